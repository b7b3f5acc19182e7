/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-reader-context.h"

#include <string.h>

/* What stands under a label for names is no longer, and a sentence of more letters than this is prose. */
#define LONGEST_NAMES  120
#define SHORT_SENTENCE 60

/* A word must stand so often right under a heading to be a statement of it. */
#define LEAST_STATEMENTS 2

/**
 * aar_reader_is_heading:
 * @block: a block
 *
 * Returns: whether a word or a number makes it the heading of a node
 */
gboolean
aar_reader_is_heading (const AarReaderBlock *block)
{
  return block->kind == AAR_READER_BLOCK_KIND || (block->kind == AAR_READER_BLOCK_NUMBER && block->heading);
}

/* Whether a word of an area stands right under another heading, without a number of its own. */
static gboolean
is_under_heading (AarReaderBlocks *blocks, guint index)
{
  AarReaderBlock *block = aar_reader_blocks_get (blocks, index);

  return block->number[0] == '\0' && block->text->len > 0 && index > 0 &&
         aar_reader_is_heading (aar_reader_blocks_get (blocks, index - 1));
}

static gboolean
is_word_of_area (const AarReaderBlock *block)
{
  return block->kind == AAR_READER_BLOCK_KIND && block->term.field == AAR_READER_KIND_AREA && block->term.word != NULL;
}

/**
 * aar_reader_find_statements:
 * @blocks: a document
 *
 * A word for an area that always stands right under a heading says something of that, rather than heading a part of it.
 */
void
aar_reader_find_statements (AarReaderBlocks *blocks)
{
  g_autoptr (GHashTable) counts = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) headings = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < blocks->blocks->len; i++)
    {
      AarReaderBlock *block = aar_reader_blocks_get (blocks, i);
      gpointer word = (gpointer) block->term.word;

      if (is_word_of_area (block) && is_under_heading (blocks, i))
        g_hash_table_insert (counts, word,
                             GUINT_TO_POINTER (GPOINTER_TO_UINT (g_hash_table_lookup (counts, word)) + 1));
      else if (is_word_of_area (block))
        g_hash_table_add (headings, word);
    }
  for (guint i = blocks->blocks->len; i-- > 0;)
    {
      AarReaderBlock *block = aar_reader_blocks_get (blocks, i);

      if (!is_word_of_area (block) || g_hash_table_contains (headings, block->term.word) ||
          GPOINTER_TO_UINT (g_hash_table_lookup (counts, block->term.word)) < LEAST_STATEMENTS)
        continue;
      block->kind = AAR_READER_BLOCK_LABEL;
      block->term.field = AAR_READER_TEXT;
    }
}

/**
 * aar_reader_is_point:
 * @block: a block
 *
 * Returns: whether it is a point of a list
 */
gboolean
aar_reader_is_point (const AarReaderBlock *block)
{
  return block->kind == AAR_READER_BLOCK_BULLET || (block->kind == AAR_READER_BLOCK_NUMBER && !block->heading);
}

/**
 * aar_reader_has_points:
 * @blocks: a document
 * @index: a block
 *
 * Returns: whether marked points stand between it and the next label, round or heading
 */
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

/**
 * aar_reader_has_labels:
 * @blocks: a document
 * @index: a block
 *
 * Returns: whether labels or rounds stand between it and the next heading
 */
gboolean
aar_reader_has_labels (AarReaderBlocks *blocks, guint index)
{
  for (guint i = index; i < blocks->blocks->len && !aar_reader_is_heading (aar_reader_blocks_get (blocks, i)); i++)
    if (aar_reader_blocks_get (blocks, i)->kind == AAR_READER_BLOCK_LABEL ||
        aar_reader_blocks_get (blocks, i)->kind == AAR_READER_BLOCK_ROUND)
      return TRUE;
  return FALSE;
}

/**
 * aar_reader_is_row:
 * @blocks: a document
 * @index: a block
 *
 * Returns: whether a round closes what begins there, before another label or heading begins
 */
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

/**
 * aar_reader_names_document:
 * @lexicon: the wording
 * @text: a point
 *
 * Returns: whether it is a few words that end with the word for a governing document
 */
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

/**
 * aar_reader_announces:
 * @lexicon: the wording
 * @text: a line
 *
 * Returns: the field of the list that it announces, whatever label it stands under, or %AAR_READER_NONE
 */
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

/**
 * aar_reader_is_list_field:
 * @field: a field
 *
 * Returns: whether it holds points
 */
gboolean
aar_reader_is_list_field (AarReaderField field)
{
  return field == AAR_READER_ACTION || field == AAR_READER_INDICATOR || field == AAR_READER_MILESTONE;
}

/**
 * aar_reader_is_brief_field:
 * @field: a field
 *
 * Returns: whether its values are a few words, so that a paragraph behind them is no part of them
 */
gboolean
aar_reader_is_brief_field (AarReaderField field)
{
  return field == AAR_READER_TIMELINE || field == AAR_READER_DUE || field == AAR_READER_LEVEL ||
         field == AAR_READER_FUNDING || field == AAR_READER_NUMBER || field == AAR_READER_TARGET ||
         field == AAR_READER_BASELINE || field == AAR_READER_MEASURE || field == AAR_READER_OUTCOME ||
         field == AAR_READER_TAG;
}

/**
 * aar_reader_has_filed_lists:
 * @blocks: a document
 *
 * Returns: whether its actions or milestones stand under labels or rounds
 */
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

/**
 * aar_reader_looks_like_names:
 * @block: a paragraph under a label for names
 *
 * Returns: whether it holds names rather than prose
 */
gboolean
aar_reader_looks_like_names (const AarReaderBlock *block)
{
  gboolean sentence = g_str_has_suffix (block->text->str, ".");

  if (!block->broken)
    return !sentence || block->text->len < SHORT_SENTENCE;
  return !sentence && block->text->len < LONGEST_NAMES;
}

/**
 * aar_reader_round_name:
 * @blocks: a document
 * @block: a round
 *
 * Returns: (transfer full) (nullable): the round as printed, on a line of its own or at the end of the line of a
 *   milestone
 */
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
