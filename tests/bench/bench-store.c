/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The store at 100 000 initiatives, beside what others do: paging by OFFSET, and SQL without a log. Prints a line for
 * each measure, in milliseconds: `name: this one, the peer, peer divided by this one`. */
#include "bench-plan.h"

#include "aar-node-list.h"
#include "aar-outline.h"
#include "store-text.h"

#include <glib/gstdio.h>
#include <sqlite3.h>
#include <stdlib.h>

static guint n_nodes = 100000;
static double longest;

static void
fail_on (GError *error)
{
  if (error != NULL)
    g_error ("%s", error->message);
}

static double
measure_sql (const char *path, const char *sql, gint64 a)
{
  sqlite3 *database;
  sqlite3_stmt *statement;
  double start;

  sqlite3_open_v2 (path, &database, SQLITE_OPEN_READONLY, NULL);
  if (sqlite3_prepare_v2 (database, sql, -1, &statement, NULL) != SQLITE_OK)
    g_error ("%s", sqlite3_errmsg (database));
  sqlite3_bind_int64 (statement, 1, a);
  start = bench_now ();
  for (int pass = 0; pass < 2; pass++)
    {
      /* The second pass, with the pages in memory, is measured. */
      start = bench_now ();
      while (sqlite3_step (statement) == SQLITE_ROW)
        ;
      sqlite3_reset (statement);
    }
  start = bench_now () - start;
  sqlite3_finalize (statement);
  sqlite3_close (database);
  return start;
}

/* How long the main loop was away, at most: the time between two turns of a loop that is never idle. */
static void
spin (AarNodeList *list)
{
  double before = bench_now ();

  longest = 0;
  while (aar_node_list_is_loading (list))
    {
      double turn;

      g_main_context_iteration (NULL, FALSE);
      turn = bench_now ();
      longest = MAX (longest, turn - before);
      before = turn;
      g_usleep (100);
    }
}

static double
query (AarNodeList *list, AarNodeQuery asked, const char *name, const char *peer, double other)
{
  double start = bench_now ();

  aar_node_list_set_query (list, &asked);
  spin (list);
  start = bench_now () - start;
  bench_say (name, start, peer, other);
  g_print ("   %u found; the main loop was away for %.2f ms at most\n", g_list_model_get_n_items (G_LIST_MODEL (list)),
           longest);
  return start;
}

static void
touch_window (AarNodeList *list, guint first)
{
  for (guint i = first; i < first + 64; i++)
    {
      g_autoptr (AarNodeItem) item = g_list_model_get_item (G_LIST_MODEL (list), i);

      g_assert_nonnull (item);
    }
}

static void
measure_list (AarStore *store, gint64 plan)
{
  g_autoptr (AarNodeList) list = aar_node_list_new (store);
  const char *path = aar_store_get_path (store);
  double offset_end, start, worst = 0;
  g_autoptr (GError) error = NULL;
  g_autoptr (AarNode) node = NULL;

  offset_end = measure_sql (
      path,
      "SELECT id, title, text FROM node WHERE plan = ? ORDER BY position LIMIT 64 OFFSET (SELECT count(*) - 64 FROM "
      "node)",
      plan);
  query (
      list, (AarNodeQuery) { .plan = plan }, "list in document order", "SELECT count(*) + rows",
      measure_sql (path, "SELECT id, parent FROM node WHERE plan = ? AND kind = 'initiative' ORDER BY position", plan));
  query (list, (AarNodeQuery) { .plan = plan, .sort = AAR_NODE_SORT_TITLE }, "list by title, Danish order",
         "ORDER BY title (bytes)",
         measure_sql (path, "SELECT id FROM node WHERE plan = ? AND kind = 'initiative' ORDER BY title", plan));
  query (list, (AarNodeQuery) { .plan = plan, .sort = AAR_NODE_SORT_NUMBER }, "list by number", NULL, 0);
  query (list, (AarNodeQuery) { .plan = plan, .sort = AAR_NODE_SORT_UNIT }, "list by unit", NULL, 0);
  query (list, (AarNodeQuery) { .plan = plan, .sort = AAR_NODE_SORT_LEVEL }, "list by level", NULL, 0);
  query (list, (AarNodeQuery) { .plan = plan, .search = (char *) "DIVERSITET 77" },
         "search, two words, one of two letters", "LIKE",
         measure_sql (path, "SELECT id FROM node WHERE plan = ? AND text LIKE '%diversitet%' AND title LIKE '%77%'",
                      plan));
  query (list, (AarNodeQuery) { .plan = plan, .search = (char *) "aeldrepleje 4711" }, "search, two words", NULL, 0);
  query (list, (AarNodeQuery) { .plan = plan }, "back to all", NULL, 0);
  for (guint first = 0; first + 64 < g_list_model_get_n_items (G_LIST_MODEL (list)); first += 4999)
    {
      start = bench_now ();
      touch_window (list, first);
      worst = MAX (worst, bench_now () - start);
    }
  bench_say ("window of 64 rows, the slowest of 20", worst, "OFFSET at the end", offset_end);
  node = aar_store_get_record (store, AAR_TABLE_NODE, aar_node_list_get_id (list, n_nodes / 2), &error);
  start = bench_now ();
  store_set_text (store, node, AAR_NODE_TITLE, "Ny titel", &error);
  fail_on (error);
  bench_say ("change of a title, with log and search", bench_now () - start, NULL, 0);
  start = bench_now ();
  aar_store_set_integer (store, node, AAR_NODE_POSITION, 1, &error);
  fail_on (error);
  bench_say ("move, with the list reporting it", bench_now () - start, NULL, 0);
  spin (list);
  g_print ("   the main loop was away for %.2f ms at most afterwards\n", longest);
}

static void
measure_bare_insert (const char *folder, AarPlanContent *content, double own)
{
  g_autofree char *path = g_build_filename (folder, "bare.db", NULL);
  GPtrArray *nodes = aar_plan_content_get_records (content, AAR_TABLE_NODE);
  sqlite3 *database;
  sqlite3_stmt *statement;
  double start;

  sqlite3_open (path, &database);
  sqlite3_exec (
      database,
      "CREATE TABLE node (id INTEGER PRIMARY KEY, title, text); CREATE VIRTUAL TABLE search USING fts5 (text, "
      "tokenize = 'trigram')",
      NULL, NULL, NULL);
  sqlite3_prepare_v2 (database, "INSERT INTO search (text) VALUES (?)", -1, &statement, NULL);
  start = bench_now ();
  sqlite3_exec (database, "BEGIN", NULL, NULL, NULL);
  for (guint i = 0; i < nodes->len; i++)
    {
      sqlite3_bind_text (statement, 1, aar_record_get_text (nodes->pdata[i], AAR_NODE_TEXT), -1, SQLITE_STATIC);
      sqlite3_step (statement);
      sqlite3_reset (statement);
    }
  sqlite3_exec (database, "COMMIT", NULL, NULL, NULL);
  bench_say ("import", own, "only FTS5 of the texts", bench_now () - start);
  sqlite3_finalize (statement);
  sqlite3_close (database);
  g_unlink (path);
}

int
main (int argc, char *argv[])
{
  g_autofree char *folder = g_dir_make_tmp ("aar-bench-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "bench.aarshjul", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (AarStore) store = NULL;
  g_autoptr (AarPlanContent) content = NULL;
  g_autoptr (AarOutline) outline = NULL;
  gint64 plan;
  double start;

  if (argc > 1)
    n_nodes = (guint) atoi (argv[1]);
  content = bench_plan_make (n_nodes);
  plan = aar_record_get_id (aar_plan_content_get_plan (content));
  store = aar_store_open (path, AAR_STORE_CREATE, &error);
  fail_on (error);
  start = bench_now ();
  aar_store_import (store, content, &error);
  fail_on (error);
  measure_bare_insert (folder, content, bench_now () - start);
  g_clear_object (&content);
  g_clear_object (&store);
  start = bench_now ();
  store = aar_store_open (path, AAR_STORE_NONE, &error);
  fail_on (error);
  bench_say ("open", bench_now () - start, NULL, 0);
  measure_list (store, plan);
  start = bench_now ();
  outline = aar_outline_load (store, plan, &error);
  fail_on (error);
  bench_say ("outline", bench_now () - start, NULL, 0);
  start = bench_now ();
  content = aar_store_load_plan (store, plan, &error);
  fail_on (error);
  bench_say ("load the whole plan", bench_now () - start, NULL, 0);
  g_clear_object (&content);
  for (int i = 0; i < 3; i++)
    {
      start = bench_now ();
      aar_store_undo_step (store, 0, &error);
      fail_on (error);
      bench_say (i < 2 ? "undo of a change" : "undo of the import", bench_now () - start, NULL, 0);
    }
  start = bench_now ();
  aar_store_redo (store, &error);
  fail_on (error);
  bench_say ("redo of the import", bench_now () - start, NULL, 0);
  g_clear_object (&store);
  g_unlink (path);
  g_rmdir (folder);
  return EXIT_SUCCESS;
}
