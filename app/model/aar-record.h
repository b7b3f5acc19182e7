/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "aar-table.h"

G_BEGIN_DECLS

/**
 * AarFieldType:
 * @AAR_FIELD_TEXT: UTF-8 text or %NULL, never empty
 * @AAR_FIELD_INTEGER: a 64-bit integer
 * @AAR_FIELD_REAL: a double
 * @AAR_FIELD_BOOLEAN: a boolean
 * @AAR_FIELD_DATE: a day as yyyy-mm-dd, or %NULL
 * @AAR_FIELD_REFERENCE: the id of a row, 0 for none
 */
typedef enum
{
  AAR_FIELD_TEXT,
  AAR_FIELD_INTEGER,
  AAR_FIELD_REAL,
  AAR_FIELD_BOOLEAN,
  AAR_FIELD_DATE,
  AAR_FIELD_REFERENCE,
} AarFieldType;

/**
 * AarFieldFlags:
 * @AAR_FIELD_PLAIN: nothing special
 * @AAR_FIELD_OWNER: names the row that this row is a part of; each record type but the plan has one
 * @AAR_FIELD_CASCADE: when the row it names is deleted, this row goes too; other references are emptied
 * @AAR_FIELD_POSITION: the place among the rows of the same owner
 */
typedef enum
{
  AAR_FIELD_PLAIN = 0,
  AAR_FIELD_OWNER = 1 << 0,
  AAR_FIELD_CASCADE = 1 << 1,
  AAR_FIELD_POSITION = 1 << 2,
} AarFieldFlags;

/**
 * AarField:
 * @name: the name of the property; with "_" for "-" it is the name of the column
 * @type: what it holds
 * @flags: how it takes part in the tree of rows
 * @table: where a reference points to, else %AAR_TABLE_NONE
 *
 * One field of a record type. The fields of a type are the single place that says what it holds: properties, columns,
 * change log and deep deletion all follow from them.
 */
typedef struct
{
  const char *name;
  AarFieldType type;
  AarFieldFlags flags;
  AarTable table;
} AarField;

/* The field constants of a type start at its table's number times this, so that a constant of another type is
 * caught. */
#define AAR_FIELDS_PER_TABLE 64

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
const AarField *aar_table_get_fields (AarTable table, guint *n_fields);

gpointer aar_record_new (AarTable table, gint64 id);
gpointer aar_record_copy (gpointer record);
AarTable aar_record_get_table (gpointer record);
gint64 aar_record_get_id (gpointer record);
gint64 aar_record_get_owner (gpointer record);
gboolean aar_record_equal (gpointer a, gpointer b);

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
