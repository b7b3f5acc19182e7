/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-reader-row.h"

#include "aar-reader-column.h"

#include <string.h>

/* Numbers of rows count up, at most so many at a time where a row is lost. */
#define ROW_SKIP 3

/* A first line of a row this much longer than usual, in per cent, holds the beginning of the next column too. */
#define LONG_TITLE 150

/* How many letters the next column may have on that line, beyond the width of a line, in per cent. */
#define COLUMN_WIDTH 130

typedef struct
{
  AarReaderBlocks *blocks;
  GPtrArray *out;
  AarTerm kind;
  AarReaderField tail;
  guint usual_width;
  guint last;
  int title;
} Rows;

static AarReaderBlock *
emit (Rows *self,
      AarReaderBlockKind kind,
      AarReaderField field,
      const char *word,
      const char *text,
      const AarReaderBlock *model)
{
  AarReaderBlock *block = aar_reader_block_new (kind, text, model);

  block->term = (AarTerm) { .field = field, .word = word };
  g_ptr_array_add (self->out, block);
  return block;
}

static guint
row_number (const AarReaderBlock *block)
{
  return block->kind == AAR_READER_BLOCK_NUMBER && block->depth == 1
           ? (guint) g_ascii_strtoull (block->number, NULL, 10)
           : 0;
}

static gboolean
starts_row (Rows *self, const AarReaderBlock *block)
{
  guint number = row_number (block);

  return number > self->last && number <= self->last + ROW_SKIP;
}

/* Where a row ends: before the next one, an area, a list of abbreviations. */
static gboolean
ends_row (Rows *self, const AarReaderBlock *block)
{
  return starts_row (self, block) || block->kind == AAR_READER_BLOCK_KIND ||
         block->kind == AAR_READER_BLOCK_DEFINITION ||
         (block->kind == AAR_READER_BLOCK_PARAGRAPH &&
          aar_lexicon_has (self->blocks->lexicon, "sections", "glossary", block->text->str));
}

/* Digits, stops and single letters that are left of something else. */
static char *
strip_junk (const char *text, gboolean *junk)
{
  const char *p = text;

  *junk = FALSE;
  for (;;)
    {
      gsize n = strcspn (p, " ");
      gboolean single = n > 0 && (strspn (p, "0123456789.") >= n || g_utf8_strlen (p, (gssize) n) == 1);
      gboolean more = p[n] == ' ';

      /* "5 nye skoler" and "I gang" are no junk: it is a number of one figure, or letters one after the other. */
      if (n == 0 || !single ||
          (more && g_utf8_strlen (p, (gssize) n) == 1 && !g_ascii_isdigit (*p) && p == text &&
           strcspn (p + n + 1, " ") > 1))
        break;
      if (strspn (p, "0123456789.") >= n && more && p == text && !(p[n + 1] == '.' || g_ascii_isdigit (p[n + 1])))
        break;
      p += n + strspn (p + n, " ");
      *junk = TRUE;
    }
  return g_strdup (p);
}

static int
compare_widths (gconstpointer a, gconstpointer b)
{
  return *(const guint *) a < *(const guint *) b ? -1 : *(const guint *) a > *(const guint *) b;
}

/* The usual width of the first line of a row. */
static void
measure (Rows *self)
{
  g_autoptr (GArray) widths = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < self->blocks->blocks->len; i++)
    {
      AarReaderBlock *block = aar_reader_blocks_get (self->blocks, i);
      guint number = row_number (block);

      if (number <= self->last || number > self->last + ROW_SKIP)
        continue;
      self->last = number;
      g_array_append_val (widths, aar_reader_lines_get (self->blocks->lines, block->first)->width);
    }
  self->last = 0;
  g_array_sort (widths, compare_widths);
  self->usual_width = widths->len > 0 ? g_array_index (widths, guint, widths->len / 2) : 0;
}

/* Where the next column begins on the first line of a row: at the first capital that leaves no more than its width. */
static const char *
find_cut (Rows *self, const char *title, gsize line_length)
{
  glong width = self->blocks->lines->width * COLUMN_WIDTH / 100;

  for (const char *p = strchr (title, ' '); p != NULL; p = strchr (p + 1, ' '))
    {
      gsize left = (gsize) (p - title) < line_length ? line_length - (gsize) (p - title) : 0;

      if (!g_unichar_isupper (g_utf8_get_char (p + 1)) || strchr (",:/-&", p[-1]) != NULL)
        continue;
      if ((glong) left <= width)
        return p;
    }
  return NULL;
}

/* Parts title and description that stand on one line. */
static char *
take_title (Rows *self,
            const AarReaderBlock *block,
            const char *title,
            gboolean described,
            GString *text,
            gboolean *unsure)
{
  AarReaderLine *line = aar_reader_lines_get (self->blocks->lines, block->first);
  gboolean wide = line->width * 100 > self->usual_width * LONG_TITLE;
  const char *cut;

  *unsure = FALSE;
  if (described && !wide)
    return g_strdup (title);
  cut = find_cut (self, title, strlen (line->text));
  if (cut == NULL)
    return g_strdup (title);
  *unsure = TRUE;
  g_string_append (text, cut + 1);
  return g_strndup (title, cut - title);
}

static void
emit_texts (Rows *self, GPtrArray *blocks, AarReaderField field)
{
  for (guint i = 0; i < blocks->len; i++)
    {
      AarReaderBlock *block = blocks->pdata[i];

      emit (self, AAR_READER_BLOCK_LABEL, field, aar_lexicon_get_word (self->blocks->lexicon, "labels", "text"),
            block->text->str, block);
    }
}

static gboolean
is_open (GPtrArray *texts, const char *title_text)
{
  const char *last = texts->len > 0 ? ((AarReaderBlock *) texts->pdata[texts->len - 1])->text->str : title_text;

  return *last != '\0' && !aar_reader_ends_sentence (last);
}

typedef struct
{
  GPtrArray *texts;
  GPtrArray *labels;
  GPtrArray *tail;
  GPtrArray *continued;
} Cells;

/* Sorts the cells of a row: the description, what labels head, what stands behind them, what goes on overleaf. */
static void
sort_cells (Rows *self, guint from, guint to, Cells *cells)
{
  gboolean header = FALSE;

  for (guint i = from; i < to; i++)
    {
      AarReaderBlock *block = aar_reader_blocks_get (self->blocks, i);
      AarReaderBlock *last = cells->labels->len > 0 ? cells->labels->pdata[cells->labels->len - 1] : NULL;

      if (block->kind == AAR_READER_BLOCK_HEADER)
        header = header || block->text->len > 0;
      else if (block->kind == AAR_READER_BLOCK_LABEL)
        g_ptr_array_add (cells->labels, block);
      else if (last == NULL)
        g_ptr_array_add (cells->texts, block);
      else if (last->text->len == 0 && cells->tail->len == 0 && !header)
        g_string_assign (last->text, block->text->str);
      else if (header || (block->page && aar_reader_begins_lower (block->text->str) && is_open (cells->texts, "")))
        g_ptr_array_add (cells->continued, block);
      else
        g_ptr_array_add (cells->tail, block);
    }
}

static void
emit_row (Rows *self, const AarReaderBlock *block, const char *title, Cells *cells, const char *doubt)
{
  g_autoptr (GString) text = g_string_new (NULL);
  gboolean unsure;
  g_autofree char *name = take_title (self, block, title, cells->texts->len > 0, text, &unsure);
  AarReaderBlock *head = emit (self, AAR_READER_BLOCK_KIND, self->kind.field, self->kind.word, name, block);

  g_strlcpy (head->number, block->number, sizeof head->number);
  head->depth = 1;
  head->doubt = unsure ? "title-cut" : cells->continued->len > 0 ? "continued" : doubt;
  /* The part of a text that stands on the next page goes on in the same sentence. */
  if (cells->continued->len > 0 && is_open (cells->texts, text->str))
    {
      AarReaderBlock *rest = cells->continued->pdata[0];
      GString *open = cells->texts->len > 0 ? ((AarReaderBlock *) cells->texts->pdata[cells->texts->len - 1])->text
                                            : text;

      aar_reader_append_line (open, rest->text->str);
      g_ptr_array_remove_index (cells->continued, 0);
    }
  if (text->len > 0)
    emit (self, AAR_READER_BLOCK_LABEL, AAR_READER_TEXT, "", text->str, block);
  emit_texts (self, cells->texts, AAR_READER_TEXT);
  emit_texts (self, cells->continued, AAR_READER_TEXT);
  for (guint i = 0; i < cells->labels->len; i++)
    {
      AarReaderBlock *label = cells->labels->pdata[i];

      emit (self, AAR_READER_BLOCK_LABEL, label->term.field, label->term.word, label->text->str, label);
    }
  emit_texts (self, cells->tail, self->tail);
}

/* Whether the column has cells of its own: not the number, nor the title. */
static gboolean
is_cell (Rows *self, guint column)
{
  AarReaderField field = g_array_index (self->blocks->columns, AarReaderField, column);

  return field != AAR_READER_NUMBER && (int) column != self->title;
}

/* Without labels in the cells: one cell a column, in the order of the head. */
static void
emit_columns (Rows *self, const AarReaderBlock *block, const char *title, GPtrArray *texts)
{
  AarReaderBlock *head = emit (self, AAR_READER_BLOCK_KIND, self->kind.field, self->kind.word, title, block);
  GArray *columns = self->blocks->columns;
  guint used = 0;

  g_strlcpy (head->number, block->number, sizeof head->number);
  head->depth = head->number[0] != '\0';
  for (guint i = 0; i < columns->len && used < texts->len; i++)
    {
      AarReaderField field = g_array_index (columns, AarReaderField, i);
      AarReaderBlock *cell = texts->pdata[used];

      if (!is_cell (self, i))
        continue;
      emit (self, AAR_READER_BLOCK_LABEL, aar_reader_field_is_kind (field) ? AAR_READER_TEXT : field,
            aar_lexicon_get_word (self->blocks->lexicon, "labels", "text"), cell->text->str, cell);
      used++;
    }
  if (used < texts->len)
    head->doubt = "cells";
  for (; used < texts->len; used++)
    emit (self, AAR_READER_BLOCK_LABEL, AAR_READER_TEXT, "", ((AarReaderBlock *) texts->pdata[used])->text->str,
          texts->pdata[used]);
}

static guint
count_columns (Rows *self)
{
  guint n = 0;

  for (guint i = 0; i < self->blocks->columns->len; i++)
    n += is_cell (self, i);
  return n;
}

/* Cells that are words of the lexicon, such as the department "Kommunikation", are none of its labels where a row has
 * just as many cells as columns. */
static void
free_words (Rows *self, guint from, guint to, gboolean title)
{
  guint cells = 0;

  for (guint i = from; i < to; i++)
    {
      AarReaderBlock *block = aar_reader_blocks_get (self->blocks, i);

      if (block->kind == AAR_READER_BLOCK_LABEL && block->text->len > 0)
        return;
      cells += block->kind == AAR_READER_BLOCK_PARAGRAPH || block->kind == AAR_READER_BLOCK_LABEL;
    }
  for (guint i = from; cells == count_columns (self) + title && i < to; i++)
    {
      AarReaderBlock *block = aar_reader_blocks_get (self->blocks, i);

      if (block->kind != AAR_READER_BLOCK_LABEL)
        continue;
      block->kind = AAR_READER_BLOCK_PARAGRAPH;
      g_string_assign (block->text, aar_reader_lines_get (self->blocks->lines, block->first)->text);
    }
}

static guint
read_row (Rows *self, guint index)
{
  AarReaderBlock *block = aar_reader_blocks_get (self->blocks, index);
  g_autoptr (GPtrArray) texts = g_ptr_array_new (), labels = g_ptr_array_new (), tail = g_ptr_array_new (),
                        continued = g_ptr_array_new ();
  Cells cells = { texts, labels, tail, continued };
  gboolean junk;
  g_autofree char *title = strip_junk (block->text->str, &junk);
  guint end = index + 1;

  self->last = row_number (block);
  while (end < self->blocks->blocks->len && !ends_row (self, aar_reader_blocks_get (self->blocks, end)))
    end++;
  free_words (self, index + 1, end, *title == '\0');
  sort_cells (self, index + 1, end, &cells);
  if (*title == '\0' && texts->len > 0)
    {
      g_free (title);
      title = g_strdup (((AarReaderBlock *) texts->pdata[0])->text->str);
      block = texts->pdata[0];
      g_strlcpy (block->number, aar_reader_blocks_get (self->blocks, index)->number, sizeof block->number);
      g_ptr_array_remove_index (texts, 0);
    }
  if (*title == '\0')
    return end;
  if (texts->len + labels->len + tail->len == 0)
    {
      /* A number without anything beside its title heads an area. */
      emit (self, AAR_READER_BLOCK_KIND, AAR_READER_KIND_AREA, NULL, title, block)->doubt = "empty-area";
      return end;
    }
  if (labels->len == 0 && texts->len >= 2 && texts->len <= count_columns (self) + 1)
    emit_columns (self, block, title, texts);
  else
    emit_row (self, block, title, &cells, junk ? "number-junk" : NULL);
  return end;
}

/* Rows without numbers are told by their number of cells alone. */
static gboolean
read_plain_rows (Rows *self, guint *index)
{
  guint n = count_columns (self) + 1, end = *index, cells = 0;

  while (end < self->blocks->blocks->len)
    {
      AarReaderBlock *block = aar_reader_blocks_get (self->blocks, end);

      if (block->kind != AAR_READER_BLOCK_PARAGRAPH && block->kind != AAR_READER_BLOCK_HEADER)
        break;
      if (block->kind == AAR_READER_BLOCK_PARAGRAPH && ends_row (self, block))
        break;
      cells += block->kind == AAR_READER_BLOCK_PARAGRAPH;
      end++;
    }
  if (cells == 0 || cells % n != 0)
    return FALSE;
  for (guint i = *index; i < end;)
    {
      g_autoptr (GPtrArray) texts = g_ptr_array_new ();
      AarReaderBlock *head = NULL;

      for (; i < end && texts->len + (head != NULL) < n; i++)
        {
          AarReaderBlock *block = aar_reader_blocks_get (self->blocks, i);

          if (block->kind == AAR_READER_BLOCK_HEADER)
            continue;
          if (head == NULL)
            head = block;
          else
            g_ptr_array_add (texts, block);
        }
      if (head != NULL)
        emit_columns (self, head, head->text->str, texts);
    }
  *index = end;
  return TRUE;
}

static void
find_columns (Rows *self)
{
  GArray *columns = self->blocks->columns;

  self->tail = AAR_READER_PROSE_OF (AAR_NODE_BASIS);
  self->title = -1;
  for (guint i = 0; i < columns->len; i++)
    {
      AarReaderField field = g_array_index (columns, AarReaderField, i);

      if (self->kind.word == NULL &&
          (field == AAR_READER_KIND_INITIATIVE || field == AAR_READER_KIND_GOAL || field == AAR_READER_KIND_STEP))
        {
          const char *key = field == AAR_READER_KIND_GOAL ? "goal"
                          : field == AAR_READER_KIND_STEP ? "step"
                                                          : "initiative";

          self->title = (int) i;
          self->kind = (AarTerm) { .field = field, .word = aar_lexicon_get_word (self->blocks->lexicon, "kinds", key) };
        }
      if (!aar_reader_field_is_role (field) && field != AAR_READER_NUMBER)
        self->tail = aar_reader_field_is_kind (field) ? AAR_READER_TEXT : field;
    }
  /* Rows are initiatives, whatever their column is called. */
  if (self->kind.word == NULL)
    self->kind.word = aar_lexicon_get_word (self->blocks->lexicon, "defaults", "initiative");
  self->kind.field = AAR_READER_KIND_INITIATIVE;
}

/**
 * aar_reader_rows_resolve:
 * @blocks: a document
 *
 * Where the document is a table whose rows are initiatives and whose columns came one after the other, makes a heading
 * and labelled values of each row.
 */
void
aar_reader_rows_resolve (AarReaderBlocks *blocks)
{
  Rows self = { .blocks = blocks };
  gboolean inside = FALSE;

  if (blocks->columns->len == 0)
    return;
  find_columns (&self);
  measure (&self);
  self.out = g_ptr_array_new_with_free_func ((GDestroyNotify) aar_reader_block_free);
  for (guint i = 0; i < blocks->blocks->len;)
    {
      AarReaderBlock *block = aar_reader_blocks_get (blocks, i);

      inside = inside || (block->kind == AAR_READER_BLOCK_HEADER && block->text->len > 0);
      if (inside && starts_row (&self, block))
        i = read_row (&self, i);
      else if (inside && self.usual_width == 0 && block->kind == AAR_READER_BLOCK_PARAGRAPH &&
               read_plain_rows (&self, &i))
        ;
      else
        {
          g_ptr_array_add (self.out, block);
          blocks->blocks->pdata[i++] = aar_reader_block_new (AAR_READER_BLOCK_HEADER, "", block);
        }
    }
  g_ptr_array_unref (blocks->blocks);
  blocks->blocks = self.out;
}

static gboolean
is_side_by_side (const AarReaderLine *line)
{
  AarReaderCell cells[AAR_READER_MOST_COLUMNS];
  gboolean tabs;

  return aar_reader_cells_split (line->raw, cells, &tabs) > 2;
}

/**
 * aar_reader_table_head_at:
 * @lines: the lines of a document
 * @lexicon: the wording of its language
 * @index: a line
 * @columns: (out caller-allocates): the fields of the columns
 *
 * The head of a table, flattened over several lines: at least three heads of columns, one of them of the initiative.
 *
 * Returns: how many lines it takes, 0 if there is none
 */
guint
aar_reader_table_head_at (AarReaderLines *lines, const AarLexicon *lexicon, guint index, GArray *columns)
{
  g_autoptr (GString) words = g_string_new (NULL);
  gsize used = 0;
  guint n = 0, taken = 0, whole = 0;
  gboolean named = FALSE;

  g_array_set_size (columns, 0);
  for (guint i = index; i < lines->lines->len && i < index + 16; i++)
    {
      AarTerm term;

      /* The head of a table whose columns stand side by side is no part of this one. */
      if (i > index && is_side_by_side (aar_reader_lines_get (lines, i)))
        break;
      g_string_append_printf (words, "%s%s", words->len > 0 ? " " : "", aar_reader_lines_get (lines, i)->text);
      n++;
      used += words->str[used] == ' ';
      while (used < words->len && aar_reader_begins_upper (words->str + used) &&
             aar_lexicon_match (lexicon, words->str + used, &term))
        {
          gsize end = used + term.length;

          end += words->str[end] == '.';
          if (words->str[end] != '\0' && words->str[end] != ' ')
            return 0;
          /* A longer head may go on in the next line. */
          if (i + 1 < lines->lines->len)
            {
              g_autofree char *longer = g_strdup_printf ("%s %s", words->str + used,
                                                         aar_reader_lines_get (lines, i + 1)->text);
              AarTerm other;

              if (aar_lexicon_match (lexicon, longer, &other) && other.length > term.length)
                break;
            }
          g_array_append_val (columns, term.field);
          named = named || aar_reader_field_is_kind (term.field);
          used = end + strspn (words->str + end, " ");
          if (used >= words->len)
            {
              taken = n;
              whole = columns->len;
            }
        }
      if (used < words->len && words->len - used > 40)
        break;
    }
  g_array_set_size (columns, whole);
  /* The heading of the table is no head of a column; the number is the first one. */
  if (whole > 1 && g_array_index (columns, AarReaderField, 0) != AAR_READER_NUMBER &&
      g_array_index (columns, AarReaderField, 1) == AAR_READER_NUMBER)
    return 0;
  return columns->len >= 3 && named ? taken : 0;
}
