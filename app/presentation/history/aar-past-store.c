/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-past-store.h"

#include <errno.h>
#include <glib/gstdio.h>

#include "aar-day-format.h"
#include "aar-error.h"
#include "aar-history.h"
#include "aar-import.h"
#include "aar-work.h"

/* A plan as it stood on a day, in a store of its own that lives as long as its window: so all that one can do with a
 * plan without changing it, from searching to exporting, one can do with its past too. */

typedef struct
{
  gint64 plan;
  char *day;
} Order;

static void
order_free (gpointer data)
{
  Order *order = data;

  g_free (order->day);
  g_free (order);
}

/* Memory of the user's own session where there is such a place: what a plan said once is nobody else's business. */
static char *
make_folder (GError **error)
{
  const char *parent = g_get_user_runtime_dir ();
  g_autofree char *path = g_build_filename (parent, "aarshjul-past-XXXXXX", NULL);

  if (g_mkdir_with_parents (parent, 0700) == 0 && g_mkdtemp_full (path, 0700) != NULL)
    return g_steal_pointer (&path);
  g_set_error_literal (error, AAR_ERROR, AAR_ERROR_IO, g_strerror (errno));
  return NULL;
}

static char *
write_store (AarPlanContent *content, GError **error)
{
  g_autofree char *folder = make_folder (error);
  g_autofree char *path = folder != NULL ? g_build_filename (folder, "past.aarshjul", NULL) : NULL;
  g_autoptr (GPtrArray) contents = g_ptr_array_new ();
  g_autoptr (AarStore) store = NULL;
  guint n_unlinked = 0;

  if (path == NULL)
    return NULL;
  g_ptr_array_add (contents, content);
  store = aar_store_open (path, AAR_STORE_CREATE, error);
  if (store != NULL && aar_import_write (store, contents, &n_unlinked, error))
    return g_steal_pointer (&path);
  g_clear_object (&store);
  aar_past_store_remove (path);
  return NULL;
}

static gpointer
make (AarStore *store, gpointer data, GError **error)
{
  const Order *order = data;
  g_autofree char *time = aar_day_to_time (order->day);
  g_autoptr (AarPlanContent) content = aar_history_plan_at (store, order->plan, time, error);

  return content != NULL ? write_store (content, error) : NULL;
}

/**
 * aar_past_store_make_async:
 * @store: a store
 * @plan: the id of a plan
 * @day: a day as yyyy-mm-dd
 * @callback: what to call when it is done
 * @data: for @callback
 *
 * Writes the plan as it stood at the end of @day into a store of its own.
 */
void
aar_past_store_make_async (AarStore *store, gint64 plan, const char *day, GAsyncReadyCallback callback, gpointer data)
{
  Order *order;

  g_return_if_fail (AAR_IS_STORE (store));
  g_return_if_fail (day != NULL);

  order = g_new (Order, 1);
  *order = (Order) { plan, g_strdup (day) };
  aar_work_async (store, AAR_STORE_READ_ONLY, make, order, order_free, g_free, NULL, callback, data);
}

/**
 * aar_past_store_make_finish:
 * @store: the store
 * @result: what the callback got
 * @error: return location for an error
 *
 * %AAR_ERROR_NOT_FOUND if the plan was not there yet, else what reading or writing a store can fail with.
 *
 * Returns: (transfer full) (nullable): the path of the store, which the caller removes with
 *   [func@Aar.past_store_remove]
 */
char *
aar_past_store_make_finish (AarStore *store, GAsyncResult *result, GError **error)
{
  return aar_work_finish (store, result, error);
}

/**
 * aar_past_store_remove:
 * @path: the path of a store of the past
 *
 * Deletes the store with its folder.
 */
void
aar_past_store_remove (const char *path)
{
  g_autofree char *folder = NULL;
  g_autofree char *journal = NULL;

  g_return_if_fail (path != NULL);

  folder = g_path_get_dirname (path);
  journal = g_strconcat (path, "-journal", NULL);
  g_unlink (path);
  g_unlink (journal);
  g_rmdir (folder);
}
