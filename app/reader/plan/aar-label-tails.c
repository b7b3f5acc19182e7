/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Labels within a paragraph: "Skrive svar om. Ansvarlig: Kommunikation. Frist: 4. kvartal". */
#include "aar-label-tails.h"

#include "aar-printed-label.h"
#include "aar-reader-unit.h"
#include "aar-value-types.h"

#include <string.h>

/* So many points must name who does them. */
#define LEAST_OWNERS 3
/* Words and the unit behind them have no more bytes. */
#define LONGEST_PREFIXED 90
/* A label behind a sentence has no more bytes. */
#define LONGEST_TAIL 40
/* No paragraph has more. */
#define MOST_TAILS 12

/* Whether a label may begin at @p: at the beginning, or behind a stop, a bracket or a dash. */
static gboolean
may_begin (const char *text, const char *p)
{
  const char *before = p;

  if (p == text)
    return TRUE;
  if (p[-1] == '(')
    return TRUE;
  while (before > text && before[-1] == ' ')
    before--;
  if (before == p || before == text)
    return FALSE;
  return strchr (".;,|", before[-1]) != NULL || g_str_has_suffix (text, "–") ||
         (before - text >= 3 && memcmp (before - 3, "–", 3) == 0) ||
         (before - text >= 2 && memcmp (before - 2, "·", 2) == 0);
}

/* What may be a label behind a sentence: a few words before a colon. */
static char *
take_tail (const char *p)
{
  gsize n = strcspn (p, ":.;");

  return p[n] == ':' && p[n + 1] == ' ' && n <= LONGEST_TAIL ? g_strndup (p, n) : NULL;
}

static gboolean
is_repeated (const char *p, GHashTable *counts)
{
  g_autofree char *tail = take_tail (p);

  return tail != NULL && GPOINTER_TO_UINT (g_hash_table_lookup (counts, tail)) >= LEAST_OWNERS;
}

/* How often the same words stand before a colon behind a sentence. */
static GHashTable *
count_tails (GPtrArray *pieces)
{
  GHashTable *counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < pieces->len; i++)
    {
      const AarPiece *piece = pieces->pdata[i];

      if (piece->kind != AAR_PIECE_TEXT && piece->kind != AAR_PIECE_POINT)
        continue;
      for (const char *p = strstr (piece->text, ". "); p != NULL; p = strstr (p + 1, ". "))
        {
          char *tail = g_unichar_isupper (g_utf8_get_char (p + 2)) ? take_tail (p + 2) : NULL;

          if (tail != NULL)
            g_hash_table_replace (counts, tail,
                                  GUINT_TO_POINTER (GPOINTER_TO_UINT (g_hash_table_lookup (counts, tail)) + 1));
        }
    }
  return counts;
}

/* The places where known labels begin that announce one value. */
static guint
find_labels (const AarLexicon *lexicon, const char *text, GHashTable *counts, const char *starts[MOST_TAILS])
{
  guint n = 0;

  for (const char *p = text; *p != '\0' && n < MOST_TAILS; p = g_utf8_next_char (p))
    {
      AarTerm term;
      g_autofree char *label = NULL;

      if (!g_unichar_isupper (g_utf8_get_char (p)) || !may_begin (text, p) || strchr (p, ':') == NULL)
        continue;
      if (counts != NULL && p > text && is_repeated (p, counts))
        {
          starts[n++] = p;
          continue;
        }
      if (!aar_lexicon_match (lexicon, p, &term) || p[term.length] != ':')
        continue;
      label = g_strndup (p, term.length);
      if (aar_printed_label_is_about_item (lexicon, label))
        starts[n++] = p;
    }
  return n;
}

static char *
cut (const char *start, const char *end)
{
  char *part = g_strndup (start, (gsize) (end - start));
  gsize length = strlen (g_strstrip (part));

  while (length > 0 && strchr (" (;,|", part[length - 1]) != NULL)
    part[--length] = '\0';
  if (length > 2 && (g_str_has_suffix (part, "–") || g_str_has_suffix (part, "·")))
    part[length - (g_str_has_suffix (part, "–") ? 3 : 2)] = '\0';
  /* what closes a bracket that stands before it */
  if (length > 0 && part[length - 1] == ')' && strchr (part, '(') == NULL)
    part[length - 1] = '\0';
  return g_strstrip (part);
}

/* What stands in brackets at the end of a point, if it may be the name of a unit. */
static char *
find_owner (const AarLexicon *lexicon, const AarPiece *piece, gsize *length, char **when)
{
  const char *text = piece->text, *open = strrchr (text, '(');
  gsize n = strlen (text);
  g_autofree char *name = NULL;
  char *comma;

  *when = NULL;
  if (n > 0 && text[n - 1] == '.')
    n--;
  if (piece->kind != AAR_PIECE_POINT || open == NULL || open == text || n == 0 || text[n - 1] != ')')
    return NULL;
  name = g_strndup (open + 1, (gsize) (text + n - 1 - open - 1));
  /* "(Bil og Materiel, 2025)" */
  comma = strrchr (name, ',');
  *when = NULL;
  if (comma != NULL && aar_value_is_time (lexicon, comma + 1))
    {
      *when = g_strstrip (g_strdup (comma + 1));
      *comma = '\0';
    }
  if (strlen (name) < 2 || !aar_value_may_be_unit (lexicon, name))
    {
      g_clear_pointer (when, g_free);
      return NULL;
    }
  *length = (gsize) (open - text);
  return g_steal_pointer (&name);
}

/* Where most points end in a name in brackets, that is who does it. */
static void
split_owners (GPtrArray *pieces, const AarLexicon *lexicon)
{
  guint points = 0, owners = 0;
  gsize length;

  for (guint i = 0; i < pieces->len; i++)
    {
      g_autofree char *when = NULL;
      g_autofree char *owner = find_owner (lexicon, pieces->pdata[i], &length, &when);

      points += ((AarPiece *) pieces->pdata[i])->kind == AAR_PIECE_POINT;
      owners += owner != NULL;
    }
  if (owners < LEAST_OWNERS || owners * 2 < points)
    return;
  for (guint i = 0; i < pieces->len; i++)
    {
      AarPiece *piece = pieces->pdata[i], *tail;
      g_autofree char *when = NULL;
      g_autofree char *owner = find_owner (lexicon, piece, &length, &when), *head = NULL;

      if (owner == NULL)
        continue;
      head = g_strndup (piece->text, length);
      aar_piece_set_text (piece, head);
      tail = aar_piece_new (AAR_PIECE_LABEL, owner, piece->block);
      tail->label = g_strdup (aar_lexicon_get_word (lexicon, "labels", "responsible"));
      tail->field = AAR_READER_RESPONSIBLE;
      tail->of_point = TRUE;
      g_ptr_array_insert (pieces, (int) ++i, tail);
      if (when == NULL)
        continue;
      tail = aar_piece_new (AAR_PIECE_LABEL, when, piece->block);
      tail->label = g_strdup (aar_lexicon_get_word (lexicon, "labels", "due"));
      tail->field = AAR_READER_DUE;
      tail->of_point = TRUE;
      g_ptr_array_insert (pieces, (int) ++i, tail);
    }
}

/* "Behandles i Børneudvalget": the words before the name of a unit. */
static const char *
find_unit_behind (const AarLexicon *lexicon, const AarPiece *piece)
{
  if (piece->kind != AAR_PIECE_TEXT || strlen (piece->text) > LONGEST_PREFIXED)
    return NULL;
  for (const char *p = strchr (piece->text, ' '); p != NULL; p = strchr (p + 1, ' '))
    if (g_unichar_isupper (g_utf8_get_char (p + 1)))
      return strchr (piece->text, ':') == NULL && aar_value_may_be_unit (lexicon, p + 1) ? p + 1 : NULL;
  return NULL;
}

/* Where the same words stand before units again and again, they are a label without a colon. */
static void
split_prefixes (GPtrArray *pieces, const AarLexicon *lexicon)
{
  g_autoptr (GHashTable) counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < pieces->len; i++)
      {
        AarPiece *piece = pieces->pdata[i];
        const char *unit = find_unit_behind (lexicon, piece);
        g_autofree char *prefix = unit != NULL ? g_strndup (piece->text, (gsize) (unit - piece->text - 1)) : NULL;
        guint n = prefix != NULL ? GPOINTER_TO_UINT (g_hash_table_lookup (counts, prefix)) : 0;
        g_autofree char *name = g_strdup (unit);

        if (prefix == NULL)
          continue;
        if (pass == 0)
          {
            g_hash_table_replace (counts, g_steal_pointer (&prefix), GUINT_TO_POINTER (n + 1));
            continue;
          }
        if (n < LEAST_OWNERS)
          continue;
        piece->kind = AAR_PIECE_LABEL;
        piece->field = AAR_READER_RESPONSIBLE;
        piece->label = g_steal_pointer (&prefix);
        if (g_str_has_suffix (name, "."))
          name[strlen (name) - 1] = '\0';
        aar_piece_set_text (piece, name);
      }
}

static guint
split (GPtrArray *pieces, guint index, const AarLexicon *lexicon, GHashTable *counts)
{
  AarPiece *piece = pieces->pdata[index];
  const char *starts[MOST_TAILS];
  g_autofree char *text = g_strdup (piece->text);
  guint n = find_labels (lexicon, text, counts, starts), added = 0;
  gboolean whole = n > 0 && starts[0] == text;

  if (n == 0 || (n == 1 && whole))
    return 0;
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *part = cut (starts[i], i + 1 < n ? starts[i + 1] : text + strlen (text));
      AarPiece *tail;

      gsize length = strlen (part);

      if (length > 0 && part[length - 1] == '.')
        part[length - 1] = '\0';
      if (i == 0 && whole)
        {
          aar_piece_set_text (piece, part);
          continue;
        }
      tail = aar_piece_new (AAR_PIECE_TEXT, part, piece->block);
      tail->of_point = piece->kind == AAR_PIECE_POINT || piece->of_point;
      tail->level = piece->level;
      g_ptr_array_insert (pieces, (int) (index + ++added), tail);
    }
  if (!whole)
    {
      g_autofree char *head = cut (text, starts[0]);

      aar_piece_set_text (piece, head);
    }
  return added;
}

/**
 * aar_label_tails_split:
 * @pieces: (element-type AarPiece): a document
 * @lexicon: the wording of its language
 *
 * Makes pieces of their own of what stands under known labels within a paragraph or point.
 */
void
aar_label_tails_split (GPtrArray *pieces, const AarLexicon *lexicon)
{
  g_autoptr (GHashTable) counts = count_tails (pieces);

  for (guint i = 0; i < pieces->len; i++)
    {
      const AarPiece *piece = pieces->pdata[i];

      if (piece->kind == AAR_PIECE_TEXT || piece->kind == AAR_PIECE_POINT)
        i += split (pieces, i, lexicon, counts);
    }
  split_owners (pieces, lexicon);
  split_prefixes (pieces, lexicon);
}
