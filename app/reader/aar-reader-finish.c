/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-reader-finish.h"

#include "aar-reader-head.h"
#include "aar-reader-heading.h"

#include <string.h>

/* The unit whose plan it is names itself within so many lines. */
#define UNIT_LINES 40

/* So many paragraphs at the beginning may hold the years of the plan alone, with no more letters than this. */
#define FIRST_LINES 6
#define SHORT_LINE  60

/* The ending of a file's name has no more bytes, with its stop. */
#define LONGEST_ENDING 5

/* A word in brackets behind so many titles is a tag. */
#define TAGGED_TITLES 3

static void
set_span (gpointer plan, guint first, guint last)
{
  g_autofree char *from = g_strdup_printf ("%u-01-01", first);
  g_autofree char *to = g_strdup_printf ("%u-12-31", last);

  aar_record_set_text (plan, AAR_PLAN_PERIOD_FROM, from);
  aar_record_set_text (plan, AAR_PLAN_PERIOD_TO, to);
}

/* Whether the word before a year makes it the name or aim of something: "Agenda 2030". */
static gboolean
is_aim (const AarLexicon *lexicon, const char *text, const char *year)
{
  g_autofree char *before = g_strndup (text, year - text);
  const char *space;

  g_strchomp (before);
  space = strrchr (before, ' ');
  return aar_lexicon_has (lexicon, "plan", "aims", space != NULL ? space + 1 : before);
}

/* "Digital agenda 2026–2029" holds for these years. */
static gboolean
begins_span (const char *p)
{
  p += strspn (p, " ");
  return *p == '-' || g_str_has_prefix (p, "–");
}

/* "2022-25" counts as both years. */
static gboolean
years_of (const AarLexicon *lexicon, const char *text, guint *first, guint *last)
{
  *first = *last = 0;
  for (const char *p = text; p != NULL && *p != '\0'; p++)
    {
      guint year = p == text || !g_ascii_isalnum (p[-1]) ? aar_reader_year_at (p) : 0;

      if (year == 0 || (is_aim (lexicon, text, p) && !begins_span (p + 4)))
        continue;
      *first = *first == 0 ? year : MIN (*first, year);
      *last = MAX (*last, year);
      if (p[4] == '-' && strspn (p + 5, "0123456789") == 2)
        *last = MAX (*last, year / 100 * 100 + (guint) g_ascii_strtoull (p + 5, NULL, 10));
      p += 3;
    }
  return *first != 0;
}

/* "Byrådet den 3. marts 2026" tells when the plan was decided, not when it holds. */
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

/* The years of a sentence that says for which time the plan holds, or of a short line near the beginning. */
static gboolean
find_years (AarReaderDraft *draft, guint *first, guint *last)
{
  g_auto (GStrv) parts = g_strsplit (draft->introduction->str, "\n\n", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      g_autofree char *folded = aar_lexicon_fold (parts[i]);
      gsize length;
      const char *at = aar_lexicon_find (draft->lexicon, "plan", "holds", folded, &length);
      g_autofree char *rest = at != NULL ? g_strndup (at + length, strcspn (at + length, ".\n")) : NULL;

      if (rest != NULL && years_of (draft->lexicon, rest, first, last))
        return TRUE;
    }
  for (guint i = 0; parts[i] != NULL && i < FIRST_LINES; i++)
    if (strlen (parts[i]) <= SHORT_LINE && !holds_day (draft->lexicon, parts[i]) &&
        years_of (draft->lexicon, parts[i], first, last))
      return TRUE;
  return FALSE;
}

static void
find_period (AarReaderDraft *draft)
{
  gpointer plan = aar_reader_draft_plan (draft);
  GPtrArray *rounds = aar_reader_draft_records (draft, AAR_TABLE_ROUND);
  guint first, last, low = 0, high = 0;

  if (years_of (draft->lexicon, aar_record_get_text (plan, AAR_PLAN_TITLE), &first, &last))
    {
      set_span (plan, first, last);
      return;
    }
  for (guint i = 0; i < rounds->len; i++)
    if (years_of (draft->lexicon, aar_record_get_text (rounds->pdata[i], AAR_ROUND_NAME), &first, &last))
      {
        low = low == 0 ? first : MIN (low, first);
        high = MAX (high, last);
      }
  if (low == 0)
    find_years (draft, &low, &high);
  if (low == 0)
    years_of (draft->lexicon, draft->document, &low, &high);
  if (low != 0)
    set_span (plan, low, high);
  aar_reader_draft_doubt (draft, 1, NULL, low != 0 ? "period" : "period-none", NULL, NULL);
}

/* The kind of document, as its title prints it, and the unit where such a plan names it. */
static void
find_kind (AarReaderDraft *draft)
{
  gpointer plan = aar_reader_draft_plan (draft);
  const char *title = aar_record_get_text (plan, AAR_PLAN_TITLE);
  g_autofree char *folded = title != NULL ? aar_lexicon_fold (title) : NULL;
  const char *const *ends = aar_lexicon_get_list (draft->lexicon, "plan", "follows-end");
  g_autofree char *kind = NULL, *unit = NULL;
  const char *start, *behind;
  gsize length;
  const char *at = folded != NULL ? aar_reader_head_find_kind (draft->lexicon, folded, &length) : NULL;

  if (at == NULL || strlen (folded) != strlen (title))
    return;
  kind = g_strndup (title + (at - folded), length);
  if (g_unichar_islower (g_utf8_get_char (kind)))
    {
      g_autofree char *first = g_utf8_strup (kind, g_utf8_next_char (kind) - kind);
      g_autofree char *rest = g_strdup (g_utf8_next_char (kind));

      g_free (kind);
      kind = g_strconcat (first, rest, NULL);
    }
  aar_record_set_text (plan, AAR_PLAN_KIND, kind);
  /* A line of its own under the title knows better. */
  if (!aar_lexicon_has (draft->lexicon, "plan", "unit-kinds", kind) ||
      aar_record_get_text (plan, AAR_PLAN_UNIT) != NULL)
    return;
  unit = g_strdup (title + (at - folded) + length);
  /* "Centerplan 2025 Børn og Familie" and "Centerplan Børn og Familie 2025". */
  g_strstrip (unit);
  behind = unit;
  while (aar_reader_year_at (behind) != 0)
    behind = aar_reader_skip_dash (behind + 4);
  memmove (unit, behind, strlen (behind) + 1);
  for (char *p = unit; *p != '\0'; p++)
    if (aar_reader_year_at (p) != 0)
      {
        *p = '\0';
        break;
      }
  g_strstrip (unit);
  start = aar_reader_skip_dash (unit);
  for (guint i = 0; ends[i] != NULL; i++)
    if (g_str_has_prefix (start, ends[i]) && start[strlen (ends[i])] == ' ')
      start += strlen (ends[i]) + 1;
  while (*start != '\0' && strchr (" -:,", unit[strlen (unit) - 1]) != NULL)
    unit[strlen (unit) - 1] = '\0';
  /* The title may name none, and a line below it does. */
  if (*start != '\0')
    aar_record_set_text (plan, AAR_PLAN_UNIT, start);
}

/* "Center for Teknik og Miljø (CTM) har ansvaret for …" within the first lines. */
static void
find_unit (AarReaderBlocks *blocks, AarReaderDraft *draft)
{
  gpointer plan = aar_reader_draft_plan (draft);

  for (guint i = 0; i < blocks->blocks->len && aar_record_get_text (plan, AAR_PLAN_UNIT) == NULL; i++)
    {
      AarReaderBlock *block = aar_reader_blocks_get (blocks, i);
      const char *text = strchr (block->text->str, '(') != NULL ? block->text->str : "";
      g_autofree char *folded = aar_lexicon_fold (text);
      const char *at = aar_lexicon_find (draft->lexicon, "plan", "unit", folded, NULL);
      const char *open = strchr (text, '('), *close = open != NULL ? strchr (open, ')') : NULL;
      g_autofree char *name = NULL;

      if (block->first > UNIT_LINES)
        break;
      if (at == NULL || close == NULL || close - open > 10 || strlen (folded) != strlen (text) || at - folded > 60 ||
          open < text + (at - folded))
        continue;
      name = g_strndup (text + (at - folded), close + 1 - text - (at - folded));
      aar_record_set_text (plan, AAR_PLAN_UNIT, name);
    }
}

static void
make_title (AarReaderDraft *draft)
{
  gpointer plan = aar_reader_draft_plan (draft);
  const char *unit = aar_record_get_text (plan, AAR_PLAN_UNIT),
             *from = aar_record_get_text (plan, AAR_PLAN_PERIOD_FROM);
  g_autofree char *title = NULL;

  if (aar_record_get_text (plan, AAR_PLAN_TITLE) != NULL)
    return;
  if (unit != NULL)
    title = from != NULL ? g_strdup_printf ("%s %.4s", unit, from) : g_strdup (unit);
  else
    {
      title = g_strdup (draft->document != NULL ? draft->document : "");
      /* the ending of a file's name says nothing to anybody */
      if (strrchr (title, '.') != NULL && strlen (strrchr (title, '.')) <= LONGEST_ENDING)
        *strrchr (title, '.') = '\0';
    }
  aar_record_set_text (plan, AAR_PLAN_TITLE, title);
  aar_reader_draft_doubt (draft, 1, NULL, unit != NULL ? "title" : "title-none", NULL, NULL);
}

/* "Opfølgning på Aftale om budget 2018 på …": what the plan carries out governs it. */
static void
find_followed (AarReaderDraft *draft)
{
  const char *title = aar_record_get_text (aar_reader_draft_plan (draft), AAR_PLAN_TITLE);
  const char *const *ends = aar_lexicon_get_list (draft->lexicon, "plan", "follows-end");
  const char *const *suffixes = aar_lexicon_get_list (draft->lexicon, "references", "suffix");
  g_autofree char *folded = aar_lexicon_fold (title);
  gsize length;
  const char *at = aar_lexicon_find (draft->lexicon, "plan", "follows", folded, &length);
  g_autofree char *name = NULL, *first = NULL, *whole = NULL, *lower = NULL;
  gboolean known = FALSE;

  if (at == NULL || strlen (folded) != strlen (title) || at[length] != ' ')
    return;
  name = g_strdup (title + (at - folded) + length + 1);
  for (guint i = 0; ends[i] != NULL; i++)
    {
      g_autofree char *end = g_strdup_printf (" %s ", ends[i]);

      if (strstr (name, end) != NULL)
        *strstr (name, end) = '\0';
    }
  lower = aar_lexicon_fold (name);
  for (guint i = 0; suffixes[i] != NULL; i++)
    known = known || strstr (lower, suffixes[i]) != NULL;
  if (!known)
    return;
  first = g_utf8_strup (name, g_utf8_next_char (name) - name);
  whole = g_strconcat (first, g_utf8_next_char (name), NULL);
  aar_reader_draft_reference (draft, whole);
}

/* Titles of documents between marks of emphasis. */
static void
find_emphasised (AarReaderBlocks *blocks, AarReaderDraft *draft)
{
  const char *const *suffixes = aar_lexicon_get_list (draft->lexicon, "references", "suffix");

  for (guint i = 0; i < blocks->blocks->len; i++)
    for (const char *p = strchr (aar_reader_blocks_get (blocks, i)->text->str, '*'); p != NULL;)
      {
        const char *end = strchr (p + 1, '*');
        g_autofree char *name = end != NULL ? g_strndup (p + 1, end - p - 1) : NULL;

        if (end == NULL)
          break;
        for (guint j = 0; strlen (name) < 60 && suffixes[j] != NULL; j++)
          if (g_str_has_suffix (name, suffixes[j]))
            {
              aar_reader_draft_reference (draft, name);
              break;
            }
        p = strchr (end + 1, '*');
      }
}

/* The places of emphasis marks mean nothing in a text. */
static void
clean_text (gpointer record, guint field)
{
  const char *text = aar_record_get_text (record, field);
  g_autofree char *clean = NULL;
  char *to;

  if (text == NULL || strchr (text, '*') == NULL)
    return;
  clean = g_strdup (text);
  to = clean;
  for (const char *p = text; *p != '\0'; p++)
    if (*p != '*')
      *to++ = *p;
  *to = '\0';
  aar_record_set_text (record, field, clean);
}

/* Occasions of follow-up that only a sentence names. */
static void
find_named_rounds (AarReaderDraft *draft)
{
  const char *text = aar_record_get_text (aar_reader_draft_plan (draft), AAR_PLAN_TEXT);
  const char *const *names = aar_lexicon_get_list (draft->lexicon, "rounds", "named");
  g_autofree char *folded = text != NULL ? aar_lexicon_fold (text) : NULL;
  g_auto (GStrv) sentences = NULL;

  if (folded == NULL || aar_reader_draft_records (draft, AAR_TABLE_ROUND)->len > 0)
    return;
  sentences = g_strsplit (folded, ". ", -1);
  for (guint i = 0; sentences[i] != NULL; i++)
    {
      gboolean found = FALSE;

      if (aar_lexicon_find (draft->lexicon, "rounds", "named-in", sentences[i], NULL) == NULL)
        continue;
      for (guint j = 0; names[j] != NULL; j++)
        {
          AarReaderTime time = { .occasion = AAR_READER_OCCASION_OTHER, .first = j };
          const char *at = strstr (sentences[i], names[j]);

          while (at != NULL && at > sentences[i] && at[-1] != ' ')
            at = strstr (at + 1, names[j]);
          if (at == NULL)
            continue;
          aar_reader_draft_get_round (draft, &time, names[j]);
          found = TRUE;
        }
      if (found)
        {
          aar_reader_draft_doubt (draft, 1, NULL, "rounds-prose", NULL, NULL);
          return;
        }
    }
}

/* The word in brackets at the end of a title, with what follows it; NULL if there is none. */
static char *
title_tag (const char *title, gsize *start)
{
  const char *open = strrchr (title, '('), *close = open != NULL ? strchr (open, ')') : NULL;

  if (close == NULL || strspn (close + 1, " .") != strlen (close + 1) || close - open > 40 || open == title ||
      strchr (open, ' ') < close)
    return open != NULL && close != NULL && strchr (open, ' ') == NULL && strlen (close) <= 2 && open != title
             ? (*start = open - title, g_strndup (open + 1, close - open - 1))
             : NULL;
  *start = open - title;
  return g_strndup (open + 1, close - open - 1);
}

static void
find_title_tags (AarReaderDraft *draft)
{
  GPtrArray *nodes = aar_reader_draft_records (draft, AAR_TABLE_NODE);
  g_autoptr (GHashTable) counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < nodes->len; i++)
      {
        gsize start = 0;
        const char *title = aar_record_get_text (nodes->pdata[i], AAR_NODE_TITLE);
        g_autofree char *tag = title != NULL ? title_tag (title, &start) : NULL;
        char *folded = tag != NULL ? aar_lexicon_fold (tag) : NULL;
        guint count = folded != NULL ? GPOINTER_TO_UINT (g_hash_table_lookup (counts, folded)) : 0;
        g_autofree char *cut = NULL;

        if (folded == NULL)
          continue;
        if (pass == 0)
          {
            g_hash_table_replace (counts, folded, GUINT_TO_POINTER (count + 1));
            continue;
          }
        g_free (folded);
        if (count < TAGGED_TITLES)
          continue;
        cut = g_strndup (title, start);
        aar_record_set_text (nodes->pdata[i], AAR_NODE_TITLE, g_strstrip (cut));
        aar_reader_draft_tag (
            draft, nodes->pdata[i],
            aar_reader_draft_get_tag (draft, aar_lexicon_get_word (draft->lexicon, "messages", "mark-group"), tag,
                                      (guint) aar_record_get_integer (nodes->pdata[i], AAR_NODE_SOURCE_LINE)));
      }
}

static gboolean
is_node_title (AarReaderDraft *draft, const char *name)
{
  GPtrArray *nodes = aar_reader_draft_records (draft, AAR_TABLE_NODE);

  for (guint i = 0; i < nodes->len; i++)
    if (aar_record_get_text (nodes->pdata[i], AAR_NODE_TITLE) != NULL &&
        aar_reader_same (aar_record_get_text (nodes->pdata[i], AAR_NODE_TITLE), name))
      return TRUE;
  return FALSE;
}

static void
add_enumerated (AarReaderDraft *draft, const char *group, const char *list)
{
  const char *and = aar_lexicon_get_word (draft->lexicon, "units", "and");
  g_autofree char *joiner = g_strdup_printf (" %s ", and);
  g_autofree char *text = g_strndup (list, strcspn (list, ".\n"));
  char *last = g_strrstr (text, joiner);
  g_auto (GStrv) parts = NULL;

  if (last == NULL || strlen (text) > 200)
    return;
  *last = ',';
  memset (last + 1, ' ', strlen (joiner) - 1);
  parts = g_strsplit (text, ",", -1);
  for (guint i = 0; parts[i] != NULL; i++)
    if (*g_strstrip (parts[i]) != '\0' && !is_node_title (draft, parts[i]))
      aar_reader_draft_get_tag (draft, group, parts[i], 1);
}

/* "… tre prioriteringar: Klimat, Natur och Vatten." */
static void
find_enumerations (AarReaderDraft *draft)
{
  const char *text = aar_record_get_text (aar_reader_draft_plan (draft), AAR_PLAN_TEXT);
  const char *const *words = aar_lexicon_get_list (draft->lexicon, "plan", "enumerations");

  for (guint i = 0; text != NULL && words[i] != NULL; i++)
    {
      g_auto (GStrv) pair = g_strsplit (words[i], "=", 2);
      g_autofree char *cue = g_strdup_printf ("%s: ", pair[0]);
      const char *at = strstr (text, cue);

      if (at != NULL && pair[1] != NULL && aar_reader_draft_records (draft, AAR_TABLE_TAG)->len > 0)
        add_enumerated (draft, pair[1], at + strlen (cue));
    }
}

/* The singular of a label. */
static const char *
singular (AarReaderDraft *draft, const char *label, char **owned)
{
  const char *const *words = aar_lexicon_get_list (draft->lexicon, "singular", "words");

  for (guint i = 0; words[i] != NULL; i++)
    {
      const char *equals = strchr (words[i], '=');

      if (equals != NULL && strlen (label) == (gsize) (equals - words[i]) &&
          strncmp (words[i], label, strlen (label)) == 0)
        return *owned = g_strdup (equals + 1);
    }
  return label;
}

/* The word that the document uses most for one of its parts. */
static void
set_word (AarReaderBlocks *blocks,
          AarReaderDraft *draft,
          guint record_field,
          AarReaderField field,
          AarReaderField other,
          const char *fallback)
{
  g_autoptr (GHashTable) counts = g_hash_table_new (g_str_hash, g_str_equal);
  const char *best = aar_lexicon_get_word (draft->lexicon, "defaults", fallback);
  g_autofree char *owned = NULL;
  guint most = 0;

  for (guint i = 0; i < blocks->blocks->len; i++)
    {
      AarReaderBlock *block = aar_reader_blocks_get (blocks, i);
      guint count;

      if (block->term.word == NULL || (block->term.field != field && block->term.field != other))
        continue;
      count = GPOINTER_TO_UINT (g_hash_table_lookup (counts, block->term.word)) + 1;
      g_hash_table_insert (counts, (gpointer) block->term.word, GUINT_TO_POINTER (count));
      if (count > most)
        {
          most = count;
          best = block->term.word;
        }
    }
  aar_record_set_text (aar_reader_draft_plan (draft), record_field, singular (draft, best, &owned));
}

static void
set_round_word (AarReaderBlocks *blocks, AarReaderDraft *draft)
{
  const char *word = aar_lexicon_get_word (draft->lexicon, "defaults", "round");
  g_autofree char *first = NULL, *whole = NULL;

  for (guint i = 0; i < blocks->blocks->len; i++)
    {
      AarReaderBlock *block = aar_reader_blocks_get (blocks, i);

      if (block->kind == AAR_READER_BLOCK_ROUND && block->time.word[0] != '\0')
        {
          word = block->time.word;
          break;
        }
    }
  first = g_utf8_strup (word, g_utf8_next_char (word) - word);
  whole = g_strconcat (first, g_utf8_next_char (word), NULL);
  aar_record_set_text (aar_reader_draft_plan (draft), AAR_PLAN_ROUND_WORD, whole);
}

/**
 * aar_reader_finish_plan:
 * @blocks: a document
 * @draft: the plan that was read from it
 *
 * Fills in what can be told of the plan only when all of the document has been read.
 */
void
aar_reader_finish_plan (AarReaderBlocks *blocks, AarReaderDraft *draft)
{
  AarReaderKinds kinds;

  aar_record_set_text (aar_reader_draft_plan (draft), AAR_PLAN_TEXT, draft->introduction->str);
  find_kind (draft);
  find_unit (blocks, draft);
  find_named_rounds (draft);
  find_period (draft);
  make_title (draft);
  find_followed (draft);
  find_emphasised (blocks, draft);
  find_title_tags (draft);
  find_enumerations (draft);
  clean_text (aar_reader_draft_plan (draft), AAR_PLAN_TEXT);
  aar_reader_find_kinds (blocks, &kinds);
  set_word (blocks, draft, AAR_PLAN_AREA_WORD, AAR_READER_KIND_AREA,
            kinds.goal == AAR_READER_KIND_AREA ? AAR_READER_KIND_GOAL : AAR_READER_KIND_AREA, "area");
  set_word (blocks, draft, AAR_PLAN_INITIATIVE_WORD, AAR_READER_KIND_INITIATIVE,
            kinds.goal == AAR_READER_KIND_INITIATIVE ? AAR_READER_KIND_GOAL : AAR_READER_KIND_INITIATIVE, "initiative");
  set_word (blocks, draft, AAR_PLAN_ACTION_WORD, AAR_READER_ACTION, AAR_READER_KIND_STEP, "action");
  set_word (blocks, draft, AAR_PLAN_INDICATOR_WORD, AAR_READER_INDICATOR, AAR_READER_INDICATOR, "indicator");
  set_word (blocks, draft, AAR_PLAN_MILESTONE_WORD, AAR_READER_MILESTONE, AAR_READER_MILESTONE, "milestone");
  set_round_word (blocks, draft);
}
