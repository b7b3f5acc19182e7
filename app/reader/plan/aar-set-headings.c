/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is set as a heading without being called one, and what is no part of the text: sentences in quotation marks,
 * contents lists. */
#include "aar-set-headings.h"

#include <string.h>

/* A heading is no longer, in letters. */
#define LONGEST_HEADING 120
/* So many points larger than the body is larger on purpose. */
#define LARGER 0.9
/* Headings that the source does not call so stand below those that it does. */
#define FIRST_SET_LEVEL 20
/* So many numbered paragraphs are points. */
#define LEAST_COUNTED 5
/* So many lines with page numbers are a contents list. */
#define LEAST_CONTENTS 3
/* Sizes are counted in half points up to this. */
#define MOST_SIZES 200

/* Counts letters by their size, in half points. */
static void
count_sizes (const GPtrArray *blocks, gsize counts[MOST_SIZES])
{
  for (guint i = 0; i < blocks->len; i++)
    {
      const AarBlock *block = blocks->pdata[i];

      for (guint j = 0; j < block->runs->len; j++)
        {
          const AarRun *run = block->runs->pdata[j];

          if (run->size > 0 && run->size * 2 < MOST_SIZES)
            counts[(guint) (run->size * 2)] += strlen (run->text);
        }
      for (guint j = 0; block->rows != NULL && j < block->rows->len; j++)
        {
          const AarTableRow *row = block->rows->pdata[j];

          for (guint k = 0; k < row->cells->len; k++)
            count_sizes (((AarTableCell *) row->cells->pdata[k])->blocks, counts);
        }
    }
}

/* The size that most letters have, in half points. */
static guint
find_body_size (const AarDocument *document)
{
  gsize counts[MOST_SIZES] = { 0 };
  guint best = 0;

  count_sizes (document->blocks, counts);
  for (guint i = 1; i < MOST_SIZES; i++)
    if (counts[i] > counts[best])
      best = i;
  return best;
}

static gboolean
is_capitals (const char *text)
{
  guint n = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      if (g_unichar_islower (g_utf8_get_char (p)))
        return FALSE;
      n += g_unichar_isupper (g_utf8_get_char (p));
    }
  return n > 3;
}

static gboolean
may_be_heading (const AarPiece *piece)
{
  gsize length = strlen (piece->text);

  return piece->kind == AAR_PIECE_TEXT && g_utf8_strlen (piece->text, -1) <= LONGEST_HEADING &&
         strchr (".,;:", piece->text[length - 1]) == NULL;
}

/* How a paragraph stands out as a heading does, the strongest first; 0 if it does not. */
static guint
find_set_level (const AarPiece *piece, guint body)
{
  guint size = (guint) (piece->size * 2);

  if (!may_be_heading (piece))
    return 0;
  if (body > 0 && size > 0 && size >= body + LARGER * 2)
    return FIRST_SET_LEVEL + MOST_SIZES - MIN (size, MOST_SIZES - 1);
  if (piece->bold && (size == 0 || size + 1 >= body))
    return FIRST_SET_LEVEL + MOST_SIZES + (is_capitals (piece->text) ? 0 : 1);
  return 0;
}

/* Paragraphs that count on through the document are points, whatever their source calls them. */
static void
find_counted (GPtrArray *pieces)
{
  for (guint pass = 0; pass < 2; pass++)
    {
      guint last = 0, n = 0;

      for (guint i = 0; i < pieces->len; i++)
        {
          AarPiece *piece = pieces->pdata[i];
          gsize digits = piece->kind == AAR_PIECE_TEXT ? strspn (piece->text, "0123456789") : 0;

          if (digits == 0 || digits > 3 || piece->text[digits] != '.' || piece->text[digits + 1] != ' ' ||
              !g_unichar_isupper (g_utf8_get_char (piece->text + digits + 2)))
            continue;
          n += g_ascii_strtoull (piece->text, NULL, 10) == last + 1;
          last = (guint) g_ascii_strtoull (piece->text, NULL, 10);
          if (pass == 0)
            continue;
          piece->kind = AAR_PIECE_POINT;
          piece->level = 1;
          g_strlcpy (piece->number, piece->text, digits + 1);
          aar_piece_set_text (piece, piece->text + digits + 2);
        }
      if (n < LEAST_COUNTED)
        return;
    }
}

/* Where more is bold than not, that says nothing. */
static gboolean
is_rare (GPtrArray *pieces, guint body)
{
  guint n = 0, out = 0;

  for (guint i = 0; i < pieces->len; i++)
    {
      const AarPiece *piece = pieces->pdata[i];

      n += piece->kind == AAR_PIECE_TEXT || piece->kind == AAR_PIECE_POINT;
      out += piece->kind == AAR_PIECE_TEXT && find_set_level (piece, body) >= FIRST_SET_LEVEL + MOST_SIZES;
    }
  return out * 10 < n * 7;
}

/* A sentence that is set apart in quotation marks is said already, or by nobody of the plan. */
static gboolean
is_pull_quote (const AarPiece *piece)
{
  static const char *const opening[] = { "»", "”", "“", "\"", "«" }, *const closing[] = { "«", "”", "“", "\"", "»" };

  if (piece->kind != AAR_PIECE_HEADING)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (opening); i++)
    for (guint j = 0; j < G_N_ELEMENTS (closing); j++)
      if (g_str_has_prefix (piece->text, opening[i]) && g_str_has_suffix (piece->text, closing[j]))
        return TRUE;
  return FALSE;
}

static void
leave_out_quotes (GPtrArray *pieces)
{
  for (guint i = 0; i < pieces->len; i++)
    if (is_pull_quote (pieces->pdata[i]))
      g_ptr_array_remove_index (pieces, i--);
}

static void
find_set_headings (GPtrArray *pieces, guint body)
{
  gboolean rare = is_rare (pieces, body);

  for (guint i = 0; i < pieces->len; i++)
    {
      AarPiece *piece = pieces->pdata[i];
      guint level = piece->kind == AAR_PIECE_TEXT ? find_set_level (piece, body) : 0;

      if (level == 0 || (!rare && level >= FIRST_SET_LEVEL + MOST_SIZES))
        continue;
      piece->kind = AAR_PIECE_HEADING;
      piece->level = level;
    }
}

/* "1.2 Vores mål   7", "Forord ........ 3": a line of a contents list. */
static gboolean
is_contents (const AarPiece *piece)
{
  g_autofree char *text = NULL;
  gsize length, n = 0;

  if (piece->kind == AAR_PIECE_TABLE || piece->block->rows != NULL)
    return FALSE;
  text = aar_block_get_text (piece->block);
  length = strlen (g_strchomp (text));
  while (n < length && g_ascii_isdigit (text[length - n - 1]))
    n++;
  if (n == 0 || n > 3 || n == length)
    return FALSE;
  length -= n;
  return text[length - 1] == '\t' || g_str_has_suffix (g_strchomp ((text[length] = '\0', text)), "...") ||
         g_str_has_suffix (text, "…") || g_str_has_suffix (text, ". . .");
}

static void
leave_out_contents (GPtrArray *pieces)
{
  guint n = 0;

  for (guint i = 0; i < pieces->len; i++)
    n += is_contents (pieces->pdata[i]);
  for (guint i = 0; n >= LEAST_CONTENTS && i < pieces->len; i++)
    if (is_contents (pieces->pdata[i]))
      g_ptr_array_remove_index (pieces, i--);
}

/**
 * aar_set_headings_find:
 * @pieces: (element-type AarPiece): a document
 * @document: where they come from
 *
 * Makes headings of what is set as such, and points of paragraphs that count on. Sentences that are set apart in
 * quotation marks and contents lists are left out.
 */
void
aar_set_headings_find (GPtrArray *pieces, const AarDocument *document)
{
  find_set_headings (pieces, find_body_size (document));
  find_counted (pieces);
  leave_out_quotes (pieces);
  leave_out_contents (pieces);
}
