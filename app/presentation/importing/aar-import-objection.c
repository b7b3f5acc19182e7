/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-import-objection.h"

#include "config.h"
#include <glib/gi18n-lib.h>

/**
 * aar_import_objection_find:
 * @draft: a plan that was read
 * @store: where it would be imported to
 * @blocks: (out): whether it cannot be imported as it is; else the coordinator may decide
 *
 * Returns: (transfer full) (nullable): what speaks against importing @draft, translated
 */
char *
aar_import_objection_find (AarImportDraft *draft, AarStore *store, gboolean *blocks)
{
  char *problem = aar_import_draft_get_problem (draft);
  gint64 id = aar_record_get_id (aar_import_draft_get_plan (draft));
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) plans = NULL, organisations = NULL;

  *blocks = TRUE;
  if (problem != NULL)
    return problem;
  if (aar_store_is_read_only (store))
    return g_strdup (_ ("The store is open for reading only, so nothing can be imported."));
  plans = aar_store_list_plans (store, &error);
  for (guint i = 0; plans != NULL && i < plans->len; i++)
    if (aar_record_get_id (plans->pdata[i]) == id)
      return g_strdup (
          _ ("This very plan is in the store already. It can be imported again once it is deleted there."));
  *blocks = FALSE;
  organisations = plans != NULL ? aar_store_list_organisations (store, &error) : NULL;
  if (organisations == NULL)
    return g_strdup (error->message);
  if (aar_import_draft_find_same (draft, plans, organisations) != NULL)
    return g_strdup (
        _ ("A plan with this title, organisation and period is in the store already. Importing adds another."));
  return NULL;
}
