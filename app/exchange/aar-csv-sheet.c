/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-csv-sheet.h"

/**
 * aar_csv_sheet_pick:
 * @plan: a plan
 * @danish: a text in Danish
 * @swedish: the same in Swedish
 *
 * Returns: (transfer none): the one of the plan's language
 */
const char *
aar_csv_sheet_pick (AarPlan *plan, const char *danish, const char *swedish)
{
  return aar_plan_words_is_swedish (plan) ? swedish : danish;
}

static void
add_head (AarCsvSheet *self, const AarCsvColumn *column)
{
  g_autofree char *word = aar_plan_words_get (self->heads, column->word, column->form);
  g_autoptr (GString) head = g_string_new (aar_csv_sheet_pick (self->heads, column->danish, column->swedish));
  g_autofree char *capital = NULL;

  /* inside a head the word is no beginning of a sentence */
  if (!g_str_has_prefix (head->str, "{}"))
    {
      g_autofree char *lower = g_utf8_strdown (word, -1);

      g_string_replace (head, "{}", lower, 0);
    }
  g_string_replace (head, "{}", word, 0);
  capital = aar_plan_words_capitalise (head->str);
  aar_csv_writer_add_text (self->writer, capital);
}

/**
 * aar_csv_sheet_add_heads:
 * @self: a sheet
 * @columns: (array length=n_columns): columns
 * @n_columns: how many
 */
void
aar_csv_sheet_add_heads (AarCsvSheet *self, const AarCsvColumn *columns, guint n_columns)
{
  for (guint i = 0; i < n_columns; i++)
    add_head (self, &columns[i]);
}

/**
 * aar_csv_sheet_add_cells:
 * @self: a sheet
 * @columns: (array length=n_columns): columns
 * @n_columns: how many
 * @record: (type Aar.Record): the record of the row
 */
void
aar_csv_sheet_add_cells (AarCsvSheet *self, const AarCsvColumn *columns, guint n_columns, gpointer record)
{
  for (guint i = 0; i < n_columns; i++)
    columns[i].write (self, record, columns[i].field);
}

/**
 * aar_csv_sheet_add_row:
 * @self: a sheet
 * @columns: (array length=n_columns): columns
 * @n_columns: how many
 * @record: (type Aar.Record): the record of the row
 *
 * Returns: whether to go on
 */
gboolean
aar_csv_sheet_add_row (AarCsvSheet *self, const AarCsvColumn *columns, guint n_columns, gpointer record)
{
  aar_csv_sheet_add_cells (self, columns, n_columns, record);
  return aar_csv_writer_end_row (self->writer);
}

static gboolean
write_plan_below (AarCsvSheet *self, AarTable table, const AarCsvColumn *columns, guint n_columns)
{
  GPtrArray *nodes = aar_plan_content_get_records (self->content, AAR_TABLE_NODE);

  for (guint i = 0; i < nodes->len; i++)
    {
      GPtrArray *records = aar_plan_content_get_children (self->content, table, aar_record_get_id (nodes->pdata[i]));

      for (guint j = 0; j < records->len; j++)
        if (!aar_csv_sheet_add_row (self, columns, n_columns, records->pdata[j]))
          return FALSE;
    }
  return TRUE;
}

/**
 * aar_csv_sheet_write_below:
 * @self: a sheet
 * @table: a table whose records hang on nodes
 * @columns: (array length=n_columns): columns
 * @n_columns: how many
 *
 * Writes heads and a row for each record of @table, in the order of the documents.
 */
void
aar_csv_sheet_write_below (AarCsvSheet *self, AarTable table, const AarCsvColumn *columns, guint n_columns)
{
  aar_csv_sheet_add_heads (self, columns, n_columns);
  if (!aar_csv_writer_end_row (self->writer))
    return;
  for (guint i = 0; i < self->contents->len; i++)
    {
      self->content = self->contents->pdata[i];
      if (!write_plan_below (self, table, columns, n_columns))
        return;
    }
}
