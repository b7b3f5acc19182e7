/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-reader-columns.h"

#include "aar-reader-column.h"
#include "aar-reader-draft.h"
#include "aar-reader-mark.h"

#include <string.h>

/* A table has at least so many columns, and no more; one of two must begin with what it is a table of. */
#define LEAST_COLUMNS 2
#define SAFE_COLUMNS  3

/* How far a cell may stand to the left of the head of its column. */
#define TOLERANCE 3

/* A wider gap than this ends a table. */
#define TABLE_GAP 4

/**
 * AarReaderColumns:
 *
 * Tables whose columns stand side by side, parted by tabs or wide spaces, as `pdftotext -layout` and spreadsheets give
 * them. Every row becomes a heading and labelled values.
 */
struct _AarReaderColumns
{
  AarReaderLines *lines;
  const AarLexicon *lexicon;
  GPtrArray *blocks;

  GArray *columns;
  gboolean tabs;
  int title;
  int number;

  /* The cells of the row that is being read, by column. */
  GString *cells[AAR_READER_MOST_COLUMNS];
  guint row;
  gboolean open;
  char *area;
};

/**
 * aar_reader_columns_new:
 * @lines: the lines of a document
 * @lexicon: the wording of its language
 * @blocks: where the rows go
 *
 * Returns: (transfer full): a reader of tables
 */
AarReaderColumns *
aar_reader_columns_new (AarReaderLines *lines, const AarLexicon *lexicon, GPtrArray *blocks)
{
  AarReaderColumns *self = g_new0 (AarReaderColumns, 1);

  self->lines = lines;
  self->lexicon = lexicon;
  self->blocks = blocks;
  self->columns = g_array_new (FALSE, TRUE, sizeof (AarReaderColumn));
  g_array_set_clear_func (self->columns, aar_reader_column_clear);
  for (guint i = 0; i < AAR_READER_MOST_COLUMNS; i++)
    self->cells[i] = g_string_new (NULL);
  return self;
}

void
aar_reader_columns_free (AarReaderColumns *self)
{
  g_array_unref (self->columns);
  for (guint i = 0; i < AAR_READER_MOST_COLUMNS; i++)
    g_string_free (self->cells[i], TRUE);
  g_free (self->area);
  g_free (self);
}

static AarReaderColumn *
column_at (AarReaderColumns *self, guint i)
{
  return &g_array_index (self->columns, AarReaderColumn, i);
}

static int
find_column (AarReaderColumns *self, AarReaderField field)
{
  for (guint i = 0; i < self->columns->len; i++)
    if (column_at (self, i)->field == field)
      return (int) i;
  return -1;
}

/* The column whose cells are the titles: that of initiatives, of steps beside goals, of goals, of actions; in a table
 * of indicators the first one, and where the head asks "Hvad", "Hvem" and "Hvornår" what is done. */
static int
find_title (AarReaderColumns *self)
{
  static const AarReaderField order[] = { AAR_READER_KIND_INITIATIVE, AAR_READER_KIND_STEP, AAR_READER_ACTION,
                                          AAR_READER_KIND_GOAL };
  guint first = find_column (self, AAR_READER_NUMBER) == 0;

  if (first < self->columns->len && column_at (self, first)->field == AAR_READER_INDICATOR)
    return (int) first;
  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    if (find_column (self, order[i]) >= 0)
      return find_column (self, order[i]);
  if (first < self->columns->len && column_at (self, first)->field == AAR_READER_TEXT)
    return (int) first;
  return -1;
}

static gboolean
is_of_indicators (AarReaderColumns *self)
{
  return column_at (self, self->title)->field == AAR_READER_INDICATOR;
}

/* Two columns are a table only if the first one names what stands in it, and the next line has two cells as well. */
static gboolean
is_safe (AarReaderColumns *self, guint index)
{
  AarReaderCell cells[AAR_READER_MOST_COLUMNS];
  gboolean tabs;

  if (self->columns->len >= SAFE_COLUMNS)
    return TRUE;
  return self->title == 0 && column_at (self, 0)->field != AAR_READER_TEXT &&
         column_at (self, 1)->field != AAR_READER_NONE && index + 1 < self->lines->lines->len &&
         aar_reader_cells_split (aar_reader_lines_get (self->lines, index + 1)->raw, cells, &tabs) == 2;
}

/* A head of columns: three cells or more, most of them known, one of them that of the titles. It may take two lines. */
static gboolean
read_head (AarReaderColumns *self, guint index, guint n_lines)
{
  AarReaderCell cells[AAR_READER_MOST_COLUMNS], more[AAR_READER_MOST_COLUMNS];
  gboolean tabs, other;
  guint n = aar_reader_cells_split (aar_reader_lines_get (self->lines, index)->raw, cells, &tabs), known = 0, m = 0;

  if (n < LEAST_COLUMNS || index + n_lines > self->lines->lines->len)
    return FALSE;
  if (n_lines > 1)
    m = aar_reader_cells_split (aar_reader_lines_get (self->lines, index + 1)->raw, more, &other);
  g_array_set_size (self->columns, 0);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GString) text = g_string_new_len (cells[i].text, (gssize) cells[i].length);
      AarReaderColumn column = { .start = cells[i].start };

      for (guint j = 0; j < m; j++)
        if (more[j].start + TOLERANCE >= cells[i].start &&
            (i + 1 == n || more[j].start + TOLERANCE < cells[i + 1].start))
          {
            g_autofree char *rest = g_strndup (more[j].text, more[j].length);

            aar_reader_append_line (text, rest);
          }
      aar_reader_column_read (self->lexicon, text->str, &column);
      known += column.field != AAR_READER_NONE;
      g_array_append_val (self->columns, column);
    }
  self->tabs = tabs;
  self->title = find_title (self);
  self->number = find_column (self, AAR_READER_NUMBER);
  if (known >= 2 && known * 3 >= n * 2 && self->title >= 0 && is_safe (self, index + n_lines - 1))
    return TRUE;
  g_array_set_size (self->columns, 0);
  return FALSE;
}

static AarReaderBlock *
emit (AarReaderColumns *self, AarReaderBlockKind kind, AarReaderField field, const char *word, const char *text)
{
  AarReaderLine *line = aar_reader_lines_get (self->lines, self->row);
  AarReaderBlock *block = aar_reader_block_new (kind, text, NULL);

  block->term = (AarTerm) { .field = field, .word = g_intern_string (word) };
  block->first = self->row;
  block->n_lines = 1;
  block->line = line->number;
  block->gap = line->gap;
  g_ptr_array_add (self->blocks, block);
  return block;
}

/* The area to the left of the titles; an empty cell means that of the row above. */
static void
emit_area (AarReaderColumns *self, guint i)
{
  const char *text = self->cells[i]->str;

  if (*text == '\0' || g_strcmp0 (text, self->area) == 0)
    return;
  g_free (self->area);
  self->area = g_strdup (text);
  emit (self, AAR_READER_BLOCK_KIND, AAR_READER_KIND_AREA, column_at (self, i)->word, text);
}

/* What a cell says, with the unit of its figures behind them: "450" under "Kostnad (tkr)". */
static void
emit_cell (AarReaderColumns *self, guint i, AarReaderField field)
{
  AarReaderColumn *column = column_at (self, i);
  const char *text = self->cells[i]->str;
  gboolean figures = strspn (text, "0123456789 .,-") == strlen (text);
  g_autoptr (GString) value = g_string_new (NULL);
  AarReaderBlock *block;

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
  if (column->year != 0)
    g_snprintf (block->time.to, sizeof block->time.to, "%04u-12-31", column->year % 10000);
}

/* The last column with a target holds the target; what an indicator was before is its baseline. */
static AarReaderField
indicator_field (AarReaderColumns *self, guint i)
{
  AarReaderField field = column_at (self, i)->field;
  gboolean baseline = find_column (self, AAR_READER_BASELINE) >= 0;

  if (field == AAR_READER_KIND_GOAL || field == AAR_READER_TARGET)
    {
      for (guint j = i + 1; j < self->columns->len; j++)
        if (column_at (self, j)->field == AAR_READER_KIND_GOAL || column_at (self, j)->field == AAR_READER_TARGET)
          return AAR_READER_NOTES;
      return AAR_READER_TARGET;
    }
  if ((field == AAR_READER_OUTCOME || field == AAR_READER_STATUS) && !baseline &&
      find_column (self, field) == (int) i &&
      (find_column (self, AAR_READER_TARGET) > (int) i || find_column (self, AAR_READER_KIND_GOAL) > (int) i))
    return AAR_READER_BASELINE;
  if (field == AAR_READER_STATUS)
    return AAR_READER_OUTCOME;
  return aar_reader_field_is_kind (field) ? AAR_READER_NOTES : field;
}

static void
end_indicator (AarReaderColumns *self)
{
  const char *title = self->cells[self->title]->str;

  emit (self, AAR_READER_BLOCK_LABEL, AAR_READER_INDICATOR, column_at (self, self->title)->word, title);
  for (guint i = 0; i < self->columns->len; i++)
    {
      AarReaderField field = indicator_field (self, i);

      if ((int) i == self->title || (int) i == self->number || self->cells[i]->len == 0)
        continue;
      if (field == AAR_READER_NOTES || field == AAR_READER_NONE)
        g_string_prepend (g_string_prepend (self->cells[i], ": "), title);
      emit_cell (self, i, field);
    }
}

/* The heading of a row: an initiative, or a step where the rows are actions. */
static void
emit_head (AarReaderColumns *self, const char *title)
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
    g_strlcpy (head->number, self->cells[self->number]->str, sizeof head->number);
  while (head->number[0] != '\0' && head->number[strlen (head->number) - 1] == '.')
    head->number[strlen (head->number) - 1] = '\0';
  head->depth = 1;
}

static void
end_initiative (AarReaderColumns *self)
{
  const char *title = self->cells[self->title]->str;

  for (int i = 0; i < self->title; i++)
    if (column_at (self, i)->field == AAR_READER_KIND_AREA || column_at (self, i)->field == AAR_READER_KIND_GOAL)
      emit_area (self, i);
  if (*title == '\0')
    return;
  emit_head (self, title);
  for (guint i = 0; i < self->columns->len; i++)
    {
      AarReaderField field = column_at (self, i)->field;

      if ((int) i == self->title || (int) i == self->number || self->cells[i]->len == 0 ||
          ((int) i < self->title && (field == AAR_READER_KIND_AREA || field == AAR_READER_KIND_GOAL)))
        continue;
      if (aar_reader_field_is_kind (field))
        field = field == AAR_READER_KIND_STEP ? AAR_READER_ACTION : AAR_READER_TEXT;
      emit_cell (self, i, field);
    }
}

static void
end_row (AarReaderColumns *self)
{
  if (!self->open)
    return;
  self->open = FALSE;
  if (is_of_indicators (self))
    end_indicator (self);
  else
    end_initiative (self);
  /* What follows the row is no part of its last cell. */
  emit (self, AAR_READER_BLOCK_HEADER, AAR_READER_NONE, "", "");
}

static void
start_row (AarReaderColumns *self, guint index)
{
  end_row (self);
  for (guint i = 0; i < AAR_READER_MOST_COLUMNS; i++)
    g_string_truncate (self->cells[i], 0);
  self->row = index;
  self->open = TRUE;
}

static guint
column_of (AarReaderColumns *self, const AarReaderCell *cell)
{
  guint column = 0;

  if (self->tabs)
    return MIN (cell->start, self->columns->len - 1);
  for (guint i = 0; i < self->columns->len; i++)
    if (column_at (self, i)->start <= cell->start + TOLERANCE)
      column = i;
  return column;
}

/* Whether a line repeats the head of the table, as it stands on each page. */
static gboolean
is_head_again (AarReaderColumns *self, const AarReaderCell *cells, guint n)
{
  for (guint i = 0; i < n && i < 2; i++)
    {
      g_autofree char *text = g_strndup (cells[i].text, cells[i].length);

      if (i >= self->columns->len || !aar_reader_same (text, column_at (self, i)->word))
        return FALSE;
    }
  return n == self->columns->len;
}

/* Whether a new row begins: by its number, or by a title beside other cells after a gap or a complete row. */
static gboolean
begins_row (AarReaderColumns *self, const gboolean *filled, const AarReaderLine *line, gboolean goes_on)
{
  guint n = 0;

  for (guint i = 0; i < self->columns->len; i++)
    n += filled[i];
  if (self->tabs)
    return n >= 2;
  if (!self->open)
    return filled[self->title] && n >= 2;
  if (self->number >= 0)
    return filled[self->number];
  if (!filled[self->title] || n < 2 || goes_on)
    return FALSE;
  return line->gap > self->lines->base_gap || n * 2 > self->columns->len;
}

static gboolean
is_head_at (AarReaderColumns *self, guint index)
{
  AarReaderCell cells[AAR_READER_MOST_COLUMNS];
  gboolean tabs;
  guint n = aar_reader_cells_split (aar_reader_lines_get (self->lines, index)->raw, cells, &tabs);

  return n > 1 && is_head_again (self, cells, n);
}

/* Whether a line within a table begins something else: the head of another table, a label, a part of the plan. */
static gboolean
ends_table (AarReaderColumns *self, guint index, const AarReaderCell *cells, guint n)
{
  AarReaderLine *line = aar_reader_lines_get (self->lines, index);
  AarTerm term;
  const char *rest;
  guint known = 0;
  char number[24];

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *text = g_strndup (cells[i].text, cells[i].length);
      AarReaderColumn column = { .start = 0 };

      aar_reader_column_read (self->lexicon, text, &column);
      known += column.field != AAR_READER_NONE && column.field != AAR_READER_STATUS;
      aar_reader_column_clear (&column);
    }
  if (n > 1)
    return known == n;
  if (aar_reader_bullet_at (line->text, &known) != NULL ||
      (index + 1 < self->lines->lines->len && is_head_at (self, index + 1)))
    return TRUE;
  known = 0;
  if (aar_lexicon_match (self->lexicon, line->text, &term))
    {
      rest = line->text + term.length;
      if (*rest == ':' || (*rest == '\0' && !aar_reader_begins_lower (line->text) && cells[0].start <= TOLERANCE) ||
          (aar_reader_field_is_kind (term.field) && *rest == ' ' && g_ascii_isdigit (rest[1])))
        return TRUE;
    }
  return self->number < 0 && aar_reader_parse_number (line->text, number, &known) != NULL && known > 1;
}

static gboolean
read_line (AarReaderColumns *self, guint index)
{
  AarReaderLine *line = aar_reader_lines_get (self->lines, index);
  AarReaderCell cells[AAR_READER_MOST_COLUMNS];
  gboolean filled[AAR_READER_MOST_COLUMNS] = { FALSE };
  gboolean tabs;
  guint n = aar_reader_cells_split (line->raw, cells, &tabs);
  guint places[AAR_READER_MOST_COLUMNS];
  gboolean goes_on = FALSE;

  if (is_head_again (self, cells, n))
    {
      end_row (self);
      return TRUE;
    }
  if (ends_table (self, index, cells, n) || line->gap > TABLE_GAP + self->lines->base_gap || (self->tabs && !tabs))
    return FALSE;
  for (guint i = 0; i < n; i++)
    {
      places[i] = column_of (self, &cells[i]);
      filled[places[i]] = filled[places[i]] || cells[i].length > 0;
      goes_on = goes_on || ((int) places[i] == self->title && g_unichar_islower (g_utf8_get_char (cells[i].text)));
      /* A text that reaches over the next column is none of the table. */
      if (!tabs && places[i] + 1 < self->columns->len &&
          cells[i].start + g_utf8_strlen (cells[i].text, (gssize) cells[i].length) >
              column_at (self, places[i] + 1)->start + TOLERANCE &&
          (n == 1 || i + 1 == n))
        return FALSE;
    }
  if (begins_row (self, filled, line, goes_on))
    start_row (self, index);
  else if (!self->open || (n == 1 && line->gap > self->lines->base_gap))
    return FALSE;
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *text = g_strndup (cells[i].text, cells[i].length);

      aar_reader_append_line (self->cells[places[i]], g_strstrip (text));
    }
  return TRUE;
}

/**
 * aar_reader_columns_read:
 * @self: a reader of tables
 * @index: a line
 *
 * Reads the table that begins at @index, or goes on there behind something that stood between its rows.
 *
 * Returns: how many lines it takes, 0 if there is none
 */
guint
aar_reader_columns_read (AarReaderColumns *self, guint index)
{
  guint i = index;
  const char *raw = aar_reader_lines_get (self->lines, index)->raw;
  const char *text = raw + strspn (raw, " ");

  if (strstr (text, "  ") == NULL && strchr (text, '\t') == NULL)
    return 0;
  if (read_head (self, i, 1))
    i++;
  else if (read_head (self, i, 2))
    i += 2;
  else if (self->columns->len == 0)
    return 0;
  while (i < self->lines->lines->len && read_line (self, i))
    i++;
  end_row (self);
  return i - index;
}
