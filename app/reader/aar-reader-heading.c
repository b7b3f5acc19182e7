/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-reader-heading.h"

#include <string.h>

/* No title has more letters, and no heading without number or word for it. */
#define LONGEST_TITLE 320
#define LONGEST_SHORT 110

/* A line below this much of the width ends a heading that the text follows without an empty line. */
#define SHORT_LINE 75

/* So many chapters with a number are believed to be areas by what stands below them. */
#define LEAST_CHAPTERS 2

/* Where most lines are short their width tells nothing: it is at least this. */
#define LEAST_WIDTH 60

static guint
first_part (const char *number)
{
  return (guint) g_ascii_strtoull (number, NULL, 10);
}

/**
 * aar_reader_is_short:
 * @blocks: a document
 * @block: one of its blocks
 *
 * Returns: whether @block has the form of a heading: a line or two without a final stop
 */
gboolean
aar_reader_is_short (AarReaderBlocks *blocks, const AarReaderBlock *block)
{
  const char *text = block->text->str;

  return block->text->len > 0 && g_utf8_strlen (text, -1) <= LONGEST_SHORT &&
         (!aar_reader_ends_sentence (text) || g_str_has_suffix (text, "?")) && aar_reader_begins_upper (text);
}

/**
 * aar_reader_heading_lines:
 * @blocks: a document
 * @block: a paragraph
 *
 * Returns: how many of its first lines are a heading that the text follows without a break, 0 if none
 */
guint
aar_reader_heading_lines (AarReaderBlocks *blocks, const AarReaderBlock *block)
{
  guint width = MAX (blocks->lines->width, LEAST_WIDTH);

  for (guint n = 1; n <= 2 && n < block->n_lines; n++)
    {
      AarReaderLine *line = aar_reader_lines_get (blocks->lines, block->first + n - 1);
      AarReaderLine *next = aar_reader_lines_get (blocks->lines, block->first + n);

      if (aar_reader_ends_sentence (line->text))
        return 0;
      if (line->width * 100 < width * SHORT_LINE)
        return aar_reader_begins_upper (next->text) && next->width > line->width ? n : 0;
    }
  return 0;
}

static gboolean
is_part_of (const char *number, const char *prefix)
{
  gsize n = strlen (prefix);

  return strncmp (number, prefix, n) == 0 && number[n] == '.';
}

static AarReaderBlock *
next_number (AarReaderBlocks *blocks, guint index)
{
  for (guint i = index + 1; i < blocks->blocks->len; i++)
    if (aar_reader_blocks_get (blocks, i)->kind == AAR_READER_BLOCK_NUMBER)
      return aar_reader_blocks_get (blocks, i);
  return NULL;
}

/* Whether a number of one part at @index heads a chapter, in a document that has numbers of several parts. */
static gboolean
heads_chapter (AarReaderBlocks *blocks, guint index, guint last)
{
  AarReaderBlock *block = aar_reader_blocks_get (blocks, index);
  AarReaderBlock *next = next_number (blocks, index);

  if (block->text->len > LONGEST_TITLE)
    return FALSE;
  if (next != NULL && is_part_of (next->number, block->number))
    return TRUE;
  /* The next chapter in turn, even if it has no parts; but a list counts on at once. */
  return last > 0 && first_part (block->number) == last + 1 &&
         (block->broken ||
          (index > 0 && aar_reader_ends_sentence (aar_reader_blocks_get (blocks, index - 1)->text->str))) &&
         aar_reader_is_short (blocks, block) &&
         (next == NULL || next->depth > 1 || first_part (next->number) != last + 2);
}

/* Whether a number of one part at @index heads something, in a document that has no other numbers. */
static gboolean
heads_section (AarReaderBlocks *blocks, guint index, guint last)
{
  AarReaderBlock *block = aar_reader_blocks_get (blocks, index);
  AarReaderBlock *before = index > 0 ? aar_reader_blocks_get (blocks, index - 1) : NULL;
  AarReaderBlock *after = aar_reader_blocks_get (blocks, index + 1);

  if (block->term.field != AAR_READER_NONE)
    return TRUE;
  if (!aar_reader_is_short (blocks, block) || first_part (block->number) != last + 1 || after == NULL)
    return FALSE;
  return after->kind != AAR_READER_BLOCK_NUMBER &&
         (after->kind != AAR_READER_BLOCK_KIND ||
          (after->term.field != AAR_READER_KIND_AREA &&
           (after->number[0] == '\0' || (block->broken && block->n_lines == 1 && after->broken)))) &&
         (before == NULL || before->kind != AAR_READER_BLOCK_NUMBER || before->heading);
}

static gboolean
same_title (const AarReaderBlock *a, const AarReaderBlock *b)
{
  gsize n = MIN (MIN (a->text->len, b->text->len), 24);

  return n >= 8 && strncmp (a->text->str, b->text->str, n) == 0;
}

/* What is left of a contents list that has neither a heading nor dots: headings that come again. */
static void
drop_contents (AarReaderBlocks *blocks)
{
  g_autoptr (GHashTable) last = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = blocks->blocks->len; i-- > 0;)
    {
      AarReaderBlock *block = aar_reader_blocks_get (blocks, i), *later;

      if (block->kind != AAR_READER_BLOCK_NUMBER)
        continue;
      later = g_hash_table_lookup (last, block->number);
      if (later != NULL && same_title (block, later))
        {
          block->kind = AAR_READER_BLOCK_HEADER;
          g_string_truncate (block->text, 0);
        }
      else
        g_hash_table_insert (last, block->number, block);
    }
}

/* "A." and "II." head areas if anything else with a number or a word for it stands under one of them. */
static void
find_groups (AarReaderBlocks *blocks)
{
  gboolean groups = FALSE, parts = FALSE;

  for (guint i = 0; i < blocks->blocks->len; i++)
    {
      AarReaderBlock *block = aar_reader_blocks_get (blocks, i);
      gboolean heading = block->kind == AAR_READER_BLOCK_KIND ||
                         (block->kind == AAR_READER_BLOCK_NUMBER && block->heading);

      groups = groups || block->group;
      parts = parts || (groups && heading && !block->group && block->term.field != AAR_READER_KIND_AREA);
    }
  for (guint i = 0; parts && i < blocks->blocks->len; i++)
    {
      AarReaderBlock *block = aar_reader_blocks_get (blocks, i);

      if (block->group)
        block->term = (AarTerm) { .field = AAR_READER_KIND_AREA, .word = g_intern_static_string ("group") };
    }
}

/* Whether a number of one part stands right above an initiative with a word and a number of its own. */
static gboolean
is_over_word (AarReaderBlocks *blocks, guint index)
{
  AarReaderBlock *block = aar_reader_blocks_get (blocks, index), *next = aar_reader_blocks_get (blocks, index + 1);

  return block->kind == AAR_READER_BLOCK_NUMBER && block->heading && block->depth == 1 && !block->code &&
         block->term.field == AAR_READER_NONE && next != NULL && next->kind == AAR_READER_BLOCK_KIND &&
         next->term.field != AAR_READER_KIND_AREA && next->number[0] != '\0';
}

/* "1. Energi" over "Tiltag 1" and "2. Transport" over "Tiltag 3" head areas. */
static void
find_chapters (AarReaderBlocks *blocks)
{
  guint n = 0;

  for (guint i = 0; i < blocks->blocks->len; i++)
    n += is_over_word (blocks, i);
  for (guint i = 0; n >= LEAST_CHAPTERS && i < blocks->blocks->len; i++)
    if (is_over_word (blocks, i))
      aar_reader_blocks_get (blocks, i)->term = (AarTerm) { .field = AAR_READER_KIND_AREA,
                                                            .word = g_intern_static_string ("group") };
}

/**
 * aar_reader_find_headings:
 * @blocks: a document
 *
 * Tells the numbers of headings from those of lists.
 */
void
aar_reader_find_headings (AarReaderBlocks *blocks)
{
  guint deep = 0, last = 0, named = 0;
  gboolean fresh = FALSE;

  drop_contents (blocks);
  for (guint i = 0; i < blocks->blocks->len; i++)
    {
      AarReaderBlock *block = aar_reader_blocks_get (blocks, i);

      deep += block->kind == AAR_READER_BLOCK_NUMBER && block->depth > 1;
      named += block->kind == AAR_READER_BLOCK_KIND && block->term.field != AAR_READER_KIND_AREA;
    }
  for (guint i = 0; i < blocks->blocks->len; i++)
    {
      AarReaderBlock *block = aar_reader_blocks_get (blocks, i);

      /* Under each area the numbers may begin anew. */
      if (block->code || (block->kind == AAR_READER_BLOCK_KIND && block->term.field == AAR_READER_KIND_AREA))
        fresh = TRUE;
      if (block->code)
        block->heading = TRUE;
      if (block->kind != AAR_READER_BLOCK_NUMBER || block->code)
        continue;
      if (fresh && block->depth == 1 && deep <= 1 && first_part (block->number) == 1)
        last = 0;
      if (block->depth > 1)
        block->heading = block->text->len <= LONGEST_TITLE;
      else if (deep > 1)
        block->heading = heads_chapter (blocks, i, last);
      else
        block->heading = heads_section (blocks, i, last) && (named < 2 || block->n_lines == 1);
      if (block->heading && block->depth == 1)
        last = first_part (block->number);
      fresh = fresh && !block->heading;
    }
  find_groups (blocks);
  find_chapters (blocks);
}

/**
 * aar_reader_find_kinds:
 * @blocks: a document
 * @kinds: (out): how it uses the words for its parts
 *
 * `Mål` heads the initiatives of one plan, is the area over the initiatives of another and a line of text below them in
 * a third: that is told from which words there are, how often, and which comes first.
 */
void
aar_reader_find_kinds (AarReaderBlocks *blocks, AarReaderKinds *kinds)
{
  guint goals = 0, numbered_goals = 0, initiatives = 0, steps = 0, numbers = 0, first_goal = 0, first_initiative = 0;

  for (guint i = 0; i < blocks->blocks->len; i++)
    {
      AarReaderBlock *block = aar_reader_blocks_get (blocks, i);

      numbers += block->kind == AAR_READER_BLOCK_NUMBER && block->heading && block->term.field == AAR_READER_NONE;
      if ((block->kind != AAR_READER_BLOCK_KIND && !(block->kind == AAR_READER_BLOCK_NUMBER && block->heading)) ||
          block->text->len == 0)
        continue;
      if (block->term.field == AAR_READER_KIND_GOAL && goals++ == 0)
        first_goal = i;
      if (block->term.field == AAR_READER_KIND_GOAL && block->number[0] != '\0')
        numbered_goals++;
      if (block->term.field == AAR_READER_KIND_INITIATIVE && initiatives++ == 0)
        first_initiative = i;
      steps += block->term.field == AAR_READER_KIND_STEP && !block->row;
    }
  kinds->words = initiatives > 0;
  if (initiatives > 0)
    kinds->goal = goals > 0 && first_goal < first_initiative && goals <= initiatives ? AAR_READER_KIND_AREA
                                                                                     : AAR_READER_TEXT;
  else
    kinds->goal = numbered_goals * 2 >= goals || numbers == 0 ? AAR_READER_KIND_INITIATIVE : AAR_READER_TEXT;
  if (kinds->goal == AAR_READER_KIND_INITIATIVE && goals > 0)
    kinds->words = TRUE;
  /* Goals over steps and nothing between them: the steps are actions, unless they say more than one line each. */
  kinds->step = !kinds->words && numbers == 0 && steps > 0 ? AAR_READER_KIND_INITIATIVE : AAR_READER_ACTION;
  kinds->words = kinds->words || kinds->step == AAR_READER_KIND_INITIATIVE;
}
