/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-scale-template.h"

#include "aar-plan-words.h"

#include <glib/gi18n.h>

#define N_LEVELS 3

/* Its key in the files of the languages, where its name stands before those of the levels, the best first, and what the
 * levels are shown by; where that is nothing, the colour goes with the rank. */
static const struct
{
  const char *key;
  const char *symbols[N_LEVELS];
} templates[] = {
  [AAR_SCALE_TEMPLATE_EFFORT] = { "effort", { "happy", "neutral", "sad" } },
  [AAR_SCALE_TEMPLATE_ECONOMY] = { "economy", { "happy", "neutral", "sad" } },
  [AAR_SCALE_TEMPLATE_TRAFFIC] = { "traffic", { NULL } },
  [AAR_SCALE_TEMPLATE_SMILEYS] = { "smileys", { "happy", "neutral", "sad" } },
  /* what has not started yet is nothing to be judged */
  [AAR_SCALE_TEMPLATE_PROGRESS] = { "progress", { NULL, NULL, "none" } },
};

/**
 * aar_scale_template_add:
 * @template: a template
 * @content: a plan
 *
 * Makes the scale and its levels, in the language of the plan, behind the scales that @content has.
 *
 * Returns: (transfer none): the scale
 */
AarScale *
aar_scale_template_add (AarScaleTemplate template, AarPlanContent *content)
{
  AarPlan *plan = aar_plan_content_get_plan (content);
  const AarLanguage *language = aar_plan_get_language (plan);
  const char *key;
  AarScale *scale;

  g_return_val_if_fail (template <AAR_N_SCALE_TEMPLATES, NULL);

  key = templates[template].key;
  scale = aar_plan_content_append (content, AAR_TABLE_SCALE, aar_record_get_id (plan));
  aar_record_set_text (scale, AAR_SCALE_NAME, aar_language_get_word (language, "new-plan", key, 0));
  for (guint i = 0; i < N_LEVELS; i++)
    {
      AarLevel *level = aar_plan_content_append (content, AAR_TABLE_LEVEL, aar_record_get_id (scale));

      aar_record_set_text (level, AAR_LEVEL_SYMBOL, templates[template].symbols[i]);
      aar_record_set_text (level, AAR_LEVEL_LABEL, aar_language_get_word (language, "new-plan", key, i + 1));
    }
  return scale;
}

typedef struct
{
  AarScale *scale;
  GPtrArray *levels;
} Insertion;

static gboolean
insert_scale (AarEdit *edit, gpointer data, GError **error)
{
  Insertion *insertion = data;

  if (!aar_edit_insert (edit, insertion->scale, error))
    return FALSE;
  for (guint i = 0; i < insertion->levels->len; i++)
    if (!aar_edit_insert (edit, insertion->levels->pdata[i], error))
      return FALSE;
  return TRUE;
}

/**
 * aar_scale_template_write:
 * @template: a template
 * @store: a store
 * @plan: the id of a plan
 * @error: return location for an error
 *
 * Gives the plan the scale with its levels, behind those that it has, in one step.
 *
 * Returns: whether it was written
 */
gboolean
aar_scale_template_write (AarScaleTemplate template, AarStore *store, gint64 plan, GError **error)
{
  g_autoptr (AarPlanContent) content = NULL;
  Insertion insertion;

  g_return_val_if_fail (AAR_IS_STORE (store), FALSE);

  content = aar_store_load_plan (store, plan, error);
  if (content == NULL)
    return FALSE;
  insertion.scale = aar_scale_template_add (template, content);
  insertion.levels = aar_plan_content_get_children (content, AAR_TABLE_LEVEL, aar_record_get_id (insertion.scale));
  return aar_store_edit (store, N_ ("Addition of a Scale"), plan, insert_scale, &insertion, error);
}
