/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-reader-rating.h"

#include <string.h>

/* A report names its round in one of its first lines. */
#define OWN_ROUND_LINES 8
/* A longer text is an answer in words, not the name of a level. */
#define LONGEST_ANSWER 40

/* Best first; a fourth level is that of what has not begun. */
static const char *const symbols[] = { "happy", "neutral", "sad", "none" };

static gpointer
add_scale (AarReaderDraft *draft, const char *name)
{
  gpointer scale = aar_reader_draft_append (draft, AAR_TABLE_SCALE, aar_reader_draft_plan (draft));

  aar_record_set_text (scale, AAR_SCALE_NAME, name);
  return scale;
}

static gpointer
add_level (AarReaderDraft *draft, gpointer scale, const char *symbol, const char *label, const char *meaning)
{
  gpointer level = aar_reader_draft_append (draft, AAR_TABLE_LEVEL, scale);

  aar_record_set_text (level, AAR_LEVEL_SYMBOL, symbol);
  aar_record_set_text (level, AAR_LEVEL_LABEL, label);
  aar_record_set_text (level, AAR_LEVEL_MEANING, meaning);
  return level;
}

static gboolean
is_economy (AarReaderDraft *draft, gpointer scale)
{
  AarTerm term;

  return aar_lexicon_match (draft->lexicon, aar_record_get_text (scale, AAR_SCALE_NAME), &term) &&
         term.field == AAR_READER_ECONOMY;
}

/**
 * aar_reader_rating_legend:
 * @draft: a draft
 * @text: a paragraph
 *
 * Returns: (transfer none) (nullable) (type Aar.Scale): a new scale, if @text announces the meanings of its levels
 */
gpointer
aar_reader_rating_legend (AarReaderDraft *draft, const char *text)
{
  g_autofree char *folded = aar_lexicon_fold (text);
  gsize length;
  const char *at = aar_lexicon_find (draft->lexicon, "scales", "cue", folded, &length);
  g_autofree char *name = NULL;

  if (at != folded || strlen (folded) > length + 40)
    return NULL;
  name = g_strdup (at + length);
  g_strdelimit (name, ":.", ' ');
  g_strstrip (name);
  return add_scale (draft, *name != '\0' ? name : aar_lexicon_get_word (draft->lexicon, "scales", "name"));
}

/**
 * aar_reader_rating_meaning:
 * @draft: a draft
 * @scale: (type Aar.Scale): a scale
 * @symbol: the symbol of a level
 * @text: what it means
 *
 * Adds the level.
 */
void
aar_reader_rating_meaning (AarReaderDraft *draft, gpointer scale, const char *symbol, const char *text)
{
  if (aar_reader_draft_get_level (draft, scale, symbol) == NULL)
    add_level (draft, scale, symbol, aar_lexicon_get_word (draft->lexicon, "smileys", symbol), text);
}

static gpointer
find_scale (AarReaderDraft *draft, gboolean economy)
{
  GPtrArray *scales = aar_reader_draft_records (draft, AAR_TABLE_SCALE);
  gpointer scale;

  for (guint i = 0; i < scales->len; i++)
    if (is_economy (draft, scales->pdata[i]) == economy)
      return scales->pdata[i];
  scale = add_scale (draft, economy ? aar_lexicon_get_word (draft->lexicon, "labels", "economy")
                                    : aar_lexicon_get_word (draft->lexicon, "scales", "name"));
  for (guint i = 0; i < 3; i++)
    add_level (draft, scale, symbols[i], aar_lexicon_get_word (draft->lexicon, "smileys", symbols[i]), NULL);
  return scale;
}

/**
 * aar_reader_rating_smiley:
 * @draft: a draft
 * @economy: whether it rates the economy
 * @symbol: a smiley
 *
 * Returns: (transfer none) (nullable) (type Aar.Level): the level that it shows
 */
gpointer
aar_reader_rating_smiley (AarReaderDraft *draft, gboolean economy, const char *symbol)
{
  return aar_reader_draft_get_level (draft, find_scale (draft, economy), symbol);
}

/* The place of the level that @folded names in the list of @key, or -1. */
static int
find_level (const AarLexicon *lexicon, const char *key, const char *folded)
{
  const char *const *levels = aar_lexicon_get_list (lexicon, "levels", key);

  for (int i = 0; levels[i] != NULL; i++)
    {
      g_auto (GStrv) words = g_strsplit (levels[i], "|", -1);

      for (guint j = 0; words[j] != NULL; j++)
        if (strcmp (words[j], folded) == 0)
          return i;
    }
  return -1;
}

/**
 * aar_reader_rating_is_level:
 * @lexicon: the wording
 * @text: a value
 *
 * Returns: whether @text is the name of a level and nothing else
 */
gboolean
aar_reader_rating_is_level (const AarLexicon *lexicon, const char *text)
{
  g_autofree char *folded = aar_lexicon_fold (text);

  g_strdelimit (folded, ".,:;", ' ');
  g_strstrip (folded);
  return find_level (lexicon, "traffic", folded) >= 0 || find_level (lexicon, "progress", folded) >= 0;
}

/**
 * aar_reader_rating_tail:
 * @lexicon: the wording
 * @text: a point
 * @length: (out): how many bytes it has without the level
 *
 * Returns: (transfer full) (nullable): the level that stands behind a dash or in brackets at the end: `… – Klar`
 */
char *
aar_reader_rating_tail (const AarLexicon *lexicon, const char *text, gsize *length)
{
  static const char *const joints[] = { " – ", " - ", " (", ": " };

  *length = strlen (text);
  for (guint i = 0; i < G_N_ELEMENTS (joints); i++)
    {
      const char *at = g_strrstr (text, joints[i]);
      g_autofree char *word = at != NULL ? g_strdup (at + strlen (joints[i])) : NULL;
      gsize n = word != NULL ? strlen (word) : 0;

      if (n == 0 || at == text || (joints[i][1] == '(' && word[n - 1] != ')'))
        continue;
      if (joints[i][1] == '(')
        word[n - 1] = '\0';
      if (!aar_reader_rating_is_level (lexicon, word))
        continue;
      *length = at - text;
      return g_steal_pointer (&word);
    }
  return NULL;
}

/**
 * aar_reader_rating_add_scale:
 * @draft: a draft
 * @name: (nullable): what the scale is called
 * @labels: (element-type utf8): its levels, in the order in which the document explains them
 * @meanings: (element-type utf8): what they mean
 *
 * Adds a scale that the document explains.
 *
 * Returns: (transfer none) (type Aar.Scale): the scale
 */
gpointer
aar_reader_rating_add_scale (AarReaderDraft *draft, const char *name, GPtrArray *labels, GPtrArray *meanings)
{
  gpointer scale = add_scale (
      draft, name != NULL && *name != '\0' ? name : aar_lexicon_get_word (draft->lexicon, "scales", "name"));

  for (guint i = 0; i < labels->len; i++)
    {
      g_autofree char *folded = aar_lexicon_fold (labels->pdata[i]);
      int index = find_level (draft->lexicon, "traffic", folded);

      if (index < 0)
        index = find_level (draft->lexicon, "progress", folded);
      if (index < 0)
        index = (int) i;
      add_level (draft, scale, symbols[MIN (index, 3)], labels->pdata[i], meanings->pdata[i]);
    }
  return scale;
}

/* What stands behind a dot or square of the colour of a level. */
static const char *
skip_sign (const char *text)
{
  const char *p = text;

  while (*p != '\0' && !g_unichar_isalnum (g_utf8_get_char (p)))
    p = g_utf8_next_char (p);
  return *p != '\0' ? p : text;
}

/* The level of a scale of the document that has the very words. */
static gpointer
find_own_level (AarReaderDraft *draft, const char *folded)
{
  GPtrArray *levels = aar_reader_draft_records (draft, AAR_TABLE_LEVEL);
  gpointer found = NULL;

  for (guint i = 0; i < levels->len; i++)
    {
      const char *label = aar_record_get_text (levels->pdata[i], AAR_LEVEL_LABEL);
      g_autofree char *own = label != NULL ? aar_lexicon_fold (skip_sign (label)) : NULL;

      gpointer scale;

      if (g_strcmp0 (own, folded) != 0)
        continue;
      if (found == NULL)
        found = levels->pdata[i];
      /* of several scales with that word the one that was asked for */
      scale = aar_plan_content_lookup (draft->content, AAR_TABLE_SCALE,
                                       aar_record_get_integer (levels->pdata[i], AAR_LEVEL_SCALE));
      if (draft->asked != NULL && scale != NULL &&
          aar_reader_same (aar_record_get_text (scale, AAR_SCALE_NAME), draft->asked))
        return levels->pdata[i];
    }
  return found;
}

/**
 * aar_reader_rating_is_own:
 * @draft: a draft
 * @text: a value
 *
 * Returns: whether @text is a level of the scale that is called as the label it stands under
 */
gboolean
aar_reader_rating_is_own (AarReaderDraft *draft, const char *text)
{
  g_autofree char *folded = aar_lexicon_fold (skip_sign (text));
  gpointer level = find_own_level (draft, folded);
  gpointer scale = level != NULL ? aar_plan_content_lookup (draft->content, AAR_TABLE_SCALE,
                                                            aar_record_get_integer (level, AAR_LEVEL_SCALE))
                                 : NULL;

  return scale != NULL && draft->asked != NULL &&
         aar_reader_same (aar_record_get_text (scale, AAR_SCALE_NAME), draft->asked);
}

/* A level that is denied is the worst one, or the middle one where it may still come; @partly tells which. */
static gboolean
is_denied (const AarLexicon *lexicon, const char *folded, gboolean *partly)
{
  g_auto (GStrv) words = g_strsplit (folded, " ", -1);
  gboolean denied = FALSE;

  *partly = aar_lexicon_find (lexicon, "levels", "partly", folded, NULL) != NULL;
  for (guint i = 0; words[i] != NULL; i++)
    denied = denied || aar_lexicon_has (lexicon, "levels", "not", words[i]);
  return denied || *partly;
}

static gpointer
get_word_level (AarReaderDraft *draft, const char *key, int index, const char *text)
{
  const char *name = aar_lexicon_get_word (draft->lexicon, "scales", key);
  const char *const *levels = aar_lexicon_get_list (draft->lexicon, "levels", key);
  GPtrArray *scales = aar_reader_draft_records (draft, AAR_TABLE_SCALE);
  gpointer scale = NULL, level;

  for (guint i = 0; i < scales->len; i++)
    if (g_strcmp0 (aar_record_get_text (scales->pdata[i], AAR_SCALE_NAME), name) == 0)
      scale = scales->pdata[i];
  if (scale == NULL)
    {
      scale = add_scale (draft, name);
      for (guint i = 0; levels[i] != NULL && i < G_N_ELEMENTS (symbols); i++)
        {
          g_auto (GStrv) words = g_strsplit (levels[i], "|", 2);
          g_autofree char *first = g_utf8_strup (words[0], g_utf8_next_char (words[0]) - words[0]);
          g_autofree char *label = g_strconcat (first, g_utf8_next_char (words[0]), NULL);

          add_level (draft, scale, symbols[i], label, NULL);
        }
    }
  level = aar_reader_draft_get_level (draft, scale, symbols[MIN (index, 3)]);
  /* The first time that a level is given, it gets the document's own word. */
  if (level != NULL && text != NULL && g_hash_table_add (draft->given, level))
    aar_record_set_text (level, AAR_LEVEL_LABEL, text);
  return level;
}

/* The level whose words are the longest that a short text holds: "Målet uppnås delvis" is not "uppnås". */
static int
find_level_within (const AarLexicon *lexicon, const char *key, const char *folded)
{
  const char *const *levels = aar_lexicon_get_list (lexicon, "levels", key);
  gsize longest = 0;
  int found = -1;

  for (int i = 0; strlen (folded) < LONGEST_ANSWER && levels[i] != NULL; i++)
    {
      g_auto (GStrv) words = g_strsplit (levels[i], "|", -1);

      for (guint j = 0; words[j] != NULL; j++)
        {
          const char *at = strstr (folded, words[j]);
          gsize n = strlen (words[j]);

          if (at == NULL || n <= longest || (at > folded && at[-1] != ' ') || (at[n] != '\0' && at[n] != ' '))
            continue;
          longest = n;
          found = i;
        }
    }
  return found;
}

/**
 * aar_reader_rating_word:
 * @draft: a draft
 * @text: a value such as `Grøn` or `Delvis uppnått`
 *
 * Returns: (transfer none) (nullable) (type Aar.Level): the level that it names
 */
gpointer
aar_reader_rating_word (AarReaderDraft *draft, const char *text)
{
  static const char *const keys[] = { "traffic", "progress" };
  g_autofree char *folded = aar_lexicon_fold (skip_sign (text));
  gboolean partly;
  gpointer own;

  g_strdelimit (folded, ".,:;", ' ');
  g_strstrip (folded);
  own = find_own_level (draft, folded);
  if (own != NULL)
    return own;
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      int index = find_level (draft->lexicon, keys[i], folded);
      g_autofree char *label = g_strdup (text);

      if (index >= 0)
        return get_word_level (draft, keys[i], index, g_strdelimit (g_strstrip (label), ".,:;", '\0'));
    }
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      int index = find_level_within (draft->lexicon, keys[i], folded);

      if (index == 0 && is_denied (draft->lexicon, folded, &partly))
        index = partly ? 1 : 2;
      if (index >= 0)
        return get_word_level (draft, keys[i], index, NULL);
    }
  return NULL;
}

/**
 * aar_reader_rating_is_done:
 * @draft: a draft
 * @text: a printed status
 *
 * Returns: whether it says that the work is done
 */
gboolean
aar_reader_rating_is_done (AarReaderDraft *draft, const char *text)
{
  return aar_lexicon_has (draft->lexicon, "levels", "done", text);
}

/* The round of a document that is itself the follow-up of one: "Uppföljning 2026, tertial 2". */
static gpointer
own_round (AarReaderDraft *draft)
{
  const char *title = aar_record_get_text (aar_reader_draft_plan (draft), AAR_PLAN_TITLE);
  AarReaderTime time = { .occasion = AAR_READER_OCCASION_OTHER };
  g_auto (GStrv) lines = NULL;

  for (const char *p = title; p != NULL && *p != '\0'; p = g_utf8_next_char (p))
    {
      g_autofree char *name = NULL;

      if ((p > title && g_unichar_isalnum (g_utf8_get_char (g_utf8_prev_char (p)))) ||
          !aar_reader_time_parse (draft->lexicon, p, &time) || (time.first == 0 && time.to[0] == '\0'))
        continue;
      name = g_strndup (p, time.length);
      return aar_reader_draft_get_round (draft, &time, name);
    }
  lines = g_strsplit (draft->introduction->str, "\n\n", OWN_ROUND_LINES);
  for (guint i = 0; lines[i] != NULL && i + 1 < OWN_ROUND_LINES; i++)
    if (aar_reader_time_is_round (draft->lexicon, lines[i], &time))
      {
        g_autofree char *name = time.year == 0 && draft->year != 0
                                  ? g_strdup_printf ("%.*s %u", (int) time.length, lines[i], draft->year)
                                  : g_strndup (lines[i], time.length);

        return aar_reader_draft_get_round (draft, &time, name);
      }
  time = (AarReaderTime) { .occasion = AAR_READER_OCCASION_OTHER };
  return aar_reader_draft_get_round (draft, &time, aar_lexicon_get_word (draft->lexicon, "defaults", "round"));
}

/**
 * aar_reader_rating_assess:
 * @draft: a draft
 * @node: (type Aar.Node): an initiative
 * @round: (nullable) (type Aar.Round): the round, %NULL for the first one
 * @level: (nullable) (type Aar.Level): the level
 * @note: (nullable): the answer in words
 *
 * Gives the initiative a level in a round.
 *
 * Returns: (transfer none) (nullable) (type Aar.Assessment): the assessment
 */
gpointer
aar_reader_rating_assess (AarReaderDraft *draft, gpointer node, gpointer round, gpointer level, const char *note)
{
  GPtrArray *rounds = aar_reader_draft_records (draft, AAR_TABLE_ROUND);
  gpointer assessment;

  if (level == NULL)
    return NULL;
  if (round == NULL && rounds->len == 0)
    own_round (draft);
  if (round == NULL)
    round = rounds->pdata[0];
  assessment = aar_reader_draft_append (draft, AAR_TABLE_ASSESSMENT, node);
  aar_record_set_integer (assessment, AAR_ASSESSMENT_ROUND, aar_record_get_id (round));
  aar_record_set_integer (assessment, AAR_ASSESSMENT_SCALE, aar_record_get_integer (level, AAR_LEVEL_SCALE));
  aar_record_set_integer (assessment, AAR_ASSESSMENT_LEVEL, aar_record_get_id (level));
  aar_record_set_text (assessment, AAR_ASSESSMENT_NOTE, note);
  return assessment;
}
