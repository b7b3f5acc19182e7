/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether a line goes on with what stands before it. */
#include "aar-reader-maker.h"
#include "aar-reader-rating.h"

#include <string.h>

#define FULL_HEADING   70
#define VERY_FULL_LINE 80
#define REACHES_MARGIN 88
#define FILLED_LINE    88

/* A title has no more lines. */
#define TITLE_LINES 3

/**
 * aar_reader_last_word:
 * @text: a text
 *
 * Returns: its last word
 */
const char *
aar_reader_last_word (const char *text)
{
  const char *space = strrchr (text, ' ');

  return space != NULL ? space + 1 : text;
}

/* Whether the first word of the line at @index had no place on the line before it. */
static gboolean
would_not_fit (AarReaderMaker *maker, guint index)
{
  const char *text = aar_reader_lines_get (maker->lines, index)->text;
  glong word = g_utf8_strlen (text, (gssize) strcspn (text, " "));

  return ((glong) aar_reader_lines_get (maker->lines, index - 1)->width + 1 + word) * 100 >=
         (glong) maker->lines->width * REACHES_MARGIN;
}

static gboolean
is_brief (const AarReaderBlock *label)
{
  return aar_reader_field_is_role (label->term.field) || label->term.field == AAR_READER_TIMELINE ||
         label->term.field == AAR_READER_DUE || label->term.field == AAR_READER_LEVEL;
}

/**
 * aar_reader_maker_goes_on:
 * @maker: makes blocks
 * @index: a line without a mark
 * @text: what it says
 *
 * Returns: whether the line goes on with what stands before it
 */
gboolean
aar_reader_maker_goes_on (AarReaderMaker *maker, guint index, const char *text)
{
  AarReaderBlock *last = maker->last;
  AarReaderLine *line = aar_reader_lines_get (maker->lines, index);
  gboolean closed = last == NULL || aar_reader_ends_sentence (last->text->str);
  gboolean broken = aar_reader_lines_is_break (maker->lines, index);
  guint full = maker->lines->base_gap > 0 ? FULL_HEADING : AAR_READER_FULL_LINE;

  /* The heading of what closes the document stands alone. */
  if (aar_lexicon_has (maker->lexicon, "sections", "closing", text) ||
      (last != NULL && aar_lexicon_has (maker->lexicon, "sections", "closing", last->text->str)))
    return FALSE;
  if (last == NULL || last->kind == AAR_READER_BLOCK_HEADER || last->kind == AAR_READER_BLOCK_ROUND ||
      last->kind == AAR_READER_BLOCK_SUMS || (last->kind == AAR_READER_BLOCK_SMILEY && last->text->len == 0) ||
      (last->kind == AAR_READER_BLOCK_LABEL && last->text->len == 0))
    return FALSE;
  if (last->kind == AAR_READER_BLOCK_LABEL && last->term.field == AAR_READER_STATUS && aar_reader_begins_upper (text) &&
      aar_reader_rating_is_level (maker->lexicon, last->text->str))
    return FALSE;
  if (last->kind == AAR_READER_BLOCK_NUMBER || last->kind == AAR_READER_BLOCK_KIND)
    {
      if (last->text->len == 0)
        return last->kind == AAR_READER_BLOCK_KIND && aar_reader_begins_upper (text);
      if (broken || (line->page && aar_reader_begins_upper (text)))
        return FALSE;
      if (maker->blocks->columns->len > 0 || aar_reader_begins_lower (text))
        return TRUE;
      /* A sentence under a heading is its text, and so is a line that fills the page. */
      if (closed || g_str_has_suffix (text, ".") || last->n_lines >= TITLE_LINES ||
          aar_reader_maker_is_full (maker, index, FILLED_LINE))
        return FALSE;
      return (aar_reader_maker_is_full (maker, index - 1, full) && would_not_fit (maker, index)) ||
             strchr ("-,/(&", last->text->str[last->text->len - 1]) != NULL;
    }
  if (last->kind == AAR_READER_BLOCK_DEFINITION)
    return !broken && aar_reader_begins_lower (text);
  if (line->page && aar_reader_begins_upper (text) &&
      (closed || !aar_reader_maker_is_full (maker, index - 1, AAR_READER_FULL_LINE)))
    return FALSE;
  /* The foot of another column, not the end of this one. */
  if (line->page && maker->blocks->columns->len > 0)
    return !closed && g_ascii_isdigit (*text);
  /* Names and dates are a few words; a new line with a capital is something else, unless the line was full. */
  if (!broken && last->kind == AAR_READER_BLOCK_LABEL && is_brief (last) && aar_reader_begins_upper (text) &&
      !would_not_fit (maker, index))
    return strchr (",-/&", last->text->str[last->text->len - 1]) != NULL ||
           aar_lexicon_has (maker->lexicon, "cues", "open", aar_reader_last_word (last->text->str));
  /* Where empty lines tell nothing, a short last line does. */
  if (!broken && maker->lines->base_gap > 0 && last->kind == AAR_READER_BLOCK_BULLET && closed &&
      !aar_reader_maker_is_full (maker, index - 1, AAR_READER_FULL_LINE) && aar_reader_begins_upper (text))
    return FALSE;
  if (!broken || (last->text->len > 0 && last->text->str[last->text->len - 1] == '/'))
    return TRUE;
  if (!closed && aar_reader_begins_lower (text) && (last->kind != AAR_READER_BLOCK_PARAGRAPH || !line->page))
    return maker->blocks->columns->len == 0;
  return !closed && last->kind == AAR_READER_BLOCK_BULLET && maker->lines->base_gap == line->gap - 1 &&
         aar_reader_maker_is_full (maker, index - 1, VERY_FULL_LINE);
}
