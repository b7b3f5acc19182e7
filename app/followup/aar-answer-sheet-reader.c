/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-answer-sheet-reader.h"

#include "aar-answer-columns.h"
#include "aar-answer-preview-private.h"
#include "aar-csv-reader.h"
#include "aar-error.h"
#include "aar-level-finding.h"
#include "aar-text.h"

#include <glib/gi18n.h>

/* In bytes. A sheet of ten thousand lines with a page of text each is smaller. */
#define LARGEST_SHEET (64 << 20)

/* A file while it is read. */
typedef struct
{
  AarAnswerPreview *preview;
  const char *file;
  GPtrArray *columns;
  /* What stands in each column of the file, NULL for what is not ours. */
  GPtrArray *layout;
  char **heads;
  guint id_column;
} Sheet;

static const char *
problem_of_id (AarAnswerId id)
{
  switch (id)
    {
    case AAR_ANSWER_ID_EMPTY:
      return _ ("The row has an answer but no number in its first column, so it is not known what it is about.");
    case AAR_ANSWER_ID_DAMAGED:
      return _ ("The number of the row was changed by the spreadsheet, so it is not known what it is about.");
    case AAR_ANSWER_ID_OTHER_ROUND:
      return _ ("The row belongs to the sheet of another round.");
    case AAR_ANSWER_ID_NODE:
    case AAR_ANSWER_ID_MILESTONE:
    case AAR_ANSWER_ID_UNKNOWN:
      break;
    }
  return _ ("There is nothing of this number in the plan.");
}

static gboolean
is_answer (const AarAnswerColumn *column)
{
  return column != NULL && (column->kind == AAR_ANSWER_COLUMN_LEVEL || column->kind == AAR_ANSWER_COLUMN_TEXT ||
                            column->kind == AAR_ANSWER_COLUMN_REACHED);
}

static gboolean
has_answers (Sheet *sheet, char **cells)
{
  for (guint i = 0; cells[i] != NULL && i < sheet->layout->len; i++)
    if (is_answer (sheet->layout->pdata[i]) && !aar_text_is_empty (cells[i]))
      return TRUE;
  return FALSE;
}

static void
read_level (Sheet *sheet, AarAnswerCell *cell)
{
  AarAnswerPreview *preview = sheet->preview;
  AarLevel *level;

  if (!aar_level_find_by_text (preview->content, aar_record_get_id (cell->scale), cell->text, &level))
    aar_answer_preview_add_problem (preview, cell, _ ("This is no level of the scale."));
  else if (level != NULL)
    aar_answer_preview_add_level (preview, cell, level);
}

static void
read_reached (Sheet *sheet, AarAnswerCell *cell)
{
  gboolean reached;

  if (cell->milestone == NULL)
    aar_answer_preview_add_problem (sheet->preview, cell, _ ("Only milestones are reached or not."));
  else if (!aar_answer_read_yes (cell->text, &reached))
    aar_answer_preview_add_problem (sheet->preview, cell, _ ("This is neither yes nor no."));
  else
    aar_answer_preview_add_reached (sheet->preview, cell, reached);
}

/* A milestone has one level and one text, those of the first scale; an initiative without scales has no answer of its
 * own. */
static gboolean
belongs (Sheet *sheet, const AarAnswerCell *cell)
{
  GPtrArray *scales = aar_plan_content_get_records (sheet->preview->content, AAR_TABLE_SCALE);

  if (cell->milestone != NULL)
    return cell->scale == NULL || cell->scale == scales->pdata[0];
  return cell->scale != NULL;
}

static void
read_cell (Sheet *sheet, const AarAnswerColumn *column, AarAnswerCell *cell)
{
  cell->scale = column->scale;
  if (column->kind == AAR_ANSWER_COLUMN_REACHED)
    read_reached (sheet, cell);
  else if (!belongs (sheet, cell))
    aar_answer_preview_add_problem (sheet->preview, cell, _ ("This row has no answer in this column."));
  else if (column->kind == AAR_ANSWER_COLUMN_LEVEL)
    read_level (sheet, cell);
  else
    aar_answer_preview_add_text (sheet->preview, cell);
}

/* What the row is about; reports it if that cannot be told. */
static gboolean
find_subject (Sheet *sheet, AarAnswerCell *cell)
{
  AarPlanContent *content = sheet->preview->content;
  gint64 round = aar_record_get_id (sheet->preview->round), id;
  AarAnswerId kind = aar_answer_id_read (cell->text, round, &id);

  if (kind == AAR_ANSWER_ID_NODE)
    cell->node = aar_plan_content_lookup (content, AAR_TABLE_NODE, id);
  if (kind == AAR_ANSWER_ID_MILESTONE)
    cell->milestone = aar_plan_content_lookup (content, AAR_TABLE_MILESTONE, id);
  if (cell->milestone != NULL)
    cell->node = aar_plan_content_lookup (content, AAR_TABLE_NODE,
                                          aar_record_get_integer (cell->milestone, AAR_MILESTONE_NODE));
  if (cell->milestone != NULL && aar_record_get_integer (cell->milestone, AAR_MILESTONE_ROUND) != round)
    {
      aar_answer_preview_add_problem (sheet->preview, cell, _ ("The milestone was moved to another round."));
      return FALSE;
    }
  if (cell->node != NULL)
    return TRUE;
  aar_answer_preview_add_problem (sheet->preview, cell, problem_of_id (kind));
  return FALSE;
}

static void
read_row (Sheet *sheet, char **cells, guint row)
{
  guint n_cells = g_strv_length (cells);
  AarAnswerCell cell = { .file = sheet->file, .row = row, .column = sheet->heads[sheet->id_column] };

  cell.text = sheet->id_column < n_cells ? cells[sheet->id_column] : "";
  if (aar_text_is_empty (cell.text) && !has_answers (sheet, cells))
    return;
  if (!find_subject (sheet, &cell))
    return;
  sheet->preview->n_rows++;
  for (guint i = 0; i < n_cells && i < sheet->layout->len; i++)
    if (is_answer (sheet->layout->pdata[i]) && !aar_text_is_empty (cells[i]))
      {
        cell.column = sheet->heads[i];
        cell.text = cells[i];
        read_cell (sheet, sheet->layout->pdata[i], &cell);
      }
}

/* Finds the row of heads, which may have rows above it that somebody put there. */
static gboolean
find_heads (Sheet *sheet, GPtrArray *rows, guint *index)
{
  for (*index = 0; *index < MIN (rows->len, 20); (*index)++)
    {
      gboolean has_id = FALSE;
      guint n_answers = 0;

      sheet->heads = rows->pdata[*index];
      g_ptr_array_set_size (sheet->layout, 0);
      for (guint i = 0; sheet->heads[i] != NULL; i++)
        {
          const AarAnswerColumn *column = aar_answer_columns_find (sheet->columns, sheet->heads[i]);

          g_ptr_array_add (sheet->layout, (gpointer) column);
          n_answers += is_answer (column);
          if (column != NULL && column->kind == AAR_ANSWER_COLUMN_ID && !has_id)
            {
              has_id = TRUE;
              sheet->id_column = i;
            }
        }
      if (has_id && n_answers > 0)
        return TRUE;
    }
  return FALSE;
}

/**
 * aar_answer_sheet_read:
 * @preview: the preview to add to
 * @bytes: a filled sheet, as Excel, LibreOffice or a person saved it
 * @name: the name of the file, for messages
 * @error: return location for an error
 *
 * Reads a sheet. Rows are found by their id, and columns by their heads, so both may be moved, missing or only partly
 * filled.
 *
 * Returns: whether it is a sheet of answers
 */
gboolean
aar_answer_sheet_read (AarAnswerPreview *preview, GBytes *bytes, const char *name, GError **error)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  g_autoptr (GPtrArray) rows = aar_csv_read (data == NULL ? "" : data, size, error);
  g_autoptr (GPtrArray) columns = NULL;
  g_autoptr (GPtrArray) layout = g_ptr_array_new ();
  Sheet sheet = { preview, name };
  guint head;

  if (rows == NULL)
    return FALSE;
  columns = aar_answer_columns_make (preview->content);
  sheet.columns = columns;
  sheet.layout = layout;
  if (!find_heads (&sheet, rows, &head))
    {
      g_set_error (error, AAR_ERROR, AAR_ERROR_UNRECOGNISED,
                   _ ("“%s” is no sheet of answers of this plan: its heads are missing or were changed."), name);
      return FALSE;
    }
  for (guint i = head + 1; i < rows->len; i++)
    read_row (&sheet, rows->pdata[i], i + 1);
  return TRUE;
}

/**
 * aar_answer_sheet_load:
 * @file: a file that may be a filled sheet
 * @cancellable: (nullable): a cancellable
 * @error: return location for %AAR_ERROR_TOO_LARGE, %AAR_ERROR_UNRECOGNISED of what is no file, or a %G_IO_ERROR
 *
 * Returns: (transfer full) (nullable): its bytes
 */
GBytes *
aar_answer_sheet_load (GFile *file, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFileInfo) info = NULL;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  info = g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_TYPE "," G_FILE_ATTRIBUTE_STANDARD_SIZE,
                            G_FILE_QUERY_INFO_NONE, cancellable, error);
  if (info == NULL)
    return NULL;
  /* a pipe or a device might never end; a folder says by itself that it cannot be read */
  if (g_file_info_get_file_type (info) == G_FILE_TYPE_SPECIAL)
    {
      g_autofree char *name = g_file_get_parse_name (file);

      g_set_error (error, AAR_ERROR, AAR_ERROR_UNRECOGNISED, _ ("“%s” is no sheet of answers to a plan in this store."),
                   name);
      return NULL;
    }
  if (g_file_info_get_size (info) > LARGEST_SHEET)
    {
      g_set_error (error, AAR_ERROR, AAR_ERROR_TOO_LARGE, _ ("The file is larger than %d MB"), LARGEST_SHEET >> 20);
      return NULL;
    }
  return g_file_load_bytes (file, cancellable, NULL, error);
}

/**
 * aar_answer_sheet_read_file:
 * @preview: the preview to add to
 * @file: a filled sheet
 * @cancellable: (nullable): a cancellable
 * @error: return location for an error
 *
 * Returns: whether it could be read and is a sheet of answers
 */
gboolean
aar_answer_sheet_read_file (AarAnswerPreview *preview, GFile *file, GCancellable *cancellable, GError **error)
{
  g_autoptr (GBytes) bytes = aar_answer_sheet_load (file, cancellable, error);
  g_autofree char *base = g_file_get_basename (file);
  g_autofree char *name = g_filename_display_name (base);

  return bytes != NULL && aar_answer_sheet_read (preview, bytes, name, error);
}
