/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-node-search.h"

#include "aar-store-private.h"

typedef struct
{
  AarReaders *readers;
  AarNodeQuery *query;
  GArray *before;
  GArray *found;
  GArray *splices;
} Search;

static void
search_free (Search *search)
{
  aar_readers_unref (search->readers);
  aar_node_query_free (search->query);
  g_array_unref (search->before);
  g_clear_pointer (&search->found, g_array_unref);
  g_clear_pointer (&search->splices, g_array_unref);
  g_free (search);
}

static void
on_cancelled (GCancellable *cancellable, gpointer database)
{
  aar_database_interrupt (database);
}

static GArray *
find (Search *search, GCancellable *cancellable, GError **error)
{
  AarDatabase *database = aar_readers_open (search->readers, cancellable, error);
  GArray *found;
  gulong handler;

  if (database == NULL)
    return NULL;
  /* To disconnect waits for a handler that is running, so the connection outlives it. */
  handler = g_cancellable_connect (cancellable, G_CALLBACK (on_cancelled), database, NULL);
  found = aar_node_finder_find (database, search->query, error);
  g_cancellable_disconnect (cancellable, handler);
  aar_readers_close (search->readers, database);
  return found;
}

static void
run (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Search *search = data;
  GError *error = NULL;

  search->found = find (search, cancellable, &error);
  if (search->found == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  search->splices = aar_node_splices_between (search->before, search->found);
  g_task_return_boolean (task, TRUE);
}

/**
 * aar_node_search_async:
 * @store: a store
 * @query: what to find
 * @before: (element-type AarFoundNode): what was found before; not changed while the task runs
 * @cancellable: (nullable): to give up
 * @callback: called when it is done
 * @data: for @callback
 *
 * Looks for initiatives. A write to @store interrupts it, with %G_IO_ERROR_CANCELLED, as a COMMIT waits for all who
 * read.
 */
void
aar_node_search_async (AarStore *store,
                       const AarNodeQuery *query,
                       GArray *before,
                       GCancellable *cancellable,
                       GAsyncReadyCallback callback,
                       gpointer data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, data);
  Search *search = g_new0 (Search, 1);

  g_task_set_source_tag (task, aar_node_search_async);
  search->readers = aar_readers_ref (store->readers);
  search->query = aar_node_query_copy (query);
  search->before = g_array_ref (before);
  g_task_set_task_data (task, search, (GDestroyNotify) search_free);
  g_task_run_in_thread (task, run);
}

/**
 * aar_node_search_finish:
 * @result: the result
 * @found: (out) (transfer full) (element-type AarFoundNode): what was found
 * @splices: (out) (transfer full) (element-type AarSplice): how it differs from before
 * @error: return location for an error
 *
 * Ends [func@Aar.node_search_async]. Errors are those of [func@Aar.node_finder_find].
 *
 * Returns: whether it succeeded
 */
gboolean
aar_node_search_finish (GAsyncResult *result, GArray **found, GArray **splices, GError **error)
{
  Search *search = g_task_get_task_data (G_TASK (result));

  if (!g_task_propagate_boolean (G_TASK (result), error))
    return FALSE;
  *found = g_steal_pointer (&search->found);
  *splices = g_steal_pointer (&search->splices);
  return TRUE;
}
