/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-reader-columns.h"

#include <string.h>

/* A table has at least so many columns, and no more. */
#define LEAST_COLUMNS 3
#define MOST_COLUMNS  16

/* How far a cell may stand to the left of the head of its column. */
#define TOLERANCE 3

/* A wider gap than this ends a table. */
#define TABLE_GAP 4

typedef struct
{
  guint start;
  const char *text;
  gsize length;
} Cell;

typedef struct
{
  guint start;
  AarReaderField field;
  char *word;
} Column;

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
  GString *cells[MOST_COLUMNS];
  guint row;
  gboolean open;
  char *area;
};

static void
clear_column (gpointer data)
{
  g_free (((Column *) data)->word);
}

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
  self->columns = g_array_new (FALSE, TRUE, sizeof (Column));
  g_array_set_clear_func (self->columns, clear_column);
  for (guint i = 0; i < MOST_COLUMNS; i++)
    self->cells[i] = g_string_new (NULL);
  return self;
}

void
aar_reader_columns_free (AarReaderColumns *self)
{
  g_array_unref (self->columns);
  for (guint i = 0; i < MOST_COLUMNS; i++)
    g_string_free (self->cells[i], TRUE);
  g_free (self->area);
  g_free (self);
}

/* The cells of a line: with tabs every stretch between them, else what stands two spaces or more apart. */
static guint
split_line (const char *raw, Cell cells[MOST_COLUMNS], gboolean *tabs)
{
  guint n = 0, column = 0;
  const char *p = raw;

  *tabs = strchr (raw, '\t') != NULL;
  while (*p != '\0' && n < MOST_COLUMNS)
    {
      Cell cell = { column, p, 0 };
      const char *end = p;

      if (!*tabs && *p == ' ')
        {
          p++;
          column++;
          continue;
        }
      while (*end != '\0' && *end != '\t' && (*tabs || !(end[0] == ' ' && (end[1] == ' ' || end[1] == '\0'))))
        {
          end = g_utf8_next_char (end);
          column++;
        }
      cell.length = end - p;
      if (*tabs)
        cell.start = n;
      cells[n++] = cell;
      p = end + (*end == '\t');
    }
  return n;
}

static AarReaderField
cell_field (AarReaderColumns *self, const char *text, char **word)
{
  AarTerm term;
  g_autofree char *clean = g_strdup (text);

  g_strstrip (clean);
  if (!aar_reader_begins_upper (clean) || !aar_lexicon_match (self->lexicon, clean, &term) ||
      strspn (clean + term.length, " :.*") != strlen (clean + term.length))
    return AAR_READER_NONE;
  *word = g_strdup (term.word);
  return term.field;
}

static Column *
column_at (AarReaderColumns *self, guint i)
{
  return &g_array_index (self->columns, Column, i);
}

static int
find_column (AarReaderColumns *self, AarReaderField field)
{
  for (guint i = 0; i < self->columns->len; i++)
    if (column_at (self, i)->field == field)
      return (int) i;
  return -1;
}

/* The column whose cells are the titles: that of initiatives, of steps beside goals, of goals, of actions. */
static int
find_title (AarReaderColumns *self)
{
  static const AarReaderField order[] = { AAR_READER_KIND_INITIATIVE, AAR_READER_KIND_STEP, AAR_READER_ACTION,
                                          AAR_READER_KIND_GOAL };

  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    if (find_column (self, order[i]) >= 0)
      return find_column (self, order[i]);
  return -1;
}

/* A head of columns: three cells or more, most of them known, one of them that of the titles. It may take two lines. */
static gboolean
read_head (AarReaderColumns *self, guint index, guint n_lines)
{
  Cell cells[MOST_COLUMNS], more[MOST_COLUMNS];
  gboolean tabs, other;
  guint n = split_line (aar_reader_lines_get (self->lines, index)->raw, cells, &tabs), known = 0, m = 0;

  if (n < LEAST_COLUMNS || index + n_lines > self->lines->lines->len)
    return FALSE;
  if (n_lines > 1)
    m = split_line (aar_reader_lines_get (self->lines, index + 1)->raw, more, &other);
  g_array_set_size (self->columns, 0);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GString) text = g_string_new_len (cells[i].text, (gssize) cells[i].length);
      Column column = { .start = cells[i].start };

      for (guint j = 0; j < m; j++)
        if (more[j].start + TOLERANCE >= cells[i].start &&
            (i + 1 == n || more[j].start + TOLERANCE < cells[i + 1].start))
          {
            g_autofree char *rest = g_strndup (more[j].text, more[j].length);

            aar_reader_append_line (text, rest);
          }
      column.field = cell_field (self, text->str, &column.word);
      known += column.field != AAR_READER_NONE;
      if (column.word == NULL)
        column.word = g_strdup (g_strstrip (text->str));
      g_array_append_val (self->columns, column);
    }
  self->tabs = tabs;
  self->title = find_title (self);
  self->number = find_column (self, AAR_READER_NUMBER);
  if (known >= 2 && known * 3 >= n * 2 && self->title >= 0)
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

static void
end_row (AarReaderColumns *self)
{
  AarReaderBlock *head;
  const char *title;
  char number[24];
  guint depth;
  const char *rest;

  if (!self->open)
    return;
  self->open = FALSE;
  title = self->cells[self->title]->str;
  for (int i = 0; i < self->title; i++)
    if (column_at (self, i)->field == AAR_READER_KIND_AREA || column_at (self, i)->field == AAR_READER_KIND_GOAL)
      emit_area (self, i);
  rest = aar_reader_parse_number (title, number, &depth);
  if (*title == '\0')
    return;
  head = emit (self, AAR_READER_BLOCK_KIND, AAR_READER_KIND_INITIATIVE, column_at (self, self->title)->word,
               rest != NULL && *rest != '\0' ? rest : title);
  if (rest != NULL && *rest != '\0')
    g_strlcpy (head->number, number, sizeof head->number);
  if (self->number >= 0)
    g_strlcpy (head->number, self->cells[self->number]->str, sizeof head->number);
  while (head->number[0] != '\0' && head->number[strlen (head->number) - 1] == '.')
    head->number[strlen (head->number) - 1] = '\0';
  head->depth = 1;
  for (guint i = 0; i < self->columns->len; i++)
    {
      Column *column = column_at (self, i);
      AarReaderField field = column->field;

      if ((int) i == self->title || (int) i == self->number || self->cells[i]->len == 0 ||
          ((int) i < self->title && (field == AAR_READER_KIND_AREA || field == AAR_READER_KIND_GOAL)))
        continue;
      if (aar_reader_field_is_kind (field))
        field = field == AAR_READER_KIND_STEP ? AAR_READER_ACTION : AAR_READER_TEXT;
      emit (self, AAR_READER_BLOCK_LABEL, field == AAR_READER_NONE ? AAR_READER_NOTES : field, column->word,
            self->cells[i]->str);
    }
  /* What follows the row is no part of its last cell. */
  emit (self, AAR_READER_BLOCK_HEADER, AAR_READER_NONE, "", "");
}

static void
start_row (AarReaderColumns *self, guint index)
{
  end_row (self);
  for (guint i = 0; i < MOST_COLUMNS; i++)
    g_string_truncate (self->cells[i], 0);
  self->row = index;
  self->open = TRUE;
}

static guint
column_of (AarReaderColumns *self, const Cell *cell)
{
  guint column = 0;

  if (self->tabs)
    return MIN (cell->start, self->columns->len - 1);
  for (guint i = 0; i < self->columns->len; i++)
    if (column_at (self, i)->start <= cell->start + TOLERANCE)
      column = i;
  return column;
}

/* Whether a new row begins: by its number, or by a title beside other cells after a gap or a complete row. */
static gboolean
begins_row (AarReaderColumns *self, const gboolean *filled, const AarReaderLine *line)
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
  if (!filled[self->title] || n < 2)
    return FALSE;
  return line->gap > self->lines->base_gap || n * 2 > self->columns->len;
}

static gboolean
read_line (AarReaderColumns *self, guint index)
{
  AarReaderLine *line = aar_reader_lines_get (self->lines, index);
  Cell cells[MOST_COLUMNS];
  gboolean filled[MOST_COLUMNS] = { FALSE };
  gboolean tabs;
  guint n = split_line (line->raw, cells, &tabs);
  guint places[MOST_COLUMNS];

  if (line->gap > TABLE_GAP + self->lines->base_gap || (self->tabs && !tabs))
    return FALSE;
  for (guint i = 0; i < n; i++)
    {
      places[i] = column_of (self, &cells[i]);
      filled[places[i]] = filled[places[i]] || cells[i].length > 0;
      /* A text that reaches over the next column is none of the table. */
      if (!tabs && places[i] + 1 < self->columns->len &&
          cells[i].start + g_utf8_strlen (cells[i].text, (gssize) cells[i].length) >
              column_at (self, places[i] + 1)->start + TOLERANCE &&
          (n == 1 || i + 1 == n))
        return FALSE;
    }
  if (begins_row (self, filled, line))
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
