/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Labels: short texts that come again in one initiative after the other, as small headings, before a colon, in bold
 * before the rest of a paragraph, or in the left cells of frames. The lexicon knows many; of the others what stands
 * behind them tells what they are. */
#include "aar-label-patterns.h"

#include "aar-frame.h"
#include "aar-heading-patterns.h"
#include "aar-printed-label.h"
#include "aar-reader-lines.h"
#include "aar-reader-time.h"
#include "aar-value-types.h"

#include <string.h>

/* An unknown text is a label if it comes so often; set apart in bold, so often. */
#define LEAST_COUNT 3
#define LEAST_BOLD  2
/* If so many of a hundred headings of a rank are labels, it is a rank of labels. */
#define LABEL_RANK 60
/* A label that stands alone without colon or weight has no more words. */
#define MOST_PLAIN_WORDS 5
/* The title of a part that stands behind its word is no longer, in bytes. */
#define LONGEST_TITLE 140
/* More labels are no plan's; their values are not looked at. */
#define MOST_GUESSED 400
/* Parts that a label heads stand below the headings that are set as such. */
#define LABELLED_LEVEL 600

typedef struct
{
  const AarLexicon *lexicon;
  GPtrArray *pieces;
  /* folded label → how often it stands */
  GHashTable *counts;
  /* folded value → how often it stands alone */
  GHashTable *values;
} Finder;

static void
count (Finder *self, const char *label)
{
  char *key = aar_printed_label_fold (label);

  g_hash_table_replace (self->counts, key,
                        GUINT_TO_POINTER (GPOINTER_TO_UINT (g_hash_table_lookup (self->counts, key)) + 1));
}

static guint
get_count (Finder *self, const char *label)
{
  g_autofree char *key = aar_printed_label_fold (label);

  return GPOINTER_TO_UINT (g_hash_table_lookup (self->counts, key));
}

static void
count_all (Finder *self)
{
  for (guint i = 0; i < self->pieces->len; i++)
    {
      const AarPiece *piece = self->pieces->pdata[i];
      g_autofree char *label = NULL;
      const char *rest;

      if (piece->kind == AAR_PIECE_HEADING && piece->lead == NULL)
        count (self, piece->text);
      else if (piece->kind == AAR_PIECE_TABLE)
        aar_frame_count (piece->block, self->counts);
      else if ((piece->kind == AAR_PIECE_TEXT || piece->kind == AAR_PIECE_POINT) &&
               (label = aar_printed_label_split (self->lexicon, piece, &rest)) != NULL)
        count (self, label);
    }
}

/* Whether no heading below it follows before one as high. */
static gboolean
is_leaf (Finder *self, guint index)
{
  const AarPiece *piece = self->pieces->pdata[index];

  for (guint i = index + 1; i < self->pieces->len; i++)
    {
      const AarPiece *next = self->pieces->pdata[i];

      if (next->kind == AAR_PIECE_HEADING)
        return next->rank <= piece->rank;
    }
  return TRUE;
}

static gboolean
may_be_label_heading (Finder *self, guint index)
{
  const AarPiece *piece = self->pieces->pdata[index];
  guint n = get_count (self, piece->text);

  if (piece->kind != AAR_PIECE_HEADING || piece->lead != NULL || !is_leaf (self, index))
    return FALSE;
  return aar_printed_label_is_known (self->lexicon, piece->text) || n >= LEAST_COUNT;
}

/* A rank is one of labels if most of its headings are, and if others stand above it. */
static gboolean *
find_label_ranks (Finder *self, guint *n_ranks)
{
  g_autofree guint *all = NULL, *labels = NULL;
  gboolean *ranks;

  *n_ranks = 1;
  for (guint i = 0; i < self->pieces->len; i++)
    *n_ranks = MAX (*n_ranks, ((AarPiece *) self->pieces->pdata[i])->rank + 1);
  all = g_new0 (guint, *n_ranks);
  labels = g_new0 (guint, *n_ranks);
  ranks = g_new0 (gboolean, *n_ranks);
  for (guint i = 0; i < self->pieces->len; i++)
    {
      const AarPiece *piece = self->pieces->pdata[i];

      if (piece->kind != AAR_PIECE_HEADING)
        continue;
      all[piece->rank]++;
      labels[piece->rank] += may_be_label_heading (self, i);
    }
  for (guint i = 2; i < *n_ranks; i++)
    ranks[i] = all[i] > 0 && labels[i] * 100 >= all[i] * LABEL_RANK;
  return ranks;
}

static void
make_label (AarPiece *piece, const AarLexicon *lexicon, const char *label, const char *rest)
{
  g_autofree char *value = g_strdup (rest);

  piece->kind = AAR_PIECE_LABEL;
  g_free (piece->label);
  piece->label = aar_printed_label_clean (label);
  piece->field = aar_printed_label_get_field (lexicon, piece->label);
  aar_piece_set_text (piece, value);
}

static void
take_headings (Finder *self)
{
  guint n_ranks;
  g_autofree gboolean *ranks = find_label_ranks (self, &n_ranks);
  g_autofree gboolean *labels = g_new0 (gboolean, self->pieces->len + 1);

  for (guint i = 0; i < self->pieces->len; i++)
    {
      const AarPiece *piece = self->pieces->pdata[i];
      guint n = piece->kind == AAR_PIECE_HEADING ? get_count (self, piece->text) : 0;
      gboolean known = n > 0 && aar_printed_label_is_known (self->lexicon, piece->text);

      labels[i] = n > 0 && piece->rank > 1 && may_be_label_heading (self, i) &&
                  (ranks[piece->rank] || n >= LEAST_COUNT || (known && n >= LEAST_BOLD));
    }
  for (guint i = 0; i < self->pieces->len; i++)
    {
      AarPiece *piece = self->pieces->pdata[i];

      if (labels[i])
        {
          g_autofree char *text = g_strdup (piece->text);

          make_label (piece, self->lexicon, text, "");
        }
    }
}

/* Words for a part of the plan before its title: "Indsats: Grønne tage" makes a heading. */
static gboolean
take_kind (Finder *self, AarPiece *piece, const char *label, const char *rest)
{
  AarTerm term;

  if (!aar_printed_label_is_kind (self->lexicon, label, &term) || term.field == AAR_READER_KIND_STEP || *rest == '\0' ||
      strlen (rest) > LONGEST_TITLE || aar_piece_is_sentence (rest) || get_count (self, label) < LEAST_BOLD)
    return FALSE;
  if (term.field == AAR_READER_KIND_GOAL)
    return FALSE;
  {
    g_autofree char *title = g_strdup (rest);

    piece->kind = AAR_PIECE_HEADING;
    piece->level = LABELLED_LEVEL + (term.field == AAR_READER_KIND_AREA ? 0 : 1);
    piece->lead = aar_printed_label_clean (label);
    aar_piece_set_text (piece, title);
    rest = aar_heading_split_number (piece->text, piece->number, &piece->depth);
    if (rest != NULL && *rest != '\0')
      {
        g_autofree char *behind = g_strdup (rest);

        aar_piece_set_text (piece, behind);
      }
    else
      piece->number[0] = '\0';
  }
  return TRUE;
}

static void
take_text (Finder *self, guint index)
{
  AarPiece *piece = self->pieces->pdata[index];
  const AarPiece *next = index + 1 < self->pieces->len ? self->pieces->pdata[index + 1] : NULL;
  const char *rest;
  g_autofree char *label = aar_printed_label_split (self->lexicon, piece, &rest);
  gboolean known = label != NULL && aar_printed_label_is_known (self->lexicon, label);
  guint n = label != NULL ? get_count (self, label) : 0;

  if (label == NULL)
    {
      if (piece->kind != AAR_PIECE_TEXT || !aar_printed_label_is_known (self->lexicon, piece->text) || next == NULL ||
          next->kind == AAR_PIECE_HEADING || aar_printed_label_count_words (piece->text) > MOST_PLAIN_WORDS)
        return;
      label = g_strdup (piece->text);
      make_label (piece, self->lexicon, label, "");
      return;
    }
  if (piece->kind == AAR_PIECE_POINT)
    {
      if (!known || !aar_printed_label_is_about_item (self->lexicon, label))
        return;
      piece->of_point = index > 0;
    }
  if (take_kind (self, piece, label, rest))
    return;
  if (known || n >= LEAST_COUNT ||
      (n >= LEAST_BOLD &&
       (piece->run_in != NULL || aar_value_is_money (self->lexicon, rest) || aar_value_is_time (self->lexicon, rest))))
    make_label (piece, self->lexicon, label, rest);
}

/* Puts the labels and values of a frame in the place of the table. */
static guint
open_frame (Finder *self, guint index)
{
  g_autoptr (AarPiece) table = g_ptr_array_steal_index (self->pieces, index);
  g_autoptr (GPtrArray) parts = aar_frame_open (table->block);
  guint n = parts->len;

  for (guint i = 0; i < n; i++)
    {
      AarPiece *piece = parts->pdata[i];

      if (piece->kind == AAR_PIECE_LABEL)
        {
          g_autofree char *label = g_strdup (piece->label), *value = g_strdup (piece->text);

          if (!take_kind (self, piece, label, value))
            make_label (piece, self->lexicon, label, value);
        }
      piece->ends = i + 1 == n;
      g_ptr_array_insert (self->pieces, (int) (index + i), piece);
      parts->pdata[i] = NULL;
    }
  g_ptr_array_set_free_func (parts, NULL);
  return n;
}

static void
take_all (Finder *self)
{
  gboolean front = TRUE;

  for (guint i = 0; i < self->pieces->len; i++)
    {
      const AarPiece *piece = self->pieces->pdata[i];

      front = front && piece->kind != AAR_PIECE_HEADING;
      if (piece->kind == AAR_PIECE_TEXT || piece->kind == AAR_PIECE_POINT)
        take_text (self, i);
      else if (piece->kind == AAR_PIECE_TABLE &&
               aar_frame_is (piece->block, self->lexicon, self->counts, self->values, front))
        {
          guint n = open_frame (self, i);

          i += n;
          i--;
        }
    }
}

/* What stands behind all the labels of one wording. */
static void
collect (Finder *self, const char *label, GPtrArray *values, guint *n_points)
{
  g_autofree char *key = aar_printed_label_fold (label);
  gboolean inside = FALSE;

  *n_points = 0;
  for (guint i = 0; i < self->pieces->len; i++)
    {
      const AarPiece *piece = self->pieces->pdata[i];

      if (piece->kind == AAR_PIECE_LABEL)
        {
          g_autofree char *other = aar_printed_label_fold (piece->label);

          inside = strcmp (key, other) == 0;
          if (inside && *piece->text != '\0')
            g_ptr_array_add (values, piece->text);
        }
      else if (piece->kind == AAR_PIECE_HEADING || piece->kind == AAR_PIECE_TABLE)
        inside = FALSE;
      else if (inside)
        {
          *n_points += piece->kind == AAR_PIECE_POINT;
          g_ptr_array_add (values, piece->text);
        }
    }
}

static void
guess_fields (Finder *self)
{
  g_autoptr (GHashTable) guessed = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  gboolean described = FALSE;

  for (guint i = 0; i < self->pieces->len; i++)
    {
      AarPiece *piece = self->pieces->pdata[i];
      g_autofree char *key = piece->kind == AAR_PIECE_LABEL ? aar_printed_label_fold (piece->label) : NULL;
      gpointer field;

      if (key == NULL)
        continue;
      described = described || piece->field == AAR_READER_TEXT;
      if (piece->field != AAR_READER_NONE && piece->field != AAR_READER_MEASURE && piece->field != AAR_READER_TEXT)
        continue;
      if (!g_hash_table_lookup_extended (guessed, key, NULL, &field) && g_hash_table_size (guessed) >= MOST_GUESSED)
        field = GUINT_TO_POINTER (AAR_READER_NOTES);
      else if (!g_hash_table_lookup_extended (guessed, key, NULL, &field))
        {
          g_autoptr (GPtrArray) values = g_ptr_array_new ();
          AarReaderField asked;
          guint n_points;

          collect (self, piece->label, values, &n_points);
          field = GUINT_TO_POINTER (aar_value_types_guess (self->lexicon, values, n_points));
          /* what is known to describe may head a list of what is done */
          if (piece->field == AAR_READER_TEXT && GPOINTER_TO_UINT (field) != AAR_READER_ACTION)
            field = GUINT_TO_POINTER (AAR_READER_TEXT);
          asked = aar_printed_label_ask (self->lexicon, piece->label);
          /* "what" may ask for anything */
          if (asked != AAR_READER_NONE && (asked != AAR_READER_TEXT || GPOINTER_TO_UINT (field) == AAR_READER_NONE))
            field = GUINT_TO_POINTER (asked);
          /* "Enhet" is a unit of measure, but for those who are responsible */
          if (piece->field == AAR_READER_MEASURE && GPOINTER_TO_UINT (field) != AAR_READER_RESPONSIBLE)
            field = GUINT_TO_POINTER (AAR_READER_MEASURE);
          /* the first of those that only speak describes, the others note */
          if (GPOINTER_TO_UINT (field) == AAR_READER_NONE)
            field = GUINT_TO_POINTER (described ? AAR_READER_NOTES : AAR_READER_TEXT);
          described = described || GPOINTER_TO_UINT (field) == AAR_READER_TEXT;
          g_hash_table_insert (guessed, g_strdup (key), field);
        }
      piece->field = GPOINTER_TO_UINT (field);
    }
}

/* Where nobody is called responsible, those are with whom the work is anchored. */
static void
find_anchored (Finder *self)
{
  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < self->pieces->len; i++)
      {
        AarPiece *piece = self->pieces->pdata[i];

        if (piece->kind != AAR_PIECE_LABEL)
          continue;
        if (pass == 0 && (piece->field == AAR_READER_RESPONSIBLE || piece->field == AAR_READER_CENTRE ||
                          piece->field == AAR_READER_COMMITTEE || piece->field == AAR_READER_POLITICAL))
          return;
        if (pass == 1 && piece->field == AAR_READER_ADMINISTRATIVE)
          piece->field = AAR_READER_RESPONSIBLE;
      }
}

/**
 * aar_label_patterns_find:
 * @pieces: (element-type AarPiece): a document whose headings are ranked
 * @lexicon: the wording of its language
 * @values: what comes again in the document
 *
 * Makes labels of headings, of the beginnings of paragraphs and of the cells of frames, and finds what they announce.
 */
void
aar_label_patterns_find (GPtrArray *pieces, const AarLexicon *lexicon, GHashTable *values)
{
  g_autoptr (GHashTable) counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Finder self = { lexicon, pieces, counts, values };

  count_all (&self);
  take_headings (&self);
  take_all (&self);
  guess_fields (&self);
  find_anchored (&self);
}
