/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "aar-plan-making.h"

#include <glib/gi18n-lib.h>

#include "aar-scale-template.h"

AarPlanContent *
aar_plan_making_make (AarPlan *plan, const char *organisation, GPtrArray *rounds, gboolean has_scales)
{
  AarPlanContent *content = aar_plan_content_new (plan);

  aar_record_set_text (aar_plan_content_get_organisation (content), AAR_ORGANISATION_NAME, organisation);
  if (has_scales)
    {
      aar_scale_template_add (AAR_SCALE_TEMPLATE_EFFORT, content);
      aar_scale_template_add (AAR_SCALE_TEMPLATE_ECONOMY, content);
    }
  for (guint i = 0; i < rounds->len; i++)
    {
      aar_record_set_integer (rounds->pdata[i], AAR_ROUND_PLAN, aar_record_get_id (plan));
      aar_record_set_integer (rounds->pdata[i], AAR_ROUND_POSITION, i);
      aar_plan_content_add (content, rounds->pdata[i]);
    }
  return content;
}

static gboolean
insert_plan (AarEdit *edit, gpointer data, GError **error)
{
  return aar_edit_insert_content (edit, data, error);
}

/**
 * aar_plan_making_write:
 * @store: a store
 * @content: a new plan
 * @error: return location for an error
 *
 * Writes it behind the plans that are there, in one step.
 *
 * Returns: whether it was written
 */
gboolean
aar_plan_making_write (AarStore *store, AarPlanContent *content, GError **error)
{
  return aar_store_edit (store, N_ ("Making of a Plan"), aar_record_get_id (aar_plan_content_get_plan (content)),
                         insert_plan, content, error);
}
