/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What repeats in the headings of a document: a word before a number ("Spor A", "Greb 3"), how deep the numbers are,
 * the level that the source gives. From it follows which headings are of one kind, and how the kinds stand below one
 * another. */
#include "aar-heading-patterns.h"

#include "aar-reader-code.h"
#include "aar-reader-mark.h"
#include "aar-reader-time.h"

#include <string.h>

#define ANY_CODE \
  (AAR_READER_CODE_LETTER_NUMBER | AAR_READER_CODE_NUMBER_LETTER | AAR_READER_CODE_LETTER | AAR_READER_CODE_ROMAN)
/* A word leads headings if it stands before so many numbers, or before so many titles without one. */
#define LEAST_NUMBERED 2
#define LEAST_TITLED   3
#define MOST_LEAD      32
/* A paragraph that is no longer, in letters, may be a heading by its word and number alone. */
#define LONGEST_PLAIN 110
/* Headings that only their words tell stand below those that are set as such. */
#define PLAIN_LEVEL 500
/* No level has more kinds of headings. */
#define MOST_CLASSES 12

typedef struct
{
  char lead[MOST_LEAD * 2];
  char number[24];
  guint depth;
  const char *title;
} Parts;

static gboolean
ends_number (const char *p)
{
  return *p == '\0' || *p == ' ' || *p == ':' || (strchr (".)", *p) != NULL && (p[1] == ' ' || p[1] == '\0'));
}

/* "A", "3", "1.2", "II" behind a word that may lead headings. */
static const char *
number_behind_lead (const char *p, char number[24], guint *depth)
{
  gsize n = strspn (p, "0123456789");
  const char *end = p + n;

  *depth = 1;
  if (n > 3)
    return NULL;
  if (n == 0)
    {
      if (g_ascii_isupper (*p))
        for (end = p + 1; g_ascii_isupper (*end) && end - p < 4 && strspn (p, "IVX") > (gsize) (end - p);)
          end++;
      else
        return NULL;
      end += strspn (end, "0123456789");
    }
  while (*end == '.' && g_ascii_isdigit (end[1]))
    {
      end += 1 + strspn (end + 1, "0123456789");
      (*depth)++;
    }
  if (g_ascii_islower (*end) && ends_number (end + 1))
    {
      end++;
      (*depth)++;
    }
  if (!ends_number (end) || end - p >= 24)
    return NULL;
  memcpy (number, p, (gsize) (end - p));
  number[end - p] = '\0';
  return aar_reader_skip_dash (end + strspn (end, ".)"));
}

/**
 * aar_heading_split_number:
 * @text: a heading or title
 * @number: (out): its number without a final stop
 * @depth: (out): how many parts that has
 *
 * Returns: (nullable): what stands behind the number that @text begins with
 */
const char *
aar_heading_split_number (const char *text, char number[24], guint *depth)
{
  gsize n = strspn (text, "0123456789.");
  const char *rest = aar_reader_parse_number (text, number, depth);

  if (rest == NULL && n > 0 && n < 12 && aar_reader_year_at (text) == 0)
    {
      /* "1.2.Titel", "3: Titel" */
      *depth = 0;
      for (gsize i = 0; i < n; i++)
        *depth += g_ascii_isdigit (text[i]) && !g_ascii_isdigit (text[i + 1]);
      if (*depth > 0 && *depth <= 5 && text[n] != '\0' &&
          (text[n - 1] == '.' || strchr (":)-", text[n]) != NULL ||
           (*depth > 1 && g_unichar_isupper (g_utf8_get_char (text + n)))))
        {
          g_strlcpy (number, text, MIN (n + 1, 24));
          while (number[0] != '\0' && number[strlen (number) - 1] == '.')
            number[strlen (number) - 1] = '\0';
          rest = text + n + strspn (text + n, ":)- ");
        }
    }
  if (rest == NULL)
    {
      rest = aar_reader_code_at (text, ANY_CODE, number, NULL);
      *depth = rest != NULL ? 1 : 0;
      for (const char *p = number; rest != NULL && *p != '\0'; p++)
        *depth += *p == '.' || (g_ascii_isalpha (*p) && g_ascii_isdigit (p[1]) && p[1] != '\0');
    }
  return rest != NULL ? aar_reader_skip_dash (rest) : NULL;
}

/* "Spor A: Varme", "Strategisk indsats 2 Titel": one or two words, a number, a title. */
static gboolean
split_lead (const AarLexicon *lexicon, const char *text, Parts *parts)
{
  const char *p = text;

  if (!g_unichar_isupper (g_utf8_get_char (text)))
    return FALSE;
  for (guint words = 0; words < 3; words++)
    {
      gsize n = strcspn (p, " ");
      AarReaderTime time;

      if (n == 0 || p[n] == '\0' || !g_unichar_isalpha (g_utf8_get_char (p)) || memchr (p, ':', n) != NULL ||
          g_ascii_isdigit (*p) || p + n - text >= MOST_LEAD)
        return FALSE;
      p += n;
      parts->title = number_behind_lead (p + 1, parts->number, &parts->depth);
      if (parts->title != NULL && !aar_reader_time_parse (lexicon, text, &time) && aar_reader_year_at (p + 1) == 0)
        {
          g_strlcpy (parts->lead, text, (gsize) (p - text) + 1);
          return TRUE;
        }
      p++;
    }
  return FALSE;
}

/* "Tema: Klima" */
static gboolean
split_titled (const char *text, Parts *parts)
{
  const char *colon = strchr (text, ':');

  if (colon == NULL || colon == text || colon - text >= MOST_LEAD || colon[1] != ' ' ||
      !g_unichar_isupper (g_utf8_get_char (text)))
    return FALSE;
  g_strlcpy (parts->lead, text, (gsize) (colon - text) + 1);
  parts->number[0] = '\0';
  parts->depth = 0;
  parts->title = colon + 1 + strspn (colon + 1, " ");
  return *parts->title != '\0';
}

/* Whether the lexicon knows the word as one for a part of a plan. */
static gboolean
is_kind (const AarLexicon *lexicon, const char *lead)
{
  AarTerm term;

  return aar_lexicon_match (lexicon, lead, &term) && term.length == strlen (lead) &&
         aar_reader_field_is_kind (term.field);
}

static char *
whole_text (const AarPiece *piece)
{
  return piece->number[0] != '\0' ? g_strconcat (piece->number, " ", piece->text, NULL) : g_strdup (piece->text);
}

static gboolean
may_lead (const AarPiece *piece)
{
  return piece->kind == AAR_PIECE_HEADING ||
         (piece->kind == AAR_PIECE_TEXT && g_utf8_strlen (piece->text, -1) <= LONGEST_PLAIN &&
          !aar_piece_is_sentence (piece->text));
}

/* How often each word stands before a number, and before a title alone. */
static void
count_leads (GPtrArray *pieces, const AarLexicon *lexicon, GHashTable *numbered, GHashTable *titled)
{
  for (guint i = 0; i < pieces->len; i++)
    {
      const AarPiece *piece = pieces->pdata[i];
      g_autofree char *text = whole_text (piece);
      Parts parts;
      gboolean number = may_lead (piece) && split_lead (lexicon, text, &parts);
      GHashTable *counts = number ? numbered : titled;
      char *key;

      if (!number && (piece->kind != AAR_PIECE_HEADING || !split_titled (text, &parts)))
        continue;
      key = aar_lexicon_fold (parts.lead);
      g_hash_table_replace (counts, key, GUINT_TO_POINTER (GPOINTER_TO_UINT (g_hash_table_lookup (counts, key)) + 1));
    }
}

static void
take_parts (AarPiece *piece, const Parts *parts)
{
  g_autofree char *title = g_strdup (parts->title);

  g_free (piece->lead);
  piece->lead = parts->lead[0] != '\0' ? g_strdup (parts->lead) : NULL;
  g_strlcpy (piece->number, parts->number, sizeof piece->number);
  piece->depth = parts->depth;
  aar_piece_set_text (piece, title);
}

/* The title may stand on the line below its word and number. */
static void
take_title_below (GPtrArray *pieces, guint index)
{
  AarPiece *piece = pieces->pdata[index], *next = index + 1 < pieces->len ? pieces->pdata[index + 1] : NULL;

  if (*piece->text != '\0')
    return;
  if (next != NULL && (next->kind == AAR_PIECE_HEADING || next->kind == AAR_PIECE_TEXT) &&
      !aar_piece_is_sentence (next->text) && g_utf8_strlen (next->text, -1) <= LONGEST_PLAIN)
    {
      aar_piece_set_text (piece, next->text);
      g_ptr_array_remove_index (pieces, index + 1);
    }
  else
    {
      g_autofree char *text = g_strdup_printf ("%s %s", piece->lead != NULL ? piece->lead : "", piece->number);

      aar_piece_set_text (piece, text);
    }
}

static gboolean
is_abbreviation (const char *lead)
{
  for (const char *p = lead; *p != '\0'; p = g_utf8_next_char (p))
    if (!g_unichar_isupper (g_utf8_get_char (p)))
      return FALSE;
  return strlen (lead) <= 5;
}

/* "KS 1" and "BS 1" are numbers with the letters of those who have the task. */
static void
take_code (Parts *parts)
{
  g_autofree char *code = g_strdup_printf ("%s %s", parts->lead, parts->number);

  g_strlcpy (parts->number, code, sizeof parts->number);
  parts->lead[0] = '\0';
}

static void
split_heading (AarPiece *piece, const AarLexicon *lexicon, GHashTable *numbered, GHashTable *titled)
{
  g_autofree char *text = whole_text (piece);
  Parts parts = { "", "", 0, NULL };
  gboolean split = piece->lead == NULL && piece->depth == 0 && may_lead (piece) && split_lead (lexicon, text, &parts);
  g_autofree char *key = split ? aar_lexicon_fold (parts.lead) : NULL;

  if (split && (GPOINTER_TO_UINT (g_hash_table_lookup (numbered, key)) >= LEAST_NUMBERED ||
                (piece->kind == AAR_PIECE_HEADING && is_kind (lexicon, parts.lead))))
    {
      if (piece->kind != AAR_PIECE_HEADING)
        piece->level = PLAIN_LEVEL;
      piece->kind = AAR_PIECE_HEADING;
      if (is_abbreviation (parts.lead))
        take_code (&parts);
      take_parts (piece, &parts);
      return;
    }
  if (piece->kind != AAR_PIECE_HEADING || piece->lead != NULL || piece->depth > 0)
    return;
  if (split_titled (text, &parts))
    {
      g_autofree char *lead = aar_lexicon_fold (parts.lead);

      if (is_kind (lexicon, parts.lead) || GPOINTER_TO_UINT (g_hash_table_lookup (titled, lead)) >= LEAST_TITLED)
        {
          take_parts (piece, &parts);
          return;
        }
    }
  parts = (Parts) { "", "", 0, NULL };
  parts.title = aar_heading_split_number (text, parts.number, &parts.depth);
  if (parts.title != NULL)
    {
      Parts inner;

      /* "1. Indsats: Titel" */
      if (split_titled (parts.title, &inner) && is_kind (lexicon, inner.lead))
        {
          g_strlcpy (parts.lead, inner.lead, sizeof parts.lead);
          parts.title = inner.title;
        }
      take_parts (piece, &parts);
    }
}

/**
 * aar_heading_patterns_find:
 * @pieces: (element-type AarPiece): a document
 * @lexicon: the wording of its language
 *
 * Parts headings into their word, number and title. A word counts that stands before several numbers, or that the
 * lexicon knows. Paragraphs that begin so become headings.
 */
void
aar_heading_patterns_find (GPtrArray *pieces, const AarLexicon *lexicon)
{
  g_autoptr (GHashTable) numbered = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) titled = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  count_leads (pieces, lexicon, numbered, titled);
  for (guint i = 0; i < pieces->len; i++)
    {
      split_heading (pieces->pdata[i], lexicon, numbered, titled);
      if (((AarPiece *) pieces->pdata[i])->kind == AAR_PIECE_HEADING)
        take_title_below (pieces, i);
    }
}

/* Headings of one level that are of one kind: one word leads them, or their numbers are as deep. */
typedef struct
{
  char *lead;
  guint depth;
  guint count;
} Class;

typedef struct
{
  guint level;
  Class classes[MOST_CLASSES];
  guint n;
} Level;

static guint
find_class (Level *level, const AarPiece *piece, gboolean add)
{
  g_autofree char *lead = aar_lexicon_fold (piece->lead != NULL ? piece->lead : "");

  for (guint i = 0; i < level->n; i++)
    if (strcmp (level->classes[i].lead, lead) == 0 && (*lead != '\0' || level->classes[i].depth == piece->depth))
      {
        level->classes[i].count += add;
        level->classes[i].depth = MIN (level->classes[i].depth, piece->depth);
        return i;
      }
  if (!add || level->n == MOST_CLASSES)
    return 0;
  level->classes[level->n] = (Class) { g_strdup (lead), piece->depth, 1 };
  return level->n++;
}

/* The place of a class among those of its level: deeper numbers stand lower, of equal ones the later. What has neither
 * word nor number stands as high as the first. */
static guint
rank_class (const Level *level, guint index)
{
  const Class *class = &level->classes[index];
  guint rank = 0;

  if (class->count == 0 || (*class->lead == '\0' && class->depth == 0))
    return 0;
  for (guint i = 0; i < level->n; i++)
    {
      const Class *other = &level->classes[i];

      if (i == index || (*other->lead == '\0' && other->depth == 0) || other->count < LEAST_NUMBERED)
        continue;
      rank += other->depth < class->depth ||
              (other->depth == class->depth && i < index && *class->lead != '\0' && *other->lead != '\0');
    }
  return rank;
}

static int
compare_uints (gconstpointer a, gconstpointer b)
{
  return *(const guint *) a < *(const guint *) b ? -1 : *(const guint *) a > *(const guint *) b;
}

static Level *
get_level (GArray *levels, guint level)
{
  for (guint i = 0; i < levels->len; i++)
    if (g_array_index (levels, Level, i).level == level)
      return &g_array_index (levels, Level, i);
  g_array_append_val (levels, ((Level) { .level = level }));
  return &g_array_index (levels, Level, levels->len - 1);
}

static void
clear_level (gpointer data)
{
  Level *level = data;

  for (guint i = 0; i < level->n; i++)
    g_free (level->classes[i].lead);
}

/**
 * aar_heading_patterns_rank:
 * @pieces: (element-type AarPiece): a document
 *
 * Ranks the headings over the whole document, the outermost 1.
 */
void
aar_heading_patterns_rank (GPtrArray *pieces)
{
  g_autoptr (GArray) levels = g_array_new (FALSE, TRUE, sizeof (Level));
  g_autoptr (GArray) keys = g_array_new (FALSE, FALSE, sizeof (guint));
  guint rank = 0;

  g_array_set_clear_func (levels, clear_level);
  for (guint i = 0; i < pieces->len; i++)
    if (((AarPiece *) pieces->pdata[i])->kind == AAR_PIECE_HEADING)
      find_class (get_level (levels, ((AarPiece *) pieces->pdata[i])->level), pieces->pdata[i], TRUE);
  for (guint i = 0; i < pieces->len; i++)
    {
      AarPiece *piece = pieces->pdata[i];
      Level *level;

      if (piece->kind != AAR_PIECE_HEADING)
        continue;
      level = get_level (levels, piece->level);
      piece->rank = piece->level * (MOST_CLASSES + 1) + rank_class (level, find_class (level, piece, FALSE));
      g_array_append_val (keys, piece->rank);
    }
  g_array_sort (keys, compare_uints);
  for (guint i = 0; i < keys->len; i++)
    {
      guint key = g_array_index (keys, guint, i);

      if (i > 0 && key == g_array_index (keys, guint, i - 1))
        continue;
      rank++;
      for (guint j = 0; j < pieces->len; j++)
        {
          AarPiece *piece = pieces->pdata[j];

          /* what has its rank already is marked by the highest bit */
          if (piece->kind == AAR_PIECE_HEADING && piece->rank == key)
            piece->rank = rank | 0x80000000u;
        }
    }
  for (guint i = 0; i < pieces->len; i++)
    ((AarPiece *) pieces->pdata[i])->rank &= 0x7fffffffu;
}
