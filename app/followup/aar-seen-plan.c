/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-seen-plan.h"

#include "aar-error.h"

#include <glib/gi18n.h>

struct _AarSeenPlan
{
  gint64 plan;
  GPtrArray *records;
};

/**
 * aar_seen_plan_new:
 * @content: a plan as it is shown
 *
 * Returns: (transfer full): all that it says now
 */
AarSeenPlan *
aar_seen_plan_new (AarPlanContent *content)
{
  AarSeenPlan *self = g_new0 (AarSeenPlan, 1);

  self->plan = aar_record_get_id (aar_plan_content_get_plan (content));
  self->records = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint table = 0; table < AAR_N_TABLES; table++)
    {
      GPtrArray *records = aar_plan_content_get_records (content, table);

      for (guint i = 0; i < records->len; i++)
        g_ptr_array_add (self->records, aar_record_copy (records->pdata[i]));
    }
  return self;
}

/**
 * aar_seen_plan_free:
 * @self: (nullable): a plan as it was seen
 */
void
aar_seen_plan_free (AarSeenPlan *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->records);
  g_free (self);
}

static gboolean
is_as_seen (const AarSeenPlan *self, AarPlanContent *now)
{
  guint n_records = 0;

  for (guint table = 0; table < AAR_N_TABLES; table++)
    n_records += aar_plan_content_get_records (now, table)->len;
  if (n_records != self->records->len)
    return FALSE;
  for (guint i = 0; i < self->records->len; i++)
    {
      gpointer seen = self->records->pdata[i];
      gpointer record = aar_plan_content_lookup (now, aar_record_get_table (seen), aar_record_get_id (seen));

      if (record == NULL || !aar_record_equal (seen, record))
        return FALSE;
    }
  return TRUE;
}

/**
 * aar_seen_plan_set_changed:
 * @error: return location for %AAR_ERROR_CHANGED
 *
 * Says that something else stands in the store than was seen.
 */
void
aar_seen_plan_set_changed (GError **error)
{
  g_set_error_literal (
      error, AAR_ERROR, AAR_ERROR_CHANGED,
      _ ("The plan was changed by somebody else after this was shown. Nothing was written. Please look again at what "
         "will be written."));
}

/**
 * aar_seen_plan_check:
 * @self: a plan as it was seen
 * @store: its store, in which a step is being written
 * @error: return location for %AAR_ERROR_CHANGED, %AAR_ERROR_NOT_FOUND if the plan is gone, or an error of reading
 *
 * To be called in the step, before anything is written: nobody else can write from then on.
 *
 * Returns: whether the plan still says what was seen
 */
gboolean
aar_seen_plan_check (AarSeenPlan *self, AarStore *store, GError **error)
{
  g_autoptr (AarPlanContent) now = aar_store_load_plan (store, self->plan, error);

  if (now == NULL)
    return FALSE;
  if (is_as_seen (self, now))
    return TRUE;
  aar_seen_plan_set_changed (error);
  return FALSE;
}
