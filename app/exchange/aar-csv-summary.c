/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-answers.h"
#include "aar-csv-cells.h"
#include "aar-current-round.h"
#include "aar-summary-layout.h"

/* A row for each area with all that lies anywhere under it, and one for the whole plan. */

typedef struct
{
  AarCsvSheet *sheet;
  AarSummaryLayout *layout;
  AarRound *round;
  GHashTable *rows;
  gint64 *total;
} Summary;

static gint64 *
get_row (Summary *self, gpointer node)
{
  gint64 *row = g_hash_table_lookup (self->rows, node);

  if (row == NULL)
    {
      row = g_new0 (gint64, aar_summary_layout_get_width (self->layout));
      g_hash_table_insert (self->rows, node, row);
    }
  return row;
}

/* Adds to the rows of all areas above the node, to its own and to the total. */
static void
add (Summary *self, gpointer node, guint place, gint64 number)
{
  AarPlanContent *content = self->sheet->content;

  self->total[place] += number;
  for (guint depth = 0; node != NULL && depth < 100; depth++)
    {
      if (!aar_csv_is_initiative (node))
        get_row (self, node)[place] += number;
      node = aar_plan_content_lookup (content, AAR_TABLE_NODE, aar_record_get_integer (node, AAR_NODE_PARENT));
    }
}

static void
count_milestones (Summary *self, gpointer node)
{
  GPtrArray *milestones = aar_plan_content_get_children (self->sheet->content, AAR_TABLE_MILESTONE,
                                                         aar_record_get_id (node));

  for (guint i = 0; i < milestones->len; i++)
    {
      gint64 round = aar_record_get_integer (milestones->pdata[i], AAR_MILESTONE_ROUND);

      add (self, node, AAR_SUMMARY_MILESTONES, 1);
      if (self->round == NULL || round != aar_record_get_id (self->round))
        continue;
      add (self, node, AAR_SUMMARY_DUE, 1);
      if (aar_milestone_is_answered (milestones->pdata[i]))
        add (self, node, AAR_SUMMARY_ANSWERED, 1);
    }
}

static void
count_levels (Summary *self, gpointer node)
{
  AarPlanContent *content = self->sheet->content;
  GPtrArray *scales = aar_plan_content_get_records (content, AAR_TABLE_SCALE);

  for (guint i = 0; i < scales->len; i++)
    {
      AarAssessment *latest = aar_node_get_latest_answer (content, aar_record_get_id (node),
                                                          aar_record_get_id (scales->pdata[i]));
      AarLevel *level = latest != NULL ? aar_plan_content_lookup (content, AAR_TABLE_LEVEL,
                                                                  aar_record_get_integer (latest, AAR_ASSESSMENT_LEVEL))
                                       : NULL;
      const char *name = level != NULL ? aar_csv_get_level_name (aar_plan_content_get_plan (content), level) : NULL;

      add (self, node,
           aar_summary_layout_find_level (self->layout, aar_record_get_text (scales->pdata[i], AAR_SCALE_NAME), name),
           1);
    }
}

/* Areas may have money too, so this is asked of every node. */
static void
sum_money (Summary *self, gpointer node)
{
  GPtrArray *amounts = aar_plan_content_get_children (self->sheet->content, AAR_TABLE_AMOUNT, aar_record_get_id (node));

  for (guint i = 0; i < amounts->len; i++)
    if (aar_money_is_summed (amounts->pdata[i]))
      add (self, node,
           aar_summary_layout_find_money (self->layout, aar_record_get_integer (amounts->pdata[i], AAR_AMOUNT_YEAR),
                                          aar_money_kind_of (amounts->pdata[i], node),
                                          aar_record_get_text (amounts->pdata[i], AAR_AMOUNT_CURRENCY)),
           aar_record_get_integer (amounts->pdata[i], AAR_AMOUNT_AMOUNT));
}

static void
count_plan (Summary *self)
{
  GPtrArray *nodes = aar_plan_content_get_records (self->sheet->content, AAR_TABLE_NODE);

  for (guint i = 0; i < nodes->len; i++)
    {
      count_milestones (self, nodes->pdata[i]);
      sum_money (self, nodes->pdata[i]);
      if (!aar_csv_is_initiative (nodes->pdata[i]))
        continue;
      add (self, nodes->pdata[i], AAR_SUMMARY_INITIATIVES, 1);
      count_levels (self, nodes->pdata[i]);
    }
}

static void
add_own_areas (AarCsvSheet *sheet, gpointer node)
{
  g_autoptr (GString) path = g_string_new (aar_record_get_text (node, AAR_NODE_TITLE));

  for (guint depth = 0; depth < 100; depth++)
    {
      node = aar_plan_content_lookup (sheet->content, AAR_TABLE_NODE, aar_record_get_integer (node, AAR_NODE_PARENT));
      if (node == NULL)
        break;
      if (aar_record_get_text (node, AAR_NODE_TITLE) == NULL)
        continue;
      g_string_prepend (path, " / ");
      g_string_prepend (path, aar_record_get_text (node, AAR_NODE_TITLE));
    }
  aar_csv_writer_add_text (sheet->writer, path->str);
}

static gboolean
write_numbers (Summary *self, const gint64 *row)
{
  AarCsvWriter *writer = self->sheet->writer;

  for (guint i = 0; i < aar_summary_layout_get_width (self->layout); i++)
    {
      if (i == AAR_SUMMARY_DUE)
        aar_csv_writer_add_text (writer,
                                 self->round != NULL ? aar_record_get_text (self->round, AAR_ROUND_NAME) : NULL);
      aar_csv_writer_add_integer (writer, row[i]);
    }
  return aar_csv_writer_end_row (writer);
}

static gboolean
write_plan (Summary *self)
{
  AarCsvSheet *sheet = self->sheet;
  GPtrArray *nodes = aar_plan_content_get_records (sheet->content, AAR_TABLE_NODE);
  AarPlan *plan = aar_plan_content_get_plan (sheet->content);

  for (guint i = 0; i < nodes->len; i++)
    {
      if (aar_csv_is_initiative (nodes->pdata[i]))
        continue;
      aar_csv_cell_plan (sheet, nodes->pdata[i], 0);
      aar_csv_writer_add_text (sheet->writer, aar_record_get_text (nodes->pdata[i], AAR_NODE_NUMBER));
      add_own_areas (sheet, nodes->pdata[i]);
      if (!write_numbers (self, get_row (self, nodes->pdata[i])))
        return FALSE;
    }
  aar_csv_cell_plan (sheet, plan, 0);
  aar_csv_writer_add_text (sheet->writer, NULL);
  aar_csv_writer_add_text (sheet->writer, aar_csv_sheet_get_word (plan, "total"));
  return write_numbers (self, self->total);
}

static const AarCsvColumn heads[] = {
  { 0, NULL, "plan" },
  { AAR_NODE_NUMBER },
  { 0, NULL, "{}", AAR_CSV_SINGULAR (AREA) },
  { 0, NULL, "count", AAR_CSV_PLURAL (INITIATIVE) },
  { 0, NULL, "count", AAR_CSV_PLURAL (MILESTONE) },
  { 0, NULL, "{}", AAR_CSV_SINGULAR (ROUND) },
  { 0, NULL, "count-due", AAR_CSV_PLURAL (MILESTONE) },
  { 0, NULL, "count-answered" },
};

void
aar_csv_write_summary (AarCsvSheet *sheet)
{
  g_autoptr (AarSummaryLayout) layout = aar_summary_layout_new (sheet->contents);
  gboolean going = TRUE;

  aar_csv_sheet_add_heads (sheet, heads, G_N_ELEMENTS (heads));
  aar_summary_layout_add_heads (layout, sheet);
  going = aar_csv_writer_end_row (sheet->writer);
  for (guint i = 0; going && i < sheet->contents->len; i++)
    {
      g_autoptr (GHashTable) rows = g_hash_table_new_full (NULL, NULL, NULL, g_free);
      g_autofree gint64 *total = g_new0 (gint64, aar_summary_layout_get_width (layout));
      Summary self = { sheet, layout, aar_current_round_of (sheet->contents->pdata[i]), rows, total };

      sheet->content = sheet->contents->pdata[i];
      count_plan (&self);
      going = write_plan (&self);
    }
}
