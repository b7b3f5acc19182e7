/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-csv-cells.h"

/**
 * aar_csv_sheet_get_word:
 * @plan: a plan
 * @key: the key of a word of tables
 *
 * Returns: (transfer none): the word in the language of the plan
 */
const char *
aar_csv_sheet_get_word (AarPlan *plan, const char *key)
{
  return aar_language_get_word (aar_plan_get_language (plan), "tables", key, 0);
}

static gboolean
shows (const AarCsvColumn *columns, guint n_columns, const guint *elsewhere, guint field)
{
  for (guint i = 0; elsewhere != NULL && elsewhere[i] != 0; i++)
    if (elsewhere[i] == field)
      return TRUE;
  for (guint i = 0; i < n_columns; i++)
    if (columns[i].field == field)
      return TRUE;
  return FALSE;
}

/**
 * aar_csv_sheet_list_columns:
 * @table: the table of the records that the rows are of
 * @columns: (array length=n_columns): columns
 * @n_columns: how many
 * @elsewhere: (nullable) (array zero-terminated=1): fields that are told otherwise
 *
 * Returns: (transfer full) (element-type AarCsvColumn): the columns, with one for each of the other fields of @table in
 *   the place of %AAR_CSV_OTHERS
 */
GArray *
aar_csv_sheet_list_columns (AarTable table, const AarCsvColumn *columns, guint n_columns, const guint *elsewhere)
{
  GArray *list = g_array_new (FALSE, FALSE, sizeof (AarCsvColumn));
  guint n_fields;
  const AarField *fields = aar_table_get_fields (table, &n_fields);

  for (guint i = 0; i < n_columns; i++)
    if (columns[i].field != AAR_CSV_OTHERS)
      g_array_append_val (list, columns[i]);
    else
      for (guint j = 0; j < n_fields; j++)
        {
          AarCsvColumn other = { table * AAR_FIELDS_PER_TABLE + j };

          if (fields[j].kind != AAR_FIELD_KIND_HIDDEN && fields[j].kind != AAR_FIELD_KIND_REFERENCE &&
              !shows (columns, n_columns, elsewhere, other.field))
            g_array_append_val (list, other);
        }
  return list;
}

static const char *
get_head (AarPlan *plan, const AarCsvColumn *column)
{
  if (column->head == NULL)
    return aar_plan_words_get_field (plan, column->field);
  return g_str_equal (column->head, "{}") ? column->head : aar_csv_sheet_get_word (plan, column->head);
}

static void
add_head (AarCsvSheet *self, const AarCsvColumn *column)
{
  g_autofree char *word = aar_plan_words_get (self->heads, column->word, column->form);
  g_autoptr (GString) head = g_string_new (get_head (self->heads, column));
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
    if (columns[i].write != NULL)
      columns[i].write (self, record, columns[i].field);
    else
      aar_csv_cell_field (self, record, columns[i].field);
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
  g_autoptr (GArray) list = aar_csv_sheet_list_columns (table, columns, n_columns, NULL);
  const AarCsvColumn *all = (const AarCsvColumn *) list->data;

  aar_csv_sheet_add_heads (self, all, list->len);
  if (!aar_csv_writer_end_row (self->writer))
    return;
  for (guint i = 0; i < self->contents->len; i++)
    {
      self->content = self->contents->pdata[i];
      if (!write_plan_below (self, table, all, list->len))
        return;
    }
}
