/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "aar-import-match.h"

#include <glib/gi18n-lib.h>

#include "aar-text.h"

static gboolean
is_alike (const char *left, const char *right)
{
  g_autofree char *left_folded = left != NULL ? aar_text_fold (left) : NULL;
  g_autofree char *right_folded = right != NULL ? aar_text_fold (right) : NULL;

  return left != NULL && right != NULL && g_str_equal (left_folded, right_folded);
}

static gboolean
has_same (AarPlan *plan, AarImportDraft *draft, guint field)
{
  return is_alike (aar_record_get_text (plan, field), aar_import_draft_get_text (draft, field));
}

/* The same title says more than the same year. */
static guint
rate (AarPlan *plan, const char *organisation, AarImportDraft *draft)
{
  guint same_title = has_same (plan, draft, AAR_PLAN_TITLE);
  guint same_organisation = is_alike (organisation, aar_import_draft_get_text (draft, AAR_PLAN_ORGANISATION));
  guint same_period = has_same (plan, draft, AAR_PLAN_PERIOD_FROM) && has_same (plan, draft, AAR_PLAN_PERIOD_TO);

  if (!same_title && !(same_organisation && same_period))
    return 0;
  return 4 * same_title + 2 * same_organisation + same_period;
}

/**
 * aar_import_match_find:
 * @store: a store
 * @draft: a plan that was read from a document
 * @label: (out): what to call the way into it, translated
 * @error: return location for an error
 *
 * Finds the plan that the document is likely to be the adopted version of: that of the same title, else of the same
 * organisation and period.
 *
 * Returns: its id, 0 if there is none, or if the store cannot be read
 */
gint64
aar_import_match_find (AarStore *store, AarImportDraft *draft, char **label, GError **error)
{
  g_autoptr (GPtrArray) plans = aar_store_is_read_only (store) ? NULL : aar_store_list_plans (store, error);
  AarPlan *best = NULL;
  guint highest = 0;
  const char *title;

  *label = NULL;
  for (guint i = 0; plans != NULL && i < plans->len; i++)
    {
      g_autoptr (GError) failure = NULL;
      g_autofree char *organisation = aar_store_dup_organisation_name (store, plans->pdata[i], &failure);
      guint rating = rate (plans->pdata[i], organisation, draft);

      if (failure != NULL)
        {
          g_propagate_error (error, g_steal_pointer (&failure));
          return 0;
        }
      if (rating > highest)
        best = plans->pdata[i];
      highest = MAX (highest, rating);
    }
  if (best == NULL)
    return 0;
  title = aar_record_get_text (best, AAR_PLAN_TITLE);
  /* Translators: compares a document with a plan instead of importing it as another; %s is the title of the plan */
  *label = g_strdup_printf (_ ("Compare with “%s”, which is in the store"), title != NULL ? title : _ ("Untitled"));
  return aar_record_get_id (best);
}
