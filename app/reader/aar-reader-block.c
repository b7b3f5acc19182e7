/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-reader-block.h"

#include "aar-reader-columns.h"
#include "aar-reader-mark.h"
#include "aar-reader-row.h"

#include <string.h>

/* A line that is this much of the width, in per cent, may have been broken because the margin was reached. */
#define FULL_LINE      66
#define FULL_HEADING   70
#define VERY_FULL_LINE 80
#define REACHES_MARGIN 88
#define FILLED_LINE    88

/* A title has no more lines. */
#define TITLE_LINES 3

/* A label without a colon must stand so often before its value, or a word for an area before its name. */
#define ROW_LABELS     3
#define FEW_ROW_LABELS 2
#define ROW_KINDS      2

typedef struct
{
  AarReaderBlocks *blocks;
  AarReaderLines *lines;
  const AarLexicon *lexicon;

  /* How often each word of the lexicon stands at the beginning of a paragraph before a value without a colon. */
  GHashTable *rows;
  gboolean milestone_rows;
  AarReaderBlock *last;
  AarReaderField label;
} Maker;

void
aar_reader_block_free (AarReaderBlock *block)
{
  g_string_free (block->text, TRUE);
  g_free (block);
}

static gboolean
is_full (Maker *maker, guint index, guint percent)
{
  return aar_reader_lines_get (maker->lines, index)->width * 100 >= maker->lines->width * percent;
}

/**
 * aar_reader_block_new:
 * @kind: what it is
 * @text: what it says
 * @model: (nullable): the block whose place in the document it takes
 *
 * Returns: (transfer full): a block
 */
AarReaderBlock *
aar_reader_block_new (AarReaderBlockKind kind, const char *text, const AarReaderBlock *model)
{
  AarReaderBlock *block = g_new0 (AarReaderBlock, 1);

  if (model != NULL)
    *block = *model;
  memset (&block->term, 0, sizeof block->term);
  block->kind = kind;
  block->text = g_string_new (text);
  block->depth = 0;
  block->number[0] = '\0';
  block->smiley = block->funding = block->doubt = NULL;
  block->broken = TRUE;
  return block;
}

static AarReaderBlock *
start_block (Maker *maker, AarReaderBlockKind kind, guint index, const char *text)
{
  AarReaderLine *line = aar_reader_lines_get (maker->lines, index);
  AarReaderBlock *block = g_new0 (AarReaderBlock, 1);

  block->kind = kind;
  block->text = g_string_new (text);
  block->first = index;
  block->n_lines = 1;
  block->line = line->number;
  block->gap = line->gap;
  block->broken = aar_reader_lines_is_break (maker->lines, index);
  block->page = line->page;
  g_ptr_array_add (maker->blocks->blocks, block);
  maker->last = block;
  return block;
}

/* Whether the line at @index may begin something: after a break, a page break, or what is closed. */
static gboolean
may_begin (Maker *maker, guint index)
{
  AarReaderLine *line = aar_reader_lines_get (maker->lines, index);

  if (line->page || aar_reader_lines_is_break (maker->lines, index) || maker->last == NULL)
    return TRUE;
  return maker->last->kind != AAR_READER_BLOCK_PARAGRAPH || !is_full (maker, index - 1, FULL_LINE) ||
         aar_reader_ends_sentence (maker->last->text->str);
}

static gboolean
try_number (Maker *maker, guint index, const char *text)
{
  char number[24];
  guint depth;
  const char *rest = aar_reader_parse_number (text, number, &depth);
  AarReaderBlock *block;
  AarTerm term;

  if (rest == NULL)
    return FALSE;
  if (aar_reader_begins_lower (rest) && !aar_reader_lines_is_break (maker->lines, index))
    return FALSE;
  /* Broken off in the middle of a date or a sum. */
  if (*rest == '\0' && !aar_reader_lines_is_break (maker->lines, index))
    return FALSE;
  block = start_block (maker, AAR_READER_BLOCK_NUMBER, index, rest);
  g_strlcpy (block->number, number, sizeof block->number);
  block->depth = depth;
  /* "1.1 Mål – …": the word is the name of the kind, not a part of the title. */
  if (aar_lexicon_match (maker->lexicon, rest, &term) && aar_reader_field_is_kind (term.field))
    {
      const char *title = aar_reader_skip_dash (rest + term.length);

      if (title > rest + term.length + (rest[term.length] == ' ') && *title != '\0')
        {
          g_string_assign (block->text, title);
          block->term = term;
        }
    }
  return TRUE;
}

/* "Mål 1: …", "Indsats 2.3 – …", "Tema: …", "Tema", and "Tema …" where the document does so again and again. */
static gboolean
try_kind (Maker *maker, guint index, const char *text, const AarTerm *term)
{
  const char *p = text + term->length, *rest;
  AarReaderBlock *block;
  char number[24] = "";
  guint depth = 0;
  gsize digits;

  p += strspn (p, " ");
  digits = strspn (p, "0123456789.");
  if (digits > 0 && digits < sizeof number && g_ascii_isdigit (*p) && strchr (" :-–\0", p[digits]) != NULL &&
      aar_reader_year_at (p) == 0)
    {
      memcpy (number, p, digits);
      number[digits] = '\0';
      g_strchomp (number);
      while (digits > 0 && number[digits - 1] == '.')
        number[--digits] = '\0';
      depth = 1;
      for (const char *q = number; *q != '\0'; q++)
        depth += *q == '.';
      p += strspn (p, "0123456789.");
    }
  rest = aar_reader_skip_dash (p);
  if (number[0] == '\0' && *rest != '\0' && rest == p &&
      (GPOINTER_TO_UINT (g_hash_table_lookup (maker->rows, term->word)) < ROW_KINDS ||
       !aar_reader_begins_upper (rest) || !may_begin (maker, index)))
    return FALSE;
  /* "Mål 3 er …" is a sentence. */
  if (number[0] != '\0' && rest == p && aar_reader_begins_lower (rest))
    return FALSE;
  block = start_block (maker, AAR_READER_BLOCK_KIND, index, rest);
  block->term = *term;
  block->depth = depth;
  g_strlcpy (block->number, number, sizeof block->number);
  return TRUE;
}

static gboolean
try_label (Maker *maker, guint index, const char *text)
{
  AarTerm term;
  const char *p;
  AarReaderBlock *block;

  if (!aar_reader_begins_upper (text) || !aar_lexicon_match (maker->lexicon, text, &term))
    return FALSE;
  p = text + term.length;
  if (*p != '\0' && *p != ' ' && *p != ':' && *p != '.' && *p != '?')
    return FALSE;
  if (!may_begin (maker, index) && p[strspn (p, " ")] != ':')
    return FALSE;
  if (aar_reader_field_is_kind (term.field))
    return try_kind (maker, index, text, &term);
  p += *p == '?' || *p == '.';
  p += strspn (p, " ");
  if (*p == ':')
    p += 1 + strspn (p + 1, " ");
  else if (*p != '\0' && (GPOINTER_TO_UINT (g_hash_table_lookup (maker->rows, term.word)) <
                              (maker->milestone_rows ? FEW_ROW_LABELS : ROW_LABELS) ||
                          !aar_reader_begins_upper (p)))
    return FALSE;
  block = start_block (maker, AAR_READER_BLOCK_LABEL, index, p);
  block->term = term;
  maker->label = term.field;
  return TRUE;
}

static const char *
last_word (const char *text)
{
  const char *space = strrchr (text, ' ');

  return space != NULL ? space + 1 : text;
}

static gboolean
try_bullet (Maker *maker, guint index, const char *text)
{
  guint rank;
  const char *rest = aar_reader_bullet_at (text, &rank);
  AarReaderTime time;
  AarReaderBlock *block;

  if (rest == NULL)
    return FALSE;
  /* A heading of a round that has lost its number to a bullet. */
  if (aar_reader_time_is_round (maker->lexicon, rest, &time) && time.occasion <= AAR_READER_OCCASION_THIRD)
    {
      block = start_block (maker, AAR_READER_BLOCK_ROUND, index, rest);
      block->time = time;
      return TRUE;
    }
  /* A mark in the middle of a sentence is none. */
  if (maker->last != NULL && maker->last->kind == AAR_READER_BLOCK_BULLET && maker->last->level == rank &&
      !aar_reader_lines_is_break (maker->lines, index) && maker->last->n_lines == 1 &&
      is_full (maker, index - 1, FULL_LINE) && !aar_reader_ends_sentence (maker->last->text->str) &&
      aar_lexicon_has (maker->lexicon, "cues", "open", last_word (maker->last->text->str)))
    {
      aar_reader_append_line (maker->last->text, rest);
      maker->last->n_lines++;
      maker->last->doubt = "split-bullet";
      return TRUE;
    }
  block = start_block (maker, AAR_READER_BLOCK_BULLET, index, rest);
  block->level = rank;
  return TRUE;
}

static gboolean
try_round (Maker *maker, guint index, const char *text)
{
  AarReaderTime time;

  if (aar_reader_begins_lower (text) || !aar_reader_time_is_round (maker->lexicon, text, &time))
    return FALSE;
  if (time.occasion == AAR_READER_OCCASION_DAY && maker->label != AAR_READER_MILESTONE)
    return FALSE;
  start_block (maker, AAR_READER_BLOCK_ROUND, index, text)->time = time;
  return TRUE;
}

static gboolean
try_definition (Maker *maker, guint index, const char *text)
{
  char abbreviation[24];
  const char *name = aar_reader_definition_at (text, abbreviation);

  if (name == NULL)
    return FALSE;
  g_strlcpy (start_block (maker, AAR_READER_BLOCK_DEFINITION, index, name)->number, abbreviation, 24);
  return TRUE;
}

/* Heads of narrow columns on a line of their own belong to the heading before them. */
static gboolean
try_tail (Maker *maker, guint index, char *text)
{
  const char *funding;

  if ((funding = aar_reader_table_tail (maker->lexicon, text)) == NULL)
    return FALSE;
  if (*text != '\0')
    {
      /* The heading itself stands before them. */
      if (!try_number (maker, index, text) && !try_label (maker, index, text))
        {
          if (maker->last == NULL || maker->last->kind != AAR_READER_BLOCK_NUMBER)
            return FALSE;
          aar_reader_append_line (maker->last->text, text);
          maker->last->n_lines++;
        }
    }
  else if (maker->last == NULL || maker->last->kind != AAR_READER_BLOCK_NUMBER)
    start_block (maker, AAR_READER_BLOCK_HEADER, index, "");
  maker->last->funding = *funding != '\0' ? funding : NULL;
  /* What follows is the text, not more of the heading. */
  start_block (maker, AAR_READER_BLOCK_HEADER, index, "");
  return TRUE;
}

/* Whether the first word of the line at @index had no place on the line before it. */
static gboolean
would_not_fit (Maker *maker, guint index)
{
  const char *text = aar_reader_lines_get (maker->lines, index)->text;
  glong word = g_utf8_strlen (text, (gssize) strcspn (text, " "));

  return ((glong) aar_reader_lines_get (maker->lines, index - 1)->width + 1 + word) * 100 >=
         (glong) maker->lines->width * REACHES_MARGIN;
}

static gboolean
is_brief (const AarReaderBlock *label)
{
  return aar_reader_field_is_role (label->term.field) || label->term.field == AAR_READER_TIMELINE ||
         label->term.field == AAR_READER_DUE || label->term.field == AAR_READER_LEVEL;
}

/* Whether a line without a mark goes on with what stands before it. */
static gboolean
goes_on (Maker *maker, guint index, const char *text)
{
  AarReaderBlock *last = maker->last;
  AarReaderLine *line = aar_reader_lines_get (maker->lines, index);
  gboolean closed = last == NULL || aar_reader_ends_sentence (last->text->str);
  gboolean broken = aar_reader_lines_is_break (maker->lines, index);
  guint full = maker->lines->base_gap > 0 ? FULL_HEADING : FULL_LINE;

  if (last == NULL || last->kind == AAR_READER_BLOCK_HEADER || last->kind == AAR_READER_BLOCK_ROUND ||
      (last->kind == AAR_READER_BLOCK_SMILEY && last->text->len == 0) ||
      (last->kind == AAR_READER_BLOCK_LABEL && last->text->len == 0))
    return FALSE;
  if (last->kind == AAR_READER_BLOCK_NUMBER || last->kind == AAR_READER_BLOCK_KIND)
    {
      if (last->text->len == 0)
        return last->kind == AAR_READER_BLOCK_KIND && aar_reader_begins_upper (text);
      if (broken || (line->page && aar_reader_begins_upper (text)))
        return FALSE;
      if (maker->blocks->columns->len > 0 || aar_reader_begins_lower (text))
        return TRUE;
      /* A sentence under a heading is its text, and so is a line that fills the page. */
      if (closed || g_str_has_suffix (text, ".") || last->n_lines >= TITLE_LINES || is_full (maker, index, FILLED_LINE))
        return FALSE;
      return (is_full (maker, index - 1, full) && would_not_fit (maker, index)) ||
             strchr ("-,/(&", last->text->str[last->text->len - 1]) != NULL;
    }
  if (last->kind == AAR_READER_BLOCK_DEFINITION)
    return !broken && aar_reader_begins_lower (text);
  if (line->page && aar_reader_begins_upper (text) && (closed || !is_full (maker, index - 1, FULL_LINE)))
    return FALSE;
  /* The foot of another column, not the end of this one. */
  if (line->page && maker->blocks->columns->len > 0)
    return !closed && g_ascii_isdigit (*text);
  /* Names and dates are a few words; a new line with a capital is something else, unless the line was full. */
  if (!broken && last->kind == AAR_READER_BLOCK_LABEL && is_brief (last) && aar_reader_begins_upper (text) &&
      !would_not_fit (maker, index))
    return strchr (",-/&", last->text->str[last->text->len - 1]) != NULL ||
           aar_lexicon_has (maker->lexicon, "cues", "open", last_word (last->text->str));
  /* Where empty lines tell nothing, a short last line does. */
  if (!broken && maker->lines->base_gap > 0 && last->kind == AAR_READER_BLOCK_BULLET && closed &&
      !is_full (maker, index - 1, FULL_LINE) && aar_reader_begins_upper (text))
    return FALSE;
  if (!broken || (last->text->len > 0 && last->text->str[last->text->len - 1] == '/'))
    return TRUE;
  if (!closed && aar_reader_begins_lower (text) && (last->kind != AAR_READER_BLOCK_PARAGRAPH || !line->page))
    return maker->blocks->columns->len == 0;
  return !closed && last->kind == AAR_READER_BLOCK_BULLET && maker->lines->base_gap == line->gap - 1 &&
         is_full (maker, index - 1, VERY_FULL_LINE);
}

/* Cuts the round off the end of a line of a milestone row. */
static gboolean
take_round (Maker *maker, char *text, AarReaderTime *time)
{
  guint words = 0;
  AarTerm term;

  if (maker->label != AAR_READER_MILESTONE &&
      !(aar_lexicon_match (maker->lexicon, text, &term) && term.field == AAR_READER_MILESTONE))
    return FALSE;
  for (char *p = text + strlen (text); p > text && words < 8; p--)
    {
      if (p[-1] != ' ')
        continue;
      words++;
      if (!g_ascii_isdigit (*p) || text[strlen (text) - 1] == '.' ||
          !aar_reader_time_is_round (maker->lexicon, p, time))
        continue;
      /* The whole of "1. budgetopfølgning" and not "budgetopfølgning" alone: a number must come first. */
      if (time->occasion == AAR_READER_OCCASION_DAY && strspn (p, "0123456789./-") < 8)
        continue;
      p[-1] = '\0';
      g_strchomp (text);
      return TRUE;
    }
  return FALSE;
}

/* "Tertial 1: Målet uppnås" under a label for the status: each round has a line. */
static gboolean
is_answer (Maker *maker, const char *text)
{
  AarReaderTime time;

  return (maker->label == AAR_READER_STATUS || maker->label == AAR_READER_LEVEL) && !aar_reader_begins_lower (text) &&
         aar_reader_time_parse (maker->lexicon, text, &time) && text[time.length] == ':';
}

/* A line above a smiley that has its meaning beside it is the heading of the legend. */
static gboolean
heads_legend (Maker *maker, guint index)
{
  const char *smiley, *next = index + 1 < maker->lines->lines->len
                                ? aar_reader_smiley_at (aar_reader_lines_get (maker->lines, index + 1)->text, &smiley)
                                : NULL;

  return next != NULL && *next != '\0' && aar_reader_begins_upper (aar_reader_lines_get (maker->lines, index)->text);
}

static void
make_line (Maker *maker, guint index)
{
  g_autofree char *text = g_strdup (aar_reader_lines_get (maker->lines, index)->text);
  const char *smiley = NULL, *rest = aar_reader_smiley_at (text, &smiley);
  AarReaderTime time;
  gboolean round;

  if (rest != NULL)
    {
      rest += strspn (rest, ":= ");
      start_block (maker, AAR_READER_BLOCK_SMILEY, index, rest)->smiley = smiley;
      return;
    }
  smiley = aar_reader_take_smiley (text);
  round = take_round (maker, text, &time);
  if (*text == '\0')
    ;
  else if (try_tail (maker, index, text) || try_bullet (maker, index, text) || try_round (maker, index, text) ||
           try_number (maker, index, text) || try_definition (maker, index, text) || try_label (maker, index, text))
    ;
  else if (is_answer (maker, text) || heads_legend (maker, index))
    start_block (maker, AAR_READER_BLOCK_PARAGRAPH, index, text);
  else if (goes_on (maker, index, text))
    {
      aar_reader_append_line (maker->last->text, text);
      maker->last->n_lines++;
    }
  else
    start_block (maker, AAR_READER_BLOCK_PARAGRAPH, index, text);
  if (round)
    start_block (maker, AAR_READER_BLOCK_ROUND, index, "")->time = time;
  if (smiley != NULL)
    maker->last->smiley = smiley;
}

/* How often the words of the lexicon stand before a value without a colon. */
static void
count_rows (Maker *maker)
{
  for (guint i = 0; i < maker->lines->lines->len; i++)
    {
      AarReaderLine *line = aar_reader_lines_get (maker->lines, i);
      AarTerm term;
      const char *p;

      if (!aar_reader_begins_upper (line->text) || !aar_lexicon_match (maker->lexicon, line->text, &term))
        continue;
      p = line->text + term.length;
      if (*p != ' ' && *p != '\0')
        continue;
      p += strspn (p, " ");
      if (*p == '\0' || aar_reader_begins_upper (p))
        g_hash_table_insert (maker->rows, (gpointer) term.word,
                             GUINT_TO_POINTER (GPOINTER_TO_UINT (g_hash_table_lookup (maker->rows, term.word)) + 1));
      maker->milestone_rows = maker->milestone_rows ||
                              (term.field == AAR_READER_MILESTONE &&
                               GPOINTER_TO_UINT (g_hash_table_lookup (maker->rows, term.word)) >= ROW_LABELS);
    }
}

static void
make_blocks (Maker *maker)
{
  g_autoptr (GArray) columns = g_array_new (FALSE, FALSE, sizeof (AarReaderField));
  g_autoptr (AarReaderColumns) table = aar_reader_columns_new (maker->lines, maker->lexicon, maker->blocks->blocks);

  for (guint i = 0; i < maker->lines->lines->len; i++)
    {
      guint taken = aar_reader_columns_read (table, i);
      AarTerm term;
      const char *text = aar_reader_lines_get (maker->lines, i)->text;
      guint n = aar_reader_begins_upper (text) && aar_lexicon_match (maker->lexicon, text, &term)
                  ? aar_reader_table_head_at (maker->lines, maker->lexicon, i, columns)
                  : 0;

      if (taken > 0)
        {
          i += taken - 1;
          maker->last = g_ptr_array_index (maker->blocks->blocks, maker->blocks->blocks->len - 1);
          continue;
        }
      if (n == 0)
        {
          make_line (maker, i);
          continue;
        }
      start_block (maker, AAR_READER_BLOCK_HEADER, i, "table");
      if (maker->blocks->columns->len == 0)
        g_array_append_vals (maker->blocks->columns, columns->data, columns->len);
      i += n - 1;
    }
}

/**
 * aar_reader_blocks_new:
 * @lines: (transfer full): the lines of a document
 * @lexicon: the wording of its language
 *
 * Returns: (transfer full): what stretches of them are
 */
AarReaderBlocks *
aar_reader_blocks_new (AarReaderLines *lines, const AarLexicon *lexicon)
{
  AarReaderBlocks *self = g_new0 (AarReaderBlocks, 1);
  Maker maker = { .blocks = self, .lines = lines, .lexicon = lexicon };

  self->lines = lines;
  self->lexicon = lexicon;
  self->blocks = g_ptr_array_new_with_free_func ((GDestroyNotify) aar_reader_block_free);
  self->columns = g_array_new (FALSE, FALSE, sizeof (AarReaderField));
  maker.rows = g_hash_table_new (g_str_hash, g_str_equal);
  count_rows (&maker);
  make_blocks (&maker);
  g_hash_table_unref (maker.rows);
  return self;
}

void
aar_reader_blocks_free (AarReaderBlocks *self)
{
  g_ptr_array_unref (self->blocks);
  g_array_unref (self->columns);
  aar_reader_lines_free (self->lines);
  g_free (self);
}

/**
 * aar_reader_blocks_get:
 * @self: blocks
 * @index: a place
 *
 * Returns: (transfer none) (nullable): the block there, %NULL behind the last one
 */
AarReaderBlock *
aar_reader_blocks_get (AarReaderBlocks *self, guint index)
{
  return index < self->blocks->len ? g_ptr_array_index (self->blocks, index) : NULL;
}
