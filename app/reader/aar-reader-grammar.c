/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-reader-grammar.h"

#include "aar-reader-rating.h"
#include "aar-reader-context.h"
#include "aar-reader-state.h"
#include "aar-reader-sums.h"

#include <string.h>

static AarReaderBlock *
block_at (AarReaderGrammar *self, guint index)
{
  return aar_reader_blocks_get (self->blocks, index);
}

static void
keep_filled (AarReaderGrammar *self)
{
  if (self->item != NULL)
    self->item->filled = self->item->filled || self->filing.filled;
}

/**
 * aar_reader_grammar_open:
 * @self: a document that is being read
 * @hint: area, initiative or none
 * @block: its heading
 * @title: its title
 *
 * Opens a node: what comes is about it.
 */
void
aar_reader_grammar_open (AarReaderGrammar *self, AarReaderField hint, const AarReaderBlock *block, const char *title)
{
  keep_filled (self);
  self->item = aar_reader_tree_open (&self->tree, hint, block->term.word, block->number, block->depth, title,
                                     block->line);
  aar_reader_record_open (&self->filing, self->item->node);
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
leave_plan (AarReaderGrammar *self)
{
  keep_filled (self);
  self->item = NULL;
  aar_reader_record_open (&self->filing, NULL);
}

/* Sections such as partners and resources that close a theme stand behind its last part; they belong to the theme. */
static void
choose_owner (AarReaderGrammar *self, const AarReaderBlock *block, AarReaderField field)
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
  aar_reader_record_open (&self->filing, owner->node);
  self->item = owner;
  aar_reader_draft_doubt (self->draft, block->line, owner->node, "owner",
                          aar_record_get_text (owner->node, AAR_NODE_TITLE), NULL);
}

/* "Det vil vi opnå" heads a text, or the aims as points. */
static AarReaderField
field_of_label (AarReaderGrammar *self, guint index, AarReaderField field)
{
  AarReaderBlock *block = block_at (self, index), *next = block_at (self, index + 1);
  gboolean points = block->text->len == 0 && next != NULL && aar_reader_is_point (next);

  if (field == AAR_READER_TEXT && points && aar_lexicon_has (self->lexicon, "cues", "aims", block->term.word))
    return AAR_READER_INDICATOR;
  return field;
}

static void
read_label (AarReaderGrammar *self, guint index, AarReaderField field)
{
  AarReaderBlock *block = block_at (self, index);

  if (self->item == NULL)
    {
      g_autofree char *text = g_strconcat (block->term.word, block->text->len > 0 ? ": " : "", block->text->str, NULL);

      aar_reader_draft_introduce (self->draft, text);
      return;
    }
  if (field != AAR_READER_STATUS || !self->filing.row)
    aar_reader_record_end_row (&self->filing, NULL, NULL);
  if (self->filing.row)
    {
      self->filing.field = field;
      aar_reader_record_text (&self->filing, block->text->str, block->line);
      return;
    }
  field = field_of_label (self, index, field);
  choose_owner (self, block, field);
  aar_reader_record_set_label (&self->filing, field, block->term.word);
  if (block->time_name != NULL)
    self->filing.round = aar_reader_draft_get_round (self->draft, &block->time, block->time_name);
  self->filing.day = block->time.to[0] != '\0' ? block->time.to : NULL;
  self->in_list = FALSE;
  /* A row "Milepæl … round": the round comes behind its text. */
  if (field == AAR_READER_MILESTONE && (aar_reader_is_row (self->blocks, index + 1) ||
                                        (block->text->len > 0 && !aar_reader_has_points (self->blocks, index + 1))))
    {
      aar_reader_record_start_row (&self->filing, block->line);
      aar_reader_record_text (&self->filing, block->text->str, block->line);
    }
  else if (block->row && field == AAR_READER_ACTION)
    aar_reader_record_add_step (&self->filing, block->text->str);
  else if (block->text->len > 0)
    aar_reader_record_value (&self->filing, block->text->str, block->line);
  if (block->smiley != NULL)
    aar_reader_rating_assess (self->draft, self->item->node, NULL,
                              aar_reader_rating_smiley (self->draft, field == AAR_READER_ECONOMY, block->smiley), NULL);
}

/* A numbered heading inside an initiative that is nothing but a label. */
static gboolean
is_label_heading (AarReaderGrammar *self, AarReaderBlock *block)
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

/* Whether nothing but prose stands under the heading of a chapter. */
static gboolean
is_bare (AarReaderGrammar *self, guint index)
{
  AarReaderBlock *block = block_at (self, index);

  for (guint i = index + 1; i < self->blocks->blocks->len; i++)
    {
      AarReaderBlock *next = block_at (self, i);

      if (aar_reader_is_heading (next) && next->kind == AAR_READER_BLOCK_KIND)
        return i > index + 1 && next->number[0] != '\0' && strchr (next->number, '.') == NULL;
      if (aar_reader_is_heading (next))
        return next->depth <= block->depth;
      if (next->kind == AAR_READER_BLOCK_LABEL || next->kind == AAR_READER_BLOCK_ROUND)
        return FALSE;
    }
  return TRUE;
}

/* Chapters such as "1 Inledning" are not of the plan proper. */
static gboolean
is_section (AarReaderGrammar *self, guint index)
{
  AarReaderBlock *block = block_at (self, index);
  static const char *const keys[] = { "introduction", "contents", "metadata", "glossary" };
  AarTerm term;

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    if (aar_lexicon_has (self->lexicon, "sections", keys[i], block->text->str))
      return TRUE;
  if (aar_lexicon_has (self->lexicon, "sections", "other", block->text->str))
    return is_bare (self, index);
  if (!aar_lexicon_match (self->lexicon, block->text->str, &term) || aar_reader_field_is_kind (term.field) ||
      strspn (block->text->str + term.length, " 0123456789-–") != strlen (block->text->str + term.length))
    return FALSE;
  return block->depth == 1 || self->section;
}

static void
read_number (AarReaderGrammar *self, guint index)
{
  AarReaderBlock *block = block_at (self, index);
  AarReaderField hint = block->term.field;

  if (is_label_heading (self, block))
    {
      read_label (self, index, block->term.field);
      return;
    }
  if (is_section (self, index) || (self->section && block->depth > 1))
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
  aar_reader_grammar_open (self, hint, block, block->text->str);
}

/* Rows that say what is done are actions of the initiative above them, and initiatives where there is none. */
static AarReaderField
row_field (AarReaderGrammar *self)
{
  AarReaderItem *item = self->item;

  if (item == NULL || item->row || item->hint == AAR_READER_KIND_AREA ||
      (item->hint == AAR_READER_NONE && item->depth <= 1 && !item->filled && !self->filing.filled))
    return AAR_READER_KIND_INITIATIVE;
  return AAR_READER_ACTION;
}

static void
read_kind (AarReaderGrammar *self, guint index)
{
  AarReaderBlock *block = block_at (self, index);
  AarReaderField field = block->term.field;

  if (field == AAR_READER_KIND_GOAL)
    field = self->kinds.goal;
  else if (field == AAR_READER_KIND_STEP)
    field = block->row ? row_field (self) : self->kinds.step;
  self->section = FALSE;
  /* "Effektmål" alone above points */
  if (field == AAR_READER_TEXT && block->text->len == 0 && self->item != NULL &&
      aar_reader_has_points (self->blocks, index + 1))
    field = AAR_READER_INDICATOR;
  if (aar_reader_field_is_kind (field) && block->text->len > 0)
    {
      aar_reader_grammar_open (self, field, block, block->text->str);
      self->item->row = block->row;
      return;
    }
  if (aar_reader_field_is_kind (field) && self->item != NULL && aar_reader_has_points (self->blocks, index + 1))
    field = field == AAR_READER_KIND_GOAL || block->term.field == AAR_READER_KIND_GOAL ? AAR_READER_INDICATOR
                                                                                       : AAR_READER_ACTION;
  if (aar_reader_field_is_kind (field))
    return;
  if (block->term.field == AAR_READER_KIND_STEP && self->item != NULL && block->text->len > 0)
    {
      aar_reader_record_end_row (&self->filing, NULL, NULL);
      aar_reader_record_set_label (&self->filing, AAR_READER_ACTION, block->term.word);
      aar_reader_record_add_step (&self->filing, block->text->str);
      return;
    }
  read_label (self, index, field);
}

static void
read_round (AarReaderGrammar *self, guint index)
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
  if (self->filing.row && self->filing.row_text->len > 0)
    {
      aar_reader_record_end_row (&self->filing, round, block->smiley);
      self->filing.field = AAR_READER_MILESTONE;
      return;
    }
  /* A label before its first round: what comes is of that round. */
  aar_reader_record_end_row (&self->filing, round, block->smiley);
  aar_reader_record_set_label (&self->filing, AAR_READER_MILESTONE, NULL);
  self->filing.round = round;
  self->in_list = FALSE;
}

static void
read_smiley (AarReaderGrammar *self, guint index)
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
read_outside (AarReaderGrammar *self, guint index)
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

static void
read_sums (AarReaderGrammar *self, const AarReaderBlock *block)
{
  if (self->item == NULL)
    {
      aar_reader_draft_introduce (self->draft, aar_reader_lines_get (self->blocks->lines, block->first)->text);
      return;
    }
  aar_reader_sums_file (self->draft, self->item->node, block);
  self->filing.filled = TRUE;
  self->filing.field = AAR_READER_NONE;
}

static void
read_definition (AarReaderGrammar *self, const AarReaderBlock *block)
{
  gpointer unit = aar_reader_draft_append (self->draft, AAR_TABLE_UNIT,
                                           aar_plan_content_get_organisation (self->draft->content));

  aar_record_set_text (unit, AAR_UNIT_ABBREVIATION, block->number);
  /* An abbreviation that nothing is told of is the only name of its unit. */
  aar_record_set_text (unit, AAR_UNIT_NAME, block->text->len > 0 ? block->text->str : block->number);
  leave_plan (self);
}

static void
read_block (AarReaderGrammar *self, guint index)
{
  AarReaderBlock *block = block_at (self, index);

  if (block->kind == AAR_READER_BLOCK_PARAGRAPH &&
      (aar_lexicon_has (self->lexicon, "sections", "glossary", block->text->str) ||
       aar_lexicon_has (self->lexicon, "sections", "closing", block->text->str)))
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
  else if (block->kind == AAR_READER_BLOCK_SUMS)
    read_sums (self, block);
  else if (block->kind == AAR_READER_BLOCK_DEFINITION)
    read_definition (self, block);
  else if (block->kind == AAR_READER_BLOCK_HEADER)
    {
      self->filing.step = self->filing.assessed = NULL;
      if (block->row && self->item != NULL && self->item->row)
        leave_plan (self);
      if (self->item != NULL && block->funding != NULL)
        aar_record_set_text (self->item->node, AAR_NODE_FUNDING, block->funding);
    }
  else if (self->item == NULL)
    read_outside (self, index);
  else if (aar_reader_is_point (block))
    aar_reader_grammar_read_point (self, index);
  else
    aar_reader_grammar_read_paragraph (self, index);
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
  AarReaderGrammar self = { .blocks = blocks, .draft = draft, .lexicon = blocks->lexicon };

  self.filed_lists = aar_reader_has_filed_lists (blocks);
  aar_reader_find_kinds (blocks, &self.kinds);
  aar_reader_find_statements (blocks);
  aar_reader_tree_init (&self.tree, draft);
  aar_reader_record_init (&self.filing, draft);
  for (guint i = first; i < blocks->blocks->len; i++)
    read_block (&self, i);
  leave_plan (&self);
  aar_reader_tree_finish (&self.tree);
  aar_reader_record_clear (&self.filing);
  aar_reader_tree_clear (&self.tree);
}
