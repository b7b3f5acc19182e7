/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "aar-import-match.h"

#include <glib/gi18n-lib.h>

#include "aar-text.h"

static gboolean
is_alike (AarPlan *a, AarPlan *b, guint field)
{
  const char *left = aar_record_get_text (a, field), *right = aar_record_get_text (b, field);
  g_autofree char *left_folded = left != NULL ? aar_text_fold (left) : NULL;
  g_autofree char *right_folded = right != NULL ? aar_text_fold (right) : NULL;

  return left != NULL && right != NULL && g_str_equal (left_folded, right_folded);
}

/* The same title says more than the same year. */
static guint
rate (AarPlan *plan, AarPlan *document)
{
  guint same_title = is_alike (plan, document, AAR_PLAN_TITLE);
  guint same_organisation = is_alike (plan, document, AAR_PLAN_ORGANISATION);
  guint same_period = is_alike (plan, document, AAR_PLAN_PERIOD_FROM) && is_alike (plan, document, AAR_PLAN_PERIOD_TO);

  if (!same_title && !(same_organisation && same_period))
    return 0;
  return 4 * same_title + 2 * same_organisation + same_period;
}

/**
 * aar_import_match_find:
 * @store: a store
 * @document: a plan that was read from a document
 * @label: (out): what to call the way into it, translated
 * @error: return location for an error
 *
 * Finds the plan that the document is likely to be the adopted version of: that of the same title, else of the same
 * organisation and period.
 *
 * Returns: its id, 0 if there is none, or if the store cannot be read
 */
gint64
aar_import_match_find (AarStore *store, AarPlan *document, char **label, GError **error)
{
  g_autoptr (GPtrArray) plans = aar_store_is_read_only (store) ? NULL : aar_store_list_plans (store, error);
  AarPlan *best = NULL;
  const char *title;

  *label = NULL;
  for (guint i = 0; plans != NULL && i < plans->len; i++)
    if (rate (plans->pdata[i], document) > (best != NULL ? rate (best, document) : 0))
      best = plans->pdata[i];
  if (best == NULL)
    return 0;
  title = aar_record_get_text (best, AAR_PLAN_TITLE);
  /* Translators: compares a document with a plan instead of importing it as another; %s is the title of the plan */
  *label = g_strdup_printf (_ ("Compare with “%s”, which is in the store"), title != NULL ? title : _ ("Untitled"));
  return aar_record_get_id (best);
}
