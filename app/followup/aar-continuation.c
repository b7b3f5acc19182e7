/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-continuation.h"

#include "aar-answers.h"
#include "aar-date.h"
#include "aar-level-rank.h"

/* How far one period is from the next, in years. */
static int
years_of_period (AarPlan *plan)
{
  const char *from = aar_record_get_text (plan, AAR_PLAN_PERIOD_FROM);
  const char *to = aar_record_get_text (plan, AAR_PLAN_PERIOD_TO);

  return from == NULL || to == NULL ? 1 : MAX (1, atoi (to) - atoi (from) + 1);
}

/* The same day so many years later, 28 February for a 29th that is none. */
static char *
move_date (const char *iso, int years)
{
  g_autofree char *moved = NULL;

  if (!aar_date_is_iso (iso))
    return NULL;
  moved = g_strdup_printf ("%04d%s", atoi (iso) + years, iso + 4);
  if (!aar_date_is_iso (moved))
    moved[9] = '8';
  return g_steal_pointer (&moved);
}

/* The text with every year of the period of the plan, and the one before and after, moved. */
static char *
move_years (const char *text, AarPlan *plan, int years)
{
  const char *from = aar_record_get_text (plan, AAR_PLAN_PERIOD_FROM);
  const char *to = aar_record_get_text (plan, AAR_PLAN_PERIOD_TO);
  g_autoptr (GString) moved = g_string_new (NULL);

  if (text == NULL || from == NULL || to == NULL)
    return g_strdup (text);
  for (const char *p = text; *p != '\0';)
    {
      gsize digits = strspn (p, "0123456789");
      int year = digits == 4 ? atoi (p) : 0;

      if (year >= atoi (from) - 1 && year <= atoi (to) + 1)
        g_string_append_printf (moved, "%d", year + years);
      else
        g_string_append_len (moved, p, (gssize) MAX (digits, 1));
      p += MAX (digits, 1);
    }
  return g_string_free_and_steal (g_steal_pointer (&moved));
}

static gboolean
has_best_level (AarPlanContent *content, gint64 node)
{
  GPtrArray *assessments = aar_plan_content_get_children (content, AAR_TABLE_ASSESSMENT, node);
  GPtrArray *rounds = aar_plan_content_get_records (content, AAR_TABLE_ROUND);
  GPtrArray *scales = aar_plan_content_get_records (content, AAR_TABLE_SCALE);
  AarAssessment *latest = NULL;
  guint best_round = 0;

  for (guint i = 0; scales->len > 0 && i < assessments->len; i++)
    {
      AarRound *round = aar_plan_content_lookup (content, AAR_TABLE_ROUND,
                                                 aar_record_get_integer (assessments->pdata[i], AAR_ASSESSMENT_ROUND));
      guint index;

      if (aar_record_get_integer (assessments->pdata[i], AAR_ASSESSMENT_SCALE) ==
              aar_record_get_id (scales->pdata[0]) &&
          aar_assessment_is_answered (assessments->pdata[i]) && g_ptr_array_find (rounds, round, &index) &&
          (latest == NULL || index >= best_round))
        {
          latest = assessments->pdata[i];
          best_round = index;
        }
    }
  return latest != NULL && aar_level_is_best (content, aar_record_get_integer (latest, AAR_ASSESSMENT_LEVEL));
}

/* Whether all of its actions are done; with none, nothing is said. */
static gboolean
actions_are_done (AarPlanContent *content, gint64 node, gboolean if_none)
{
  GPtrArray *actions = aar_plan_content_get_children (content, AAR_TABLE_ACTION, node);

  for (guint i = 0; i < actions->len; i++)
    if (!aar_record_get_boolean (actions->pdata[i], AAR_ACTION_DONE))
      return FALSE;
  return actions->len > 0 || if_none;
}

static AarContinuedNode *
judge_node (AarPlanContent *content, AarNode *node)
{
  gint64 id = aar_record_get_id (node);
  GPtrArray *milestones = aar_plan_content_get_children (content, AAR_TABLE_MILESTONE, id);
  AarContinuedNode *self = g_new0 (AarContinuedNode, 1);
  guint n_milestones = 0;

  self->node = g_object_ref (node);
  self->n_indicators = aar_plan_content_get_children (content, AAR_TABLE_INDICATOR, id)->len;
  for (guint i = 0; i < milestones->len; i++)
    {
      if (aar_record_get_text (milestones->pdata[i], AAR_MILESTONE_TEXT) == NULL)
        continue;
      n_milestones++;
      self->n_open_milestones += !aar_milestone_is_reached (content, milestones->pdata[i]);
    }
  if (n_milestones > 0)
    self->is_finished = self->n_open_milestones == 0 && actions_are_done (content, id, TRUE);
  else
    self->is_finished = actions_are_done (content, id, has_best_level (content, id));
  self->is_taken = !self->is_finished;
  return self;
}

static void
continued_node_free (AarContinuedNode *self)
{
  g_object_unref (self->node);
  g_free (self);
}

/**
 * aar_continuation_new:
 * @content: the old plan
 *
 * Returns: (transfer full): what would be taken along into the next period
 */
AarContinuation *
aar_continuation_new (AarPlanContent *content)
{
  AarContinuation *self = g_new0 (AarContinuation, 1);
  AarPlan *plan = aar_plan_content_get_plan (content);
  GPtrArray *nodes = aar_plan_content_get_records (content, AAR_TABLE_NODE);
  int years = years_of_period (plan);

  self->content = g_object_ref (content);
  self->seen = aar_seen_plan_new (content);
  self->title = move_years (aar_record_get_text (plan, AAR_PLAN_TITLE), plan, years);
  self->period_from = move_date (aar_record_get_text (plan, AAR_PLAN_PERIOD_FROM), years);
  self->period_to = move_date (aar_record_get_text (plan, AAR_PLAN_PERIOD_TO), years);
  self->nodes = g_ptr_array_new_with_free_func ((GDestroyNotify) continued_node_free);
  for (guint i = 0; i < nodes->len; i++)
    if (g_strcmp0 (aar_record_get_text (nodes->pdata[i], AAR_NODE_KIND), AAR_NODE_KIND_INITIATIVE) == 0)
      g_ptr_array_add (self->nodes, judge_node (content, nodes->pdata[i]));
  return self;
}

/**
 * aar_continuation_free:
 * @self: (nullable): a continuation
 */
void
aar_continuation_free (AarContinuation *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->nodes);
  g_clear_pointer (&self->rounds, g_ptr_array_unref);
  g_free (self->title);
  g_free (self->period_from);
  g_free (self->period_to);
  g_object_unref (self->content);
  aar_seen_plan_free (self->seen);
  g_free (self);
}

/**
 * aar_continuation_set_rounds:
 * @self: what to take along
 * @rounds: (nullable) (element-type Aar.Round): rounds with their names and dates, %NULL for those of the old plan
 *
 * Gives the new plan other rounds than those of the old one. They are copied when the plan is made.
 */
void
aar_continuation_set_rounds (AarContinuation *self, GPtrArray *rounds)
{
  if (rounds != NULL)
    g_ptr_array_ref (rounds);
  g_clear_pointer (&self->rounds, g_ptr_array_unref);
  self->rounds = rounds;
}

static void
move_day (AarRound *round, AarRoundField field, int years)
{
  g_autofree char *day = move_date (aar_record_get_text (round, field), years);

  aar_record_set_text (round, field, day);
}

/**
 * aar_continuation_move_rounds:
 * @self: what to take along
 *
 * Returns: (transfer full) (element-type Aar.Round): the rounds of the old plan, their dates and the years in their
 *   names moved into the new period
 */
GPtrArray *
aar_continuation_move_rounds (AarContinuation *self)
{
  AarPlan *plan = aar_plan_content_get_plan (self->content);
  GPtrArray *old = aar_plan_content_get_records (self->content, AAR_TABLE_ROUND);
  GPtrArray *rounds = g_ptr_array_new_with_free_func (g_object_unref);
  const char *from = aar_record_get_text (plan, AAR_PLAN_PERIOD_FROM);
  int years = from == NULL || self->period_from == NULL ? 0 : atoi (self->period_from) - atoi (from);
  static const AarRoundField past[] = { AAR_ROUND_CLOSED, AAR_ROUND_RECORD, AAR_ROUND_REPORTED };

  for (guint i = 0; i < old->len; i++)
    {
      AarRound *round = aar_record_copy (old->pdata[i]);
      g_autofree char *name = move_years (aar_record_get_text (round, AAR_ROUND_NAME), plan, years);
      g_autofree char *date = move_date (aar_record_get_text (round, AAR_ROUND_DATE), years);

      aar_record_set_text (round, AAR_ROUND_NAME, name);
      aar_record_set_text (round, AAR_ROUND_DATE, date);
      move_day (round, AAR_ROUND_OPENS, years);
      move_day (round, AAR_ROUND_DEADLINE, years);
      for (guint j = 0; j < G_N_ELEMENTS (past); j++)
        aar_record_set_text (round, past[j], NULL);
      g_ptr_array_add (rounds, round);
    }
  return rounds;
}

static const AarContinuedNode *
find_node (const AarContinuation *self, gint64 id)
{
  for (guint i = 0; i < self->nodes->len; i++)
    if (aar_record_get_id (((AarContinuedNode *) self->nodes->pdata[i])->node) == id)
      return self->nodes->pdata[i];
  return NULL;
}

/**
 * aar_continuation_take_as:
 * @self: what to take along
 * @earlier: the same of before the old plan was changed
 *
 * Takes what @earlier takes, and its period. An initiative that is new, or finished by now and was not, is as it is at
 * first.
 */
void
aar_continuation_take_as (AarContinuation *self, const AarContinuation *earlier)
{
  for (guint i = 0; i < self->nodes->len; i++)
    {
      AarContinuedNode *node = self->nodes->pdata[i];
      const AarContinuedNode *before = find_node (earlier, aar_record_get_id (node->node));

      if (before != NULL && before->is_finished == node->is_finished)
        node->is_taken = before->is_taken;
    }
  g_set_str (&self->period_from, earlier->period_from);
  g_set_str (&self->period_to, earlier->period_to);
}
