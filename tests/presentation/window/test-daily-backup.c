/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store-fixture.h"

#include <glib/gstdio.h>

#include "aar-backup.h"
#include "aar-daily-backup.h"
#include "aar-error.h"

typedef struct
{
  StoreFixture *fixture;
  AarDailyBackup *watch;
  char *folder;
  GError *failure;
  guint n_failures;
} Scene;

static void
failed_cb (Scene *self, const GError *error)
{
  g_clear_error (&self->failure);
  self->failure = g_error_copy (error);
  self->n_failures++;
}

static void
set_up (Scene *self, gconstpointer data)
{
  AarBackupKeeping keeping;

  self->fixture = store_fixture_new ();
  self->watch = aar_daily_backup_new (self->fixture->store);
  g_signal_connect_swapped (self->watch, "failed", G_CALLBACK (failed_cb), self);
  aar_backup_get_chosen (&self->folder, &keeping);
}

static void
tear_down (Scene *self, gconstpointer data)
{
  g_assert_finalize_object (self->watch);
  store_fixture_remove (self->folder);
  store_fixture_free (self->fixture);
  g_clear_error (&self->failure);
  g_free (self->folder);
}

static void
import (AarStore *store, const char *title)
{
  g_autoptr (AarPlanContent) content = store_fixture_make_plan (title, 1, 2);
  g_autoptr (GError) error = NULL;

  aar_store_import (store, content, &error);
  g_assert_no_error (error);
}

/* Until the thread has let go of the watch. */
static gboolean
is_idle (gpointer data)
{
  return G_OBJECT (((Scene *) data)->watch)->ref_count == 1;
}

static guint
count_backups (Scene *self)
{
  g_autoptr (GPtrArray) backups = NULL;

  store_fixture_spin_until (is_idle, self);
  backups = aar_backup_list (self->folder, self->fixture->path);
  return backups->len;
}

static void
test_first_change (Scene *self, gconstpointer data)
{
  g_autoptr (GPtrArray) backups = NULL;
  g_autofree char *titles = NULL;

  g_assert_cmpuint (count_backups (self), ==, 0);
  import (self->fixture->store, "A");
  g_assert_cmpuint (count_backups (self), ==, 1);
  import (self->fixture->store, "B");
  g_assert_cmpuint (count_backups (self), ==, 1);
  backups = aar_backup_list (self->folder, self->fixture->path);
  titles = store_fixture_query (((AarBackup *) backups->pdata[0])->path, "SELECT group_concat(title) FROM plan");
  g_assert_cmpstr (titles, ==, "A");
  g_assert_cmpuint (self->n_failures, ==, 0);
}

/* The next run of the program on the same day makes none either. */
static void
test_once_a_day (Scene *self, gconstpointer data)
{
  import (self->fixture->store, "A");
  g_assert_cmpuint (count_backups (self), ==, 1);
  g_assert_finalize_object (self->watch);
  self->watch = aar_daily_backup_new (self->fixture->store);
  import (self->fixture->store, "B");
  g_assert_cmpuint (count_backups (self), ==, 1);
}

/* What others write they have backups of. */
static void
test_foreign (Scene *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AarStore) colleague = aar_store_open (self->fixture->path, AAR_STORE_NONE, &error);

  import (colleague, "A");
  g_assert_true (aar_store_poll (self->fixture->store, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (count_backups (self), ==, 0);
}

static void
test_failure (Scene *self, gconstpointer data)
{
  g_autofree char *parent = g_path_get_dirname (self->folder);

  g_assert_cmpint (g_mkdir_with_parents (parent, 0700), ==, 0);
  g_assert_true (g_file_set_contents (self->folder, "no folder", -1, NULL));
  import (self->fixture->store, "A");
  store_fixture_spin_until (is_idle, self);
  g_assert_error (self->failure, AAR_ERROR, AAR_ERROR_IO);
  /* it is told once */
  import (self->fixture->store, "B");
  store_fixture_spin_until (is_idle, self);
  g_assert_cmpuint (self->n_failures, ==, 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/daily-backup/first-change", Scene, NULL, set_up, test_first_change, tear_down);
  g_test_add ("/daily-backup/once-a-day", Scene, NULL, set_up, test_once_a_day, tear_down);
  g_test_add ("/daily-backup/foreign", Scene, NULL, set_up, test_foreign, tear_down);
  g_test_add ("/daily-backup/failure", Scene, NULL, set_up, test_failure, tear_down);
  return g_test_run ();
}
