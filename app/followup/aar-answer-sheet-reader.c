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

/* So many rows somebody may have put above the heads. */
#define MOST_ROWS_ABOVE 20

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
  /* How many cells of each column of the file hold something that is not read. */
  GArray *unread;
} Sheet;

static const char *
problem_of_id (AarAnswerId id)
{
  switch (id)
    {
    case AAR_ANSWER_ID_EMPTY:
      return _ ("The row has words but no number in its first column, so it is not known what it is about.");
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
has_content (char **cells)
{
  for (guint i = 0; cells[i] != NULL; i++)
    if (!aar_text_is_empty (cells[i]))
      return TRUE;
  return FALSE;
}

/* What stands in columns that the sheet did not have, or that are called otherwise by now, is counted. */
static void
count_unread (Sheet *sheet, char **cells)
{
  for (guint i = 0; cells[i] != NULL; i++)
    {
      if (aar_text_is_empty (cells[i]) || (i < sheet->layout->len && sheet->layout->pdata[i] != NULL))
        continue;
      if (i >= sheet->unread->len)
        g_array_set_size (sheet->unread, i + 1);
      g_array_index (sheet->unread, guint, i)++;
    }
}

static void
report_unread (Sheet *sheet, guint row)
{
  guint n_heads = g_strv_length (sheet->heads);

  for (guint i = 0; i < sheet->unread->len; i++)
    {
      guint n = g_array_index (sheet->unread, guint, i);
      const char *head = i < n_heads ? sheet->heads[i] : "";
      AarAnswerCell cell = { .file = sheet->file, .row = row, .column = head, .text = head };
      g_autofree char *message = NULL;

      if (n == 0)
        continue;
      message = g_strdup_printf (
          ngettext ("The sheet has no column of this name, so %u filled cell under it was not read. If a column was "
                    "renamed, give it its old name.",
                    "The sheet has no column of this name, so %u filled cells under it were not read. If a column was "
                    "renamed, give it its old name.",
                    n),
          n);
      aar_answer_preview_add_problem (sheet->preview, &cell, message);
    }
}

/* What spreadsheets show in the place of what they could not work out or had no room for, in the languages of their
 * users, and a question mark alone, which may stand for a letter that was lost. */
static gboolean
is_spreadsheet_error (const char *text)
{
  static const char *const prefixes[] = {
    "#NAVN", "#NAMN",    "#NAME",   "#REF",     "#REFERENCE", "#V",    "#DIV",  "#DIVISION", "#I/T",
    "#N/A",  "#SAKNAS",  "#SAKNAD", "#OGILTI",  "#NUL",       "#SKÄR", "#TAL!", "#NUM",      "#NUMMER",
    "##",    "#OVERLØB", "#SPILL",  "#EKSTERN", "ERR:",       "FEJL:", "FEL:",  NULL,
  };
  g_autofree char *collapsed = aar_text_collapse (text);
  g_autofree char *upper = g_utf8_strup (collapsed, -1);

  if (strspn (collapsed, "?") == strlen (collapsed))
    return TRUE;
  for (guint i = 0; prefixes[i] != NULL; i++)
    if (g_str_has_prefix (upper, prefixes[i]) && strchr (upper, ' ') == NULL)
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
  if (is_spreadsheet_error (cell->text))
    aar_answer_preview_add_problem (sheet->preview, cell, _ ("The spreadsheet could not show what was written here."));
  else if (column->kind == AAR_ANSWER_COLUMN_REACHED)
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
  if (!has_content (cells))
    return;
  count_unread (sheet, cells);
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

/* How many heads of the sheet stand in the first rows letter by letter, whatever their signs. */
static guint
count_heads (GPtrArray *columns, GPtrArray *rows)
{
  guint n = 0;

  for (guint i = 0; i < MIN (rows->len, MOST_ROWS_ABOVE); i++)
    for (char **cell = rows->pdata[i]; *cell != NULL; cell++)
      n += aar_answer_columns_has_letters (columns, *cell);
  return n;
}

/* A file that is not Unicode does not say what its bytes stand for. The heads are known, so of what Windows, the Mac
 * and MS-DOS write, that is taken in which most of them are found. */
static GPtrArray *
read_rows (GPtrArray *columns, const char *data, gsize size, GError **error)
{
  static const char *const encodings[] = { "MACINTOSH", "CP850", "CP865", "CP437" };
  g_autoptr (GPtrArray) rows = aar_csv_read (data, size, NULL, error);
  guint most = rows == NULL ? 0 : count_heads (columns, rows);

  if (rows == NULL || g_utf8_validate_len (data, size, NULL))
    return g_steal_pointer (&rows);
  for (guint i = 0; i < G_N_ELEMENTS (encodings); i++)
    {
      g_autoptr (GPtrArray) other = aar_csv_read (data, size, encodings[i], NULL);
      guint n = other == NULL ? 0 : count_heads (columns, other);

      if (n <= most)
        continue;
      most = n;
      g_ptr_array_unref (rows);
      rows = g_steal_pointer (&other);
    }
  return g_steal_pointer (&rows);
}

/* Finds the row of heads, which may have rows above it that somebody put there. */
static gboolean
find_heads (Sheet *sheet, GPtrArray *rows, guint *index)
{
  for (*index = 0; *index < MIN (rows->len, MOST_ROWS_ABOVE); (*index)++)
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
 * filled. What stands in other columns or without an id is told as not understood, and so is what the spreadsheet
 * spoilt.
 *
 * Returns: whether it is a sheet of answers
 */
gboolean
aar_answer_sheet_read (AarAnswerPreview *preview, GBytes *bytes, const char *name, GError **error)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  g_autoptr (GPtrArray) columns = aar_answer_columns_make (preview->content);
  g_autoptr (GPtrArray) rows = read_rows (columns, data == NULL ? "" : data, size, error);
  g_autoptr (GPtrArray) layout = g_ptr_array_new ();
  g_autoptr (GArray) unread = g_array_new (FALSE, TRUE, sizeof (guint));
  Sheet sheet = { preview, name };
  guint head;

  if (rows == NULL)
    return FALSE;
  sheet.columns = columns;
  sheet.layout = layout;
  sheet.unread = unread;
  if (!find_heads (&sheet, rows, &head))
    {
      g_set_error (error, AAR_ERROR, AAR_ERROR_UNRECOGNISED,
                   _ ("“%s” is no sheet of answers of this plan: its heads are missing or were changed."), name);
      return FALSE;
    }
  for (guint i = head + 1; i < rows->len; i++)
    read_row (&sheet, rows->pdata[i], i + 1);
  report_unread (&sheet, head + 1);
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
