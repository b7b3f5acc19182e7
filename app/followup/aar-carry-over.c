/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-carry-over.h"

#include "aar-answers.h"
#include "aar-id.h"
#include "aar-text.h"

#include <glib/gi18n.h>

/* The ids of the milestones that another one was carried over from. */
static GHashTable *
collect_carried (GPtrArray *milestones)
{
  GHashTable *carried = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  for (guint i = 0; i < milestones->len; i++)
    {
      gint64 from = aar_record_get_integer (milestones->pdata[i], AAR_MILESTONE_CARRIED_FROM);

      if (from != 0)
        g_hash_table_add (carried, g_memdup2 (&from, sizeof from));
    }
  return carried;
}

/**
 * aar_carry_over_find:
 * @content: a plan
 * @round: the id of one of its rounds
 *
 * Returns: (transfer container) (element-type Aar.Milestone): the milestones of the round that are neither reached nor
 *   carried over yet, in document order
 */
GPtrArray *
aar_carry_over_find (AarPlanContent *content, gint64 round)
{
  GPtrArray *milestones = aar_plan_content_get_records (content, AAR_TABLE_MILESTONE);
  g_autoptr (GHashTable) carried = collect_carried (milestones);
  GPtrArray *found = g_ptr_array_new ();

  for (guint i = 0; i < milestones->len; i++)
    {
      AarMilestone *milestone = milestones->pdata[i];
      gint64 id = aar_record_get_id (milestone);

      if (aar_record_get_integer (milestone, AAR_MILESTONE_ROUND) == round &&
          !aar_text_is_empty (aar_record_get_text (milestone, AAR_MILESTONE_TEXT)) &&
          !aar_milestone_is_reached (content, milestone) && !g_hash_table_contains (carried, &id))
        g_ptr_array_add (found, milestone);
    }
  return found;
}

/**
 * aar_carry_over_next_round:
 * @content: a plan
 * @round: the id of one of its rounds
 *
 * Returns: (transfer none) (nullable): the next round behind it that is not closed, %NULL if it was the last
 */
AarRound *
aar_carry_over_next_round (AarPlanContent *content, gint64 round)
{
  GPtrArray *rounds = aar_plan_content_get_records (content, AAR_TABLE_ROUND);
  gboolean behind = FALSE;

  for (guint i = 0; i < rounds->len; i++)
    {
      if (behind && !aar_round_is_closed (rounds->pdata[i]))
        return rounds->pdata[i];
      behind = behind || aar_record_get_id (rounds->pdata[i]) == round;
    }
  return NULL;
}

/**
 * aar_carry_over_count:
 * @content: a plan
 * @milestone: one of its milestones
 *
 * Returns: how many times it was carried over. The chain is followed as far as the plan goes; a step back into the plan
 *   of the year before counts as one.
 */
guint
aar_carry_over_count (AarPlanContent *content, AarMilestone *milestone)
{
  guint limit = aar_plan_content_get_records (content, AAR_TABLE_MILESTONE)->len;
  guint count = 0;

  /* A ring can only come from a damaged file; it must not hang the program. */
  while (milestone != NULL && count <= limit)
    {
      gint64 from = aar_record_get_integer (milestone, AAR_MILESTONE_CARRIED_FROM);

      if (from == 0)
        break;
      count++;
      milestone = aar_plan_content_lookup (content, AAR_TABLE_MILESTONE, from);
    }
  return count;
}

/* @places holds, by node, the node and the next free place below it. */
static AarMilestone *
carried_copy (AarPlanContent *content, AarMilestone *milestone, gint64 round, GHashTable *places)
{
  AarMilestone *copy = aar_record_new (AAR_TABLE_MILESTONE, aar_id_new ());
  gint64 node = aar_record_get_integer (milestone, AAR_MILESTONE_NODE);
  gint64 *place = g_hash_table_lookup (places, &node);

  if (place == NULL)
    {
      place = g_new (gint64, 2);
      place[0] = node;
      place[1] = aar_plan_content_get_children (content, AAR_TABLE_MILESTONE, node)->len;
      g_hash_table_insert (places, place, place);
    }
  aar_record_set_integer (copy, AAR_MILESTONE_NODE, node);
  aar_record_set_integer (copy, AAR_MILESTONE_POSITION, place[1]++);
  aar_record_set_integer (copy, AAR_MILESTONE_ROUND, round);
  aar_record_set_text (copy, AAR_MILESTONE_TEXT, aar_record_get_text (milestone, AAR_MILESTONE_TEXT));
  aar_record_set_text (copy, AAR_MILESTONE_GROUP, aar_record_get_text (milestone, AAR_MILESTONE_GROUP));
  aar_record_set_integer (copy, AAR_MILESTONE_CARRIED_FROM, aar_record_get_id (milestone));
  return copy;
}

static gboolean
insert_copies (AarEdit *edit, gpointer data, GError **error)
{
  GPtrArray *copies = data;

  for (guint i = 0; i < copies->len; i++)
    if (!aar_edit_insert (edit, copies->pdata[i], error))
      return FALSE;
  return TRUE;
}

/**
 * aar_carry_over_apply:
 * @store: a store
 * @content: a plan of it
 * @milestones: (element-type Aar.Milestone): milestones of the plan
 * @round: the id of the round that they are carried over to
 * @error: return location for an error
 *
 * Makes of each a new milestone of @round, in one step; the old ones stay as they were answered.
 *
 * Returns: whether it was written
 */
gboolean
aar_carry_over_apply (AarStore *store, AarPlanContent *content, GPtrArray *milestones, gint64 round, GError **error)
{
  g_autoptr (GPtrArray) copies = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GHashTable) places = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, g_free);

  g_return_val_if_fail (AAR_IS_STORE (store), FALSE);
  g_return_val_if_fail (AAR_IS_PLAN_CONTENT (content), FALSE);

  for (guint i = 0; i < milestones->len; i++)
    g_ptr_array_add (copies, carried_copy (content, milestones->pdata[i], round, places));
  if (copies->len == 0)
    return TRUE;
  return aar_store_edit (store, N_ ("Carry Over Milestones"), aar_record_get_id (aar_plan_content_get_plan (content)),
                         insert_copies, copies, error);
}
