/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "aar-followup-reading.h"

#include <glib/gi18n-lib.h>

#include "aar-carry-over.h"
#include "aar-error.h"
#include "aar-followup-pair.h"
#include "aar-followup-phrases.h"
#include "aar-followup-promise.h"
#include "aar-level-changes.h"

static void
add_units (AarFollowupReading *self, GHashTable *by_node)
{
  for (guint i = 0; i < self->state->units->len; i++)
    {
      const AarRoundUnit *group = self->state->units->pdata[i];
      g_autofree char *name = aar_followup_phrase_unit (group->unit);
      const char *short_name = group->unit != NULL ? aar_record_get_text (group->unit, AAR_UNIT_ABBREVIATION) : NULL;
      AarFollowupUnit *unit = aar_followup_unit_new (group->unit != NULL ? aar_record_get_id (group->unit) : 0, name,
                                                     short_name);

      g_ptr_array_add (self->units, unit);
      for (guint j = 0; j < group->nodes->len; j++)
        {
          AarFollowupItem *item = g_hash_table_lookup (by_node, group->nodes->pdata[j]);
          const char *others = aar_followup_item_get_units (item);

          aar_followup_unit_add (unit, item);
          if (group->unit != NULL)
            {
              g_autofree char *joined = others == NULL ? g_strdup (aar_followup_unit_get_short_name (unit))
                                                       : g_strdup_printf ("%s · %s", others,
                                                                          aar_followup_unit_get_short_name (unit));

              aar_followup_item_set_units (item, joined);
            }
        }
    }
}

static void
make_items (AarFollowupReading *self)
{
  g_autoptr (GHashTable) by_node = g_hash_table_new (NULL, NULL);
  /* Translators: all responsible units together, in the list of those who answer */
  AarFollowupUnit *all = aar_followup_unit_new (AAR_FOLLOWUP_ALL_UNITS, _ ("All Units"), NULL);

  self->by_node = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->items = g_ptr_array_new_full (self->state->nodes->len, g_object_unref);
  self->units = g_ptr_array_new_with_free_func (g_object_unref);
  g_ptr_array_add (self->units, all);
  for (guint i = 0; i < self->state->nodes->len; i++)
    {
      AarFollowupItem *item = aar_followup_item_new (aar_plan_content_get_plan (self->content), self->state,
                                                     self->state->nodes->pdata[i]);

      gint64 *id = g_new (gint64, 1);

      *id = aar_followup_item_get_id (item);
      g_hash_table_insert (self->by_node, id, item);
      g_ptr_array_add (self->items, item);
      g_hash_table_insert (by_node, self->state->nodes->pdata[i], item);
      aar_followup_unit_add (all, item);
    }
  add_units (self, by_node);
}

static void
find_good_and_bad (AarFollowupReading *self, gint64 round)
{
  self->effort = aar_level_changes_effort_scale (self->content);
  self->economy = aar_level_changes_economy_scale (self->content);
  if (self->effort == NULL || self->economy == NULL)
    return;
  self->economy_bad = aar_level_changes_good_and_bad (self->content, round, aar_record_get_id (self->effort),
                                                      aar_record_get_id (self->economy));
  self->effort_bad = aar_level_changes_good_and_bad (self->content, round, aar_record_get_id (self->economy),
                                                     aar_record_get_id (self->effort));
}

/* What there is to show of the round, %NULL if the plan has no such round */
AarFollowupReading *
aar_followup_reading_new (AarPlanContent *content, gint64 round)
{
  AarRoundState *state = aar_round_state_new (content, round, NULL);
  AarFollowupReading *self;

  if (state == NULL)
    return NULL;
  self = g_new0 (AarFollowupReading, 1);
  self->content = g_object_ref (content);
  self->state = state;
  self->round = state->round;
  self->before = aar_level_changes_round_before (content, round);
  self->next = aar_carry_over_next_round (content, round);
  self->turns = aar_level_changes_find (content, round);
  self->promised = aar_carry_over_find (content, round);
  make_items (self);
  find_good_and_bad (self, round);
  self->turned_pairs = aar_followup_pairs_of_level_changes (self);
  self->contrast_pairs = aar_followup_pairs_of_contrasts (self);
  self->promises = aar_followup_promises_make (self);
  return self;
}

void
aar_followup_reading_free (AarFollowupReading *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->turned_pairs, g_ptr_array_unref);
  g_clear_pointer (&self->contrast_pairs, g_ptr_array_unref);
  g_clear_pointer (&self->promises, g_ptr_array_unref);
  g_clear_pointer (&self->by_node, g_hash_table_unref);
  g_clear_pointer (&self->items, g_ptr_array_unref);
  g_clear_pointer (&self->units, g_ptr_array_unref);
  g_clear_pointer (&self->turns, g_ptr_array_unref);
  g_clear_pointer (&self->economy_bad, g_ptr_array_unref);
  g_clear_pointer (&self->effort_bad, g_ptr_array_unref);
  g_clear_pointer (&self->promised, g_ptr_array_unref);
  g_clear_pointer (&self->state, aar_round_state_free);
  g_clear_object (&self->content);
  g_free (self);
}

static void
free_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  aar_followup_reading_free (data);
  g_task_return_boolean (task, TRUE);
}

/* Frees it in a thread, as the records of a large plan are many. */
void
aar_followup_reading_free_later (AarFollowupReading *self)
{
  g_autoptr (GTask) task = NULL;

  if (self == NULL)
    return;
  task = g_task_new (NULL, NULL, NULL, NULL);
  g_task_set_source_tag (task, aar_followup_reading_free_later);
  g_task_set_task_data (task, self, NULL);
  g_task_run_in_thread (task, free_in_thread);
}

/**
 * aar_followup_reading_load:
 * @store: a store
 * @query: (type AarFollowupQuery): what to read
 * @error: return location for an error
 *
 * Reads a round; an #AarWorkFunc.
 *
 * Returns: (transfer full) (nullable): the #AarFollowupReading
 */
gpointer
aar_followup_reading_load (AarStore *store, gpointer query, GError **error)
{
  const AarFollowupQuery *own = query;
  g_autoptr (AarPlanContent) content = aar_store_load_plan (store, own->plan, error);
  AarFollowupReading *self;

  if (content == NULL)
    return NULL;
  self = aar_followup_reading_new (content, own->round);
  if (self == NULL)
    g_set_error_literal (error, AAR_ERROR, AAR_ERROR_NOT_FOUND, _ ("The round is not in the store any more."));
  return self;
}
