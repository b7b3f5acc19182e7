/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-import.h"

#include "aar-error.h"

#include <glib/gi18n.h>

static gpointer
find_in_contents (GPtrArray *contents, AarTable table, gint64 id)
{
  for (guint i = 0; i < contents->len; i++)
    {
      gpointer record = aar_plan_content_lookup (contents->pdata[i], table, id);

      if (record != NULL)
        return record;
    }
  return NULL;
}

/* What a plan continues may have stayed behind in the store that it comes from; the link is then emptied, since a
 * link to nothing cannot be kept. */
static gboolean
unlink_missing (AarStore *store, GPtrArray *contents, AarTable table, guint field, guint *n_unlinked, GError **error)
{
  AarTable target = aar_table_get_fields (table, NULL)[field % AAR_FIELDS_PER_TABLE].table;

  for (guint i = 0; i < contents->len; i++)
    {
      GPtrArray *records = aar_plan_content_get_records (contents->pdata[i], table);

      for (guint j = 0; j < records->len; j++)
        {
          gint64 id = aar_record_get_integer (records->pdata[j], field);
          g_autoptr (AarRecord) stored = NULL;

          if (id == 0 || find_in_contents (contents, target, id) != NULL)
            continue;
          if (!aar_store_find_record (store, target, id, (gpointer *) &stored, error))
            return FALSE;
          if (stored != NULL)
            continue;
          aar_record_set_integer (records->pdata[j], field, 0);
          (*n_unlinked)++;
        }
    }
  return TRUE;
}

static gboolean
unlink_all_missing (AarStore *store, GPtrArray *contents, guint *n_unlinked, GError **error)
{
  return unlink_missing (store, contents, AAR_TABLE_PLAN, AAR_PLAN_PREDECESSOR, n_unlinked, error) &&
         unlink_missing (store, contents, AAR_TABLE_NODE, AAR_NODE_PREDECESSOR, n_unlinked, error) &&
         unlink_missing (store, contents, AAR_TABLE_MILESTONE, AAR_MILESTONE_CARRIED_FROM, n_unlinked, error);
}

static gboolean
check_are_new (AarStore *store, GPtrArray *contents, GError **error)
{
  for (guint i = 0; i < contents->len; i++)
    {
      AarPlan *plan = aar_plan_content_get_plan (contents->pdata[i]);
      g_autoptr (AarRecord) stored = NULL;

      if (!aar_store_find_record (store, AAR_TABLE_PLAN, aar_record_get_id (plan), (gpointer *) &stored, error))
        return FALSE;
      if (stored != NULL)
        {
          g_set_error (error, AAR_ERROR, AAR_ERROR_EXISTS,
                       _ ("The plan “%s” is in the store already. Nothing was changed."),
                       aar_record_get_text (plan, AAR_PLAN_TITLE));
          return FALSE;
        }
    }
  return TRUE;
}

static gboolean
insert_all (AarEdit *edit, gpointer data, GError **error)
{
  GPtrArray *contents = data;

  for (guint i = 0; i < contents->len; i++)
    if (!aar_edit_insert_content (edit, contents->pdata[i], error))
      return FALSE;
  return TRUE;
}

/* All in one step: plans that continue each other may stand in any order, and all of them come in or none. */
static gboolean
write_several (AarStore *store, GPtrArray *contents, GError **error)
{
  return aar_store_edit (store, N_ ("Import"), aar_record_get_id (aar_plan_content_get_plan (contents->pdata[0])),
                         insert_all, contents, error);
}

/* So far apart that something can be put between two nodes without moving all that stand behind them. */
#define ROOM 64

/* The records of a plan stand in the order of the document. */
static void
make_room (GPtrArray *contents)
{
  for (guint i = 0; i < contents->len; i++)
    {
      GPtrArray *nodes = aar_plan_content_get_records (contents->pdata[i], AAR_TABLE_NODE);

      for (guint j = 0; j < nodes->len; j++)
        aar_record_set_integer (nodes->pdata[j], AAR_NODE_POSITION, (gint64) j * ROOM);
    }
}

/**
 * aar_import_write:
 * @store: a store
 * @contents: (element-type Aar.PlanContent): plans as [func@Aar.import_read] gives them
 * @n_unlinked: (out) (optional): how many links to the year before were emptied, because what they name is neither in
 *   @contents nor in the store
 * @error: return location for %AAR_ERROR_EXISTS if one of the plans is in the store already, else as
 *   [method@Aar.Store.import]
 *
 * Writes plans into a store behind those that are there, in their order, as one step that can be undone: all or none.
 *
 * Returns: whether they were written
 */
gboolean
aar_import_write (AarStore *store, GPtrArray *contents, guint *n_unlinked, GError **error)
{
  guint n = 0;

  g_return_val_if_fail (AAR_IS_STORE (store), FALSE);
  g_return_val_if_fail (contents != NULL && contents->len > 0, FALSE);

  if (!check_are_new (store, contents, error) || !unlink_all_missing (store, contents, &n, error))
    return FALSE;
  if (n_unlinked != NULL)
    *n_unlinked = n;
  make_room (contents);
  return contents->len == 1 ? aar_store_import (store, contents->pdata[0], error)
                            : write_several (store, contents, error);
}
