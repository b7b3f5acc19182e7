/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-current-round.h"

#include "aar-answers.h"

/**
 * aar_current_round_find:
 * @rounds: (array length=n_rounds): the ids of the rounds of a plan in their order
 * @states: (array length=n_rounds): their states
 * @n_rounds: how many
 * @func: (scope call): tells whether anything was answered in a round; asked only where it matters
 * @data: for @func
 *
 * The one answer to which round a plan speaks of, in lists, in summaries, and where “Follow-up” leads: the first one
 * that is open; where none is, the last one that was closed or answered; where none was, the first.
 *
 * Returns: its index, -1 if there is no round
 */
int
aar_current_round_find (const gint64 *rounds,
                        const char *const *states,
                        guint n_rounds,
                        AarRoundAnsweredFunc func,
                        gpointer data)
{
  for (guint i = 0; i < n_rounds; i++)
    if (g_strcmp0 (states[i], AAR_ROUND_STATE_OPEN) == 0)
      return (int) i;
  for (guint i = n_rounds; i > 0; i--)
    if (g_strcmp0 (states[i - 1], AAR_ROUND_STATE_CLOSED) == 0 || func (rounds[i - 1], data))
      return (int) i - 1;
  return n_rounds > 0 ? 0 : -1;
}

static gboolean
is_answered (gint64 round, gpointer data)
{
  AarPlanContent *content = data;
  GPtrArray *assessments = aar_plan_content_get_records (content, AAR_TABLE_ASSESSMENT);
  GPtrArray *milestones = aar_plan_content_get_records (content, AAR_TABLE_MILESTONE);

  for (guint i = 0; i < assessments->len; i++)
    if (aar_record_get_integer (assessments->pdata[i], AAR_ASSESSMENT_ROUND) == round &&
        aar_assessment_is_answered (assessments->pdata[i]))
      return TRUE;
  for (guint i = 0; i < milestones->len; i++)
    if (aar_record_get_integer (milestones->pdata[i], AAR_MILESTONE_ROUND) == round &&
        aar_milestone_is_answered (milestones->pdata[i]))
      return TRUE;
  return FALSE;
}

/**
 * aar_current_round_of:
 * @content: a plan
 *
 * Returns: (transfer none) (nullable): the round that it speaks of, by [func@Aar.current_round_find]; %NULL if it has
 *   none
 */
AarRound *
aar_current_round_of (AarPlanContent *content)
{
  GPtrArray *rounds = aar_plan_content_get_records (content, AAR_TABLE_ROUND);
  g_autofree gint64 *ids = g_new (gint64, rounds->len + 1);
  g_autofree const char **states = g_new (const char *, rounds->len + 1);
  int current;

  for (guint i = 0; i < rounds->len; i++)
    {
      ids[i] = aar_record_get_id (rounds->pdata[i]);
      states[i] = aar_record_get_text (rounds->pdata[i], AAR_ROUND_STATE);
    }
  current = aar_current_round_find (ids, states, rounds->len, is_answered, content);
  return current >= 0 ? rounds->pdata[current] : NULL;
}
