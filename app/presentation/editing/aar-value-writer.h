/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-store.h"

G_BEGIN_DECLS

#define AAR_TYPE_VALUE_WRITER (aar_value_writer_get_type ())

/**
 * AarValueWriter:
 *
 * A value that a widget edits, on its way into the store. What is typed is written after some time, when one leaves
 * the field, or, where it cannot be written yet, as soon as it can; until then it waits, even when the widget is gone,
 * and a widget that is made for the same field meanwhile gets the same writer. A subclass says where the value goes.
 *
 * Properties, all notified: `problem` (string, why it is not written), `caution` (string, what is worth a second
 * look), `locked` (boolean, the value can only be read). Signal `changed`: the store holds another value now, or what
 * was typed was written.
 */
G_DECLARE_DERIVABLE_TYPE (AarValueWriter, aar_value_writer, AAR, VALUE_WRITER, GObject)

/**
 * AarValueWriterClass:
 * @write: writes what was typed, a string, or chosen, a value of the type of the field
 * @check: (nullable): says what is worth a second look in what stands in the entry now
 */
struct _AarValueWriterClass
{
  GObjectClass parent_class;

  gboolean (*write) (AarValueWriter *self, const GValue *value, GError **error);
  void (*check) (AarValueWriter *self, const char *text);
};

/* What could not be written, #AarValueWriter, to be watched by whoever marks where it stands */
GListModel *aar_value_writer_get_unwritten (void);
char *aar_value_writer_describe_unwritten (gint64 node, gint64 record);

/* What waits to be written */
AarValueWriter *aar_value_writer_find_waiting (AarStore *store, const char *key);
GPtrArray *aar_value_writer_list_waiting (AarStore *store);
gboolean aar_value_writer_flush_all (AarStore *store);

/* For the widget */
AarStore *aar_value_writer_get_store (AarValueWriter *self);
const char *aar_value_writer_get_label (AarValueWriter *self);
char *aar_value_writer_name_place (AarValueWriter *self);
const char *aar_value_writer_get_typed (AarValueWriter *self);
const char *aar_value_writer_get_text (AarValueWriter *self);
const char *aar_value_writer_get_problem (AarValueWriter *self);
const char *aar_value_writer_get_caution (AarValueWriter *self);
gboolean aar_value_writer_is_locked (AarValueWriter *self);
gboolean aar_value_writer_is_waiting (AarValueWriter *self);
void aar_value_writer_type (AarValueWriter *self, const char *text);
gboolean aar_value_writer_set_value (AarValueWriter *self, const GValue *value);
gboolean aar_value_writer_flush (AarValueWriter *self);
gboolean aar_value_writer_can_retry (AarValueWriter *self);
void aar_value_writer_retry (AarValueWriter *self);
void aar_value_writer_discard (AarValueWriter *self);
void aar_value_writer_warn (AarValueWriter *self, const char *caution);

/* For the subclass */
void aar_value_writer_set_stored (AarValueWriter *self, const char *text);
void aar_value_writer_set_locked (AarValueWriter *self, gboolean locked);
void aar_value_writer_set_problem (AarValueWriter *self, const char *problem);

G_END_DECLS
