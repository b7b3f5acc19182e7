/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Moving, adding and copying in a plan of 100 000 areas and initiatives, beside reading the whole plan, which is the
 * least that it takes to do so with all of it in memory. All of it happens on the main thread. */
#include "bench-plan.h"

#include "aar-import.h"
#include "aar-tree-edit.h"

#include <glib/gstdio.h>
#include <stdlib.h>

#define WHOLE "reading the whole plan"

static double whole;

static void
done (const char *name, double start, GError *error)
{
  if (error != NULL)
    g_error ("%s: %s", name, error->message);
  bench_say (name, bench_now () - start, WHOLE, whole);
}

static void
step (AarStore *store, const char *name, gint64 node, AarTreeStep where)
{
  GError *error = NULL;
  gboolean moved;
  double start = bench_now ();

  aar_tree_step (store, node, where, &moved, &error);
  done (name, start, error);
}

static void
place (AarStore *store, const char *name, gint64 node, gint64 target)
{
  GError *error = NULL;
  double start = bench_now ();

  aar_tree_place (store, node, target, AAR_TREE_BEFORE, &error);
  done (name, start, error);
}

static void
add (AarStore *store, const char *name, gint64 plan, gint64 area)
{
  GError *error = NULL;
  double start = bench_now ();

  aar_tree_add (store, plan, area, AAR_NODE_KIND_INITIATIVE, NULL, "Ny indsats", NULL, &error);
  done (name, start, error);
}

static void
measure (AarStore *store, gint64 plan, const gint64 *nodes, guint n)
{
  GError *error = NULL;
  double start;
  gint64 copy;

  /* every fiftieth is an area, and the next ones stand in it */
  step (store, "initiative down, in the middle", nodes[n / 2 + 10], AAR_TREE_DOWN);
  step (store, "initiative up, over the border of its area", nodes[n / 2 + 1], AAR_TREE_UP);
  step (store, "initiative out of its area", nodes[n / 4 + 20], AAR_TREE_OUT);
  step (store, "initiative into the area before it", nodes[n / 4 + 20], AAR_TREE_IN);
  step (store, "area down, with all that stands in it", nodes[n / 2 + 100], AAR_TREE_DOWN);
  place (store, "initiative dragged over a hundred", nodes[n / 2 + 205], nodes[n / 2 + 305]);
  place (store, "initiative dragged over a quarter of the plan", nodes[n / 4 + 5], nodes[n / 2 + 5]);
  add (store, "line typed at the end of the plan", plan, 0);
  add (store, "line typed into an area in the middle", plan, nodes[n / 2 + 400]);
  add (store, "the next line typed there", plan, nodes[n / 2 + 400]);
  start = bench_now ();
  aar_tree_convert (store, nodes[n / 2 + 500], &error);
  done ("area turned into an initiative", start, error);
  start = bench_now ();
  aar_tree_duplicate (store, nodes[n / 2 + 410], &copy, &error);
  done ("initiative copied", start, error);
}

/* As a plan is imported, with room between its lines; or as it was before there was room. */
static void
run (const char *path, guint n, gboolean dense)
{
  g_autoptr (AarPlanContent) content = bench_plan_make (n);
  g_autoptr (GPtrArray) contents = g_ptr_array_new ();
  g_autofree gint64 *nodes = g_new (gint64, n);
  gint64 plan = aar_record_get_id (aar_plan_content_get_plan (content));
  GError *error = NULL;
  AarStore *store = aar_store_open (path, AAR_STORE_CREATE, &error);

  for (guint i = 0; i < n; i++)
    nodes[i] = aar_record_get_id (aar_plan_content_get_records (content, AAR_TABLE_NODE)->pdata[i]);
  g_ptr_array_add (contents, content);
  if (store == NULL ||
      !(dense ? aar_store_import (store, content, &error) : aar_import_write (store, contents, NULL, &error)))
    g_error ("%s", error->message);
  g_clear_object (&content);
  g_clear_object (&store);
  store = aar_store_open (path, AAR_STORE_NONE, &error);
  whole = bench_now ();
  content = aar_store_load_plan (store, plan, &error);
  whole = bench_now () - whole;
  g_clear_object (&content);
  measure (store, plan, nodes, n);
  g_clear_object (&store);
  g_unlink (path);
}

int
main (int argc, char *argv[])
{
  g_autofree char *folder = g_dir_make_tmp ("aar-bench-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "bench.aarshjul", NULL);
  guint n = argc > 1 ? (guint) atoi (argv[1]) : 100000;

  run (path, n, FALSE);
  g_print ("without room between the lines\n");
  run (path, n, TRUE);
  g_rmdir (folder);
  return EXIT_SUCCESS;
}
