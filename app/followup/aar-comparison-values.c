/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-plan-comparison-private.h"

#include "aar-text.h"

/* Rows and their values in words, and how two of them differ. */

static const char *
text_of_reference (AarPlanContent *content, AarTable table, gint64 id, guint field)
{
  gpointer record = id == 0 ? NULL : aar_plan_content_lookup (content, table, id);

  return record == NULL ? NULL : aar_record_get_text (record, field);
}

static char *
name_of_unit (AarPlanContent *content, gint64 id)
{
  const char *name = text_of_reference (content, AAR_TABLE_UNIT, id, AAR_UNIT_NAME);

  return g_strdup (name != NULL ? name : text_of_reference (content, AAR_TABLE_UNIT, id, AAR_UNIT_ABBREVIATION));
}

/* A row in words, by which it is also found again. */
char *
aar_comparison_describe (AarPlanContent *content, gpointer record)
{
  g_autofree char *unit = NULL;

  switch ((guint) aar_record_get_table (record))
    {
    case AAR_TABLE_NODE:
      return g_strdup (aar_record_get_text (record, AAR_NODE_TITLE));
    case AAR_TABLE_ACTION:
      return g_strdup (aar_record_get_text (record, AAR_ACTION_TEXT));
    case AAR_TABLE_INDICATOR:
      return g_strdup (aar_record_get_text (record, AAR_INDICATOR_TEXT));
    case AAR_TABLE_MILESTONE:
      return g_strdup (aar_record_get_text (record, AAR_MILESTONE_TEXT));
    case AAR_TABLE_RESPONSIBILITY:
      return name_of_unit (content, aar_record_get_integer (record, AAR_RESPONSIBILITY_UNIT));
    case AAR_TABLE_STAFFING:
      unit = name_of_unit (content, aar_record_get_integer (record, AAR_STAFFING_UNIT));
      return g_strdup_printf ("%s: %g", unit, aar_record_get_real (record, AAR_STAFFING_FTE));
    case AAR_TABLE_AMOUNT:
      return g_strdup_printf ("%" G_GINT64_FORMAT ": %" G_GINT64_FORMAT " %s",
                              aar_record_get_integer (record, AAR_AMOUNT_YEAR),
                              aar_record_get_integer (record, AAR_AMOUNT_AMOUNT),
                              aar_record_get_text (record, AAR_AMOUNT_CURRENCY) == NULL
                                  ? ""
                                  : aar_record_get_text (record, AAR_AMOUNT_CURRENCY));
    case AAR_TABLE_NODE_TAG:
      return g_strdup (
          text_of_reference (content, AAR_TABLE_TAG, aar_record_get_integer (record, AAR_NODE_TAG_TAG), AAR_TAG_NAME));
    case AAR_TABLE_NODE_REFERENCE:
      return g_strdup (text_of_reference (content, AAR_TABLE_REFERENCE,
                                          aar_record_get_integer (record, AAR_NODE_REFERENCE_REFERENCE),
                                          AAR_REFERENCE_TITLE));
    default:
      return NULL;
    }
}

/* By what a row is the same in both: its words, and for some what else tells it from others. */
char *
aar_comparison_key (AarPlanContent *content, gpointer record)
{
  g_autofree char *words = NULL;
  g_autofree char *key = NULL;

  switch ((guint) aar_record_get_table (record))
    {
    case AAR_TABLE_RESPONSIBILITY:
      words = aar_comparison_describe (content, record);
      key = g_strdup_printf ("%s\t%s", aar_record_get_text (record, AAR_RESPONSIBILITY_ROLE), words);
      break;
    case AAR_TABLE_STAFFING:
      key = name_of_unit (content, aar_record_get_integer (record, AAR_STAFFING_UNIT));
      break;
    case AAR_TABLE_AMOUNT:
      key = g_strdup_printf ("%" G_GINT64_FORMAT "\t%s", aar_record_get_integer (record, AAR_AMOUNT_YEAR),
                             aar_record_get_text (record, AAR_AMOUNT_WHAT));
      break;
    case AAR_TABLE_MILESTONE:
      words = aar_comparison_describe (content, record);
      key = g_strdup_printf ("%s\t%s", words,
                             text_of_reference (content, AAR_TABLE_ROUND,
                                                aar_record_get_integer (record, AAR_MILESTONE_ROUND), AAR_ROUND_NAME));
      break;
    default:
      key = aar_comparison_describe (content, record);
      break;
    }
  g_set_str (&words, key);
  g_free (key);
  key = aar_text_collapse (words);
  return aar_text_fold (key);
}

/* Takes the texts. */
void
aar_comparison_add (AarPlanComparison *self,
                    AarDifferenceKind kind,
                    gpointer old_record,
                    gpointer new_record,
                    AarNode *node,
                    guint field,
                    char *old_text,
                    char *new_text)
{
  AarDifference *difference = g_new0 (AarDifference, 1);

  difference->kind = kind;
  g_set_object (&difference->old_record, old_record);
  g_set_object (&difference->new_record, new_record);
  g_set_object (&difference->node, node);
  difference->field = field;
  difference->old_text = old_text;
  difference->new_text = new_text;
  g_ptr_array_add (self->differences, difference);
}

static char *
describe_reference (AarPlanContent *content, AarTable table, gint64 id)
{
  gpointer record = id == 0 ? NULL : aar_plan_content_lookup (content, table, id);

  if (record == NULL)
    return NULL;
  return table == AAR_TABLE_ROUND ? g_strdup (aar_record_get_text (record, AAR_ROUND_NAME))
                                  : aar_comparison_describe (content, record);
}

static char *
describe_value (AarPlanContent *content, gpointer record, guint field)
{
  const AarField *description = &aar_table_get_fields (aar_record_get_table (record),
                                                       NULL)[field % AAR_FIELDS_PER_TABLE];

  switch (description->type)
    {
    case AAR_FIELD_TEXT:
    case AAR_FIELD_DATE:
      return g_strdup (aar_record_get_text (record, field));
    case AAR_FIELD_INTEGER:
    case AAR_FIELD_BOOLEAN:
      return g_strdup_printf ("%" G_GINT64_FORMAT, aar_record_get_integer (record, field));
    case AAR_FIELD_REAL:
      return g_strdup_printf ("%g", aar_record_get_real (record, field));
    case AAR_FIELD_REFERENCE:
      return describe_reference (content, description->table, aar_record_get_integer (record, field));
    }
  g_return_val_if_reached (NULL);
}

/* A reference is the same if both rows stand for each other; all else by its words, blanks aside. */
static gboolean
is_same (AarPlanComparison *self,
         gpointer old_record,
         gpointer new_record,
         guint field,
         const char *old_text,
         const char *new_text)
{
  const AarField *description = &aar_table_get_fields (aar_record_get_table (old_record),
                                                       NULL)[field % AAR_FIELDS_PER_TABLE];
  g_autofree char *left = aar_text_collapse (old_text);
  g_autofree char *right = aar_text_collapse (new_text);

  if (description->type == AAR_FIELD_REFERENCE)
    return aar_comparison_find_new (self, aar_record_get_integer (old_record, field)) ==
           aar_record_get_integer (new_record, field);
  return g_str_equal (left, right);
}

/* Compares one value of two rows that stand for each other. */
void
aar_comparison_compare_field (AarPlanComparison *self,
                              gpointer old_record,
                              gpointer new_record,
                              AarNode *node,
                              guint field)
{
  g_autofree char *old_text = describe_value (self->plan, old_record, field);
  g_autofree char *new_text = describe_value (self->document, new_record, field);

  if (!is_same (self, old_record, new_record, field, old_text, new_text))
    aar_comparison_add (self, AAR_DIFFERENCE_CHANGED, old_record, new_record, node, field, g_steal_pointer (&old_text),
                        g_steal_pointer (&new_text));
}
