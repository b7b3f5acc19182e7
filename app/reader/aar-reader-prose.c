/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Points and paragraphs: what has no label or number of its own. */
#include "aar-reader-state.h"

#include "aar-reader-rating.h"
#include "aar-reader-context.h"

#include <string.h>

/* A list of at least so many short lines without marks is a list by lines. */
#define LIST_LINES 3

/* A line of this much of the width, in per cent, may end with a stop only because the paragraph was broken there. */
#define FULL_SENTENCE 90
#define LEAST_WIDTH   60

static AarReaderBlock *
block_at (AarReaderGrammar *self, guint index)
{
  return aar_reader_blocks_get (self->blocks, index);
}

static AarReaderBlockKind
kind_at (AarReaderGrammar *self, guint index)
{
  AarReaderBlock *block = block_at (self, index);

  return block != NULL ? block->kind : AAR_READER_BLOCK_HEADER;
}

/* Whether a list in a description is one of actions: in a plan that files its actions otherwise it is only text. */
static gboolean
points_are_text (AarReaderGrammar *self, guint index)
{
  AarReaderBlock *before = index > 0 ? block_at (self, index - 1) : NULL;

  if (self->filing.field != AAR_READER_NONE && self->filing.field != AAR_READER_TEXT)
    return FALSE;
  if (self->in_list)
    return self->filing.field == AAR_READER_TEXT;
  if (before != NULL && aar_reader_is_heading (before))
    return FALSE;
  if (!self->filed_lists || !aar_reader_has_labels (self->blocks, index) || before == NULL)
    return self->filing.field == AAR_READER_TEXT && before != NULL && before->kind == AAR_READER_BLOCK_PARAGRAPH &&
           aar_reader_announces (self->lexicon, before->text->str) != AAR_READER_ACTION;
  return TRUE;
}

/**
 * aar_reader_grammar_read_point:
 * @self: a document that is being read
 * @index: a point of a list
 *
 * Files the point.
 */
void
aar_reader_grammar_read_point (AarReaderGrammar *self, guint index)
{
  AarReaderBlock *block = block_at (self, index), *next = block_at (self, index + 1);
  AarReaderRecord *filing = &self->filing;

  if (block->doubt != NULL)
    aar_reader_draft_doubt (self->draft, block->line, self->item->node, block->doubt, NULL, NULL);
  /* The points of a description that go on behind what stands beside it. */
  if (block->kind == AAR_READER_BLOCK_NUMBER && !aar_reader_is_list_field (filing->field) && !filing->row)
    {
      if (strcmp (block->number, "1") != 0 && aar_record_get_text (self->item->node, AAR_NODE_TEXT) != NULL)
        filing->field = AAR_READER_TEXT;
      aar_reader_record_text (filing, block->text->str, block->line);
      return;
    }
  if (points_are_text (self, index))
    {
      aar_reader_record_text (filing, block->text->str, block->line);
      return;
    }
  self->in_list = TRUE;
  if (block->level == 1 && next != NULL && next->kind == AAR_READER_BLOCK_BULLET && next->level == 2)
    {
      aar_reader_record_set_group (filing, block->text->str);
      return;
    }
  if (block->level == 1 && index > 0 && kind_at (self, index - 1) == AAR_READER_BLOCK_BULLET &&
      block_at (self, index - 1)->level == 2)
    aar_reader_record_set_group (filing, NULL);
  if (filing->field == AAR_READER_TEXT)
    filing->field = AAR_READER_NONE;
  aar_reader_record_point (filing, block->text->str, block->line);
}

/* Whether each line says at its end how it goes. */
static gboolean
are_answered (AarReaderGrammar *self, const AarReaderBlock *block)
{
  for (guint i = block->first; i < block->first + block->n_lines; i++)
    {
      gsize length;
      g_autofree char *status = aar_reader_rating_tail (self->lexicon,
                                                        aar_reader_lines_get (self->blocks->lines, i)->text, &length);

      if (status == NULL)
        return FALSE;
    }
  return TRUE;
}

/* Short lines without marks, one under the other. */
static gboolean
read_lines (AarReaderGrammar *self, const AarReaderBlock *block)
{
  AarReaderLines *lines = self->blocks->lines;

  if ((block->n_lines < LIST_LINES && !are_answered (self, block)) || aar_reader_ends_sentence (block->text->str) ||
      self->filing.row)
    return FALSE;
  for (guint i = block->first; i < block->first + block->n_lines; i++)
    {
      AarReaderLine *line = aar_reader_lines_get (lines, i);

      if (!aar_reader_begins_upper (line->text) ||
          (line->width * 100 > lines->width * 66 && !are_answered (self, block)) ||
          aar_reader_ends_sentence (line->text))
        return FALSE;
    }
  for (guint i = block->first; i < block->first + block->n_lines; i++)
    aar_reader_record_point (&self->filing, aar_reader_lines_get (lines, i)->text,
                             aar_reader_lines_get (lines, i)->number);
  aar_reader_draft_doubt (self->draft, block->line, self->item->node, "lines-item", NULL, NULL);
  self->in_list = TRUE;
  return TRUE;
}

/* Sentences that each have a line of their own, as points that have lost their marks. */
static gboolean
read_sentences (AarReaderGrammar *self, const AarReaderBlock *block)
{
  AarReaderLines *lines = self->blocks->lines;

  for (guint i = block->first; i < block->first + block->n_lines; i++)
    {
      AarReaderLine *line = aar_reader_lines_get (lines, i);

      if (!aar_reader_begins_upper (line->text) || !g_str_has_suffix (line->text, ".") ||
          (i + 1 < block->first + block->n_lines &&
           line->width * 100 > MAX (lines->width, LEAST_WIDTH) * FULL_SENTENCE))
        return FALSE;
    }
  if (block->n_lines < 2)
    return FALSE;
  for (guint i = block->first; i < block->first + block->n_lines; i++)
    aar_reader_record_point (&self->filing, aar_reader_lines_get (lines, i)->text,
                             aar_reader_lines_get (lines, i)->number);
  aar_reader_draft_doubt (self->draft, block->line, self->item->node, "lines-item", NULL, NULL);
  self->in_list = TRUE;
  return TRUE;
}

/* A heading without number under a numbered one whose text is nothing but such headings and their texts. */
static gboolean
read_free_heading (AarReaderGrammar *self, guint index)
{
  AarReaderBlock *block = block_at (self, index), *before = index > 0 ? block_at (self, index - 1) : NULL;
  AarReaderBlock *next = block_at (self, index + 1);
  g_autoptr (GString) title = NULL, text = NULL;
  AarReaderBlock model = *block;
  guint n;

  if (!block->broken && !block->page && (before == NULL || !aar_reader_is_heading (before)))
    return FALSE;
  if (!self->free_headings && (before == NULL || !aar_reader_is_heading (before) || before->depth < 2 ||
                               aar_reader_has_labels (self->blocks, index)))
    return FALSE;
  /* What a number below it heads is text. */
  if (self->free_headings && before != NULL && aar_reader_is_heading (before) && before->depth > self->free_depth)
    return FALSE;
  n = aar_reader_heading_lines (self->blocks, block);
  if (n == 0 && !(aar_reader_is_short (self->blocks, block) && next != NULL &&
                  next->kind == AAR_READER_BLOCK_PARAGRAPH && next->text->len > block->text->len))
    return FALSE;
  title = g_string_new (NULL);
  text = g_string_new (NULL);
  for (guint i = 0; i < block->n_lines; i++)
    aar_reader_append_line (n == 0 || i < n ? title : text,
                            aar_reader_lines_get (self->blocks->lines, block->first + i)->text);
  memset (&model.term, 0, sizeof model.term);
  model.doubt = "shape";
  model.funding = NULL;
  if (!self->free_headings)
    {
      self->free_depth = before->depth;
      self->free_area = self->item;
    }
  self->tree.container = self->free_area;
  aar_reader_grammar_open (self, AAR_READER_KIND_INITIATIVE, &model, title->str);
  self->free_headings = TRUE;
  if (text->len > 0)
    aar_reader_record_value (&self->filing, text->str, block->line);
  return TRUE;
}

/* A short line before the points of a list: the heading of a group of them, or what announces another list. */
static gboolean
read_group (AarReaderGrammar *self, guint index)
{
  AarReaderBlock *block = block_at (self, index), *next = block_at (self, index + 1);
  AarReaderRecord *filing = &self->filing;
  AarReaderField field;

  if (next == NULL || filing->row || g_utf8_strlen (block->text->str, -1) > 160)
    return FALSE;
  if (next->kind == AAR_READER_BLOCK_ROUND && aar_reader_is_list_field (filing->field) &&
      aar_reader_is_short (self->blocks, block))
    return TRUE;
  if (next->kind != AAR_READER_BLOCK_BULLET)
    return FALSE;
  field = aar_reader_announces (self->lexicon, block->text->str);
  if (field != AAR_READER_NONE)
    {
      aar_reader_record_set_group (filing, NULL);
      filing->field = field;
      return TRUE;
    }
  if (!aar_reader_is_list_field (filing->label_field) ||
      (aar_reader_ends_sentence (block->text->str) && !g_str_has_suffix (block->text->str, ":")))
    return FALSE;
  filing->field = filing->label_field;
  aar_reader_record_set_group (filing, block->text->str);
  return TRUE;
}

/**
 * aar_reader_grammar_read_paragraph:
 * @self: a document that is being read
 * @index: a paragraph
 *
 * Files the paragraph, or what it turns out to head.
 */
void
aar_reader_grammar_read_paragraph (AarReaderGrammar *self, guint index)
{
  AarReaderBlock *block = block_at (self, index), *before = index > 0 ? block_at (self, index - 1) : NULL;
  AarReaderRecord *filing = &self->filing;
  gboolean empty_label = before != NULL && before->kind == AAR_READER_BLOCK_LABEL && before->text->len == 0;
  const char *text = block->text->str;

  if (read_free_heading (self, index) || read_group (self, index))
    return;
  if ((aar_reader_field_is_role (filing->field) || aar_reader_is_brief_field (filing->field)) &&
      !(empty_label && aar_reader_looks_like_names (block)))
    filing->field = aar_record_get_text (self->item->node, AAR_NODE_TEXT) != NULL ? AAR_READER_NOTES : AAR_READER_TEXT;
  if ((filing->field == AAR_READER_NONE || filing->field == AAR_READER_ACTION) && read_lines (self, block))
    return;
  if (aar_reader_is_list_field (filing->field) && !filing->row && !aar_reader_has_points (self->blocks, index) &&
      !self->in_list && read_sentences (self, block))
    return;
  if (aar_reader_is_list_field (filing->field) && !filing->row)
    {
      gboolean item = !self->in_list && !aar_reader_has_points (self->blocks, index);

      /* The first point of a page has lost its mark. */
      item = item || (self->in_list && block->page && before != NULL && aar_reader_is_point (before) &&
                      aar_reader_begins_upper (text));
      if (item)
        aar_reader_record_point (filing, text, block->line);
      else
        aar_reader_record_text (filing, text, block->line);
      if (item && !self->in_list && filing->field != AAR_READER_MILESTONE)
        aar_reader_draft_doubt (self->draft, block->line, self->item->node, "sentence-item", NULL, NULL);
      return;
    }
  if (filing->field == AAR_READER_NONE)
    filing->field = AAR_READER_TEXT;
  if (self->in_list && filing->field == AAR_READER_TEXT)
    self->in_list = FALSE;
  aar_reader_record_text (filing, text, block->line);
  if (block->smiley != NULL)
    aar_reader_rating_assess (
        self->draft, self->item->node, filing->round,
        aar_reader_rating_smiley (self->draft, filing->field == AAR_READER_ECONOMY, block->smiley), NULL);
}
