/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "aar-plan-making.h"

#include <glib/gi18n-lib.h>

#include "aar-plan-words.h"

/* The two scales that plans of both countries rate by, by their keys in the files of the languages, where the name
 * stands before the levels, the best first. */
static void
add_scales (AarPlanContent *content)
{
  static const char *const keys[] = { "effort", "economy" };
  AarPlan *plan = aar_plan_content_get_plan (content);
  const AarLanguage *language = aar_plan_get_language (plan);
  const AarCode *symbols = aar_field_describe (AAR_LEVEL_SYMBOL)->codes;

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      AarScale *scale = aar_plan_content_append (content, AAR_TABLE_SCALE, aar_record_get_id (plan));

      aar_record_set_text (scale, AAR_SCALE_NAME, aar_language_get_word (language, "new-plan", keys[i], 0));
      for (guint j = 0; symbols[j].code != NULL; j++)
        {
          AarLevel *level = aar_plan_content_append (content, AAR_TABLE_LEVEL, aar_record_get_id (scale));

          aar_record_set_text (level, AAR_LEVEL_SYMBOL, symbols[j].code);
          aar_record_set_text (level, AAR_LEVEL_LABEL, aar_language_get_word (language, "new-plan", keys[i], j + 1));
        }
    }
}

AarPlanContent *
aar_plan_making_make (AarPlan *plan, const char *organisation, GPtrArray *rounds, gboolean has_scales)
{
  AarPlanContent *content = aar_plan_content_new (plan);

  aar_record_set_text (aar_plan_content_get_organisation (content), AAR_ORGANISATION_NAME, organisation);
  if (has_scales)
    add_scales (content);
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
