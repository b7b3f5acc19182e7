/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "aar-plan-making.h"

#include <glib/gi18n-lib.h>

#include "aar-plan-words.h"

/* The two scales that plans of both countries rate by, best level first, Danish and Swedish. */
static const struct
{
  const char *names[2];
  struct
  {
    const char *symbol;
    const char *labels[2];
  } levels[3];
} scales[] = {
  { { "Indsats", "Insats" },
    { { "happy", { "Forløber som planlagt", "Går enligt plan" } },
      { "neutral", { "Delvist forsinket", "Delvis försenad" } },
      { "sad", { "Forsinket eller gået i stå", "Försenad eller har stannat av" } } } },
  { { "Økonomi", "Ekonomi" },
    { { "happy", { "Budgettet holder", "Budgeten håller" } },
      { "neutral", { "Risiko for afvigelse", "Risk för avvikelse" } },
      { "sad", { "Budgettet holder ikke", "Budgeten håller inte" } } } },
};

static void
add_scales (AarPlanContent *content)
{
  AarPlan *plan = aar_plan_content_get_plan (content);
  gboolean swedish = aar_plan_words_is_swedish (plan);

  for (guint i = 0; i < G_N_ELEMENTS (scales); i++)
    {
      AarScale *scale = aar_plan_content_append (content, AAR_TABLE_SCALE, aar_record_get_id (plan));

      aar_record_set_text (scale, AAR_SCALE_NAME, scales[i].names[swedish]);
      for (guint j = 0; j < G_N_ELEMENTS (scales[i].levels); j++)
        {
          AarLevel *level = aar_plan_content_append (content, AAR_TABLE_LEVEL, aar_record_get_id (scale));

          aar_record_set_text (level, AAR_LEVEL_SYMBOL, scales[i].levels[j].symbol);
          aar_record_set_text (level, AAR_LEVEL_LABEL, scales[i].levels[j].labels[swedish]);
        }
    }
}

/**
 * aar_plan_making_make:
 * @plan: a new plan
 * @rounds: (element-type Aar.Round): its rounds
 * @has_scales: whether it rates effort and economy
 *
 * Returns: (transfer full): the plan in memory
 */
AarPlanContent *
aar_plan_making_make (AarPlan *plan, GPtrArray *rounds, gboolean has_scales)
{
  AarPlanContent *content = aar_plan_content_new (plan);

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
insert_all (AarEdit *edit, gpointer data, GError **error)
{
  for (guint table = 0; table < AAR_N_TABLES; table++)
    {
      GPtrArray *records = aar_plan_content_get_records (data, table);

      for (guint i = 0; i < records->len; i++)
        if (!aar_edit_insert (edit, records->pdata[i], error))
          return FALSE;
    }
  return TRUE;
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
  AarPlan *plan = aar_plan_content_get_plan (content);
  g_autoptr (GPtrArray) plans = aar_store_list_plans (store, error);
  gint64 position = 0;

  if (plans == NULL)
    return FALSE;
  for (guint i = 0; i < plans->len; i++)
    position = MAX (position, aar_record_get_integer (plans->pdata[i], AAR_PLAN_POSITION) + 1);
  aar_record_set_integer (plan, AAR_PLAN_POSITION, position);
  return aar_store_edit (store, N_ ("Making of a Plan"), aar_record_get_id (plan), insert_all, content, error);
}
