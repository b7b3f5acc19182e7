/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-pasted-lines.h"

#include "aar-clipboard-cells.h"
#include "aar-date.h"
#include "aar-node-placing.h"
#include "aar-pasted-columns.h"
#include "aar-round-finding.h"
#include "aar-text.h"
#include "aar-unit-finding.h"

static void
pasted_row_free (AarPastedRow *self)
{
  g_free (self->number);
  g_free (self->title);
  g_free (self->text);
  g_ptr_array_unref (self->units);
  g_free (self->unknown_unit);
  g_free (self->date);
  g_free (self->status);
  g_free (self->group);
  g_clear_object (&self->round);
  g_free (self->unknown);
  g_free (self);
}

/* "1. Cykelstier", "2.3 Cykelstier", "4) Cykelstier", "Indsats 5: Cykelstier". A bare number, as in "5 nye stier",
 * counts only where every line has one. */
static gboolean
split_number (const char *line, gboolean bare, char **number, char **title)
{
  static GRegex *marked, *unmarked;
  static gsize once;
  g_autoptr (GMatchInfo) match = NULL;

  if (g_once_init_enter (&once))
    {
      marked = g_regex_new ("^(?:(?:indsats|insats|mål|åtgärd|punkt|nr\\.?)\\s+)?"
                            "(\\d{1,3}(?:\\.\\d{1,3})*[a-z]?)(?:[.):]|\\s+[–-])\\s+(.+)$|"
                            "^(\\d{1,3}(?:\\.\\d{1,3})+[a-z]?)\\s+(.+)$",
                            G_REGEX_CASELESS | G_REGEX_DOTALL, 0, NULL);
      unmarked = g_regex_new ("^(\\d{1,3}[a-z]?)\\s+(.+)$", G_REGEX_CASELESS | G_REGEX_DOTALL, 0, NULL);
      g_once_init_leave (&once, 1);
    }
  if (g_regex_match (marked, line, 0, &match))
    {
      int group = g_match_info_get_match_count (match) > 3 ? 3 : 1;

      *number = g_match_info_fetch (match, group);
      *title = g_match_info_fetch (match, group + 1);
      return TRUE;
    }
  g_clear_pointer (&match, g_match_info_unref);
  if (!bare || !g_regex_match (unmarked, line, 0, &match))
    return FALSE;
  *number = g_match_info_fetch (match, 1);
  *title = g_match_info_fetch (match, 2);
  return TRUE;
}

static const char *
skip_bullet (const char *line)
{
  static const char *const bullets[] = { "• ", "- ", "– ", "* ", "· ", "▪ ", "o ", "□ ", "☐ " };

  for (guint i = 0; i < G_N_ELEMENTS (bullets); i++)
    if (g_str_has_prefix (line, bullets[i]))
      return line + strlen (bullets[i]);
  return g_str_has_prefix (line, "•") ? line + strlen ("•") : line;
}

static const char *
cell_of (AarPastedLines *self, guint row, AarPastedColumn column)
{
  char **cells = self->cells->pdata[row];
  guint n_cells = g_strv_length (cells);

  for (guint i = 0; i < self->columns->len && i < n_cells; i++)
    if (g_array_index (self->columns, AarPastedColumn, i) == column && !aar_text_is_empty (cells[i]))
      return cells[i];
  return NULL;
}

static gboolean
every_line_is_numbered (AarPastedLines *self)
{
  for (guint i = 0; i < self->cells->len; i++)
    {
      g_autofree char *number = NULL, *title = NULL;
      const char *cell = cell_of (self, i, AAR_PASTED_TITLE);

      if (cell != NULL && !split_number (skip_bullet (cell), TRUE, &number, &title))
        return FALSE;
    }
  return self->cells->len > 1;
}

static void
find_units (AarPastedLines *self, AarPastedRow *row, const char *cell)
{
  g_auto (GStrv) parts = NULL;
  AarUnit *whole;

  if (cell == NULL)
    return;
  whole = aar_unit_find_by_name (self->content, cell);
  if (whole != NULL)
    {
      g_ptr_array_add (row->units, g_object_ref (whole));
      return;
    }
  parts = g_regex_split_simple ("\\s*[,;/\\n·+&]\\s*|\\s+(?:og|och)\\s+", cell, 0, 0);
  for (guint i = 0; parts[i] != NULL; i++)
    {
      AarUnit *unit = aar_unit_find_by_name (self->content, parts[i]);

      if (unit != NULL)
        g_ptr_array_add (row->units, g_object_ref (unit));
      else if (!aar_text_is_empty (parts[i]) && row->unknown_unit == NULL)
        row->unknown_unit = g_strdup (parts[i]);
    }
}

static AarPastedRow *
make_row (AarPastedLines *self, guint index, gboolean bare_numbers)
{
  const char *title = cell_of (self, index, AAR_PASTED_TITLE);
  const char *date = cell_of (self, index, AAR_PASTED_DATE);
  const char *round = cell_of (self, index, AAR_PASTED_ROUND);
  AarPastedRow *row;

  if (title == NULL)
    return NULL;
  title = skip_bullet (title);
  row = g_new0 (AarPastedRow, 1);
  row->is_taken = TRUE;
  row->units = g_ptr_array_new_with_free_func (g_object_unref);
  row->number = g_strdup (cell_of (self, index, AAR_PASTED_NUMBER));
  if (row->number != NULL && g_str_has_suffix (row->number, "."))
    row->number[strlen (row->number) - 1] = '\0';
  if (self->table != AAR_TABLE_NODE || row->number != NULL ||
      !split_number (title, bare_numbers, &row->number, &row->title))
    row->title = g_strdup (title);
  row->text = g_strdup (cell_of (self, index, AAR_PASTED_TEXT));
  row->status = g_strdup (cell_of (self, index, AAR_PASTED_STATUS));
  row->group = g_strdup (cell_of (self, index, AAR_PASTED_GROUP));
  row->date = aar_date_parse (date);
  g_set_object (&row->round, aar_round_find_by_name (self->content, round));
  if (date != NULL && row->date == NULL)
    row->unknown = g_strdup (date);
  else if (round != NULL && row->round == NULL)
    row->unknown = g_strdup (round);
  find_units (self, row, cell_of (self, index, AAR_PASTED_UNIT));
  return row;
}

static void
make_rows (AarPastedLines *self)
{
  gboolean bare_numbers = self->table == AAR_TABLE_NODE && every_line_is_numbered (self);

  g_ptr_array_set_size (self->rows, 0);
  for (guint i = 0; i < self->cells->len; i++)
    {
      AarPastedRow *row = make_row (self, i, bare_numbers);

      if (row != NULL)
        g_ptr_array_add (self->rows, row);
    }
}

/**
 * aar_pasted_lines_new:
 * @content: the plan that they are pasted into
 * @table: what is to be made: %AAR_TABLE_NODE for initiatives, %AAR_TABLE_ACTION or %AAR_TABLE_MILESTONE
 * @text: (nullable): what was copied
 *
 * Reads lines, or cells with tabs between, and guesses what each column holds by its head or its cells.
 *
 * Returns: (transfer full): what would be made
 */
AarPastedLines *
aar_pasted_lines_new (AarPlanContent *content, AarTable table, const char *text)
{
  AarPastedLines *self = g_new0 (AarPastedLines, 1);

  self->content = g_object_ref (content);
  self->table = table;
  self->cells = aar_clipboard_cells_parse (text);
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) pasted_row_free);
  if (self->cells->len > 1 && aar_pasted_columns_are_heads (self->cells->pdata[0]))
    {
      self->heads = g_ptr_array_steal_index (self->cells, 0);
      self->columns = aar_pasted_columns_of_heads (self->heads, table);
    }
  else
    self->columns = aar_pasted_columns_guess (content, self->cells, table);
  make_rows (self);
  return self;
}

/**
 * aar_pasted_lines_free:
 * @self: (nullable): pasted lines
 */
void
aar_pasted_lines_free (AarPastedLines *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->rows);
  g_ptr_array_unref (self->cells);
  g_array_unref (self->columns);
  g_strfreev (self->heads);
  g_object_unref (self->content);
  g_free (self);
}

/**
 * aar_pasted_lines_set_column:
 * @self: pasted lines
 * @index: a column
 * @column: what it holds
 *
 * Corrects the guess and makes the rows anew. What another column was said to hold, it holds no more.
 */
void
aar_pasted_lines_set_column (AarPastedLines *self, guint index, AarPastedColumn column)
{
  g_return_if_fail (index < self->columns->len);

  for (guint i = 0; i < self->columns->len; i++)
    if (g_array_index (self->columns, AarPastedColumn, i) == column)
      g_array_index (self->columns, AarPastedColumn, i) = AAR_PASTED_IGNORED;
  g_array_index (self->columns, AarPastedColumn, index) = column;
  make_rows (self);
}
