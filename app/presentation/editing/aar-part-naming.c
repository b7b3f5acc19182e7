/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-part-naming.h"

#include "aar-choice.h"
#include "aar-field-names.h"
#include "aar-date.h"
#include "aar-field-text.h"

/* Longer texts are told by their beginning, in letters. */
#define LONG_TEXT 120

/* A field as it stands in a line; %NULL if there is nothing to say. */
static char *
describe (AarEditor *editor, gpointer record, guint field)
{
  const char *language = aar_record_get_text (aar_editor_get_plan (editor), AAR_PLAN_LANGUAGE);
  g_autofree char *text = NULL;

  switch (aar_field_describe (field)->kind)
    {
    case AAR_FIELD_KIND_CODE:
    case AAR_FIELD_KIND_REFERENCE:
      return aar_choices_describe (editor, record, field);
    case AAR_FIELD_KIND_DATE:
      return aar_date_format (aar_record_get_text (record, field), language);
    case AAR_FIELD_KIND_BOOLEAN:
      return aar_record_get_boolean (record, field) ? g_strdup (aar_field_get_name (field)) : NULL;
    case AAR_FIELD_KIND_LINE:
    case AAR_FIELD_KIND_PROSE:
    case AAR_FIELD_KIND_INTEGER:
    case AAR_FIELD_KIND_AMOUNT:
    case AAR_FIELD_KIND_REAL:
      text = aar_field_format (record, field, language);
      g_strdelimit (text, "\n", ' ');
      if (g_utf8_strlen (text, -1) > LONG_TEXT)
        {
          g_autofree char *start = g_utf8_substring (text, 0, LONG_TEXT);

          return g_strconcat (start, "…", NULL);
        }
      return *text != '\0' ? g_steal_pointer (&text) : NULL;
    case AAR_FIELD_KIND_HIDDEN:
    default:
      return NULL;
    }
}

/* What it is called in a list */
char *
aar_part_name (AarEditor *editor, gpointer record, char **detail)
{
  g_autoptr (GArray) fields = aar_table_list_fields (aar_record_get_table (record));
  g_autoptr (GString) rest = g_string_new (NULL);
  char *name = NULL;

  for (guint i = 0; i < fields->len; i++)
    {
      g_autofree char *text = describe (editor, record, g_array_index (fields, guint, i));

      if (text == NULL)
        continue;
      if (name == NULL)
        name = g_steal_pointer (&text);
      else
        g_string_append_printf (rest, "%s%s", rest->len > 0 ? " · " : "", text);
    }
  *detail = rest->len > 0 ? g_strdup (rest->str) : NULL;
  return name != NULL ? name : g_strdup ("–");
}

/* Whether its records only say that one record goes with another, so that there is nothing in them to edit */
gboolean
aar_part_is_link (AarTable table)
{
  return table == AAR_TABLE_NODE_TAG || table == AAR_TABLE_NODE_REFERENCE || table == AAR_TABLE_ACTION_UNIT ||
         table == AAR_TABLE_PLAN_DECISION || table == AAR_TABLE_ROUND_DECISION || table == AAR_TABLE_NODE_DECISION;
}
