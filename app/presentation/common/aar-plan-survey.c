/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-plan-survey.h"

/**
 * AarPlanSurvey:
 *
 * A plan as a whole at one moment, for what counts over all of it: the sidebar, the filters, the pages of the plan and
 * its areas. Making one takes longer than a frame in a large plan, so it is made in a thread with a connection of its
 * own; its records are copies and do not follow later changes.
 */
struct _AarPlanSurvey
{
  GObject parent_instance;

  gint64 plan;
  AarOutline *outline;
  AarPlanContent *content;
  gboolean whole;
};

G_DEFINE_FINAL_TYPE (AarPlanSurvey, aar_plan_survey, G_TYPE_OBJECT)

/* Of a plan with more initiatives than this only what belongs to the plan itself is read. */
#define MANY_INITIATIVES 3000

static void
aar_plan_survey_finalize (GObject *object)
{
  AarPlanSurvey *self = AAR_PLAN_SURVEY (object);

  g_clear_object (&self->outline);
  g_clear_object (&self->content);
  G_OBJECT_CLASS (aar_plan_survey_parent_class)->finalize (object);
}

static void
aar_plan_survey_class_init (AarPlanSurveyClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = aar_plan_survey_finalize;
}

static void
aar_plan_survey_init (AarPlanSurvey *self)
{
}

static gboolean
read_content (AarPlanSurvey *self, AarStore *store, GError **error)
{
  self->whole = aar_outline_get_n_initiatives (self->outline) <= MANY_INITIATIVES;
  self->content = self->whole ? aar_store_load_plan (store, self->plan, error)
                              : aar_store_load_plan_head (store, self->plan, error);
  return self->content != NULL;
}

/**
 * aar_plan_survey_make:
 * @store: the store
 * @plan: (type gint64): a pointer to the id of a plan
 * @error: return location for an error
 *
 * Looks over a plan; an #AarWorkFunc.
 *
 * Returns: (transfer full) (nullable): the survey
 */
gpointer
aar_plan_survey_make (AarStore *store, gpointer plan, GError **error)
{
  g_autoptr (AarPlanSurvey) self = g_object_new (AAR_TYPE_PLAN_SURVEY, NULL);

  self->plan = *(const gint64 *) plan;
  self->outline = aar_outline_load (store, self->plan, error);
  return self->outline != NULL && read_content (self, store, error) ? g_steal_pointer (&self) : NULL;
}

gint64
aar_plan_survey_get_plan (AarPlanSurvey *self)
{
  g_return_val_if_fail (AAR_IS_PLAN_SURVEY (self), 0);

  return self->plan;
}

/**
 * aar_plan_survey_get_outline:
 * @self: a survey
 *
 * Returns: (transfer none): areas, units, rounds, tags and references of the plan with their counts
 */
AarOutline *
aar_plan_survey_get_outline (AarPlanSurvey *self)
{
  g_return_val_if_fail (AAR_IS_PLAN_SURVEY (self), NULL);

  return self->outline;
}

/**
 * aar_plan_survey_get_content:
 * @self: a survey
 *
 * Returns: (transfer none): what belongs to the plan itself, and if the survey is whole its nodes with all that hangs
 *   on them
 */
AarPlanContent *
aar_plan_survey_get_content (AarPlanSurvey *self)
{
  g_return_val_if_fail (AAR_IS_PLAN_SURVEY (self), NULL);

  return self->content;
}

gboolean
aar_plan_survey_is_whole (AarPlanSurvey *self)
{
  g_return_val_if_fail (AAR_IS_PLAN_SURVEY (self), FALSE);

  return self->whole;
}
