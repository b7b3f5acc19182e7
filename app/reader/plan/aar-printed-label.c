/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-printed-label.h"

#include "aar-reader-lines.h"
#include "aar-reader-mark.h"
#include "aar-reader-time.h"

#include <string.h>

/* What stands before a colon is a label if it has no more bytes and words; before a question mark a few more. */
#define LONGEST_LABEL    48
#define LONGEST_QUESTION 70
#define MOST_WORDS       6
#define MOST_ASKED       9
/* Before a dash it has fewer, as sentences have dashes too. */
#define MOST_BEFORE_DASH 3

/**
 * aar_printed_label_clean:
 * @label: a label as printed
 *
 * Returns: (transfer full): it without the signs at its end and its number
 */
char *
aar_printed_label_clean (const char *label)
{
  char *clean = g_strdup (label);
  gsize length = strlen (g_strstrip (clean));

  while (length > 0 && strchr (":.* \t", clean[length - 1]) != NULL)
    clean[--length] = '\0';
  return clean;
}

/**
 * aar_printed_label_fold:
 * @label: a label as printed
 *
 * Returns: (transfer full): what is the same for all ways to print it
 */
char *
aar_printed_label_fold (const char *label)
{
  g_autofree char *clean = aar_printed_label_clean (label);
  gsize length = strlen (clean);

  while (length > 0 && clean[length - 1] == '?')
    clean[--length] = '\0';
  /* "Afsat 2025" and "Afsat 2026" are one label */
  if (length > 6 && clean[length - 5] == ' ' && aar_reader_year_at (clean + length - 4) != 0)
    clean[length - 5] = '\0';
  return aar_lexicon_fold (clean);
}

/**
 * aar_printed_label_count_words:
 * @text: a text
 *
 * Returns: how many words it has
 */
guint
aar_printed_label_count_words (const char *text)
{
  guint n = *text != '\0';

  for (const char *p = text; *p != '\0'; p++)
    n += *p == ' ' && p[1] != ' ' && p[1] != '\0';
  return n;
}

static gboolean
match_whole (const AarLexicon *lexicon, const char *label, AarTerm *term)
{
  return aar_lexicon_match (lexicon, label, term) &&
         strspn (label + term->length, " :.*?") == strlen (label + term->length);
}

/**
 * aar_printed_label_is_known:
 * @lexicon: the wording
 * @label: a text
 *
 * Returns: whether the lexicon has it as a label
 */
gboolean
aar_printed_label_is_known (const AarLexicon *lexicon, const char *label)
{
  AarTerm term;

  return match_whole (lexicon, label, &term) &&
         (!aar_reader_field_is_kind (term.field) || term.field == AAR_READER_KIND_STEP);
}

/**
 * aar_printed_label_is_kind:
 * @lexicon: the wording
 * @label: a text
 * @term: (out): the word
 *
 * Returns: whether the lexicon has it as a word for a part of the plan
 */
gboolean
aar_printed_label_is_kind (const AarLexicon *lexicon, const char *label, AarTerm *term)
{
  return match_whole (lexicon, label, term) && aar_reader_field_is_kind (term->field);
}

/**
 * aar_printed_label_is_about_item:
 * @lexicon: the wording
 * @label: a label
 *
 * Returns: whether it announces one value, not a list or prose
 */
gboolean
aar_printed_label_is_about_item (const AarLexicon *lexicon, const char *label)
{
  AarReaderField field = aar_printed_label_get_field (lexicon, label);

  return aar_reader_field_is_role (field) || field == AAR_READER_DUE || field == AAR_READER_TIMELINE ||
         field == AAR_READER_STATUS || field == AAR_READER_LEVEL || field == AAR_READER_ECONOMY;
}

/**
 * aar_printed_label_ask:
 * @lexicon: the wording
 * @label: a label or the head of a column
 *
 * Returns: what answers it, if it is a question: who, when, how, what; %AAR_READER_NONE if it is none
 */
AarReaderField
aar_printed_label_ask (const AarLexicon *lexicon, const char *label)
{
  static const struct
  {
    const char *key;
    AarReaderField field;
  } questions[] = {
    { "measured", AAR_READER_INDICATOR }, { "who", AAR_READER_RESPONSIBLE }, { "when", AAR_READER_TIMELINE },
    { "cost", AAR_READER_ECONOMY },       { "how", AAR_READER_ACTION },      { "what", AAR_READER_TEXT },
  };
  g_autofree char *folded = aar_printed_label_fold (label);
  gsize length;

  for (guint i = 0; i < G_N_ELEMENTS (questions); i++)
    {
      const char *at = aar_lexicon_find (lexicon, "questions", questions[i].key, folded, &length);

      /* what is measured may stand anywhere in it, the others begin it */
      if (at != NULL && (at == folded || (i == 0 && strchr (label, '?') != NULL)) &&
          (strchr (label, '?') != NULL || folded[length] == ' ' || folded[length] == '\0'))
        return questions[i].field;
    }
  return AAR_READER_NONE;
}

/**
 * aar_printed_label_get_field:
 * @lexicon: the wording
 * @label: a label
 *
 * Returns: where what stands under it belongs, %AAR_READER_NONE if the lexicon does not know it
 */
AarReaderField
aar_printed_label_get_field (const AarLexicon *lexicon, const char *label)
{
  AarTerm term;

  if (!match_whole (lexicon, label, &term))
    return AAR_READER_NONE;
  if (term.field == AAR_READER_KIND_STEP)
    return AAR_READER_ACTION;
  return term.field == AAR_READER_KIND_GOAL || term.field == AAR_READER_KIND_INITIATIVE ? AAR_READER_TEXT : term.field;
}

/* Whether figures stand in a label, but for a year at its end. */
static gboolean
has_figures (const char *label)
{
  gsize n = strcspn (label, "0123456789;");

  return label[n] != '\0' && (strlen (label) - n != 4 || n < 2 || aar_reader_year_at (label + n) == 0);
}

/* A label begins with a capital and is no time, number or sentence. */
static gboolean
may_be_label (const AarLexicon *lexicon, const char *label, guint most_words)
{
  AarReaderTime time;

  return *label != '\0' && g_unichar_isupper (g_utf8_get_char (label)) &&
         aar_printed_label_count_words (label) <= most_words && !has_figures (label) && strstr (label, ". ") == NULL &&
         !aar_reader_time_parse (lexicon, label, &time);
}

/**
 * aar_printed_label_split:
 * @lexicon: the wording
 * @piece: a paragraph or point
 * @rest: (out): what stands behind the label
 *
 * Returns: (transfer full) (nullable): what may be the label at its beginning: what is bold there, or stands before a
 *   colon or a question mark
 */
char *
aar_printed_label_split (const AarLexicon *lexicon, const AarPiece *piece, const char **rest)
{
  const char *text = piece->text;
  gsize n = strcspn (text, ":?");
  const char *dash;
  g_autofree char *label = NULL;

  if (piece->run_in != NULL)
    {
      g_autofree char *clean = aar_printed_label_clean (piece->run_in);
      gsize length = strlen (clean);

      if (strncmp (text, clean, length) == 0 && may_be_label (lexicon, clean, MOST_ASKED))
        {
          *rest = text + length + strspn (text + length, ":.?* ");
          *rest = aar_reader_skip_dash (*rest);
          return g_steal_pointer (&clean);
        }
    }
  dash = strstr (text, " – ");
  if (dash == NULL)
    dash = strstr (text, " - ");
  if (dash != NULL && dash < text + n && dash - text <= LONGEST_LABEL)
    {
      label = g_strndup (text, (gsize) (dash - text));
      if (!may_be_label (lexicon, label, MOST_BEFORE_DASH))
        return NULL;
      *rest = aar_reader_skip_dash (dash);
      return g_steal_pointer (&label);
    }
  if (text[n] == '\0' || n == 0 || n > (text[n] == '?' ? LONGEST_QUESTION : LONGEST_LABEL) ||
      (text[n + 1] != ' ' && text[n + 1] != '\0'))
    return NULL;
  label = g_strndup (text, n + (text[n] == '?'));
  if (!may_be_label (lexicon, label, text[n] == '?' ? MOST_ASKED : MOST_WORDS))
    return NULL;
  *rest = text + n + 1 + strspn (text + n + 1, " ");
  return g_steal_pointer (&label);
}
