/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-word-diff.h"

#include "aar-splice.h"

/* What was changed in a text, word by word, to be read. */

/* Where more words than this differ in both texts, nobody reads word by word; the table of the comparison would also
 * need this many numbers squared. */
#define MOST_WORDS 800

static void
piece_free (AarDiffPiece *self)
{
  if (self == NULL)
    return;
  g_string_free (self->text, TRUE);
  g_free (self);
}

/* A word keeps the blanks that follow it; paragraphs are words of their own. */
static GPtrArray *
split (const char *text)
{
  GPtrArray *words = g_ptr_array_new_with_free_func (g_free);
  const char *p = text != NULL ? text : "";

  while (*p != '\0')
    {
      const char *start = p;

      if (*p == '\n')
        while (*p == '\n')
          p++;
      else
        {
          while (*p != '\0' && *p != '\n' && !g_unichar_isspace (g_utf8_get_char (p)))
            p = g_utf8_next_char (p);
          while (*p != '\0' && *p != '\n' && g_unichar_isspace (g_utf8_get_char (p)))
            p = g_utf8_next_char (p);
        }
      g_ptr_array_add (words, g_strndup (start, (gsize) (p - start)));
    }
  return words;
}

/* The last word of a text has no blank after it, but is the same word. */
static gboolean
is_same (const char *a, const char *b)
{
  gsize length_a = strcspn (a, " "), length_b = strcspn (b, " ");

  return length_a == length_b && strncmp (a, b, length_a) == 0;
}

static gboolean
are_same (gconstpointer a, gconstpointer b)
{
  return is_same (*(const char *const *) a, *(const char *const *) b);
}

static void
add (GPtrArray *pieces, AarDiffKind kind, const char *word)
{
  AarDiffPiece *last = pieces->len > 0 ? pieces->pdata[pieces->len - 1] : NULL;
  AarDiffPiece *piece;

  if (last != NULL && last->kind == kind)
    {
      g_string_append (last->text, word);
      return;
    }
  piece = g_new (AarDiffPiece, 1);
  *piece = (AarDiffPiece) { kind, g_string_new (word) };
  g_ptr_array_add (pieces, piece);
}

/* Compares the words between what both texts begin and end with, by the longest common subsequence. */
static void
compare (char **a, guint n_a, char **b, guint n_b, GPtrArray *pieces)
{
  gsize width = n_b + 1;
  g_autofree guint16 *common = g_new0 (guint16, (n_a + 1) * width);
  guint i = 0, j = 0;

  for (guint row = n_a; row-- > 0;)
    for (guint column = n_b; column-- > 0;)
      common[row * width + column] = is_same (a[row], b[column])
                                       ? common[(row + 1) * width + column + 1] + 1
                                       : MAX (common[(row + 1) * width + column], common[row * width + column + 1]);
  while (i < n_a || j < n_b)
    if (i < n_a && j < n_b && is_same (a[i], b[j]))
      {
        add (pieces, AAR_DIFF_KEPT, b[j]);
        i++, j++;
      }
    else if (i < n_a && (j == n_b || common[(i + 1) * width + j] >= common[i * width + j + 1]))
      add (pieces, AAR_DIFF_REMOVED, a[i++]);
    else
      add (pieces, AAR_DIFF_ADDED, b[j++]);
}

static void
replace (char **a, guint n_a, char **b, guint n_b, GPtrArray *pieces)
{
  for (guint i = 0; i < n_a; i++)
    add (pieces, AAR_DIFF_REMOVED, a[i]);
  for (guint j = 0; j < n_b; j++)
    add (pieces, AAR_DIFF_ADDED, b[j]);
}

/* Adds the kept words @from to @to, without the middle of a long run. At the start of a text nothing is read before, at
 * its end nothing after. */
static void
add_kept (GPtrArray *pieces, char **words, guint from, guint to, guint context, gboolean is_start, gboolean is_end)
{
  guint head = is_start ? 0 : context, tail = is_end ? 0 : context;

  if (to - from > head + tail + context)
    {
      for (guint i = from; i < from + head; i++)
        add (pieces, AAR_DIFF_KEPT, words[i]);
      add (pieces, AAR_DIFF_SKIPPED, "…");
      from = to - tail;
    }
  for (guint i = from; i < to; i++)
    add (pieces, AAR_DIFF_KEPT, words[i]);
}

/* Leaves out what is far from any change. */
static GPtrArray *
shorten (GPtrArray *pieces, guint context)
{
  GPtrArray *shown = g_ptr_array_new_with_free_func ((GDestroyNotify) piece_free);

  for (guint i = 0; i < pieces->len; i++)
    {
      const AarDiffPiece *piece = pieces->pdata[i];

      if (piece->kind == AAR_DIFF_KEPT)
        {
          g_autoptr (GPtrArray) words = split (piece->text->str);

          add_kept (shown, (char **) words->pdata, 0, words->len, context, i == 0, i == pieces->len - 1);
        }
      else
        add (shown, piece->kind, piece->text->str);
    }
  return shown;
}

/**
 * aar_word_diff:
 * @old_text: (nullable): the text before
 * @new_text: (nullable): the text after
 * @context: how many words are kept on either side of a change; what lies further off is left out
 *
 * Returns: (transfer full) (element-type AarDiffPiece): both texts in one, in the order of reading
 */
GPtrArray *
aar_word_diff (const char *old_text, const char *new_text, guint context)
{
  g_autoptr (GPtrArray) a = split (old_text);
  g_autoptr (GPtrArray) b = split (new_text);
  g_autoptr (GPtrArray) pieces = g_ptr_array_new_with_free_func ((GDestroyNotify) piece_free);
  char **old_words = (char **) a->pdata, **new_words = (char **) b->pdata;
  AarSplice differing = aar_splice_between_ends (old_words, a->len, new_words, b->len, sizeof (char *), are_same);
  guint head = differing.position;

  for (guint i = 0; i < head; i++)
    add (pieces, AAR_DIFF_KEPT, new_words[i]);
  if (MAX (differing.removed, differing.added) <= MOST_WORDS)
    compare (old_words + head, differing.removed, new_words + head, differing.added, pieces);
  else
    replace (old_words + head, differing.removed, new_words + head, differing.added, pieces);
  for (guint i = head + differing.added; i < b->len; i++)
    add (pieces, AAR_DIFF_KEPT, new_words[i]);
  return shorten (pieces, context);
}
