/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "aar-field.h"

G_BEGIN_DECLS

#define AAR_TYPE_RECORD (aar_record_get_type ())

G_DECLARE_DERIVABLE_TYPE (AarRecord, aar_record, AAR, RECORD, GObject)

struct _AarRecordClass
{
  GObjectClass parent_class;

  AarTable table;
  const AarField *fields;
  guint n_fields;
  GParamSpec **properties;
};

void aar_record_class_install_fields (AarRecordClass *klass, AarTable table, const AarField *fields, guint n_fields);

gpointer aar_record_new (AarTable table, gint64 id);
gpointer aar_record_copy (gpointer record);
AarTable aar_record_get_table (gpointer record);
gint64 aar_record_get_id (gpointer record);
gint64 aar_record_get_owner (gpointer record);
gboolean aar_record_equal (gpointer a, gpointer b);
gboolean aar_record_is_empty (gpointer record, guint field);
gboolean aar_record_is_complete (gpointer record);

const char *aar_record_get_text (gpointer record, guint field);
gint64 aar_record_get_integer (gpointer record, guint field);
double aar_record_get_real (gpointer record, guint field);
gboolean aar_record_get_boolean (gpointer record, guint field);
void aar_record_set_text (gpointer record, guint field, const char *value);
void aar_record_set_integer (gpointer record, guint field, gint64 value);
void aar_record_set_real (gpointer record, guint field, double value);
void aar_record_set_boolean (gpointer record, guint field, gboolean value);
void aar_record_get_value (gpointer record, guint field, GValue *value);
void aar_record_set_value (gpointer record, guint field, const GValue *value);
const char *aar_record_get_property_name (gpointer record, guint field);

G_END_DECLS
