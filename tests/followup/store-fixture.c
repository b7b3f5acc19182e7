/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixture.h"

#include <glib/gstdio.h>

static GPtrArray *folders;

/* A store of its own in a new folder, with the plan in it. */
AarStore *
fixture_open_store (AarPlanContent *content)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("aarshjul-followup-XXXXXX", &error);
  g_autofree char *path = NULL;
  AarStore *store;

  g_assert_no_error (error);
  path = g_build_filename (folder, "plans.aarshjul", NULL);
  store = aar_store_open (path, AAR_STORE_CREATE, &error);
  g_assert_no_error (error);
  aar_store_set_editor (store, "Tester");
  aar_store_import (store, content, &error);
  g_assert_no_error (error);
  if (folders == NULL)
    folders = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (folders, g_steal_pointer (&folder));
  return store;
}

/* A copy of what the store holds: its own records are live and would follow every change. */
AarPlanContent *
fixture_load (AarStore *store, AarPlanContent *content)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AarPlanContent) loaded = aar_store_load_plan (store, fixture_id (content, AAR_TABLE_PLAN, 0), &error);
  g_autoptr (AarPlan) plan = NULL;
  AarPlanContent *copy;

  g_assert_no_error (error);
  plan = aar_record_copy (aar_plan_content_get_plan (loaded));
  copy = aar_plan_content_new (plan);
  for (guint table = 0; table < AAR_N_TABLES; table++)
    {
      GPtrArray *records = aar_plan_content_get_records (loaded, table);

      for (guint i = 0; table != AAR_TABLE_PLAN && i < records->len; i++)
        {
          g_autoptr (AarRecord) record = aar_record_copy (records->pdata[i]);

          aar_plan_content_add (copy, record);
        }
    }
  return copy;
}

void
fixture_assert_same (AarPlanContent *a, AarPlanContent *b)
{
  for (guint table = 0; table < AAR_N_TABLES; table++)
    {
      GPtrArray *left = aar_plan_content_get_records (a, table), *right = aar_plan_content_get_records (b, table);

      g_assert_cmpuint (left->len, ==, right->len);
      for (guint i = 0; i < left->len; i++)
        g_assert_true (aar_record_equal (left->pdata[i], right->pdata[i]));
    }
}

/* The last step, undone, leaves exactly what was there before, and redone, exactly what was there after. */
void
fixture_assert_undo (AarStore *store, AarPlanContent *before)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AarPlanContent) after = fixture_load (store, before);
  g_autoptr (AarPlanContent) undone = NULL;
  g_autoptr (AarPlanContent) redone = NULL;

  aar_store_undo_step (store, 0, &error);
  g_assert_no_error (error);
  undone = fixture_load (store, before);
  fixture_assert_same (before, undone);
  aar_store_redo (store, &error);
  g_assert_no_error (error);
  redone = fixture_load (store, before);
  fixture_assert_same (after, redone);
}

void
fixture_remove_stores (void)
{
  for (guint i = 0; folders != NULL && i < folders->len; i++)
    {
      g_autoptr (GDir) folder = g_dir_open (folders->pdata[i], 0, NULL);
      const char *name;

      while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
        {
          g_autofree char *path = g_build_filename (folders->pdata[i], name, NULL);

          g_unlink (path);
        }
      g_rmdir (folders->pdata[i]);
    }
  g_clear_pointer (&folders, g_ptr_array_unref);
}
