/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-plan-comparison-private.h"

#include "aar-text.h"

/* Rows and their values in words, and how two of them differ. */

/* A row in words, by which it is also found again. */
char *
aar_comparison_describe (AarPlanContent *content, gpointer record)
{
  const char *title = aar_plan_content_get_title (content, record), *currency;

  switch ((guint) aar_record_get_table (record))
    {
    case AAR_TABLE_STAFFING:
      return g_strdup_printf ("%s: %g", title, aar_record_get_real (record, AAR_STAFFING_FTE));
    case AAR_TABLE_AMOUNT:
      currency = aar_record_get_text (record, AAR_AMOUNT_CURRENCY);
      return g_strdup_printf ("%" G_GINT64_FORMAT ": %" G_GINT64_FORMAT " %s",
                              aar_record_get_integer (record, AAR_AMOUNT_YEAR),
                              aar_record_get_integer (record, AAR_AMOUNT_AMOUNT), currency == NULL ? "" : currency);
    default:
      return g_strdup (title);
    }
}

static const char *
name_reference (AarPlanContent *content, AarTable table, gint64 id)
{
  return aar_plan_content_get_title (content, aar_plan_content_lookup (content, table, id));
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
      key = g_strdup (aar_plan_content_get_title (content, record));
      break;
    case AAR_TABLE_AMOUNT:
      key = g_strdup_printf ("%" G_GINT64_FORMAT "\t%s", aar_record_get_integer (record, AAR_AMOUNT_YEAR),
                             aar_record_get_text (record, AAR_AMOUNT_WHAT));
      break;
    case AAR_TABLE_MILESTONE:
      words = aar_comparison_describe (content, record);
      key = g_strdup_printf (
          "%s\t%s", words,
          name_reference (content, AAR_TABLE_ROUND, aar_record_get_integer (record, AAR_MILESTONE_ROUND)));
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
describe_value (AarPlanContent *content, gpointer record, guint field)
{
  const AarField *description = aar_field_describe (field);

  if (description->flags & AAR_FIELD_OPTIONAL && aar_record_is_empty (record, field))
    return NULL;
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
      return g_strdup (name_reference (content, description->table, aar_record_get_integer (record, field)));
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
  const AarField *description = aar_field_describe (field);
  g_autofree char *left = aar_text_collapse (old_text);
  g_autofree char *right = aar_text_collapse (new_text);

  if (description->type == AAR_FIELD_REFERENCE)
    return aar_comparison_find_new (self, aar_record_get_integer (old_record, field)) ==
           aar_record_get_integer (new_record, field);
  return g_str_equal (left, right);
}

static void
compare_field (AarPlanComparison *self, gpointer old_record, gpointer new_record, AarNode *node, guint field)
{
  g_autofree char *old_text = describe_value (self->plan, old_record, field);
  g_autofree char *new_text = describe_value (self->document, new_record, field);

  if (!is_same (self, old_record, new_record, field, old_text, new_text))
    aar_comparison_add (self, AAR_DIFFERENCE_CHANGED, old_record, new_record, node, field, g_steal_pointer (&old_text),
                        g_steal_pointer (&new_text));
}

/* Compares what two rows that stand for each other say, and then what they refer to. */
void
aar_comparison_compare (AarPlanComparison *self, gpointer old_record, gpointer new_record, AarNode *node)
{
  AarTable table = aar_record_get_table (old_record);
  guint n_fields;
  const AarField *fields = aar_table_get_fields (table, &n_fields);

  for (guint references = FALSE; references <= TRUE; references++)
    for (guint i = 0; i < n_fields; i++)
      if (fields[i].kind != AAR_FIELD_KIND_HIDDEN && !(fields[i].flags & AAR_FIELD_UNCOMPARED) &&
          (fields[i].kind == AAR_FIELD_KIND_REFERENCE) == references)
        compare_field (self, old_record, new_record, node, table * AAR_FIELDS_PER_TABLE + i);
}
