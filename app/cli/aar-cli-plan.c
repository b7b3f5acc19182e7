/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-cli-plan.h"

#include "aar-error.h"
#include "aar-id.h"
#include "aar-round-finding.h"
#include "aar-text.h"

#include "config.h"
#include <glib/gi18n.h>

/* By id, by the whole title, by the title without regard to case and accents, by how it begins. */
static gboolean
is_meant (AarPlan *plan, const char *wanted, guint attempt)
{
  const char *title = aar_record_get_text (plan, AAR_PLAN_TITLE);
  g_autofree char *folded_title = aar_text_fold (title);
  g_autofree char *folded_wanted = aar_text_fold (wanted);
  gint64 id;

  switch (attempt)
    {
    case 0:
      return aar_id_parse (wanted, &id) && aar_record_get_id (plan) == id;
    case 1:
      return g_strcmp0 (title, wanted) == 0;
    case 2:
      return g_str_equal (folded_title, folded_wanted);
    default:
      return g_str_has_prefix (folded_title, folded_wanted);
    }
}

/**
 * aar_cli_plan_find:
 * @plans: (element-type Aar.Plan): the plans of a store
 * @wanted: an id, a title, or how only one title begins, whatever its case and accents
 * @error: return location for %AAR_ERROR_NOT_FOUND
 *
 * Returns: the id of the plan, 0 if there is none or more than one
 */
gint64
aar_cli_plan_find (GPtrArray *plans, const char *wanted, GError **error)
{
  gint64 id = 0;
  guint n = 0;

  for (guint attempt = 0; n == 0 && attempt < 4; attempt++)
    for (guint i = 0; i < plans->len; i++)
      if (is_meant (plans->pdata[i], wanted, attempt))
        {
          id = aar_record_get_id (plans->pdata[i]);
          n++;
        }
  if (n == 1)
    return id;
  g_set_error (error, AAR_ERROR, AAR_ERROR_NOT_FOUND,
               n == 0 ? _ ("no plan of the store has the title or id “%s”")
                      : _ ("several plans are called “%s”; name one by its id"),
               wanted);
  return 0;
}

static gboolean
load (AarCliPlan *self, const AarCliOptions *options, AarStoreFlags flags, const char *plan, GError **error)
{
  g_autoptr (GPtrArray) plans = NULL;
  gint64 id;

  self->store = aar_cli_open_store (options, flags, error);
  if (self->store == NULL)
    return FALSE;
  plans = aar_store_list_plans (self->store, error);
  if (plans == NULL)
    return FALSE;
  id = aar_cli_plan_find (plans, plan, error);
  if (id == 0)
    return FALSE;
  self->content = aar_store_load_plan (self->store, id, error);
  return self->content != NULL;
}

/**
 * aar_cli_plan_open:
 * @self: where to put it
 * @options: the options
 * @flags: how to open the store
 * @plan: (nullable): the title or id of the plan
 * @round: (nullable): the name, date or id of the round, %NULL if none is needed
 *
 * Opens the store and reads the plan. Says what is wrong if it cannot.
 *
 * Returns: the exit status so far
 */
int
aar_cli_plan_open (AarCliPlan *self,
                   const AarCliOptions *options,
                   AarStoreFlags flags,
                   const char *plan,
                   const char *round)
{
  g_autoptr (GError) error = NULL;

  if (plan == NULL)
    return aar_cli_misused (_ ("the plan is missing: --plan TITLE-OR-ID"));
  if (!load (self, options, flags, plan, &error))
    return aar_cli_fail (NULL, error);
  if (round == NULL)
    return AAR_CLI_DONE;
  g_set_object (&self->round, aar_round_find_by_name (self->content, round));
  if (self->round != NULL)
    return AAR_CLI_DONE;
  g_set_error (&error, AAR_ERROR, AAR_ERROR_NOT_FOUND, _ ("the plan has no round, or more than one, called “%s”"),
               round);
  return aar_cli_fail (NULL, error);
}

/**
 * aar_cli_plan_clear:
 * @self: what was opened
 */
void
aar_cli_plan_clear (AarCliPlan *self)
{
  g_clear_object (&self->round);
  g_clear_object (&self->content);
  g_clear_object (&self->store);
}
