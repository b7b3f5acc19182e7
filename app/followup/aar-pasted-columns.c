/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-pasted-columns.h"

#include "aar-date.h"
#include "aar-language.h"
#include "aar-round-finding.h"
#include "aar-text.h"
#include "aar-unit-finding.h"

#include <string.h>

/* The columns by their keys in the files of the languages, where the heads stand that people give them, and heads in
 * English. A head is known when it begins with one of them as a word. */
static const struct
{
  AarPastedColumn column;
  const char *key;
  const char *const heads[3];
} known_heads[] = {
  { AAR_PASTED_NUMBER, "number", { "number", "no", "#" } },
  { AAR_PASTED_UNIT, "unit", { "unit" } },
  { AAR_PASTED_DATE, "date", { "date", "due" } },
  { AAR_PASTED_STATUS, "status", { NULL } },
  { AAR_PASTED_ROUND, "round", { "round" } },
  { AAR_PASTED_GROUP, "group", { "group" } },
  { AAR_PASTED_TEXT, "text", { "text", "description" } },
  { AAR_PASTED_TITLE, "title", { "title", "initiative", "action" } },
};

static gboolean
begins_with_word (const char *head, const char *word)
{
  gsize length = strlen (word);

  return strncmp (head, word, length) == 0 && (head[length] == '\0' || strchr (" :(/", head[length]) != NULL);
}

static AarPastedColumn
column_of_head (const char *cell)
{
  g_autofree char *folded = aar_text_fold (cell);

  g_strstrip (folded);
  for (guint i = 0; i < G_N_ELEMENTS (known_heads); i++)
    {
      if (aar_languages_know_beginning ("pasted", known_heads[i].key, folded))
        return known_heads[i].column;
      for (guint j = 0; j < G_N_ELEMENTS (known_heads[i].heads) && known_heads[i].heads[j] != NULL; j++)
        if (begins_with_word (folded, known_heads[i].heads[j]))
          return known_heads[i].column;
    }
  return AAR_PASTED_IGNORED;
}

/**
 * aar_pasted_columns_are_heads:
 * @cells: the first row
 *
 * Returns: whether it holds heads rather than content: most of its cells are known heads, and none is long
 */
gboolean
aar_pasted_columns_are_heads (char **cells)
{
  guint n_known = 0, n_filled = 0;

  for (guint i = 0; cells[i] != NULL; i++)
    {
      if (aar_text_is_empty (cells[i]))
        continue;
      if (g_utf8_strlen (cells[i], -1) > 40)
        return FALSE;
      n_filled++;
      n_known += column_of_head (cells[i]) != AAR_PASTED_IGNORED;
    }
  /* A single line such as "Indsats 3: Cykelstier" is content; a lone head is one word. */
  if (n_filled == 1)
    for (guint i = 0; cells[i] != NULL; i++)
      if (strpbrk (cells[i], " 0123456789") != NULL)
        return FALSE;
  return n_filled > 0 && n_known * 2 > n_filled;
}

static gboolean
has_column (GArray *columns, AarPastedColumn column)
{
  for (guint i = 0; i < columns->len; i++)
    if (g_array_index (columns, AarPastedColumn, i) == column)
      return TRUE;
  return FALSE;
}

/* There must be a title: the first column of text, or the first at all. */
static void
ensure_title (GArray *columns)
{
  static const AarPastedColumn instead[] = { AAR_PASTED_TEXT, AAR_PASTED_IGNORED, AAR_PASTED_GROUP, AAR_PASTED_STATUS };

  for (guint i = 0; i < G_N_ELEMENTS (instead) && !has_column (columns, AAR_PASTED_TITLE); i++)
    for (guint j = 0; j < columns->len; j++)
      if (g_array_index (columns, AarPastedColumn, j) == instead[i])
        {
          g_array_index (columns, AarPastedColumn, j) = AAR_PASTED_TITLE;
          break;
        }
  if (!has_column (columns, AAR_PASTED_TITLE) && columns->len > 0)
    g_array_index (columns, AarPastedColumn, 0) = AAR_PASTED_TITLE;
}

static gboolean
fits (AarPastedColumn column, AarTable table)
{
  switch (column)
    {
    case AAR_PASTED_IGNORED:
    case AAR_PASTED_TITLE:
      return TRUE;
    case AAR_PASTED_NUMBER:
    case AAR_PASTED_TEXT:
      return table == AAR_TABLE_NODE;
    case AAR_PASTED_UNIT:
    case AAR_PASTED_DATE:
      return table == AAR_TABLE_NODE || table == AAR_TABLE_ACTION;
    case AAR_PASTED_STATUS:
    case AAR_PASTED_GROUP:
      return table == AAR_TABLE_ACTION || table == AAR_TABLE_MILESTONE;
    case AAR_PASTED_ROUND:
      return table == AAR_TABLE_MILESTONE;
    }
  return FALSE;
}

static void
add_column (GArray *columns, AarPastedColumn column, AarTable table)
{
  if (!fits (column, table) || has_column (columns, column))
    column = AAR_PASTED_IGNORED;
  g_array_append_val (columns, column);
}

/**
 * aar_pasted_columns_of_heads:
 * @heads: the heads
 * @table: what is made
 *
 * Returns: (transfer full) (element-type AarPastedColumn): what each column holds
 */
GArray *
aar_pasted_columns_of_heads (char **heads, AarTable table)
{
  GArray *columns = g_array_new (FALSE, FALSE, sizeof (AarPastedColumn));

  for (guint i = 0; heads[i] != NULL; i++)
    add_column (columns, column_of_head (heads[i]), table);
  ensure_title (columns);
  return columns;
}

static gboolean
is_number (const char *cell)
{
  gsize digits = strspn (cell, "0123456789.");

  return digits > 0 && digits <= 8 && g_ascii_isdigit (*cell) && strlen (cell) <= digits + 1;
}

static AarPastedColumn
column_of_cell (AarPlanContent *content, const char *cell)
{
  g_autofree char *date = aar_date_parse (cell);

  if (date != NULL)
    return AAR_PASTED_DATE;
  if (is_number (cell))
    return AAR_PASTED_NUMBER;
  if (aar_unit_find_by_name (content, cell) != NULL)
    return AAR_PASTED_UNIT;
  if (aar_round_find_by_name (content, cell) != NULL)
    return AAR_PASTED_ROUND;
  return g_utf8_strlen (cell, -1) < 200 ? AAR_PASTED_TITLE : AAR_PASTED_TEXT;
}

/* What most of the first cells of a column are; a column of words is a title, and the next one a text. */
static AarPastedColumn
column_of_cells (AarPlanContent *content, GPtrArray *cells, guint index)
{
  guint votes[AAR_PASTED_GROUP + 1] = { 0 };
  AarPastedColumn best = AAR_PASTED_IGNORED;

  for (guint i = 0; i < MIN (cells->len, 50); i++)
    {
      char **row = cells->pdata[i];

      if (index < g_strv_length (row) && !aar_text_is_empty (row[index]))
        votes[column_of_cell (content, row[index])]++;
    }
  for (guint i = 0; i < G_N_ELEMENTS (votes); i++)
    if (votes[i] > votes[best])
      best = i;
  return best;
}

/**
 * aar_pasted_columns_guess:
 * @content: the plan
 * @cells: (element-type GStrv): the rows
 * @table: what is made
 *
 * Returns: (transfer full) (element-type AarPastedColumn): what each column holds, as far as its cells tell
 */
GArray *
aar_pasted_columns_guess (AarPlanContent *content, GPtrArray *cells, AarTable table)
{
  GArray *columns = g_array_new (FALSE, FALSE, sizeof (AarPastedColumn));
  guint n_columns = 0;

  for (guint i = 0; i < cells->len; i++)
    n_columns = MAX (n_columns, g_strv_length (cells->pdata[i]));
  for (guint i = 0; i < n_columns; i++)
    {
      AarPastedColumn column = column_of_cells (content, cells, i);

      if (column == AAR_PASTED_TITLE && has_column (columns, AAR_PASTED_TITLE))
        column = table == AAR_TABLE_NODE ? AAR_PASTED_TEXT : AAR_PASTED_STATUS;
      add_column (columns, column, table);
    }
  ensure_title (columns);
  return columns;
}
