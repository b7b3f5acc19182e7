/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-model.h"

G_BEGIN_DECLS

/**
 * AarFieldKind:
 * @AAR_FIELD_KIND_HIDDEN: nobody edits it: an owner, a position, a field that follows from another
 * @AAR_FIELD_KIND_LINE: a line of text
 * @AAR_FIELD_KIND_PROSE: text of any length
 * @AAR_FIELD_KIND_DATE: a day
 * @AAR_FIELD_KIND_INTEGER: a whole number without signs between the thousands, such as a year
 * @AAR_FIELD_KIND_AMOUNT: a whole number with them
 * @AAR_FIELD_KIND_REAL: a number with decimals
 * @AAR_FIELD_KIND_BOOLEAN: yes or no
 * @AAR_FIELD_KIND_CODE: one of a list of words
 * @AAR_FIELD_KIND_REFERENCE: one of the records of a table
 *
 * How a field is shown and edited.
 */
typedef enum
{
  AAR_FIELD_KIND_HIDDEN,
  AAR_FIELD_KIND_LINE,
  AAR_FIELD_KIND_PROSE,
  AAR_FIELD_KIND_DATE,
  AAR_FIELD_KIND_INTEGER,
  AAR_FIELD_KIND_AMOUNT,
  AAR_FIELD_KIND_REAL,
  AAR_FIELD_KIND_BOOLEAN,
  AAR_FIELD_KIND_CODE,
  AAR_FIELD_KIND_REFERENCE,
} AarFieldKind;

const AarField *aar_field_describe (guint field);
AarFieldKind aar_field_get_kind (guint field);
gboolean aar_field_is_required (guint field);
gboolean aar_field_is_empty (gpointer record, guint field);
const char *const *aar_field_get_codes (guint field);
GArray *aar_table_list_fields (AarTable table);
guint aar_field_find (AarTable table, AarFieldFlags flag);
guint aar_field_get_head (AarTable table);

const AarTable *aar_table_get_parts (AarTable table);
gboolean aar_record_is_complete (gpointer record);

G_END_DECLS
