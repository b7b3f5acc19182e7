/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-round-state.h"

#include "aar-answering-units.h"
#include "aar-answers.h"
#include "aar-date.h"
#include "aar-text.h"

static void
round_node_free (AarRoundNode *self)
{
  g_ptr_array_unref (self->milestones);
  g_free (self->assessments);
  g_free (self->states);
  g_free (self);
}

static void
round_unit_free (AarRoundUnit *self)
{
  g_ptr_array_unref (self->nodes);
  g_free (self);
}

static AarRoundNode *
look_up_node (const AarRoundState *self, gint64 node)
{
  return g_hash_table_lookup (self->by_node, &node);
}

/* Every initiative, as if nothing had been answered. */
static GPtrArray *
make_nodes (AarRoundState *self)
{
  GPtrArray *nodes = aar_plan_content_get_records (self->content, AAR_TABLE_NODE);
  GPtrArray *all = g_ptr_array_new_full (nodes->len, NULL);

  for (guint i = 0; i < nodes->len; i++)
    {
      AarRoundNode *entry;
      gint64 *key;

      if (g_strcmp0 (aar_record_get_text (nodes->pdata[i], AAR_NODE_KIND), AAR_NODE_KIND_INITIATIVE) != 0)
        continue;
      entry = g_new0 (AarRoundNode, 1);
      entry->node = nodes->pdata[i];
      entry->assessments = g_new0 (AarAssessment *, self->scales->len + 1);
      entry->states = g_new0 (AarAnswerState, self->scales->len + 1);
      entry->milestones = g_ptr_array_new ();
      key = g_new (gint64, 1);
      *key = aar_record_get_id (entry->node);
      g_hash_table_insert (self->by_node, key, entry);
      g_ptr_array_add (all, entry);
    }
  return all;
}

static void
enter_assessment (AarRoundState *self, AarAssessment *assessment)
{
  AarRoundNode *entry = look_up_node (self, aar_record_get_integer (assessment, AAR_ASSESSMENT_NODE));
  gint64 scale = aar_record_get_integer (assessment, AAR_ASSESSMENT_SCALE);

  for (guint i = 0; entry != NULL && i < self->scales->len; i++)
    {
      if (aar_record_get_id (self->scales->pdata[i]) != scale)
        continue;
      /* Two rows for one cell come only from a merge of stores; one that has a level says more. */
      if (entry->assessments[i] != NULL && entry->states[i] == AAR_ANSWER_GIVEN)
        return;
      entry->assessments[i] = assessment;
      if (aar_assessment_is_answered (assessment))
        entry->states[i] = AAR_ANSWER_GIVEN;
      else if (!aar_text_is_empty (aar_record_get_text (assessment, AAR_ASSESSMENT_NOTE)))
        entry->states[i] = AAR_ANSWER_STARTED;
      return;
    }
}

static void
enter_answers (AarRoundState *self)
{
  gint64 round = aar_record_get_id (self->round);
  GPtrArray *assessments = aar_plan_content_get_records (self->content, AAR_TABLE_ASSESSMENT);
  GPtrArray *milestones = aar_plan_content_get_records (self->content, AAR_TABLE_MILESTONE);

  for (guint i = 0; i < assessments->len; i++)
    if (aar_record_get_integer (assessments->pdata[i], AAR_ASSESSMENT_ROUND) == round)
      enter_assessment (self, assessments->pdata[i]);
  for (guint i = 0; i < milestones->len; i++)
    {
      AarRoundNode *entry;

      if (aar_record_get_integer (milestones->pdata[i], AAR_MILESTONE_ROUND) != round)
        continue;
      entry = look_up_node (self, aar_record_get_integer (milestones->pdata[i], AAR_MILESTONE_NODE));
      if (entry == NULL)
        continue;
      g_ptr_array_add (entry->milestones, milestones->pdata[i]);
      if (aar_answer_is_given (milestones->pdata[i]))
        entry->n_milestones_answered++;
    }
}

static void
judge_node (const AarRoundState *self, AarRoundNode *entry)
{
  guint n_given = 0, n_started = 0;

  for (guint i = 0; i < self->scales->len; i++)
    {
      /* Where a scale never matters, nothing is missing. */
      if (entry->states[i] != AAR_ANSWER_GIVEN &&
          aar_node_is_answered_on (self->content, aar_record_get_id (entry->node), aar_record_get_id (self->round),
                                   aar_record_get_id (self->scales->pdata[i])))
        entry->states[i] = AAR_ANSWER_GIVEN;
      n_given += entry->states[i] == AAR_ANSWER_GIVEN;
      n_started += entry->states[i] == AAR_ANSWER_STARTED;
    }
  entry->is_asked = self->scales->len > 0 || entry->milestones->len > 0;
  entry->is_answered = aar_node_is_answered (self->content, aar_record_get_id (entry->node),
                                             aar_record_get_id (self->round));
  entry->is_started = !entry->is_answered && n_given + n_started + entry->n_milestones_answered > 0;
}

static void
collect_promised (AarRoundState *self, const AarRoundNode *entry)
{
  for (guint i = 0; i < entry->milestones->len; i++)
    if (!aar_answer_is_given (entry->milestones->pdata[i]) &&
        !aar_text_is_empty (aar_record_get_text (entry->milestones->pdata[i], AAR_MILESTONE_TEXT)))
      g_ptr_array_add (self->promised, entry->milestones->pdata[i]);
}

static void
keep_asked_nodes (AarRoundState *self)
{
  g_autoptr (GPtrArray) all = make_nodes (self);

  enter_answers (self);
  for (guint i = 0; i < all->len; i++)
    {
      AarRoundNode *entry = all->pdata[i];

      judge_node (self, entry);
      if (!entry->is_asked)
        continue;
      collect_promised (self, entry);
      g_ptr_array_add (self->nodes, entry);
      self->n_answered += entry->is_answered;
      for (guint j = 0; j < self->scales->len; j++)
        self->n_answered_on[j] += entry->states[j] == AAR_ANSWER_GIVEN;
    }
}

static void
add_to_unit (AarRoundState *self, GHashTable *by_unit, AarUnit *unit, AarRoundNode *entry)
{
  AarRoundUnit *group = g_hash_table_lookup (by_unit, unit);

  if (group == NULL)
    {
      group = g_new0 (AarRoundUnit, 1);
      group->unit = unit;
      group->nodes = g_ptr_array_new ();
      g_hash_table_insert (by_unit, unit, group);
      g_ptr_array_add (self->units, group);
    }
  g_ptr_array_add (group->nodes, entry);
  group->n_open += !entry->is_answered;
}

static int
compare_units (gconstpointer a, gconstpointer b)
{
  const AarRoundUnit *left = a, *right = b;

  if (left->unit == NULL || right->unit == NULL)
    return (left->unit == NULL) - (right->unit == NULL);
  if (left->n_open != right->n_open)
    return left->n_open > right->n_open ? -1 : 1;
  if (left->nodes->len != right->nodes->len)
    return left->nodes->len > right->nodes->len ? -1 : 1;
  return aar_record_get_integer (left->unit, AAR_UNIT_POSITION) <
                 aar_record_get_integer (right->unit, AAR_UNIT_POSITION)
           ? -1
           : 1;
}

static void
group_by_unit (AarRoundState *self)
{
  g_autoptr (GHashTable) by_unit = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < self->nodes->len; i++)
    {
      AarRoundNode *entry = self->nodes->pdata[i];
      g_autoptr (GPtrArray) units = aar_answering_units_of_node (self->content, aar_record_get_id (entry->node));

      for (guint j = 0; j < units->len; j++)
        add_to_unit (self, by_unit, units->pdata[j], entry);
      if (units->len == 0)
        add_to_unit (self, by_unit, NULL, entry);
    }
  g_ptr_array_sort_values (self->units, compare_units);
}

static gboolean
days_between (const char *from, const char *to, int *days)
{
  GDate first, last;

  if (!aar_date_is_iso (from) || !aar_date_is_iso (to))
    return FALSE;
  g_date_clear (&first, 1);
  g_date_clear (&last, 1);
  g_date_set_dmy (&first, (GDateDay) atoi (from + 8), atoi (from + 5), (GDateYear) atoi (from));
  g_date_set_dmy (&last, (GDateDay) atoi (to + 8), atoi (to + 5), (GDateYear) atoi (to));
  *days = g_date_days_between (&first, &last);
  return TRUE;
}

/**
 * aar_round_state_new:
 * @content: a plan with its initiatives, units, milestones and assessments
 * @round: the id of one of its rounds
 * @today: (nullable): the day from which the days left are counted, %NULL for today
 *
 * Looks at every initiative once, so that it can be made anew after each answer of a small plan, and in a thread for a
 * large one.
 *
 * Of a round that is closed it tells what was kept at its closing, with the corrections made since.
 *
 * Returns: (transfer full) (nullable): who has answered, %NULL if the plan has no such round
 */
AarRoundState *
aar_round_state_new (AarPlanContent *content, gint64 round, const char *today)
{
  AarRoundState *self;
  g_autofree char *now = today == NULL ? aar_date_today () : g_strdup (today);

  g_return_val_if_fail (AAR_IS_PLAN_CONTENT (content), NULL);

  if (aar_plan_content_lookup (content, AAR_TABLE_ROUND, round) == NULL)
    return NULL;
  self = g_new0 (AarRoundState, 1);
  self->round = g_object_ref (aar_plan_content_lookup (content, AAR_TABLE_ROUND, round));
  self->content = aar_frozen_round_restore (content, self->round);
  self->scales = g_ptr_array_ref (aar_plan_content_get_records (self->content, AAR_TABLE_SCALE));
  self->n_answered_on = g_new0 (guint, self->scales->len + 1);
  self->nodes = g_ptr_array_new ();
  self->units = g_ptr_array_new_with_free_func ((GDestroyNotify) round_unit_free);
  self->promised = g_ptr_array_new ();
  self->by_node = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, (GDestroyNotify) round_node_free);
  self->has_date = days_between (now, aar_record_get_text (self->round, AAR_ROUND_DATE), &self->days_left);
  keep_asked_nodes (self);
  group_by_unit (self);
  return self;
}

/**
 * aar_round_state_free:
 * @self: (nullable): a state
 */
void
aar_round_state_free (AarRoundState *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->units);
  g_ptr_array_unref (self->nodes);
  g_ptr_array_unref (self->promised);
  g_ptr_array_unref (self->scales);
  g_free (self->n_answered_on);
  g_hash_table_unref (self->by_node);
  g_object_unref (self->round);
  g_object_unref (self->content);
  g_free (self);
}

/**
 * aar_round_state_get_node:
 * @self: a state
 * @node: the id of an initiative
 *
 * Returns: (transfer none) (nullable): how far it is, %NULL if the round asks nothing of it
 */
const AarRoundNode *
aar_round_state_get_node (const AarRoundState *self, gint64 node)
{
  const AarRoundNode *entry = look_up_node (self, node);

  return entry != NULL && entry->is_asked ? entry : NULL;
}
