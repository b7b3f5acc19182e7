/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a line begins, as far as its own form tells. */
#include "aar-reader-maker.h"

#include "aar-reader-mark.h"

#include <string.h>

/* A label without a colon must stand so often before its value, or a word for an area before its name. */
#define ROW_LABELS     3
#define FEW_ROW_LABELS 2
#define ROW_KINDS      2

/* A footnote stands no more lines below the word that it is about. */
#define NOTE_LINES 60

/* A label that is not known must stand so often before a colon, and has no more letters and spaces than this. */
#define STRANGE_LABELS 2
#define STRANGE_LABEL  48
#define STRANGE_WORDS  4

/* Whether the line at @index may begin something: after a break, a page break, or what is closed. */
static gboolean
may_begin (AarReaderMaker *maker, guint index)
{
  AarReaderLine *line = aar_reader_lines_get (maker->lines, index);

  if (line->page || aar_reader_lines_is_break (maker->lines, index) || maker->last == NULL)
    return TRUE;
  return maker->last->kind != AAR_READER_BLOCK_PARAGRAPH ||
         !aar_reader_maker_is_full (maker, index - 1, AAR_READER_FULL_LINE) ||
         aar_reader_ends_sentence (maker->last->text->str);
}

/* A number with letters, where the document uses them in order. */
static gboolean
try_code (AarReaderMaker *maker, guint index, const char *text)
{
  char number[24];
  AarReaderCodes code;
  const char *rest = aar_reader_code_at (text, maker->codes, number, &code);
  AarReaderBlock *block;

  if (rest == NULL || *rest == '\0' || !aar_reader_begins_upper (rest) || !may_begin (maker, index))
    return FALSE;
  block = aar_reader_maker_start (maker, AAR_READER_BLOCK_NUMBER, index, rest);
  g_strlcpy (block->number, number, sizeof block->number);
  block->depth = 1;
  block->code = TRUE;
  block->group = code == AAR_READER_CODE_LETTER || code == AAR_READER_CODE_ROMAN;
  return TRUE;
}

/* A number alone on its line, in a table whose rows are numbered and whose cells came one after the other. */
static gboolean
try_row_number (AarReaderMaker *maker, guint index, const char *text)
{
  AarReaderBlock *block;

  if (!maker->bare_rows || strlen (text) > 2 || strspn (text, "0123456789") != strlen (text))
    return FALSE;
  block = aar_reader_maker_start (maker, AAR_READER_BLOCK_NUMBER, index, "");
  g_strlcpy (block->number, text, sizeof block->number);
  block->depth = 1;
  return TRUE;
}

/* Whether a word that stands before the line at @index has the number of a footnote behind its letters: "pladser1". */
static gboolean
is_noted (AarReaderMaker *maker, guint index, const char *number)
{
  for (guint i = index; i-- > 0 && i + NOTE_LINES > index;)
    {
      const char *text = aar_reader_lines_get (maker->lines, i)->text;

      for (const char *p = strstr (text, number); p != NULL; p = strstr (p + 1, number))
        if (p >= text + 3 && g_unichar_islower (g_utf8_get_char (g_utf8_prev_char (p))) &&
            g_unichar_islower (g_utf8_get_char (g_utf8_prev_char (g_utf8_prev_char (p)))) &&
            strchr (" .,;:)", p[strlen (number)]) != NULL)
          return TRUE;
    }
  return FALSE;
}

/* "1 Tallene er fra 2024." where a word above has that number behind it. */
static gboolean
try_footnote (AarReaderMaker *maker, guint index, const char *text)
{
  gsize n = strspn (text, "0123456789");
  g_autofree char *number = g_strndup (text, n);
  AarReaderBlock *block;

  if (n == 0 || n > 2 || text[n] != ' ' || !g_unichar_isupper (g_utf8_get_char (text + n + 1)) ||
      !g_str_has_suffix (text, ".") || !aar_reader_lines_is_break (maker->lines, index) ||
      !is_noted (maker, index, number))
    return FALSE;
  block = aar_reader_maker_start (maker, AAR_READER_BLOCK_LABEL, index, text + n + 1);
  block->term = (AarTerm) { .field = AAR_READER_NOTES,
                            .word = aar_lexicon_get_word (maker->lexicon, "sections", "footnote") };
  maker->label = AAR_READER_NOTES;
  return TRUE;
}

static gboolean
try_number (AarReaderMaker *maker, guint index, const char *text)
{
  char number[24];
  guint depth;
  const char *rest = aar_reader_parse_number (text, number, &depth);
  AarReaderBlock *block;
  AarReaderTime time;
  AarTerm term;

  /* "1. maj" is a day, "1. kvartal 2026 – 4. kvartal 2027" is a time. */
  if (rest == NULL || (aar_reader_begins_lower (rest) && (aar_reader_month_at (maker->lexicon, rest) ||
                                                          aar_reader_time_parse (maker->lexicon, text, &time))))
    return FALSE;
  if (aar_reader_begins_lower (rest) && !aar_reader_lines_is_break (maker->lines, index))
    return FALSE;
  /* Broken off in the middle of a date or a sum. */
  if (*rest == '\0' && !aar_reader_lines_is_break (maker->lines, index))
    return FALSE;
  block = aar_reader_maker_start (maker, AAR_READER_BLOCK_NUMBER, index, rest);
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

/* "Mål A: …", "Indsats B2 …", "Tema II": what stands behind the code, with its sign. */
static const char *
take_code (const char *text, char number[24])
{
  const AarReaderCodes pairs = AAR_READER_CODE_LETTER_NUMBER | AAR_READER_CODE_NUMBER_LETTER;
  const AarReaderCodes single = AAR_READER_CODE_LETTER | AAR_READER_CODE_ROMAN;
  const char *rest = aar_reader_code_at (text, pairs, number, NULL);

  if (rest == NULL)
    rest = aar_reader_code_at (text, single, number, NULL);
  /* "Tema II" and "Mål A" with the title on the next line. */
  if (rest == NULL && (strspn (text, "IVX") == strlen (text) || (g_ascii_isupper (*text) && text[1] == '\0')) &&
      strlen (text) < 5)
    {
      g_strlcpy (number, text, 24);
      rest = text + strlen (text);
    }
  if (*text == '\0' || rest == NULL || (*rest != '\0' && !aar_reader_begins_upper (rest)))
    {
      number[0] = '\0';
      return NULL;
    }
  while (rest > text + strlen (number) && rest[-1] == ' ')
    rest--;
  return rest;
}

/* "Indsats nr. 3": what stands behind the word for the number, if figures do. */
static const char *
skip_number_word (const AarLexicon *lexicon, const char *text)
{
  AarTerm term;
  const char *p;

  if (!aar_lexicon_match (lexicon, text, &term) || term.field != AAR_READER_NUMBER)
    return text;
  p = text + term.length + strspn (text + term.length, ". ");
  return g_ascii_isdigit (*p) ? p : text;
}

/* "Mål 1: …", "Indsats 2.3 – …", "Tema: …", "Tema", and "Tema …" where the document does so again and again. */
static gboolean
try_kind (AarReaderMaker *maker, guint index, const char *text, const AarTerm *term)
{
  const char *p = text + term->length, *rest;
  AarReaderBlock *block;
  char number[24] = "";
  guint depth = 0;
  gsize digits;

  p += strspn (p, " ");
  p = skip_number_word (maker->lexicon, p);
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
  else if ((rest = take_code (p, number)) != NULL)
    {
      p = rest;
      depth = 1;
    }
  rest = aar_reader_skip_dash (p);
  if (number[0] == '\0' && *rest != '\0' && rest == p &&
      (GPOINTER_TO_UINT (g_hash_table_lookup (maker->rows, term->word)) < ROW_KINDS ||
       !aar_reader_begins_upper (rest) || !may_begin (maker, index)))
    return FALSE;
  /* "Mål 3 er …" is a sentence. */
  if (number[0] != '\0' && rest == p + strspn (p, " ") && aar_reader_begins_lower (rest))
    return FALSE;
  block = aar_reader_maker_start (maker, AAR_READER_BLOCK_KIND, index, rest);
  block->term = *term;
  block->depth = depth;
  g_strlcpy (block->number, number, sizeof block->number);
  return TRUE;
}

/* "Indsats nr. 3: …" begins with a label for numbers, but has a title behind its number. */
static gboolean
try_numbered_kind (AarReaderMaker *maker, guint index, const char *text, const AarTerm *number)
{
  g_autofree char *word = g_strndup (text, strcspn (text, " "));
  const char *p = text + number->length + strspn (text + number->length, ".: ");
  AarTerm term;

  return g_ascii_isdigit (*p) && p[strspn (p, "0123456789. ")] != '\0' &&
         aar_lexicon_match (maker->lexicon, word, &term) && term.length == strlen (word) &&
         aar_reader_field_is_kind (term.field) && try_kind (maker, index, text, &term);
}

/* "Status pr. 1. kvartal 2026: Grøn" */
static gboolean
try_answer (AarReaderMaker *maker, guint index, const char *text, const AarTerm *term)
{
  AarReaderTime time;
  const char *rest;
  AarReaderBlock *block;

  if (term->field != AAR_READER_STATUS && term->field != AAR_READER_LEVEL)
    return FALSE;
  rest = aar_reader_time_after (maker->lexicon, text + term->length, &time);
  if (rest == NULL || strchr (":.", *rest) == NULL)
    return FALSE;
  block = aar_reader_maker_start (maker, AAR_READER_BLOCK_LABEL, index, rest + strspn (rest, ":. "));
  block->term = *term;
  block->time = time;
  block->time_name = g_strndup (rest - time.length, time.length);
  maker->label = term->field;
  return TRUE;
}

/**
 * aar_reader_strange_label:
 * @lexicon: the wording
 * @text: a line
 *
 * Returns: how long the few words before its colon are, if they may be a label that the lexicon does not know, or 0
 */
gsize
aar_reader_strange_label (const AarLexicon *lexicon, const char *text)
{
  gsize n = strcspn (text, ":"), last = n, spaces = 0;
  AarTerm term;

  if (text[n] != ':' || (text[n + 1] != ' ' && text[n + 1] != '\0') || n < 3 || n > STRANGE_LABEL ||
      !g_unichar_isupper (g_utf8_get_char (text)))
    return 0;
  /* "Reduktion i 2030:" */
  if (n > 4 && text[n - 5] == ' ' && aar_reader_year_at (text + n - 4) != 0)
    last = n - 5;
  for (gsize i = 0; i < last; i++)
    {
      spaces += text[i] == ' ';
      if (strchr (".,;?!\"0123456789", text[i]) != NULL)
        return 0;
    }
  return spaces <= STRANGE_WORDS && !(aar_lexicon_match (lexicon, text, &term) && term.length == n) ? n : 0;
}

/* A label that no lexicon knows, but that the document has again and again: what it says is kept under its own
 * words. */
static gboolean
try_strange (AarReaderMaker *maker, guint index, const char *text)
{
  gsize n = aar_reader_strange_label (maker->lexicon, text);
  g_autofree char *label = g_strndup (text, n);
  g_autofree char *folded = aar_lexicon_fold (label);
  AarReaderBlock *block;

  if (n == 0 || GPOINTER_TO_UINT (g_hash_table_lookup (maker->strange, folded)) < STRANGE_LABELS ||
      !may_begin (maker, index))
    return FALSE;
  block = aar_reader_maker_start (maker, AAR_READER_BLOCK_LABEL, index, text + n + 1 + strspn (text + n + 1, " "));
  block->term = (AarTerm) { .field = AAR_READER_NOTES,
                            .length = n,
                            .word = g_string_chunk_insert_const (maker->blocks->words, label) };
  maker->label = AAR_READER_NOTES;
  return TRUE;
}

static gboolean
try_label (AarReaderMaker *maker, guint index, const char *text)
{
  AarTerm term;
  const char *p;
  AarReaderBlock *block;
  gboolean asked;

  if (!aar_reader_begins_upper (text) || !aar_lexicon_match (maker->lexicon, text, &term))
    return FALSE;
  p = text + term.length;
  if (*p != '\0' && *p != ' ' && *p != ':' && *p != '.' && *p != '?')
    return FALSE;
  if (try_answer (maker, index, text, &term))
    return TRUE;
  if (!may_begin (maker, index) && p[strspn (p, " ")] != ':')
    return FALSE;
  if (aar_reader_field_is_kind (term.field))
    return try_kind (maker, index, text, &term);
  if (term.field == AAR_READER_NUMBER && try_numbered_kind (maker, index, text, &term))
    return TRUE;
  asked = *p == '?';
  p += *p == '?' || *p == '.';
  p += strspn (p, " ");
  if (*p == ':')
    p += 1 + strspn (p + 1, " ");
  /* "Hvem? Skolerne" */
  else if (asked && aar_reader_begins_upper (p))
    ;
  else if (*p != '\0' && (GPOINTER_TO_UINT (g_hash_table_lookup (maker->rows, term.word)) <
                              (maker->milestone_rows ? FEW_ROW_LABELS : ROW_LABELS) ||
                          !aar_reader_begins_upper (p)))
    return FALSE;
  block = aar_reader_maker_start (maker, AAR_READER_BLOCK_LABEL, index, p);
  block->term = term;
  maker->label = term.field;
  return TRUE;
}

static gboolean
try_bullet (AarReaderMaker *maker, guint index, const char *text)
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
      block = aar_reader_maker_start (maker, AAR_READER_BLOCK_ROUND, index, rest);
      block->time = time;
      return TRUE;
    }
  /* A mark in the middle of a sentence is none. */
  if (maker->last != NULL && maker->last->kind == AAR_READER_BLOCK_BULLET && maker->last->level == rank &&
      !aar_reader_lines_is_break (maker->lines, index) && maker->last->n_lines == 1 &&
      aar_reader_maker_is_full (maker, index - 1, AAR_READER_FULL_LINE) &&
      !aar_reader_ends_sentence (maker->last->text->str) &&
      aar_lexicon_has (maker->lexicon, "cues", "open", aar_reader_last_word (maker->last->text->str)))
    {
      aar_reader_append_line (maker->last->text, rest);
      maker->last->n_lines++;
      maker->last->doubt = "split-bullet";
      return TRUE;
    }
  block = aar_reader_maker_start (maker, AAR_READER_BLOCK_BULLET, index, rest);
  block->level = rank;
  return TRUE;
}

/* Whether a label for a time stands above, whose value comes on its own line: "Klart senast" above "Kv 2 2026". */
static gboolean
awaits_time (AarReaderMaker *maker)
{
  return maker->last != NULL && maker->last->kind == AAR_READER_BLOCK_LABEL && maker->last->text->len == 0 &&
         (maker->last->term.field == AAR_READER_DUE || maker->last->term.field == AAR_READER_TIMELINE);
}

static gboolean
try_round (AarReaderMaker *maker, guint index, const char *text)
{
  AarReaderTime time;

  if (aar_reader_begins_lower (text) || awaits_time (maker) || !aar_reader_time_is_round (maker->lexicon, text, &time))
    return FALSE;
  if (time.occasion == AAR_READER_OCCASION_DAY && maker->label != AAR_READER_MILESTONE)
    return FALSE;
  aar_reader_maker_start (maker, AAR_READER_BLOCK_ROUND, index, text)->time = time;
  return TRUE;
}

static gboolean
try_definition (AarReaderMaker *maker, guint index, const char *text)
{
  char abbreviation[24];
  const char *name = aar_reader_definition_at (text, abbreviation);

  if (name == NULL)
    return FALSE;
  g_strlcpy (aar_reader_maker_start (maker, AAR_READER_BLOCK_DEFINITION, index, name)->number, abbreviation, 24);
  return TRUE;
}

/* Heads of narrow columns on a line of their own belong to the heading before them. */
static gboolean
try_tail (AarReaderMaker *maker, guint index, char *text)
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
    aar_reader_maker_start (maker, AAR_READER_BLOCK_HEADER, index, "");
  maker->last->funding = *funding != '\0' ? funding : NULL;
  /* What follows is the text, not more of the heading. */
  aar_reader_maker_start (maker, AAR_READER_BLOCK_HEADER, index, "");
  return TRUE;
}

/**
 * aar_reader_maker_begin:
 * @maker: makes blocks
 * @index: a line
 * @text: what it says without the smiley and round behind it
 *
 * Returns: whether the line begins a block by a mark, a number, a label or another sign of its own
 */
gboolean
aar_reader_maker_begin (AarReaderMaker *maker, guint index, char *text)
{
  return try_tail (maker, index, text) || try_bullet (maker, index, text) || try_round (maker, index, text) ||
         try_footnote (maker, index, text) || try_code (maker, index, text) || try_row_number (maker, index, text) ||
         try_number (maker, index, text) || try_definition (maker, index, text) || try_label (maker, index, text) ||
         try_strange (maker, index, text);
}
