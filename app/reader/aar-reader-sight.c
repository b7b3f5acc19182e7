/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-reader-sight.h"

#include <string.h>

gboolean
aar_reader_is_heading (const AarReaderBlock *block)
{
  return block->kind == AAR_READER_BLOCK_KIND || (block->kind == AAR_READER_BLOCK_NUMBER && block->heading);
}

/* Whether a word always stands right under a heading: then it says something of that, rather than heading a part of it. */
gboolean
aar_reader_is_statement (AarReaderBlocks *blocks, const char *word)
{
  guint n = 0;

  for (guint i = 0; i < blocks->blocks->len; i++)
    {
      AarReaderBlock *block = aar_reader_blocks_get (blocks, i);

      if (block->kind != AAR_READER_BLOCK_KIND || block->term.word != word)
        continue;
      if (block->number[0] != '\0' || i == 0 || !aar_reader_is_heading (aar_reader_blocks_get (blocks, i - 1)))
        return FALSE;
      n++;
    }
  return n >= 2;
}

gboolean
aar_reader_is_point (const AarReaderBlock *block)
{
  return block->kind == AAR_READER_BLOCK_BULLET || (block->kind == AAR_READER_BLOCK_NUMBER && !block->heading);
}

/* Whether marked points stand between @index and the next label, round or heading. */
gboolean
aar_reader_has_points (AarReaderBlocks *blocks, guint index)
{
  for (guint i = index; i < blocks->blocks->len; i++)
    {
      AarReaderBlock *block = aar_reader_blocks_get (blocks, i);

      if (aar_reader_is_point (block))
        return TRUE;
      if (block->kind != AAR_READER_BLOCK_PARAGRAPH)
        return FALSE;
    }
  return FALSE;
}

/* Whether labels or rounds stand between @index and the next heading. */
gboolean
aar_reader_has_labels (AarReaderBlocks *blocks, guint index)
{
  for (guint i = index; i < blocks->blocks->len && !aar_reader_is_heading (aar_reader_blocks_get (blocks, i)); i++)
    if (aar_reader_blocks_get (blocks, i)->kind == AAR_READER_BLOCK_LABEL ||
        aar_reader_blocks_get (blocks, i)->kind == AAR_READER_BLOCK_ROUND)
      return TRUE;
  return FALSE;
}

/* Whether a round closes what stands from @index on before another label or heading begins. */
gboolean
aar_reader_is_row (AarReaderBlocks *blocks, guint index)
{
  for (guint i = index; i < blocks->blocks->len; i++)
    {
      AarReaderBlock *block = aar_reader_blocks_get (blocks, i);

      if (block->kind == AAR_READER_BLOCK_ROUND)
        return TRUE;
      if (aar_reader_is_heading (block) ||
          (block->kind == AAR_READER_BLOCK_LABEL && block->term.field != AAR_READER_STATUS))
        return FALSE;
    }
  return FALSE;
}

/* A point of a few words that ends with the word for a governing document. */
gboolean
aar_reader_names_document (const AarLexicon *lexicon, const char *text)
{
  const char *const *suffixes = aar_lexicon_get_list (lexicon, "references", "suffix");
  g_autofree char *folded = aar_lexicon_fold (text);
  gsize n = strlen (folded);

  while (n > 0 && strchr (".,;", folded[n - 1]) != NULL)
    folded[--n] = '\0';
  if (n > 60 || strchr (folded, ',') != NULL || !aar_reader_begins_upper (text))
    return FALSE;
  for (guint i = 0; suffixes[i] != NULL; i++)
    if (g_str_has_suffix (folded, suffixes[i]))
      return TRUE;
  return FALSE;
}

/* A line that announces a list of actions or indicators, whatever label it stands under. */
AarReaderField
aar_reader_announces (const AarLexicon *lexicon, const char *text)
{
  g_autofree char *folded = aar_lexicon_fold (text);

  if (!g_str_has_suffix (text, ":") || aar_lexicon_find (lexicon, "cues", "new", folded, NULL) == NULL)
    return AAR_READER_NONE;
  if (aar_lexicon_find (lexicon, "cues", "indicator", folded, NULL) != NULL)
    return AAR_READER_INDICATOR;
  if (aar_lexicon_find (lexicon, "cues", "action", folded, NULL) != NULL)
    return AAR_READER_ACTION;
  return AAR_READER_NONE;
}

gboolean
aar_reader_is_list_field (AarReaderField field)
{
  return field == AAR_READER_ACTION || field == AAR_READER_INDICATOR || field == AAR_READER_MILESTONE;
}

/* Values of these labels are a few words, so that a paragraph behind them is no part of them. */
gboolean
aar_reader_is_brief_field (AarReaderField field)
{
  return field == AAR_READER_TIMELINE || field == AAR_READER_DUE || field == AAR_READER_LEVEL ||
         field == AAR_READER_FUNDING || field == AAR_READER_NUMBER || field == AAR_READER_TARGET ||
         field == AAR_READER_BASELINE || field == AAR_READER_MEASURE || field == AAR_READER_TAG;
}

gboolean
aar_reader_has_filed_lists (AarReaderBlocks *blocks)
{
  guint n = 0;

  for (guint i = 0; i < blocks->blocks->len; i++)
    {
      AarReaderBlock *block = aar_reader_blocks_get (blocks, i);

      n += block->kind == AAR_READER_BLOCK_ROUND ||
           (block->kind == AAR_READER_BLOCK_LABEL &&
            (block->term.field == AAR_READER_ACTION || block->term.field == AAR_READER_MILESTONE));
    }
  return n >= 2;
}

/* Names are few words, and prose is not. */
gboolean
aar_reader_looks_like_names (const AarReaderBlock *block)
{
  return !block->broken || (block->text->len < 120 && !g_str_has_suffix (block->text->str, "."));
}

/* The round as the document prints it, on a line of its own or at the end of the line of a milestone. */
char *
aar_reader_round_name (AarReaderBlocks *blocks, const AarReaderBlock *block)
{
  const char *line = aar_reader_lines_get (blocks->lines, block->first)->text;

  if (block->text->len > 0)
    return g_strndup (block->text->str, block->time.length);
  for (const char *p = line; *p != '\0'; p = g_utf8_next_char (p))
    {
      AarReaderTime time;

      if ((p == line || p[-1] == ' ') && aar_reader_time_parse (blocks->lexicon, p, &time) &&
          time.first == block->time.first && time.year == block->time.year && time.occasion == block->time.occasion &&
          strlen (p) <= time.length + 8)
        return g_strndup (p, time.length);
    }
  return NULL;
}
