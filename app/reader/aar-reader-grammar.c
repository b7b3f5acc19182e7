/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-reader-grammar.h"

#include "aar-reader-filing.h"
#include "aar-reader-heading.h"
#include "aar-reader-rating.h"
#include "aar-reader-sight.h"
#include "aar-reader-tree.h"

#include <string.h>

/* A list of at least so many short lines without marks is a list by lines. */
#define LIST_LINES 3

typedef struct
{
  AarReaderBlocks *blocks;
  AarReaderDraft *draft;
  const AarLexicon *lexicon;
  AarReaderKinds kinds;
  AarReaderTree tree;
  AarReaderFiling filing;

  /* The node that is being read; NULL before the first one and behind the last one. */
  AarReaderItem *item;
  gpointer scale;
  gboolean references;
  gboolean free_headings;
  guint free_depth;
  AarReaderItem *free_area;

  /* Whether actions or milestones have a label or a round of their own in this document. */
  gboolean filed_lists;
  gboolean in_list;
  gboolean section;
  guint lost_rounds;
  guint first_since[AAR_READER_KIND_STEP + 1];
} Grammar;

static AarReaderBlock *
block_at (Grammar *self, guint index)
{
  return aar_reader_blocks_get (self->blocks, index);
}

static AarReaderBlockKind
kind_at (Grammar *self, guint index)
{
  AarReaderBlock *block = block_at (self, index);

  return block != NULL ? block->kind : AAR_READER_BLOCK_HEADER;
}

static void
keep_filled (Grammar *self)
{
  if (self->item != NULL)
    self->item->filled = self->item->filled || self->filing.filled;
}

static void
open_item (Grammar *self, AarReaderField hint, const AarReaderBlock *block, const char *title)
{
  keep_filled (self);
  self->item = aar_reader_tree_open (&self->tree, hint, block->term.word, block->number, block->depth, title,
                                     block->line);
  aar_reader_filing_open (&self->filing, self->item->node);
  self->in_list = self->references = FALSE;
  self->free_headings = self->free_headings && (block->depth == 0 || block->depth > self->free_depth);
  self->scale = NULL;
  self->lost_rounds = 0;
  if (block->funding != NULL)
    aar_record_set_text (self->item->node, AAR_NODE_FUNDING, block->funding);
  if (block->doubt != NULL)
    aar_reader_draft_doubt (self->draft, block->line, self->item->node, block->doubt, title, NULL);
}

static void
leave_plan (Grammar *self)
{
  keep_filled (self);
  self->item = NULL;
  aar_reader_filing_open (&self->filing, NULL);
}

/* Sections such as partners and resources that close a theme stand behind its last part; they belong to the theme. */
static void
choose_owner (Grammar *self, const AarReaderBlock *block, AarReaderField field)
{
  guint first = self->first_since[field], siblings = 0;
  AarReaderItem *owner = NULL;

  self->first_since[field] = self->tree.items->len;
  if (self->item == NULL || self->item->depth < 3 || (field != AAR_READER_NOTES && field != AAR_READER_RESOURCES))
    return;
  keep_filled (self);
  for (guint i = self->tree.items->len; i-- > first;)
    {
      AarReaderItem *item = self->tree.items->pdata[i];

      siblings += item->depth == self->item->depth;
      if (item->depth == 0 || item->depth >= self->item->depth)
        continue;
      owner = item;
      break;
    }
  if (owner == NULL || siblings < 2 || !owner->filled)
    return;
  aar_reader_filing_open (&self->filing, owner->node);
  self->item = owner;
  aar_reader_draft_doubt (self->draft, block->line, owner->node, "owner",
                          aar_record_get_text (owner->node, AAR_NODE_TITLE), NULL);
}

static void
read_label (Grammar *self, guint index, AarReaderField field)
{
  AarReaderBlock *block = block_at (self, index);

  if (self->item == NULL)
    {
      g_autofree char *text = g_strconcat (block->term.word, block->text->len > 0 ? ": " : "", block->text->str, NULL);

      aar_reader_draft_introduce (self->draft, text);
      return;
    }
  if (field != AAR_READER_STATUS || !self->filing.row)
    aar_reader_filing_end_row (&self->filing, NULL, NULL);
  if (self->filing.row)
    {
      self->filing.field = field;
      aar_reader_filing_text (&self->filing, block->text->str, block->line);
      return;
    }
  choose_owner (self, block, field);
  aar_reader_filing_set_label (&self->filing, field, block->term.word);
  self->in_list = FALSE;
  /* A row "Milepæl … round": the round comes behind its text. */
  if (field == AAR_READER_MILESTONE && (aar_reader_is_row (self->blocks, index + 1) ||
                                        (block->text->len > 0 && !aar_reader_has_points (self->blocks, index + 1))))
    {
      aar_reader_filing_start_row (&self->filing, block->line);
      aar_reader_filing_text (&self->filing, block->text->str, block->line);
    }
  else if (block->text->len > 0)
    aar_reader_filing_value (&self->filing, block->text->str, block->line);
  if (block->smiley != NULL)
    aar_reader_rating_assess (self->draft, self->item->node, NULL,
                              aar_reader_rating_smiley (self->draft, field == AAR_READER_ECONOMY, block->smiley), NULL);
}

/* A numbered heading inside an initiative that is nothing but a label. */
static gboolean
is_label_heading (Grammar *self, AarReaderBlock *block)
{
  AarTerm term;

  if (block->depth < 3 || self->item == NULL || !aar_lexicon_match (self->lexicon, block->text->str, &term) ||
      aar_reader_field_is_kind (term.field) ||
      strspn (block->text->str + term.length, " :.") + term.length != block->text->len)
    return FALSE;
  block->term = term;
  g_string_truncate (block->text, 0);
  return TRUE;
}

/* Chapters such as "1 Inledning" are not of the plan proper. */
static gboolean
is_section (Grammar *self, const AarReaderBlock *block)
{
  static const char *const keys[] = { "introduction", "contents", "metadata", "glossary" };
  AarTerm term;

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    if (aar_lexicon_has (self->lexicon, "sections", keys[i], block->text->str))
      return TRUE;
  if (!aar_lexicon_match (self->lexicon, block->text->str, &term) || aar_reader_field_is_kind (term.field) ||
      block->text->str[term.length] != '\0')
    return FALSE;
  return block->depth == 1 || self->section;
}

static void
read_number (Grammar *self, guint index)
{
  AarReaderBlock *block = block_at (self, index);
  AarReaderField hint = block->term.field;

  if (is_label_heading (self, block))
    {
      read_label (self, index, block->term.field);
      return;
    }
  if (is_section (self, block) || (self->section && block->depth > 1))
    {
      leave_plan (self);
      self->section = TRUE;
      aar_reader_draft_introduce (self->draft, block->text->str);
      return;
    }
  self->section = FALSE;
  if (hint == AAR_READER_KIND_GOAL)
    hint = self->kinds.goal == AAR_READER_TEXT ? AAR_READER_NONE : self->kinds.goal;
  else if (hint == AAR_READER_KIND_STEP)
    hint = AAR_READER_KIND_INITIATIVE;
  open_item (self, hint, block, block->text->str);
}

static void
read_kind (Grammar *self, guint index)
{
  AarReaderBlock *block = block_at (self, index);
  AarReaderField field = block->term.field;

  if (field == AAR_READER_KIND_GOAL)
    field = self->kinds.goal;
  else if (field == AAR_READER_KIND_STEP)
    field = self->kinds.step;
  self->section = FALSE;
  if (aar_reader_field_is_kind (field) && block->text->len > 0)
    {
      open_item (self, field, block, block->text->str);
      return;
    }
  if (aar_reader_field_is_kind (field))
    return;
  if (block->term.field == AAR_READER_KIND_STEP && self->item != NULL && block->text->len > 0)
    {
      aar_reader_filing_end_row (&self->filing, NULL, NULL);
      aar_reader_filing_set_label (&self->filing, AAR_READER_ACTION, block->term.word);
      aar_reader_filing_add_step (&self->filing, block->text->str);
      return;
    }
  read_label (self, index, field);
}

static void
read_round (Grammar *self, guint index)
{
  AarReaderBlock *block = block_at (self, index);
  AarReaderTime time = block->time;
  g_autofree char *name = NULL;
  gpointer round;

  if (self->item == NULL)
    return;
  if (time.first == 0 && time.occasion <= AAR_READER_OCCASION_THIRD)
    {
      g_autofree char *number = NULL;

      time.first = time.last = ++self->lost_rounds;
      aar_reader_time_set_span (&time);
      number = g_strdup_printf ("%u", time.first);
      name = g_strdup_printf ("%u. %s", time.first, block->text->str);
      aar_reader_draft_doubt (self->draft, block->line, self->item->node, "round-number", number, NULL);
    }
  else
    name = aar_reader_round_name (self->blocks, block);
  round = aar_reader_draft_get_round (self->draft, &time, name != NULL ? name : time.to);
  if (self->filing.row)
    {
      aar_reader_filing_end_row (&self->filing, round, block->smiley);
      self->filing.field = AAR_READER_MILESTONE;
      return;
    }
  aar_reader_filing_set_label (&self->filing, AAR_READER_MILESTONE, NULL);
  self->filing.round = round;
  self->in_list = FALSE;
}

static void
read_smiley (Grammar *self, guint index)
{
  AarReaderBlock *block = block_at (self, index);

  if (self->item == NULL)
    {
      if (self->scale != NULL && block->text->len > 0)
        aar_reader_rating_meaning (self->draft, self->scale, block->smiley, block->text->str);
      return;
    }
  aar_reader_rating_assess (
      self->draft, self->item->node, self->filing.round,
      aar_reader_rating_smiley (self->draft, self->filing.field == AAR_READER_ECONOMY, block->smiley),
      block->text->str);
}

/* What stands before the plan proper and behind it. */
static void
read_outside (Grammar *self, guint index)
{
  AarReaderBlock *block = block_at (self, index);
  const char *text = block->text->str;
  gpointer scale;

  if (aar_reader_is_point (block))
    {
      if (self->references)
        {
          aar_reader_draft_reference (self->draft, text);
          return;
        }
      if (aar_reader_names_document (self->lexicon, text))
        aar_reader_draft_reference (self->draft, text);
    }
  else
    {
      g_autofree char *folded = aar_lexicon_fold (text);
      gsize length = strlen (folded);
      const char *tail = folded + (length > 120 ? length - 120 : 0);

      while ((*tail & 0xc0) == 0x80)
        tail++;
      self->references = g_str_has_suffix (text, ":") &&
                         aar_lexicon_find (self->lexicon, "references", "cue", tail, NULL) != NULL &&
                         aar_lexicon_find (self->lexicon, "cues", "new", tail, NULL) != NULL;
    }
  scale = aar_reader_rating_legend (self->draft, text);
  if (scale != NULL)
    self->scale = scale;
  else
    aar_reader_draft_introduce (self->draft, text);
}

/* Whether a list in a description is one of actions: in a plan that files its actions otherwise it is only text. */
static gboolean
points_are_text (Grammar *self, guint index)
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

static void
read_point (Grammar *self, guint index)
{
  AarReaderBlock *block = block_at (self, index), *next = block_at (self, index + 1);
  AarReaderFiling *filing = &self->filing;

  if (block->doubt != NULL)
    aar_reader_draft_doubt (self->draft, block->line, self->item->node, block->doubt, NULL, NULL);
  /* The points of a description that go on behind what stands beside it. */
  if (block->kind == AAR_READER_BLOCK_NUMBER && !aar_reader_is_list_field (filing->field) && !filing->row)
    {
      if (strcmp (block->number, "1") != 0 && aar_record_get_text (self->item->node, AAR_NODE_TEXT) != NULL)
        filing->field = AAR_READER_TEXT;
      aar_reader_filing_text (filing, block->text->str, block->line);
      return;
    }
  if (points_are_text (self, index))
    {
      aar_reader_filing_text (filing, block->text->str, block->line);
      return;
    }
  self->in_list = TRUE;
  if (block->level == 1 && next != NULL && next->kind == AAR_READER_BLOCK_BULLET && next->level == 2)
    {
      aar_reader_filing_set_group (filing, block->text->str);
      return;
    }
  if (block->level == 1 && index > 0 && kind_at (self, index - 1) == AAR_READER_BLOCK_BULLET &&
      block_at (self, index - 1)->level == 2)
    aar_reader_filing_set_group (filing, NULL);
  if (filing->field == AAR_READER_TEXT)
    filing->field = AAR_READER_NONE;
  aar_reader_filing_point (filing, block->text->str, block->line);
}

/* Short lines without marks, one under the other. */
static gboolean
read_lines (Grammar *self, const AarReaderBlock *block)
{
  AarReaderLines *lines = self->blocks->lines;

  if (block->n_lines < LIST_LINES || aar_reader_ends_sentence (block->text->str) || self->filing.row)
    return FALSE;
  for (guint i = block->first; i < block->first + block->n_lines; i++)
    {
      AarReaderLine *line = aar_reader_lines_get (lines, i);

      if (!aar_reader_begins_upper (line->text) || line->width * 100 > lines->width * 66 ||
          aar_reader_ends_sentence (line->text))
        return FALSE;
    }
  for (guint i = block->first; i < block->first + block->n_lines; i++)
    aar_reader_filing_point (&self->filing, aar_reader_lines_get (lines, i)->text,
                             aar_reader_lines_get (lines, i)->number);
  aar_reader_draft_doubt (self->draft, block->line, self->item->node, "lines-item", NULL, NULL);
  self->in_list = TRUE;
  return TRUE;
}

/* A heading without number under a numbered one whose text is nothing but such headings and their texts. */
static gboolean
read_free_heading (Grammar *self, guint index)
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
  open_item (self, AAR_READER_KIND_INITIATIVE, &model, title->str);
  self->free_headings = TRUE;
  if (text->len > 0)
    aar_reader_filing_value (&self->filing, text->str, block->line);
  return TRUE;
}

/* A short line before the points of a list: the heading of a group of them, or what announces another list. */
static gboolean
read_group (Grammar *self, guint index)
{
  AarReaderBlock *block = block_at (self, index), *next = block_at (self, index + 1);
  AarReaderFiling *filing = &self->filing;
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
      aar_reader_filing_set_group (filing, NULL);
      filing->field = field;
      return TRUE;
    }
  if (!aar_reader_is_list_field (filing->label_field) ||
      (aar_reader_ends_sentence (block->text->str) && !g_str_has_suffix (block->text->str, ":")))
    return FALSE;
  filing->field = filing->label_field;
  aar_reader_filing_set_group (filing, block->text->str);
  return TRUE;
}

static void
read_paragraph (Grammar *self, guint index)
{
  AarReaderBlock *block = block_at (self, index), *before = index > 0 ? block_at (self, index - 1) : NULL;
  AarReaderFiling *filing = &self->filing;
  gboolean empty_label = before != NULL && before->kind == AAR_READER_BLOCK_LABEL && before->text->len == 0;
  const char *text = block->text->str;

  if (read_free_heading (self, index) || read_group (self, index))
    return;
  if ((aar_reader_field_is_role (filing->field) || aar_reader_is_brief_field (filing->field)) &&
      !(empty_label && aar_reader_looks_like_names (block)))
    filing->field = aar_record_get_text (self->item->node, AAR_NODE_TEXT) != NULL ? AAR_READER_NOTES : AAR_READER_TEXT;
  if ((filing->field == AAR_READER_NONE || filing->field == AAR_READER_ACTION) && read_lines (self, block))
    return;
  if (aar_reader_is_list_field (filing->field) && !filing->row)
    {
      gboolean item = !self->in_list && !aar_reader_has_points (self->blocks, index);

      /* The first point of a page has lost its mark. */
      item = item || (self->in_list && block->page && before != NULL && aar_reader_is_point (before) &&
                      aar_reader_begins_upper (text));
      if (item)
        aar_reader_filing_point (filing, text, block->line);
      else
        aar_reader_filing_text (filing, text, block->line);
      if (item && !self->in_list && filing->field != AAR_READER_MILESTONE)
        aar_reader_draft_doubt (self->draft, block->line, self->item->node, "sentence-item", NULL, NULL);
      return;
    }
  if (filing->field == AAR_READER_NONE)
    filing->field = AAR_READER_TEXT;
  if (self->in_list && filing->field == AAR_READER_TEXT)
    self->in_list = FALSE;
  aar_reader_filing_text (filing, text, block->line);
  if (block->smiley != NULL)
    aar_reader_rating_assess (
        self->draft, self->item->node, filing->round,
        aar_reader_rating_smiley (self->draft, filing->field == AAR_READER_ECONOMY, block->smiley), NULL);
}

static void
read_definition (Grammar *self, const AarReaderBlock *block)
{
  gpointer unit = aar_reader_draft_append (self->draft, AAR_TABLE_UNIT, aar_reader_draft_plan (self->draft));

  aar_record_set_text (unit, AAR_UNIT_ABBREVIATION, block->number);
  aar_record_set_text (unit, AAR_UNIT_NAME, block->text->str);
  leave_plan (self);
}

static void
read_block (Grammar *self, guint index)
{
  AarReaderBlock *block = block_at (self, index);

  if (block->kind == AAR_READER_BLOCK_PARAGRAPH &&
      aar_lexicon_has (self->lexicon, "sections", "glossary", block->text->str))
    leave_plan (self);
  if (aar_reader_is_heading (block))
    {
      if (block->kind == AAR_READER_BLOCK_NUMBER)
        read_number (self, index);
      else
        read_kind (self, index);
    }
  else if (block->kind == AAR_READER_BLOCK_LABEL)
    read_label (self, index, block->term.field);
  else if (block->kind == AAR_READER_BLOCK_ROUND)
    read_round (self, index);
  else if (block->kind == AAR_READER_BLOCK_SMILEY)
    read_smiley (self, index);
  else if (block->kind == AAR_READER_BLOCK_DEFINITION)
    read_definition (self, block);
  else if (block->kind == AAR_READER_BLOCK_HEADER)
    {
      if (self->item != NULL && block->funding != NULL)
        aar_record_set_text (self->item->node, AAR_NODE_FUNDING, block->funding);
    }
  else if (self->item == NULL)
    read_outside (self, index);
  else if (aar_reader_is_point (block))
    read_point (self, index);
  else
    read_paragraph (self, index);
}

/**
 * aar_reader_grammar_run:
 * @blocks: a document
 * @first: the first block behind its title
 * @draft: the plan
 *
 * Recognises the constructs of the genre in turn and files them.
 */
void
aar_reader_grammar_run (AarReaderBlocks *blocks, guint first, AarReaderDraft *draft)
{
  Grammar self = { .blocks = blocks, .draft = draft, .lexicon = blocks->lexicon };

  self.filed_lists = aar_reader_has_filed_lists (blocks);
  aar_reader_find_kinds (blocks, &self.kinds);
  aar_reader_find_statements (blocks);
  aar_reader_tree_init (&self.tree, draft);
  aar_reader_filing_init (&self.filing, draft);
  for (guint i = first; i < blocks->blocks->len; i++)
    read_block (&self, i);
  leave_plan (&self);
  aar_reader_tree_finish (&self.tree);
  aar_reader_filing_clear (&self.filing);
  aar_reader_tree_clear (&self.tree);
}
