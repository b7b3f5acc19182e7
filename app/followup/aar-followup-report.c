/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-followup-report.h"

#include "aar-answering.h"
#include "aar-answering-units.h"
#include "aar-carry-over.h"
#include "aar-followup-words.h"
#include "aar-level-finding.h"
#include "aar-plan-words.h"
#include "aar-round-state.h"
#include "aar-text.h"
#include "aar-level-changes.h"
#include "aar-unit-merging.h"

/* A report while it is written. Rows are gathered cell by cell. */
typedef struct
{
  AarPlanContent *content;
  AarPlan *plan;
  AarRound *round;
  AarFollowupReport *report;
  GStrvBuilder *row;
} Writing;

/**
 * aar_followup_report_free:
 * @self: (nullable): a report
 */
void
aar_followup_report_free (AarFollowupReport *self)
{
  if (self == NULL)
    return;
  g_strfreev (self->heads);
  g_ptr_array_unref (self->rows);
  g_free (self);
}

static void
add (Writing *writing, const char *text)
{
  g_strv_builder_add (writing->row, text == NULL ? "" : text);
}

static void
add_word (Writing *writing, AarFollowupWord word)
{
  add (writing, aar_followup_word (writing->plan, word));
}

static void
add_type (Writing *writing, AarPlanWord word)
{
  g_autofree char *name = aar_plan_words_get (writing->plan, word, AAR_PLAN_WORD_SINGULAR);

  g_strv_builder_take (writing->row, aar_plan_words_capitalise (name));
}

static void
begin_row (Writing *writing)
{
  writing->row = g_strv_builder_new ();
}

static void
end_row (Writing *writing)
{
  g_ptr_array_add (writing->report->rows, g_strv_builder_unref_to_strv (g_steal_pointer (&writing->row)));
}

static gboolean
begin (Writing *writing, AarPlanContent *content, gint64 round)
{
  writing->content = content;
  writing->plan = aar_plan_content_get_plan (content);
  writing->round = aar_plan_content_lookup (content, AAR_TABLE_ROUND, round);
  if (writing->round == NULL)
    return FALSE;
  writing->report = g_new0 (AarFollowupReport, 1);
  writing->report->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  begin_row (writing);
  return TRUE;
}

static void
end_heads (Writing *writing)
{
  writing->report->heads = g_strv_builder_unref_to_strv (g_steal_pointer (&writing->row));
}

/* The units that answer, by the names that they had on the day of the round. */
static void
add_responsibles (Writing *writing, gint64 node)
{
  g_autoptr (GPtrArray) units = aar_answering_units_of_node (writing->content, node);
  const char *date = aar_record_get_text (writing->round, AAR_ROUND_DATE);
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < units->len; i++)
    {
      const char *name = aar_unit_get_name_on (writing->content, units->pdata[i], date);

      if (name == NULL)
        name = aar_unit_get_abbreviation_on (writing->content, units->pdata[i], date);
      g_string_append_printf (names, "%s%s", i == 0 ? "" : " / ", name == NULL ? "" : name);
    }
  add (writing, names->str);
}

static void
add_level (Writing *writing, gint64 level, gboolean is_asked)
{
  g_autofree char *label = aar_level_describe (writing->content, level);

  if (label == NULL && is_asked)
    add_word (writing, AAR_WORD_NOT_ASSESSED);
  else
    add (writing, label);
}

static void
add_scale_head (Writing *writing, AarScale *scale, AarFollowupWord word)
{
  const char *name = aar_record_get_text (scale, AAR_SCALE_NAME);

  g_strv_builder_take (writing->row,
                       g_strdup_printf ("%s – %s", name == NULL ? "" : name, aar_followup_word (writing->plan, word)));
}

static void
write_followup_heads (Writing *writing, GPtrArray *scales)
{
  add_word (writing, AAR_WORD_TYPE);
  add_word (writing, AAR_WORD_NUMBER);
  add_type (writing, AAR_PLAN_WORD_INITIATIVE);
  add_word (writing, AAR_WORD_RESPONSIBLE);
  for (guint i = 0; i < scales->len; i++)
    {
      add_scale_head (writing, scales->pdata[i], AAR_WORD_LEVEL);
      add_scale_head (writing, scales->pdata[i], AAR_WORD_TEXT);
    }
  if (scales->len == 0)
    add_word (writing, AAR_WORD_TEXT);
  add_word (writing, AAR_WORD_REACHED);
  add_word (writing, AAR_WORD_CARRIED_OVER);
  add_word (writing, AAR_WORD_CORRECTED);
  add_word (writing, AAR_WORD_REASON);
  end_heads (writing);
}

static void
add_correction (Writing *writing, const char *reason)
{
  add (writing, aar_answering_is_correction (reason) ? aar_followup_word (writing->plan, AAR_WORD_YES) : NULL);
  add (writing, reason);
}

static char *
join_reasons (const AarRoundNode *entry, guint n_scales)
{
  GString *reasons = g_string_new (NULL);

  for (guint i = 0; i < n_scales; i++)
    {
      const char *reason = entry->assessments[i] == NULL
                             ? NULL
                             : aar_record_get_text (entry->assessments[i], AAR_ASSESSMENT_REASON);

      /* One correction of both scales is told once. */
      if (reason != NULL && strstr (reasons->str, reason) == NULL)
        g_string_append_printf (reasons, "%s%s", reasons->len == 0 ? "" : "\n", reason);
    }
  return g_string_free_and_steal (reasons);
}

static void
write_initiative (Writing *writing, const AarRoundNode *entry, guint n_scales)
{
  g_autofree char *reasons = join_reasons (entry, n_scales);

  begin_row (writing);
  add_type (writing, AAR_PLAN_WORD_INITIATIVE);
  add (writing, aar_record_get_text (entry->node, AAR_NODE_NUMBER));
  add (writing, aar_record_get_text (entry->node, AAR_NODE_TITLE));
  add_responsibles (writing, aar_record_get_id (entry->node));
  for (guint i = 0; i < n_scales; i++)
    {
      AarAssessment *assessment = entry->assessments[i];

      add_level (writing, assessment == NULL ? 0 : aar_record_get_integer (assessment, AAR_ASSESSMENT_LEVEL), TRUE);
      add (writing, assessment == NULL ? NULL : aar_record_get_text (assessment, AAR_ASSESSMENT_NOTE));
    }
  if (n_scales == 0)
    add (writing, NULL);
  add (writing, NULL);
  add (writing, NULL);
  add_correction (writing, reasons);
  end_row (writing);
}

static void
write_milestone (Writing *writing, AarMilestone *milestone, guint n_scales)
{
  guint count = aar_carry_over_count (writing->content, milestone);
  g_autofree char *times = count == 0 ? NULL : g_strdup_printf ("%u", count);

  begin_row (writing);
  add_type (writing, AAR_PLAN_WORD_MILESTONE);
  add (writing, NULL);
  add (writing, aar_record_get_text (milestone, AAR_MILESTONE_TEXT));
  add (writing, NULL);
  if (n_scales > 0)
    add_level (writing, aar_record_get_integer (milestone, AAR_MILESTONE_LEVEL), FALSE);
  add (writing, aar_record_get_text (milestone, AAR_MILESTONE_STATUS));
  for (guint i = 1; i < n_scales; i++)
    {
      add (writing, NULL);
      add (writing, NULL);
    }
  add_word (writing, aar_record_get_boolean (milestone, AAR_MILESTONE_DONE) ? AAR_WORD_YES : AAR_WORD_NO);
  add (writing, times);
  add_correction (writing, aar_record_get_text (milestone, AAR_MILESTONE_REASON));
  end_row (writing);
}

/**
 * aar_followup_report_new:
 * @content: a plan
 * @round: the id of one of its rounds
 *
 * Returns: (transfer full) (nullable): everything of a round: each initiative with its levels and words, then its
 *   milestones, with what was corrected after the round was closed marked; %NULL if there is no such round
 */
AarFollowupReport *
aar_followup_report_new (AarPlanContent *content, gint64 round)
{
  Writing writing = { 0 };
  g_autoptr (AarRoundState) state = NULL;

  if (!begin (&writing, content, round))
    return NULL;
  state = aar_round_state_new (content, round, NULL);
  write_followup_heads (&writing, state->scales);
  for (guint i = 0; i < state->nodes->len; i++)
    {
      const AarRoundNode *entry = state->nodes->pdata[i];

      write_initiative (&writing, entry, state->scales->len);
      for (guint j = 0; j < entry->milestones->len; j++)
        if (!aar_text_is_empty (aar_record_get_text (entry->milestones->pdata[j], AAR_MILESTONE_TEXT)))
          write_milestone (&writing, entry->milestones->pdata[j], state->scales->len);
    }
  return writing.report;
}

static void
add_round_head (Writing *writing, AarFollowupWord word, AarRound *round)
{
  const char *name = round == NULL ? NULL : aar_record_get_text (round, AAR_ROUND_NAME);

  if (name == NULL)
    add_word (writing, word);
  else
    g_strv_builder_take (writing->row, g_strdup_printf ("%s (%s)", aar_followup_word (writing->plan, word), name));
}

static void
write_level_change (Writing *writing, const AarLevelChange *change)
{
  begin_row (writing);
  add (writing, aar_record_get_text (change->node, AAR_NODE_NUMBER));
  add (writing, aar_record_get_text (change->node, AAR_NODE_TITLE));
  add_responsibles (writing, aar_record_get_id (change->node));
  add (writing, aar_record_get_text (change->scale, AAR_SCALE_NAME));
  add_level (writing, change->old_level == NULL ? 0 : aar_record_get_id (change->old_level), TRUE);
  add_level (writing, change->new_level == NULL ? 0 : aar_record_get_id (change->new_level), TRUE);
  if (change->direction == 0)
    add (writing, NULL);
  else
    add_word (writing, change->direction > 0 ? AAR_WORD_BETTER : AAR_WORD_WORSE);
  add (writing, change->before == NULL ? NULL : aar_record_get_text (change->before, AAR_ASSESSMENT_NOTE));
  add (writing, change->now == NULL ? NULL : aar_record_get_text (change->now, AAR_ASSESSMENT_NOTE));
  end_row (writing);
}

/**
 * aar_followup_report_new_changes:
 * @content: a plan
 * @round: the id of one of its rounds
 *
 * Returns: (transfer full) (nullable): what changed since the round before, old beside new; %NULL if there is no such
 *   round
 */
AarFollowupReport *
aar_followup_report_new_changes (AarPlanContent *content, gint64 round)
{
  Writing writing = { 0 };
  g_autoptr (GPtrArray) changes = NULL;

  if (!begin (&writing, content, round))
    return NULL;
  add_word (&writing, AAR_WORD_NUMBER);
  add_type (&writing, AAR_PLAN_WORD_INITIATIVE);
  add_word (&writing, AAR_WORD_RESPONSIBLE);
  add_word (&writing, AAR_WORD_SCALE);
  add_round_head (&writing, AAR_WORD_BEFORE, aar_level_changes_round_before (content, round));
  add_round_head (&writing, AAR_WORD_NOW, writing.round);
  add_word (&writing, AAR_WORD_DIRECTION);
  add_word (&writing, AAR_WORD_TEXT_BEFORE);
  add_word (&writing, AAR_WORD_TEXT_NOW);
  end_heads (&writing);
  changes = aar_level_changes_find (content, round);
  for (guint i = 0; i < changes->len; i++)
    write_level_change (&writing, changes->pdata[i]);
  return writing.report;
}
