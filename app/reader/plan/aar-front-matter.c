/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a document says of itself before its plan begins: its title, who it is of, and the table of its own data. */
#include "aar-front-matter.h"

#include "aar-printed-label.h"
#include "aar-piece.h"
#include "aar-reader-head.h"
#include "aar-reader-time.h"
#include "aar-reader-unit.h"

#include <string.h>

/* The title is among the first pieces, and no longer, in letters. */
#define FIRST_PIECES  12
#define LONGEST_TITLE 140
/* The name of a unit has no more bytes. */
#define LONGEST_UNIT 60
/* A value of the document's own data is no longer, in bytes. */
#define LONGEST_VALUE 160

static gboolean
has_year (const char *text)
{
  for (const char *p = text; *p != '\0'; p++)
    if ((p == text || !g_ascii_isalnum (p[-1])) && aar_reader_year_at (p) != 0)
      return TRUE;
  return FALSE;
}

/* How much a piece at the beginning looks like the title of the plan. */
static double
rate_title (const AarPiece *piece, const AarReaderDraft *draft, guint index)
{
  const char *place = aar_plan_content_get_organisation_name (draft->content);
  g_autofree char *folded = aar_lexicon_fold (piece->text);
  double rate;
  gsize length;

  if ((piece->kind != AAR_PIECE_HEADING && piece->kind != AAR_PIECE_TEXT) || aar_piece_is_sentence (piece->text) ||
      g_utf8_strlen (piece->text, -1) > LONGEST_TITLE || (place != NULL && aar_reader_same (place, piece->text)))
    return 0;
  if (piece->kind == AAR_PIECE_HEADING && piece->block->kind == AAR_BLOCK_HEADING && piece->level == 0)
    return 1000;
  rate = piece->size + (piece->kind == AAR_PIECE_HEADING ? 4 : 0) + (piece->bold ? 1 : 0);
  if (aar_reader_head_find_kind (draft->lexicon, folded, &length) != NULL)
    rate += has_year (piece->text) ? 8 : 4;
  return rate - index * 0.2 + 0.1;
}

static gboolean
holds_figures (const char *text)
{
  return strpbrk (text, "0123456789") != NULL;
}

/* The municipality alone, or with the unit before it, is no part of the plan. */
static gboolean
take_place (AarReaderDraft *draft, const AarPiece *piece)
{
  const char *place = aar_plan_content_get_organisation_name (draft->content);
  const char *comma = strrchr (piece->text, ',');
  g_autofree char *unit = comma != NULL ? g_strndup (piece->text, (gsize) (comma - piece->text)) : NULL;

  if (place == NULL || (piece->kind != AAR_PIECE_HEADING && piece->kind != AAR_PIECE_TEXT))
    return FALSE;
  if (aar_reader_same (place, piece->text))
    return TRUE;
  /* "Xby kommun, Socialförvaltningen" */
  if (unit != NULL && aar_reader_same (place, unit) && strlen (comma) <= LONGEST_UNIT && !holds_figures (comma))
    {
      g_free (unit);
      unit = g_strstrip (g_strdup (comma + 1));
    }
  else if (unit == NULL || !aar_reader_same (place, comma + 1) || !aar_reader_unit_is_known (draft->lexicon, unit))
    return FALSE;
  aar_record_set_text (aar_reader_draft_plan (draft), AAR_PLAN_UNIT, unit);
  return TRUE;
}

static void
set_title (AarReaderDraft *draft, const AarPiece *piece)
{
  g_autofree char *title = piece->number[0] != '\0' ? g_strconcat (piece->number, " ", piece->text, NULL)
                                                    : g_strdup (piece->text);
  guint first = 0, last = 0;

  aar_record_set_text (aar_reader_draft_plan (draft), AAR_PLAN_TITLE, title);
  for (const char *p = title; *p != '\0'; p++)
    if ((p == title || !g_ascii_isalnum (p[-1])) && aar_reader_year_at (p) != 0)
      {
        first = first == 0 ? aar_reader_year_at (p) : first;
        last = aar_reader_year_at (p);
      }
  if (first != 0 && first == last)
    draft->year = first;
}

/* What is set large on the page of the title heads nothing: a heading comes behind it that stands higher. */
static gboolean
is_below_title (GPtrArray *pieces, guint index)
{
  const AarPiece *piece = pieces->pdata[index];

  if (piece->kind != AAR_PIECE_HEADING || piece->block->kind == AAR_BLOCK_HEADING)
    return FALSE;
  for (guint i = index + 1; i < MIN (pieces->len, index + FIRST_PIECES); i++)
    {
      const AarPiece *next = pieces->pdata[i];

      if (next->kind == AAR_PIECE_HEADING)
        return next->level < piece->level;
    }
  return FALSE;
}

/* The unit whose plan it is stands alone on a line. */
static void
take_unit (AarReaderDraft *draft, const AarPiece *piece)
{
  gpointer plan = aar_reader_draft_plan (draft);

  if (aar_record_get_text (plan, AAR_PLAN_UNIT) == NULL && aar_reader_unit_is_known (draft->lexicon, piece->text) &&
      strpbrk (piece->text, "0123456789:") == NULL && !aar_piece_is_sentence (piece->text) &&
      strlen (piece->text) <= LONGEST_UNIT)
    aar_record_set_text (plan, AAR_PLAN_UNIT, piece->text);
}

/* The unit, or a second line of the title. */
static void
take_below_title (AarReaderDraft *draft, AarPiece *piece)
{
  piece->kind = AAR_PIECE_TEXT;
  piece->bold = FALSE;
  take_unit (draft, piece);
}

/**
 * aar_front_matter_take:
 * @pieces: (element-type AarPiece): a document
 * @draft: the plan, which knows its municipality
 *
 * Takes the title out of the document, with what stands above it.
 */
void
aar_front_matter_take (GPtrArray *pieces, AarReaderDraft *draft)
{
  guint title = G_MAXUINT;
  double best = 0;

  for (guint i = 0; i < MIN (pieces->len, FIRST_PIECES); i++)
    {
      const AarPiece *piece = pieces->pdata[i];
      double rate = rate_title (piece, draft, i);

      if (piece->kind == AAR_PIECE_POINT || (piece->kind == AAR_PIECE_TABLE && title != G_MAXUINT) ||
          (piece->kind == AAR_PIECE_TEXT && strlen (piece->text) > LONGEST_TITLE * 2))
        break;
      if (rate > best)
        {
          best = rate;
          title = i;
        }
    }
  if (title != G_MAXUINT)
    {
      set_title (draft, pieces->pdata[title]);
      g_ptr_array_remove_index (pieces, title);
    }
  for (guint i = 0; i < MIN (pieces->len, FIRST_PIECES); i++)
    if (take_place (draft, pieces->pdata[i]))
      g_ptr_array_remove_index (pieces, i--);
  for (guint i = 0; i < MIN (pieces->len, FIRST_PIECES) && ((AarPiece *) pieces->pdata[i])->kind == AAR_PIECE_TEXT; i++)
    take_unit (draft, pieces->pdata[i]);
  for (guint i = title; i != G_MAXUINT && i < MIN (pieces->len, FIRST_PIECES) && is_below_title (pieces, i); i++)
    take_below_title (draft, pieces->pdata[i]);
}

static gboolean
is_decision (const AarLexicon *lexicon, const char *text, gsize *length)
{
  const char *const *words = aar_lexicon_get_list (lexicon, "metadata", "decided");

  for (guint i = 0; words[i] != NULL; i++)
    {
      g_autofree char *folded = aar_lexicon_fold (words[i]);

      *length = aar_lexicon_prefix (text, folded);
      if (*length > 0 && (text[*length] == ' ' || text[*length] == ':'))
        return TRUE;
    }
  return FALSE;
}

/**
 * aar_front_matter_add_data:
 * @draft: the plan
 * @label: what the document calls it
 * @value: what it says
 *
 * Adds what a document says of itself.
 */
void
aar_front_matter_add_data (AarReaderDraft *draft, const char *label, const char *value)
{
  gpointer record = aar_reader_draft_append (draft, AAR_TABLE_METADATA, aar_reader_draft_plan (draft));
  g_autofree char *clean = aar_printed_label_clean (label);

  aar_record_set_text (record, AAR_METADATA_LABEL, clean);
  aar_record_set_text (record, AAR_METADATA_VALUE, value);
}

/**
 * aar_front_matter_take_data:
 * @pieces: (element-type AarPiece): a document whose labels are known
 * @draft: the plan
 *
 * Takes what stands under labels before the first heading: what the document says of itself.
 */
void
aar_front_matter_take_data (GPtrArray *pieces, AarReaderDraft *draft)
{
  for (guint i = 0; i < pieces->len && ((AarPiece *) pieces->pdata[i])->kind != AAR_PIECE_HEADING; i++)
    {
      const AarPiece *piece = pieces->pdata[i];
      const char *rest = NULL;
      g_autofree char *label = NULL;
      gsize length;

      if (piece->kind == AAR_PIECE_LABEL && *piece->text != '\0')
        aar_front_matter_add_data (draft, piece->label, piece->text);
      else if (piece->kind == AAR_PIECE_TEXT && strlen (piece->text) < LONGEST_VALUE &&
               (label = aar_printed_label_split (draft->lexicon, piece, &rest)) != NULL && *rest != '\0')
        aar_front_matter_add_data (draft, label, rest);
      else if (piece->kind == AAR_PIECE_TEXT && strlen (piece->text) < LONGEST_VALUE &&
               is_decision (draft->lexicon, piece->text, &length))
        {
          label = g_strndup (piece->text, length);
          rest = piece->text + length + strspn (piece->text + length, ": ");
          aar_front_matter_add_data (draft, label, rest);
        }
      else
        continue;
      g_ptr_array_remove_index (pieces, i--);
    }
}
