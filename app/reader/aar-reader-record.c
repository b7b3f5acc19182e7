/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-reader-record.h"

#include "aar-reader-mark.h"
#include "aar-reader-rating.h"

#include <string.h>

/* More letters than this with a stop behind them are a sentence. */
#define SENTENCE 40

/**
 * aar_reader_record_init:
 * @self: to be initialised
 * @draft: the plan
 */
void
aar_reader_record_init (AarReaderRecord *self, AarReaderDraft *draft)
{
  memset (self, 0, sizeof *self);
  self->draft = draft;
  self->row_text = g_string_new (NULL);
  self->row_status = g_string_new (NULL);
}

void
aar_reader_record_clear (AarReaderRecord *self)
{
  g_clear_pointer (&self->group, g_free);
  g_string_free (self->row_text, TRUE);
  g_string_free (self->row_status, TRUE);
}

/**
 * aar_reader_record_open:
 * @self: a filing
 * @node: (nullable) (type Aar.Node): what comes is about it
 */
void
aar_reader_record_open (AarReaderRecord *self, gpointer node)
{
  aar_reader_record_end_row (self, NULL, NULL);
  self->node = node;
  self->field = self->label_field = AAR_READER_NONE;
  self->label = NULL;
  self->round = self->last = self->assessed = self->step = NULL;
  self->filled = self->roles = FALSE;
  aar_reader_record_set_group (self, NULL);
}

/**
 * aar_reader_record_set_group:
 * @self: a filing
 * @group: (nullable): the heading of the points that come
 */
void
aar_reader_record_set_group (AarReaderRecord *self, const char *group)
{
  g_autofree char *copy = g_strdup (group);

  if (copy != NULL)
    {
      gsize n = strlen (g_strstrip (copy));

      while (n > 0 && (copy[n - 1] == ':' || copy[n - 1] == ' '))
        copy[--n] = '\0';
    }
  g_free (self->group);
  self->group = g_steal_pointer (&copy);
}

/**
 * aar_reader_record_set_label:
 * @self: a filing
 * @field: where what comes belongs
 * @label: the label
 */
void
aar_reader_record_set_label (AarReaderRecord *self, AarReaderField field, const char *label)
{
  /* A comment behind an answer is of the answer. */
  if (field == AAR_READER_NOTES && self->assessed != NULL && label != NULL &&
      aar_lexicon_has (self->draft->lexicon, "cues", "comments", label))
    {
      self->field = self->label_field = AAR_READER_STATUS;
      return;
    }
  self->field = self->label_field = field;
  self->label = label;
  self->draft->asked = label;
  self->round = self->assessed = NULL;
  aar_reader_record_set_group (self, NULL);
  /* Notes of several sorts stand in one field, so each keeps its heading. */
  if (field == AAR_READER_NOTES && self->node != NULL)
    aar_reader_draft_add_text (self->node, AAR_NODE_NOTES, label);
}

/**
 * aar_reader_record_start_row:
 * @self: a filing
 * @line: where it stands
 *
 * A milestone begins whose round comes behind it.
 */
void
aar_reader_record_start_row (AarReaderRecord *self, guint line)
{
  aar_reader_record_end_row (self, NULL, NULL);
  self->row = TRUE;
  self->row_line = line;
}

static gpointer
add_milestone (AarReaderRecord *self, const char *text, gpointer round)
{
  gpointer milestone = aar_reader_draft_append (self->draft, AAR_TABLE_MILESTONE, self->node);

  aar_record_set_text (milestone, AAR_MILESTONE_TEXT, text);
  aar_record_set_text (milestone, AAR_MILESTONE_GROUP, self->group);
  aar_record_set_integer (milestone, AAR_MILESTONE_ROUND, round != NULL ? aar_record_get_id (round) : 0);
  self->last = milestone;
  self->filled = TRUE;
  return milestone;
}

/* The round that a milestone names itself: "1. marts 2025: …", "… (Q2 2025)". */
static gpointer
find_round (AarReaderRecord *self, const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      AarReaderTime time;
      g_autofree char *name = NULL;

      if (p > text && g_unichar_isalnum (g_utf8_get_char (g_utf8_prev_char (p))))
        continue;
      if (!aar_reader_time_parse (self->draft->lexicon, p, &time) || time.to[0] == '\0')
        continue;
      /* A day within the words is no occasion of follow-up. */
      if (p > text && time.occasion == AAR_READER_OCCASION_DAY)
        return NULL;
      name = g_strndup (p, time.length);
      return aar_reader_draft_get_round (self->draft, &time, name);
    }
  return NULL;
}

/* Cuts the time that a milestone begins with off its text. */
static const char *
skip_time (AarReaderRecord *self, const char *text)
{
  AarReaderTime time;
  const char *rest;

  if (!aar_reader_time_parse (self->draft->lexicon, text, &time) || time.to[0] == '\0')
    return text;
  rest = aar_reader_skip_dash (text + time.length);
  return rest > text + time.length + strspn (text + time.length, " ") && *rest != '\0' ? rest : text;
}

/**
 * aar_reader_record_end_row:
 * @self: a filing
 * @round: (nullable) (type Aar.Round): its round
 * @smiley: (nullable): the smiley beside it
 *
 * The waiting milestone is complete. One without text stays out; its smiley still rates the initiative.
 *
 * Returns: (transfer none) (nullable) (type Aar.Milestone): the milestone
 */
gpointer
aar_reader_record_end_row (AarReaderRecord *self, gpointer round, const char *smiley)
{
  gpointer level = smiley != NULL ? aar_reader_rating_smiley (self->draft, FALSE, smiley) : NULL;
  gpointer milestone = NULL;

  if (!self->row)
    return NULL;
  self->row = FALSE;
  if (level != NULL)
    aar_reader_rating_assess (self->draft, self->node, round, level, NULL);
  if (self->row_text->len > 0)
    {
      milestone = add_milestone (self, self->row_text->str,
                                 round != NULL ? round : find_round (self, self->row_text->str));
      aar_record_set_text (milestone, AAR_MILESTONE_STATUS, self->row_status->str);
      aar_record_set_integer (milestone, AAR_MILESTONE_LEVEL, level != NULL ? aar_record_get_id (level) : 0);
    }
  g_string_truncate (self->row_text, 0);
  g_string_truncate (self->row_status, 0);
  return milestone;
}

static void
add_row_text (GString *string, const char *text)
{
  if (string->len > 0)
    g_string_append (string, "\n\n");
  g_string_append (string, text);
}

static void
set_action_status (AarReaderRecord *self, gpointer action, const char *text)
{
  gpointer level = aar_reader_rating_word (self->draft, text);

  aar_record_set_text (action, AAR_ACTION_STATUS, text);
  aar_record_set_integer (action, AAR_ACTION_LEVEL, level != NULL ? aar_record_get_id (level) : 0);
  aar_record_set_boolean (action, AAR_ACTION_DONE, aar_reader_rating_is_done (self->draft, text));
}

static void
add_action (AarReaderRecord *self, const char *text)
{
  gpointer action = aar_reader_draft_append (self->draft, AAR_TABLE_ACTION, self->node);
  gsize length;
  g_autofree char *status = aar_reader_rating_tail (self->draft->lexicon, text, &length);
  g_autofree char *words = g_strndup (text, length);
  char due[12];

  if (status != NULL)
    set_action_status (self, action, status);
  /* The day in brackets stays in the words: it may be that of something else. */
  if (aar_reader_time_find_due (self->draft->lexicon, text, due))
    aar_record_set_text (action, AAR_ACTION_DUE, due);
  aar_record_set_text (action, AAR_ACTION_TEXT, words);
  aar_record_set_text (action, AAR_ACTION_GROUP, self->group);
  self->last = action;
  self->filled = TRUE;
}

/**
 * aar_reader_record_add_step:
 * @self: a filing
 * @text: what is done
 *
 * An action whose due date, status and units come under labels of their own.
 */
void
aar_reader_record_add_step (AarReaderRecord *self, const char *text)
{
  add_action (self, text);
  self->step = self->last;
}

/* What a label says of the step that stands above it. */
static gboolean
file_of_step (AarReaderRecord *self, const char *text, guint line)
{
  char from[12], to[12];

  if (self->step == NULL)
    return FALSE;
  if (aar_reader_field_is_role (self->field))
    aar_reader_draft_name (self->draft, self->node, self->field, text, line, FALSE)->action = self->step;
  else if ((self->field == AAR_READER_DUE || self->field == AAR_READER_TIMELINE) &&
           aar_reader_time_find_span (self->draft->lexicon, text, from, to))
    aar_record_set_text (self->step, AAR_ACTION_DUE, to);
  else if (self->field == AAR_READER_STATUS || self->field == AAR_READER_LEVEL)
    set_action_status (self, self->step, text);
  else
    return FALSE;
  return TRUE;
}

static gpointer
add_indicator (AarReaderRecord *self, const char *text)
{
  gpointer indicator = aar_reader_draft_append (self->draft, AAR_TABLE_INDICATOR, self->node);

  aar_record_set_text (indicator, AAR_INDICATOR_TEXT, text);
  aar_record_set_text (indicator, AAR_INDICATOR_GROUP, self->group);
  self->last = indicator;
  self->filled = TRUE;
  return indicator;
}

/**
 * aar_reader_record_point:
 * @self: a filing
 * @text: a point of a list
 * @line: where it stands
 *
 * Files the point as an action, indicator or milestone, or as text where the field is none of lists.
 */
void
aar_reader_record_point (AarReaderRecord *self, const char *text, guint line)
{
  if (self->row)
    aar_reader_record_text (self, text, line);
  else if (self->field == AAR_READER_ACTION || self->field == AAR_READER_NONE)
    add_action (self, text);
  else if (self->field == AAR_READER_INDICATOR)
    add_indicator (self, text);
  else if (self->field == AAR_READER_MILESTONE)
    add_milestone (self, self->round != NULL ? text : skip_time (self, text),
                   self->round != NULL ? self->round : find_round (self, text));
  else
    aar_reader_record_value (self, text, line);
}

static gpointer
get_indicator (AarReaderRecord *self)
{
  if (self->last != NULL && aar_record_get_table (self->last) == AAR_TABLE_INDICATOR)
    return self->last;
  return add_indicator (self, self->label);
}

static void
add_measurement (AarReaderRecord *self, const char *text)
{
  gpointer measurement = aar_reader_draft_append (self->draft, AAR_TABLE_MEASUREMENT, get_indicator (self));

  aar_record_set_text (measurement, AAR_MEASUREMENT_VALUE, text);
  aar_record_set_text (measurement, AAR_MEASUREMENT_DATE, self->day);
}

static void
file_timeline (AarReaderRecord *self, const char *text)
{
  char from[12], to[12];

  aar_reader_draft_add_text (self->node, AAR_NODE_TIMELINE_TEXT, text);
  if (!aar_reader_time_find_span (self->draft->lexicon, text, from, to))
    return;
  if (self->field == AAR_READER_TIMELINE && aar_record_get_text (self->node, AAR_NODE_TIMELINE_FROM) == NULL)
    aar_record_set_text (self->node, AAR_NODE_TIMELINE_FROM, from);
  aar_record_set_text (self->node, AAR_NODE_TIMELINE_TO, to);
}

/* "Tertial 1: Målet uppnås delvis": what stands behind the round. */
static const char *
take_answer_round (AarReaderRecord *self, const char *text)
{
  AarReaderTime time;
  g_autofree char *name = NULL;

  if (!aar_reader_time_parse (self->draft->lexicon, text, &time) || text[time.length] != ':')
    return text;
  name = g_strndup (text, time.length);
  self->round = aar_reader_draft_get_round (self->draft, &time, name);
  self->assessed = NULL;
  text += time.length + 1;
  return text + strspn (text, " ");
}

/* Where the words for a level may end, with more about it behind them: "Grøn. …", "Gul – …", "Rød (…)". */
static const char *
level_end (const char *text)
{
  static const char *const ends[] = { ".", ",", ":", ";", " – ", " - ", " (" };
  const char *first = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      const char *at = strstr (text, ends[i]);

      if (at != NULL && (first == NULL || at < first))
        first = at;
    }
  return first;
}

/* The level that a text names at its beginning or as a whole; @note gets what else it says. */
static gpointer
take_level (AarReaderRecord *self, const char *text, const char **note)
{
  const char *rest = level_end (text);
  g_autofree char *head = rest != NULL ? g_strndup (text, rest - text) : NULL;
  gboolean whole = head == NULL || *rest == ',' || !aar_reader_rating_is_level (self->draft->lexicon, head);
  gpointer level = whole ? aar_reader_rating_word (self->draft, text) : NULL;

  *note = NULL;
  if (level != NULL || head == NULL)
    return level;
  /* "Grøn. Alt følger planen.", but "Udbuddet er afsluttet, og arbejdet begynder." says what it speaks of before. */
  level = aar_reader_rating_word (self->draft, head);
  if (level != NULL && aar_reader_rating_is_level (self->draft->lexicon, head))
    *note = aar_reader_skip_dash (rest + strspn (rest, ".,:; "));
  else if (level != NULL)
    *note = text;
  return level;
}

static gboolean
counts_something (AarReaderRecord *self, const char *text)
{
  g_autofree char *word = g_strndup (text, strcspn (text, " "));

  return aar_lexicon_has (self->draft->lexicon, "cues", "measures", word);
}

/* An answer in words without a level keeps its round in front of it. */
static void
file_answer (AarReaderRecord *self, const char *text)
{
  if (self->round != NULL)
    aar_reader_draft_add_text (self->node, AAR_NODE_NOTES, aar_record_get_text (self->round, AAR_ROUND_NAME));
  aar_reader_draft_add_text (self->node, AAR_NODE_NOTES, text);
  self->filled = TRUE;
}

static void
file_level (AarReaderRecord *self, const char *text, guint line)
{
  const char *rest = take_answer_round (self, text), *note;
  gpointer level;

  if (self->assessed != NULL)
    {
      aar_reader_draft_add_text (self->assessed, AAR_ASSESSMENT_NOTE, rest);
      return;
    }
  level = take_level (self, rest, &note);
  if (level != NULL)
    {
      self->assessed = aar_reader_rating_assess (self->draft, self->node, self->round, level, note);
      self->filled = TRUE;
      return;
    }
  if (self->field == AAR_READER_LEVEL)
    aar_reader_draft_doubt (self->draft, line, self->node, "level-unknown", rest, NULL);
  if (self->field == AAR_READER_STATUS && self->round == NULL && counts_something (self, rest))
    add_indicator (self, rest);
  else
    file_answer (self, rest);
}

/* Values of a list on one line: "a, b; c". */
static void
file_list (AarReaderRecord *self, const char *text, guint line)
{
  /* A tag that stands on a line of its own may hold a comma. */
  gboolean sentence = self->field == AAR_READER_REFERENCE && g_str_has_suffix (text, ".") && strlen (text) > SENTENCE;
  gboolean whole = g_strcmp0 (self->label, aar_lexicon_get_word (self->draft->lexicon, "messages", "tag-group")) == 0;
  g_auto (GStrv) parts = NULL;

  /* "Strategi: Vi gör …" tells how, not which document. */
  if (sentence)
    {
      aar_reader_draft_add_text (self->node, AAR_NODE_NOTES, text);
      return;
    }
  parts = g_strsplit_set (text, whole ? "" : ",;", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      if (*g_strstrip (parts[i]) == '\0')
        continue;
      if (self->field == AAR_READER_TAG)
        aar_reader_draft_tag (self->draft, self->node,
                              aar_reader_draft_get_tag (self->draft, self->label, parts[i], line));
      else
        {
          gpointer reference = aar_reader_draft_reference (self->draft, parts[i]);

          aar_record_set_integer (aar_reader_draft_append (self->draft, AAR_TABLE_NODE_REFERENCE, self->node),
                                  AAR_NODE_REFERENCE_REFERENCE, aar_record_get_id (reference));
        }
    }
}

static void
file_funding (AarReaderRecord *self, const char *text)
{
  static const char *const kinds[] = { "both", "operation", "capital" };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (aar_lexicon_has (self->draft->lexicon, "funding", kinds[i], text))
      {
        aar_record_set_text (self->node, AAR_NODE_FUNDING, kinds[i]);
        return;
      }
  aar_reader_draft_add_text (self->node, AAR_NODE_ECONOMY, text);
}

static void
file_prose (AarReaderRecord *self, guint field, const char *text)
{
  aar_reader_draft_add_text (self->node, field, text);
  self->filled = TRUE;
}

/**
 * aar_reader_record_value:
 * @self: a filing
 * @text: the value of a label or what goes on with it
 * @line: where it stands
 *
 * Files the value where the label says.
 */
void
aar_reader_record_value (AarReaderRecord *self, const char *text, guint line)
{
  guint prose;

  if (*text == '\0' || self->node == NULL || file_of_step (self, text, line))
    return;
  switch (self->field)
    {
    case AAR_READER_NUMBER:
      aar_record_set_text (self->node, AAR_NODE_NUMBER, text);
      break;
    case AAR_READER_NOTES:
      file_prose (self, AAR_NODE_NOTES, text);
      break;
    case AAR_READER_ACTION:
    case AAR_READER_INDICATOR:
    case AAR_READER_MILESTONE:
      aar_reader_record_point (self, text, line);
      break;
    case AAR_READER_STATUS:
    case AAR_READER_LEVEL:
      file_level (self, text, line);
      break;
    case AAR_READER_ECONOMY:
      file_prose (self, AAR_NODE_ECONOMY, text);
      break;
    case AAR_READER_RESOURCES:
      file_prose (self, AAR_NODE_RESOURCES, text);
      break;
    case AAR_READER_TIMELINE:
    case AAR_READER_DUE:
      file_timeline (self, text);
      break;
    case AAR_READER_TAG:
    case AAR_READER_REFERENCE:
      file_list (self, text, line);
      break;
    case AAR_READER_TARGET:
      aar_record_set_text (get_indicator (self), AAR_INDICATOR_TARGET, text);
      aar_record_set_text (self->last, AAR_INDICATOR_TARGET_DATE, self->day);
      break;
    case AAR_READER_BASELINE:
      aar_record_set_text (get_indicator (self), AAR_INDICATOR_BASELINE, text);
      break;
    case AAR_READER_MEASURE:
      aar_record_set_text (get_indicator (self), AAR_INDICATOR_UNIT, text);
      break;
    case AAR_READER_OUTCOME:
      add_measurement (self, text);
      break;
    case AAR_READER_FUNDING:
      file_funding (self, text);
      break;
    case AAR_READER_COMMITTEE:
    case AAR_READER_RESPONSIBLE:
    case AAR_READER_CENTRE:
    case AAR_READER_CONTRIBUTOR:
    case AAR_READER_POLITICAL:
    case AAR_READER_ADMINISTRATIVE:
    case AAR_READER_ANCHORING:
    case AAR_READER_PARTICIPANT:
    case AAR_READER_PARTNER:
      aar_reader_draft_name (self->draft, self->node, self->field, text, line, self->field == AAR_READER_PARTICIPANT);
      self->roles = self->filled = TRUE;
      break;
    case AAR_READER_NONE:
    case AAR_READER_TEXT:
    case AAR_READER_KIND_AREA:
    case AAR_READER_KIND_GOAL:
    case AAR_READER_KIND_INITIATIVE:
    case AAR_READER_KIND_STEP:
    case AAR_READER_PROSE:
    default:
      file_prose (self, aar_reader_field_is_prose (self->field, &prose) ? prose : AAR_NODE_TEXT, text);
      break;
    }
}

/**
 * aar_reader_record_text:
 * @self: a filing
 * @text: a paragraph
 * @line: where it stands
 *
 * Files a paragraph that is not a point: in a milestone row it belongs to the milestone, in a list to the description.
 */
void
aar_reader_record_text (AarReaderRecord *self, const char *text, guint line)
{
  if (self->row)
    add_row_text (self->field == AAR_READER_STATUS ? self->row_status : self->row_text, text);
  else if (self->field == AAR_READER_ACTION || self->field == AAR_READER_INDICATOR ||
           self->field == AAR_READER_MILESTONE)
    file_prose (self, AAR_NODE_TEXT, text);
  else
    aar_reader_record_value (self, text, line);
}
