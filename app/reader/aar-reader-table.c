/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-reader-table.h"

#include "aar-reader-amount.h"
#include "aar-reader-mark.h"

#include <string.h>

/* The unit of money stands no more lines above a table. */
#define MONEY_LINES 3

/**
 * aar_reader_table_row_new:
 * @line: where it begins
 *
 * Returns: (transfer full): a row whose cells are empty
 */
AarReaderTableRow *
aar_reader_table_row_new (guint line)
{
  AarReaderTableRow *self = g_new0 (AarReaderTableRow, 1);

  self->line = line;
  for (guint i = 0; i < AAR_READER_MOST_COLUMNS; i++)
    self->cells[i] = g_string_new (NULL);
  return self;
}

void
aar_reader_table_row_free (AarReaderTableRow *self)
{
  for (guint i = 0; i < AAR_READER_MOST_COLUMNS; i++)
    g_string_free (self->cells[i], TRUE);
  g_free (self);
}

static AarReaderColumn *
column_at (AarReaderTable *self, guint i)
{
  return &g_array_index (self->columns, AarReaderColumn, i);
}

static gboolean
is_of_indicators (AarReaderTable *self)
{
  return column_at (self, self->title)->field == AAR_READER_INDICATOR;
}

static AarReaderBlock *
emit (AarReaderTable *self, AarReaderBlockKind kind, AarReaderField field, const char *word, const char *text)
{
  AarReaderLine *line = aar_reader_lines_get (self->lines, self->row->line);
  AarReaderBlock *block = aar_reader_block_new (kind, text, NULL);

  block->term = (AarTerm) { .field = field, .word = g_intern_string (word) };
  block->first = self->row->line;
  block->n_lines = 1;
  block->line = line->number;
  block->gap = line->gap;
  g_ptr_array_add (self->blocks, block);
  return block;
}

/* The area to the left of the titles; an empty cell means that of the row above. */
static void
emit_area (AarReaderTable *self, guint i)
{
  const char *text = self->row->cells[i]->str;

  if (*text == '\0' || g_strcmp0 (text, self->area) == 0)
    return;
  g_free (self->area);
  self->area = g_strdup (text);
  emit (self, AAR_READER_BLOCK_KIND, AAR_READER_KIND_AREA, column_at (self, i)->word, text);
}

/**
 * aar_reader_table_find_money:
 * @lines: the lines of a document
 * @lexicon: the wording of its language
 * @index: the head of a table
 *
 * Returns: (transfer none) (nullable): the unit of money that one of the lines above the head names, in the words of
 *   the lexicon: `Beløb i 1.000 kr.`
 */
const char *
aar_reader_table_find_money (AarReaderLines *lines, const AarLexicon *lexicon, guint index)
{
  for (guint i = index; i-- > 0 && i + MONEY_LINES >= index;)
    {
      const char *text = aar_reader_lines_get (lines, i)->text;
      double factor;

      for (const char *p = text; *p != '\0'; p++)
        if ((p == text || strchr (" (", p[-1]) != NULL) && aar_reader_factor_at (lexicon, p, &factor) != NULL)
          return aar_lexicon_get_word (lexicon, "amounts",
                                       factor >= 1e6   ? "million"
                                       : factor >= 1e3 ? "thousand"
                                                       : "one");
    }
  return NULL;
}

/* The points of a cell whose text begins with the mark of a point. */
static gboolean
emit_points (AarReaderTable *self, guint i, AarReaderField field)
{
  guint rank;
  const char *text = self->row->cells[i]->str, *rest = aar_reader_bullet_at (text, &rank);
  g_autofree char *mark = rest != NULL ? g_strdup_printf (" %.*s", (int) (rest - text), text) : NULL;
  g_auto (GStrv) points = rest != NULL ? g_strsplit (rest, mark, -1) : NULL;

  if (points == NULL || (field != AAR_READER_ACTION && field != AAR_READER_INDICATOR && field != AAR_READER_MILESTONE))
    return FALSE;
  emit (self, AAR_READER_BLOCK_LABEL, field, column_at (self, i)->word, "");
  for (guint j = 0; points[j] != NULL; j++)
    if (*g_strstrip (points[j]) != '\0')
      emit (self, AAR_READER_BLOCK_BULLET, AAR_READER_NONE, NULL, points[j])->level = 1;
  return TRUE;
}

/* What a cell says, with the unit of its figures behind them: "450" under "Kostnad (tkr)". */
static void
emit_cell (AarReaderTable *self, guint i, AarReaderField field)
{
  AarReaderColumn *column = column_at (self, i);
  const char *text = self->row->cells[i]->str;
  gboolean figures = strspn (text, "0123456789 .,-") == strlen (text);
  g_autoptr (GString) value = g_string_new (NULL);
  AarReaderBlock *block;

  if (emit_points (self, i, field))
    return;
  /* A year over figures beside a title is one of money. */
  if (field == AAR_READER_TARGET && column->year != 0 && figures && !is_of_indicators (self))
    {
      if (strspn (text, "0,.- ") == strlen (text))
        return;
      g_string_append_printf (value, "%u: %s%s%s", column->year, text, self->money != NULL ? " " : "",
                              self->money != NULL ? self->money : "");
      emit (self, AAR_READER_BLOCK_LABEL, AAR_READER_ECONOMY, column->word, value->str);
      return;
    }
  if (field == AAR_READER_FUNDING && figures)
    {
      g_string_append_printf (value, "%s: ", column->word);
      field = AAR_READER_ECONOMY;
    }
  g_string_append (value, text);
  if (column->unit != NULL && figures && field == AAR_READER_ECONOMY)
    g_string_append_printf (value, " %s", column->unit);
  block = emit (self, AAR_READER_BLOCK_LABEL, field == AAR_READER_NONE ? AAR_READER_NOTES : field, column->word,
                value->str);
  if (column->time_name != NULL)
    {
      block->time = column->time;
      block->time_name = g_strdup (column->time_name);
    }
  else if (column->year != 0)
    g_snprintf (block->time.to, sizeof block->time.to, "%04u-12-31", column->year % 10000);
}

/* The last column with a target holds the target; what an indicator was before is its baseline. */
static AarReaderField
indicator_field (AarReaderTable *self, guint i)
{
  AarReaderField field = column_at (self, i)->field;
  gboolean baseline = aar_reader_columns_find (self->columns, AAR_READER_BASELINE) >= 0;

  if (field == AAR_READER_KIND_GOAL || field == AAR_READER_TARGET)
    {
      for (guint j = i + 1; j < self->columns->len; j++)
        if (column_at (self, j)->field == AAR_READER_KIND_GOAL || column_at (self, j)->field == AAR_READER_TARGET)
          return AAR_READER_NOTES;
      return AAR_READER_TARGET;
    }
  if ((field == AAR_READER_OUTCOME || field == AAR_READER_STATUS) && !baseline &&
      aar_reader_columns_find (self->columns, field) == (int) i &&
      (aar_reader_columns_find (self->columns, AAR_READER_TARGET) > (int) i ||
       aar_reader_columns_find (self->columns, AAR_READER_KIND_GOAL) > (int) i))
    return AAR_READER_BASELINE;
  if (field == AAR_READER_STATUS)
    return AAR_READER_OUTCOME;
  return aar_reader_field_is_kind (field) ? AAR_READER_NOTES : field;
}

static void
emit_indicator (AarReaderTable *self)
{
  const char *title = self->row->cells[self->title]->str;

  emit (self, AAR_READER_BLOCK_LABEL, AAR_READER_INDICATOR, column_at (self, self->title)->word, title);
  for (guint i = 0; i < self->columns->len; i++)
    {
      AarReaderField field = indicator_field (self, i);

      if ((int) i == self->title || (int) i == self->number || self->row->cells[i]->len == 0)
        continue;
      if (field == AAR_READER_NOTES || field == AAR_READER_NONE)
        g_string_prepend (g_string_prepend (self->row->cells[i], ": "), title);
      emit_cell (self, i, field);
    }
}

/* The heading of a row: an initiative, or a step where the rows are actions. */
static void
emit_head (AarReaderTable *self, const char *title)
{
  char number[24];
  guint depth;
  const char *rest = aar_reader_parse_number (title, number, &depth);
  AarReaderField field = column_at (self, self->title)->field;
  gboolean step = field == AAR_READER_KIND_STEP || field == AAR_READER_ACTION || field == AAR_READER_TEXT;
  AarReaderBlock *head = emit (self, AAR_READER_BLOCK_KIND, step ? AAR_READER_KIND_STEP : AAR_READER_KIND_INITIATIVE,
                               column_at (self, self->title)->word, rest != NULL && *rest != '\0' ? rest : title);

  head->row = TRUE;
  if (rest != NULL && *rest != '\0')
    g_strlcpy (head->number, number, sizeof head->number);
  if (self->number >= 0)
    g_strlcpy (head->number, self->row->cells[self->number]->str, sizeof head->number);
  while (head->number[0] != '\0' && head->number[strlen (head->number) - 1] == '.')
    head->number[strlen (head->number) - 1] = '\0';
  head->depth = 1;
}

/* The column behind the titles whose cells are what is done; -1 if there is none. */
static int
find_steps (AarReaderTable *self)
{
  for (int i = self->title + 1; i < (int) self->columns->len; i++)
    if (column_at (self, i)->field == AAR_READER_KIND_STEP || column_at (self, i)->field == AAR_READER_ACTION)
      return i;
  return -1;
}

/* Whether a row has no title, but says one more thing that is done under the title of the row above. */
static gboolean
is_step (AarReaderTable *self, const AarReaderTableRow *row)
{
  int steps = find_steps (self);

  return steps >= 0 && row->cells[self->title]->len == 0 && row->cells[steps]->len > 0;
}

/* Whether a row has no title, but one more milestone or indicator of the title of the row above, whose cell reaches
 * over several rows. */
static gboolean
is_part (AarReaderTable *self, const AarReaderTableRow *row)
{
  if (row->cells[self->title]->len > 0 || (self->number >= 0 && row->cells[self->number]->len > 0))
    return FALSE;
  for (guint i = 0; i < self->columns->len; i++)
    if (row->cells[i]->len > 0 &&
        (column_at (self, i)->field == AAR_READER_MILESTONE || column_at (self, i)->field == AAR_READER_INDICATOR))
      return TRUE;
  return FALSE;
}

/* What a row says beside its title; in a table of steps the step comes first, what follows is of it. */
static void
emit_cells (AarReaderTable *self, gboolean with_steps)
{
  int steps = with_steps ? find_steps (self) : -1;

  if (steps >= 0 && self->row->cells[steps]->len > 0)
    emit (self, AAR_READER_BLOCK_LABEL, AAR_READER_ACTION, column_at (self, steps)->word, self->row->cells[steps]->str)
        ->row = TRUE;
  for (guint i = 0; i < self->columns->len; i++)
    {
      AarReaderField field = column_at (self, i)->field;

      if ((int) i == self->title || (int) i == self->number || (int) i == steps || self->row->cells[i]->len == 0 ||
          ((int) i < self->title && (field == AAR_READER_KIND_AREA || field == AAR_READER_KIND_GOAL)))
        continue;
      if (aar_reader_field_is_kind (field))
        field = field == AAR_READER_KIND_STEP ? AAR_READER_ACTION : AAR_READER_TEXT;
      emit_cell (self, i, field);
    }
}

static void
emit_initiative (AarReaderTable *self, gboolean with_steps)
{
  const char *title = self->row->cells[self->title]->str;

  for (int i = 0; i < self->title; i++)
    if (column_at (self, i)->field == AAR_READER_KIND_AREA || column_at (self, i)->field == AAR_READER_KIND_GOAL)
      emit_area (self, i);
  if (*title != '\0')
    emit_head (self, title);
  else if ((!with_steps || !is_step (self, self->row)) && !is_part (self, self->row))
    return;
  emit_cells (self, with_steps);
}

/**
 * aar_reader_table_emit:
 * @self: a table
 *
 * Makes a heading and labelled values of each row that has been gathered, and forgets the rows.
 */
void
aar_reader_table_emit (AarReaderTable *self)
{
  gboolean with_steps = FALSE;

  for (guint i = 0; i < self->rows->len; i++)
    with_steps = with_steps || is_step (self, self->rows->pdata[i]);
  for (guint i = 0; i < self->rows->len; i++)
    {
      self->row = self->rows->pdata[i];
      if (is_of_indicators (self))
        emit_indicator (self);
      else
        emit_initiative (self, with_steps);
      /* What follows the row is no part of its last cell. */
      emit (self, AAR_READER_BLOCK_HEADER, AAR_READER_NONE, "", "");
    }
  /* What follows the table is no part of its last row. */
  if (self->rows->len > 0 && !is_of_indicators (self))
    ((AarReaderBlock *) self->blocks->pdata[self->blocks->len - 1])->row = TRUE;
  self->row = NULL;
  g_ptr_array_set_size (self->rows, 0);
}
