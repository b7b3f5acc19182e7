/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-reader-head.h"

#include "aar-date.h"
#include "aar-reader-code.h"
#include "aar-reader-unit.h"

#include <string.h>
#include <wchar.h>

/* A title has no more lines, and its lines no more letters. */
#define TITLE_LINES 5
#define TITLE_WIDTH 110

/* Two phrases on a shorter line may be of a title. */
#define PROSE_WIDTH 60
#define PROSE_LINE  70

#define ANY_CODE \
  (AAR_READER_CODE_LETTER_NUMBER | AAR_READER_CODE_NUMBER_LETTER | AAR_READER_CODE_LETTER | AAR_READER_CODE_ROMAN)

/* So many lines of a table of metadata may be the rest of a cell. */
#define TABLE_STRAY 3

static gboolean
is_section (const AarLexicon *lexicon, const char *text)
{
  static const char *const keys[] = { "introduction", "contents", "metadata", "glossary" };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    if (aar_lexicon_has (lexicon, "sections", keys[i], text))
      return TRUE;
  return FALSE;
}

/* The first and the last year of a text, 0 if it has none. */
static gboolean
find_years (const char *text, guint *first, guint *last)
{
  *first = *last = 0;
  for (const char *p = text; *p != '\0'; p++)
    {
      guint year = p == text || !g_ascii_isalnum (p[-1]) ? aar_reader_year_at (p) : 0;

      if (year == 0)
        continue;
      if (*first == 0)
        *first = year;
      *last = MAX (*last, year);
      p += 3;
      /* "2022-25" */
      if (p[1] == '-' && strspn (p + 2, "0123456789") == 2)
        *last = MAX (*last, year / 100 * 100 + (guint) g_ascii_strtoull (p + 2, NULL, 10));
    }
  return *first != 0;
}

/**
 * aar_reader_head_find_kind:
 * @lexicon: the wording
 * @folded: a title as [func@Aar.Lexicon.fold] makes it
 * @length: (out): how many bytes the word takes
 *
 * Returns: (transfer none) (nullable): the first word for a kind of plan, also one that only ends with such a word
 */
const char *
aar_reader_head_find_kind (const AarLexicon *lexicon, const char *folded, gsize *length)
{
  const char *best = aar_lexicon_find (lexicon, "plan", "kinds", folded, length);
  const char *const *suffixes = aar_lexicon_get_list (lexicon, "plan", "kind-suffix");

  for (const char *p = folded; best == NULL && *p != '\0';)
    {
      gsize n = strcspn (p, " ,.:;()");

      for (guint i = 0; suffixes[i] != NULL; i++)
        {
          gsize m = strlen (suffixes[i]);

          if (n <= m || strncmp (p + n - m, suffixes[i], m) != 0)
            continue;
          best = p;
          *length = n;
        }
      p += n + strspn (p + n, " ,.:;()");
    }
  return best;
}

static gboolean
is_named (const AarLexicon *lexicon, const char *title)
{
  g_autofree char *folded = aar_lexicon_fold (title);
  guint first, last;
  gsize length;

  return aar_reader_head_find_kind (lexicon, folded, &length) != NULL && find_years (title, &first, &last);
}

/* The known label that a cell begins with, with a number behind it ("Revidering 1"). */
static gsize
label_length (const AarLexicon *lexicon, const char *cell)
{
  const char *const *labels = aar_lexicon_get_list (lexicon, "metadata", "labels");
  g_autofree char *folded = aar_lexicon_fold (cell);
  gsize best = 0;

  for (guint i = 0; labels[i] != NULL; i++)
    {
      g_autofree char *label = aar_lexicon_fold (labels[i]);
      gsize n = strlen (label);

      if (n <= best || strncmp (folded, label, n) != 0 || g_unichar_isalnum (g_utf8_get_char (folded + n)))
        continue;
      best = n;
      if (folded[n] == ' ' && g_ascii_isdigit (folded[n + 1]) && (folded[n + 2] == ' ' || folded[n + 2] == '\0'))
        best = n + 2;
    }
  return best;
}

/* The name of the municipality alone is no part of the title. */
static gboolean
is_place (AarReaderDraft *draft, const char *text)
{
  const char *place = aar_plan_content_get_organisation_name (draft->content);

  return place != NULL && aar_reader_same (place, text);
}

/* "Antagen av kommunfullmäktige 2025-11-24": what is told of the document without a colon. */
static gboolean
is_decision (const AarLexicon *lexicon, const char *text)
{
  const char *const *words = aar_lexicon_get_list (lexicon, "metadata", "decided");

  for (guint i = 0; words[i] != NULL; i++)
    {
      g_autofree char *folded = aar_lexicon_fold (words[i]);
      gsize n = aar_lexicon_prefix (text, folded);

      if (n > 0 && (text[n] == ' ' || text[n] == ':'))
        return TRUE;
    }
  return FALSE;
}

/* "Diarienummer: 12", "Dnr KS 2025/12" */
static gboolean
is_metadata (const AarLexicon *lexicon, const char *text)
{
  gsize n = label_length (lexicon, text);

  return n > 0 && (text[n] == ':' || (text[n] == ' ' && text[strcspn (text, "0123456789")] != '\0' &&
                                      strcspn (text, "/") < strlen (text)));
}

/* "Byrådet den 3. marts 2026" */
static gboolean
holds_day (const AarLexicon *lexicon, const char *text)
{
  for (const char *p = text; *p != '\0'; p++)
    {
      AarReaderTime time;

      if (g_ascii_isdigit (*p) && (p == text || p[-1] == ' ') && aar_reader_time_parse (lexicon, p, &time) &&
          time.occasion == AAR_READER_OCCASION_DAY)
        return TRUE;
    }
  return FALSE;
}

/* "Status pr. 30. september 2026" */
static gboolean
is_state (const AarLexicon *lexicon, const char *text)
{
  AarTerm term;
  AarReaderTime time;

  return aar_lexicon_match (lexicon, text, &term) && term.field == AAR_READER_STATUS &&
         aar_reader_time_after (lexicon, text + term.length, &time) != NULL;
}

/* "2. budgetopfølgning 2026" begins with a number and is none. */
static gboolean
begins_part (const AarLexicon *lexicon, AarReaderCodes codes, const char *text)
{
  char number[24];
  guint depth;
  AarReaderTime time;

  if (aar_reader_code_at (text, codes, number, NULL) != NULL)
    return TRUE;
  return aar_reader_parse_number (text, number, &depth) != NULL && !aar_reader_time_parse (lexicon, text, &time);
}

/* A label or a word for a part of the plan with its sign, its number or nothing behind it. */
static gboolean
begins_label (const AarLexicon *lexicon, const char *text)
{
  AarTerm term;
  const char *p;
  char number[24];

  if (!aar_lexicon_match (lexicon, text, &term))
    return FALSE;
  p = text + term.length;
  if (aar_reader_field_is_kind (term.field) && *p == ' ' && aar_reader_code_at (p + 1, ANY_CODE, number, NULL) != NULL)
    return TRUE;
  return *p == '\0' || strchr (":.", *p) != NULL ||
         (aar_reader_field_is_kind (term.field) && *p == ' ' && g_ascii_isdigit (p[1]) &&
          aar_reader_year_at (p + 1) == 0);
}

/* The unit whose plan it is stands under the title. */
static gboolean
is_unit (AarReaderDraft *draft, const char *title, const char *text)
{
  g_autofree char *folded = aar_lexicon_fold (text);
  const char *at = aar_lexicon_find (draft->lexicon, "plan", "unit", folded, NULL);
  guint first, last;
  gsize length;

  return is_named (draft->lexicon, title) && strpbrk (text, ".:;()") == NULL && !find_years (text, &first, &last) &&
         aar_reader_head_find_kind (draft->lexicon, folded, &length) == NULL &&
         (at == folded || aar_reader_unit_is_known (draft->lexicon, text));
}

/* "Socialnämnden, Xby kommun" */
static gboolean
read_unit_and_place (AarReaderDraft *draft, const char *text)
{
  const char *comma = strrchr (text, ',');
  g_autofree char *unit = comma != NULL ? g_strndup (text, comma - text) : NULL;

  if (unit == NULL || !is_place (draft, comma + 1 + strspn (comma + 1, " ")) ||
      !aar_reader_unit_is_known (draft->lexicon, unit))
    return FALSE;
  aar_record_set_text (aar_reader_draft_plan (draft), AAR_PLAN_UNIT, unit);
  return TRUE;
}

/* Whether what stands below heads a part, so that the line itself is no part of the title. */
static gboolean
stands_above_part (AarReaderLines *lines, guint index, const AarLexicon *lexicon, AarReaderCodes codes)
{
  const char *next = index + 1 < lines->lines->len ? aar_reader_lines_get (lines, index + 1)->text : "";

  return begins_part (lexicon, codes, next) || begins_label (lexicon, next);
}

/* Two sentences, or the beginnings of three columns: no line of a title. */
static gboolean
is_prose_or_table (const AarReaderLine *line)
{
  guint gaps = 0;

  for (const char *p = line->width > PROSE_WIDTH ? strstr (line->text, ". ") : NULL; p != NULL;
       p = strstr (p + 1, ". "))
    if (p > line->text + 3 && g_unichar_islower (g_utf8_get_char (g_utf8_prev_char (p))) &&
        g_unichar_isupper (g_utf8_get_char (p + 2)))
      return TRUE;
  for (const char *p = line->raw + strspn (line->raw, " "); *p != '\0'; p++)
    gaps += (p[0] == ' ' && p[1] == ' ' && p[2] != ' ' && p[2] != '\0');
  return gaps >= 2;
}

/* In a document without empty lines the title ends with the line that names the plan. */
static gboolean
is_whole (AarReaderLines *lines, guint index, const AarLexicon *lexicon, const char *title)
{
  g_autofree char *folded = aar_lexicon_fold (aar_reader_lines_get (lines, index)->text);
  gsize length;

  return lines->tight && is_named (lexicon, title) && aar_reader_lines_is_break (lines, index) &&
         aar_reader_head_find_kind (lexicon, folded, &length) == NULL;
}

/* A line that fills the page and goes on in small letters is no more of a title that is named already. */
static gboolean
begins_prose (AarReaderLines *lines, guint index, const AarLexicon *lexicon, const char *title)
{
  AarReaderLine *line = aar_reader_lines_get (lines, index);

  return line->width >= PROSE_LINE && line->width * 10 >= lines->width * 9 && is_named (lexicon, title) &&
         index + 1 < lines->lines->len && aar_reader_begins_lower (aar_reader_lines_get (lines, index + 1)->text);
}

static gboolean
ends_title (AarReaderLines *lines, guint index, AarReaderDraft *draft, const char *title, AarReaderCodes codes)
{
  AarReaderLine *line = aar_reader_lines_get (lines, index);
  const AarLexicon *lexicon = draft->lexicon;

  if (line->width > TITLE_WIDTH || is_section (lexicon, line->text) || begins_part (lexicon, codes, line->text) ||
      (aar_reader_ends_sentence (line->text) && !g_str_has_suffix (line->text, ":")) ||
      begins_label (lexicon, line->text) || is_prose_or_table (line))
    return TRUE;
  if (is_place (draft, line->text))
    return FALSE;
  if (is_metadata (lexicon, line->text))
    return TRUE;
  if (index == 0)
    return FALSE;
  return is_decision (lexicon, line->text) || (is_named (lexicon, title) && holds_day (lexicon, line->text)) ||
         begins_prose (lines, index, lexicon, title) || is_whole (lines, index, lexicon, title) ||
         is_state (lexicon, line->text) ||
         (line->gap > lines->base_gap && !aar_reader_begins_lower (line->text) &&
          (is_named (lexicon, title) || line->gap > lines->base_gap + 3));
}

/* Whether the first line is a running head: the name of the municipality and something behind a sign, above a title
 * that names the plan without it. */
static gboolean
is_running_head (AarReaderLines *lines, AarReaderDraft *draft)
{
  const char *place = aar_plan_content_get_organisation_name (draft->content);
  const char *text = aar_reader_lines_get (lines, 0)->text;
  gsize length = place != NULL ? strlen (place) : 0;

  if (length == 0 || lines->lines->len < 2 || strncmp (text, place, length) != 0 || is_named (draft->lexicon, text))
    return FALSE;
  text += length + strspn (text + length, " ");
  for (guint i = 1; i < TITLE_LINES && i < lines->lines->len; i++)
    if (aar_reader_lines_is_break (lines, 1) && is_named (draft->lexicon, aar_reader_lines_get (lines, i)->text))
      return wcschr (L"–—-·•|,/:", (wchar_t) g_utf8_get_char (text)) != NULL && *text != '\0';
  return FALSE;
}

/**
 * aar_reader_head_read_title:
 * @lines: the lines of a document
 * @draft: the plan
 *
 * Returns: how many lines the title takes
 */
guint
aar_reader_head_read_title (AarReaderLines *lines, AarReaderDraft *draft)
{
  g_autoptr (GString) title = g_string_new (NULL);
  g_autofree char *folded = NULL;
  AarReaderCodes codes = aar_reader_codes_find (lines, draft->lexicon);
  guint n = 0, first, last;
  gsize length;

  for (; n < lines->lines->len && n < TITLE_LINES; n++)
    {
      AarReaderLine *line = aar_reader_lines_get (lines, n);

      if ((ends_title (lines, n, draft, title->str, codes) && !is_unit (draft, title->str, line->text)) ||
          (n > 0 && aar_reader_lines_is_break (lines, n) && !is_place (draft, line->text) &&
           stands_above_part (lines, n, draft->lexicon, codes)))
        break;
      if (is_place (draft, line->text) || (n == 0 && is_running_head (lines, draft)) ||
          read_unit_and_place (draft, line->text))
        continue;
      if (!is_unit (draft, title->str, line->text))
        aar_reader_append_line (title, line->text);
      else if (aar_record_get_text (aar_reader_draft_plan (draft), AAR_PLAN_UNIT) == NULL)
        aar_record_set_text (aar_reader_draft_plan (draft), AAR_PLAN_UNIT, line->text);
    }
  folded = aar_lexicon_fold (title->str);
  if (title->len == 0 || n == lines->lines->len ||
      (aar_reader_head_find_kind (draft->lexicon, folded, &length) == NULL && !find_years (title->str, &first, &last) &&
       n > 2))
    return 0;
  aar_record_set_text (aar_reader_draft_plan (draft), AAR_PLAN_TITLE, title->str);
  if (find_years (title->str, &first, &last) && first == last)
    draft->year = first;
  return n;
}

static void
add_metadata (AarReaderDraft *draft, const char *label, const char *value)
{
  gpointer record = aar_reader_draft_append (draft, AAR_TABLE_METADATA, aar_reader_draft_plan (draft));
  g_autofree char *text = g_strdup (value);

  aar_record_set_text (record, AAR_METADATA_LABEL, label);
  aar_record_set_text (record, AAR_METADATA_VALUE, g_strstrip (text));
}

static void
read_cell (AarReaderDraft *draft, const char *cell)
{
  GPtrArray *records = aar_reader_draft_records (draft, AAR_TABLE_METADATA);
  gsize n = label_length (draft->lexicon, cell);
  g_autofree char *label = NULL;
  const char *space = strchr (cell, ' ');

  /* A cell of two words whose first is unknown is a label too; a longer one goes on with the cell before it. */
  if (n == 0 && space != NULL && strchr (space + 1, ' ') == NULL && !g_ascii_isdigit (*cell))
    n = space - cell;
  if (n > 0)
    {
      label = g_strndup (cell, n);
      add_metadata (draft, label, cell + n + strspn (cell + n, ": "));
    }
  else if (records->len > 0)
    {
      gpointer last = records->pdata[records->len - 1];
      const char *old = aar_record_get_text (last, AAR_METADATA_VALUE);
      g_autofree char *joined = g_strconcat (old != NULL ? old : "", old != NULL ? " " : "", cell, NULL);

      aar_record_set_text (last, AAR_METADATA_VALUE, joined);
    }
}

/* Nothing but a label comes behind a date, when it is one word of two: "2024-01-31 Instans Nämnden". */
static gboolean
is_after_date (const char *cell, const char *p)
{
  g_autofree char *date = p - cell >= 10 ? g_strndup (p - 10, 10) : NULL;
  g_autofree char *iso = date != NULL ? aar_date_parse (date) : NULL;
  const char *word = strchr (p + 1, ' ');

  return iso != NULL && word != NULL && g_unichar_isupper (g_utf8_get_char (word + 1));
}

/* Whether the table goes on within the next lines. */
static gboolean
table_goes_on (AarReaderLines *lines, guint index, const AarLexicon *lexicon)
{
  for (guint i = index; i < lines->lines->len && i < index + TABLE_STRAY; i++)
    if (label_length (lexicon, aar_reader_lines_get (lines, i)->text) > 0)
      return TRUE;
  return FALSE;
}

/* The cells of a row of the table of metadata; where tabs and wide spaces are lost, the known labels part them. */
static void
read_row (AarReaderDraft *draft, const AarReaderLine *line)
{
  g_auto (GStrv) cells = NULL;
  g_autoptr (GString) wide = g_string_new (NULL);

  for (const char *p = line->raw; *p != '\0'; p++)
    g_string_append_c (wide, *p == ' ' && p[1] == ' ' && p[2] == ' ' ? '\t' : *p);
  cells = g_strsplit (wide->str, "\t", -1);
  for (guint i = 0; cells[i] != NULL; i++)
    {
      g_autofree char *cell = aar_lexicon_fold (cells[i]);
      const char *start;

      if (*cell == '\0')
        continue;
      g_strstrip (cells[i]);
      start = cells[i];
      for (char *p = strchr (cells[i], ' '); p != NULL; p = strchr (p + 1, ' '))
        if (g_unichar_isupper (g_utf8_get_char (p + 1)) &&
            (label_length (draft->lexicon, p + 1) > 0 || is_after_date (cells[i], p)))
          {
            *p = '\0';
            read_cell (draft, start);
            start = p + 1;
          }
      read_cell (draft, start);
    }
}

/**
 * aar_reader_head_read_metadata:
 * @lines: the lines of a document
 * @first: the first line behind the title
 * @draft: the plan
 *
 * Returns: the first line behind the table in which the document tells about itself, @first if there is none
 */
guint
aar_reader_head_read_metadata (AarReaderLines *lines, guint first, AarReaderDraft *draft)
{
  guint i = first;
  gboolean table = i < lines->lines->len &&
                   aar_lexicon_has (draft->lexicon, "sections", "metadata", aar_reader_lines_get (lines, i)->text);

  if (table)
    i++;
  for (guint start = i; i < lines->lines->len; i++)
    {
      AarReaderLine *line = aar_reader_lines_get (lines, i);

      if (is_section (draft->lexicon, line->text) ||
          (i > start && table && (lines->tight || line->gap > lines->base_gap) &&
           !table_goes_on (lines, i, draft->lexicon)) ||
          (!table && !is_metadata (draft->lexicon, line->text) && !is_decision (draft->lexicon, line->text)))
        break;
      read_row (draft, line);
    }
  return table || i > first ? i : first;
}

static gboolean
is_form_of_place (const AarLexicon *lexicon, const char *word)
{
  return aar_lexicon_has (lexicon, "plan", "organisation-forms", word);
}

/* A name in capitals counts as the name that it is: "NORRA ÅBY" is "Norra Åby". */
static char *
lower_name (const char *name)
{
  GString *lower = g_string_new (NULL);
  gunichar before = ' ';

  for (const char *p = name; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar letter = g_utf8_get_char (p);

      if (p > name && g_unichar_islower (letter))
        {
          g_string_free (lower, TRUE);
          return g_strdup (name);
        }
      g_string_append_unichar (lower, g_unichar_isalpha (before) ? g_unichar_tolower (letter) : letter);
      before = letter;
    }
  return g_string_free_and_steal (lower);
}

static void
count_place (GHashTable *counts, const char *name)
{
  char *key = lower_name (name);

  if (*key != '\0')
    g_hash_table_replace (counts, key, GUINT_TO_POINTER (GPOINTER_TO_UINT (g_hash_table_lookup (counts, key)) + 1));
  else
    g_free (key);
}

/* "Xby Kommune" and "Norra Xby kommun": a second capitalised word belongs to the name if it always stands there. */
static void
count_places (const AarLexicon *lexicon, const char *text, GHashTable *counts)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);

  for (guint i = 1; words[i] != NULL; i++)
    {
      g_autofree char *form = g_strdelimit (g_strdup (words[i]), ".,:;()”\"", ' ');
      g_autofree char *two = NULL;

      if (!is_form_of_place (lexicon, g_strstrip (form)) || !g_unichar_isupper (g_utf8_get_char (words[i - 1])) ||
          strpbrk (words[i - 1], ".,:;()0123456789") != NULL ||
          aar_lexicon_has (lexicon, "plan", "no-names", words[i - 1]))
        continue;
      count_place (counts, words[i - 1]);
      if (i > 2 && g_unichar_isupper (g_utf8_get_char (words[i - 2])) &&
          strpbrk (words[i - 2], ".,:;()0123456789&") == NULL)
        {
          two = g_strconcat (words[i - 2], " ", words[i - 1], NULL);
          count_place (counts, two);
        }
    }
}

/**
 * aar_reader_head_find_place:
 * @lines: the lines of a document
 * @lexicon: the wording
 *
 * Returns: (transfer full) (nullable): the municipality that the document names most
 */
char *
aar_reader_head_find_place (AarReaderLines *lines, const AarLexicon *lexicon)
{
  g_autoptr (GHashTable) counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  const char *best = NULL, *word = aar_lexicon_get_word (lexicon, "plan", "organisation");
  guint most = 0;
  GHashTableIter iter;
  gpointer key, value;

  for (guint i = 0; i < lines->lines->len; i++)
    {
      const char *text = aar_reader_lines_get (lines, i)->text;
      g_autofree char *joined = NULL;

      if (i + 1 < lines->lines->len &&
          g_unichar_isupper (g_utf8_get_char (strrchr (text, ' ') != NULL ? strrchr (text, ' ') + 1 : text)))
        {
          const char *next = aar_reader_lines_get (lines, i + 1)->text;

          joined = g_strdup_printf ("%s %.*s", text, (int) strcspn (next, " "), next);
        }
      if (strstr (joined != NULL ? joined : text, "ommun") != NULL ||
          strstr (joined != NULL ? joined : text, "OMMUN") != NULL)
        count_places (lexicon, joined != NULL ? joined : text, counts);
    }
  g_hash_table_iter_init (&iter, counts);
  while (g_hash_table_iter_next (&iter, &key, &value))
    {
      guint count = GPOINTER_TO_UINT (value) * 2 + (strchr (key, ' ') != NULL);

      if (count > most || (count == most && strcmp (key, best) < 0))
        {
          best = key;
          most = count;
        }
    }
  return best != NULL ? g_strconcat (best, " ", word, NULL) : NULL;
}
