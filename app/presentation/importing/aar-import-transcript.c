/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-import-transcript.h"

#include "aar-plan-words.h"

#include <string.h>

typedef struct
{
  AarPlanContent *content;
  GString *text;
  guint n_lines;
} Writer;

/* Writes each line of @value as a line. */
static void
write_text (Writer *writer, const char *prefix, const char *value)
{
  g_auto (GStrv) lines = NULL;

  if (value == NULL)
    return;
  lines = g_strsplit (value, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_string_append_printf (writer->text, "%s%s\n", i == 0 ? prefix : "", lines[i]);
      writer->n_lines++;
    }
}

static void
write_gap (Writer *writer)
{
  g_string_append_c (writer->text, '\n');
  writer->n_lines++;
}

/* The rows of @table that hang on @node, under what the plan calls them. */
static void
write_list (Writer *writer, AarNode *node, AarTable table)
{
  GPtrArray *records = aar_plan_content_get_children (writer->content, table, aar_record_get_id (node));
  AarPlanWord word = AAR_PLAN_WORD_INITIATIVE;
  g_autofree char *caption = NULL;

  if (records->len == 0 || !aar_plan_words_find (table, FALSE, &word))
    return;
  caption = aar_plan_words_get_caption (aar_plan_content_get_plan (writer->content), word, AAR_PLAN_WORD_PLURAL);
  write_gap (writer);
  write_text (writer, "", caption);
  for (guint i = 0; i < records->len; i++)
    write_text (writer, "• ", aar_plan_content_get_title (writer->content, records->pdata[i]));
}

static void
write_node (Writer *writer, AarNode *node)
{
  guint n_fields;
  const AarField *fields = aar_table_get_fields (AAR_TABLE_NODE, &n_fields);
  const char *number = aar_record_get_text (node, AAR_NODE_NUMBER);
  const char *title = aar_record_get_text (node, AAR_NODE_TITLE);
  g_autofree char *prefix = number != NULL ? g_strconcat (number, " ", NULL) : g_strdup ("");

  write_text (writer, prefix, title != NULL ? title : "");
  for (guint i = 0; i < n_fields; i++)
    {
      guint field = AAR_TABLE_NODE * AAR_FIELDS_PER_TABLE + i;

      if (fields[i].kind != AAR_FIELD_KIND_PROSE || aar_record_is_empty (node, field))
        continue;
      write_gap (writer);
      write_text (writer, "", aar_record_get_text (node, field));
    }
  write_list (writer, node, AAR_TABLE_ACTION);
  write_list (writer, node, AAR_TABLE_INDICATOR);
  write_list (writer, node, AAR_TABLE_MILESTONE);
  write_gap (writer);
}

/**
 * aar_import_transcript_new:
 * @content: a plan from an exchange file, which has no document of its own
 * @name: the name of the file
 * @starts: (array): where to put the line on which each node begins
 *
 * Writes out what the plan says, so that it can be read beside its tree as a document would.
 *
 * Returns: (transfer full): the text of the plan
 */
AarDocumentLines *
aar_import_transcript_new (AarPlanContent *content, const char *name, guint *starts)
{
  g_autoptr (GString) text = g_string_new (NULL);
  GPtrArray *nodes = aar_plan_content_get_records (content, AAR_TABLE_NODE);
  AarPlan *plan = aar_plan_content_get_plan (content);
  Writer writer = { content, text, 0 };

  write_text (&writer, "", aar_record_get_text (plan, AAR_PLAN_TITLE));
  write_text (&writer, "", aar_plan_content_get_organisation_name (content));
  write_gap (&writer);
  write_text (&writer, "", aar_record_get_text (plan, AAR_PLAN_TEXT));
  write_gap (&writer);
  for (guint i = 0; i < nodes->len; i++)
    {
      starts[i] = writer.n_lines + 1;
      write_node (&writer, nodes->pdata[i]);
    }
  return aar_document_lines_new_for_text (name, text->str);
}
