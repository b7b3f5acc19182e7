/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store-fixture.h"

#include <sqlite3.h>

#include "aar-database.h"
#include "aar-error.h"

/* How often the next ROLLBACK is interrupted while it runs. */
static guint n_interruptions;

static int
trace_cb (unsigned int type, gpointer handle, gpointer statement, gpointer sql)
{
  if (g_str_equal (sql, "ROLLBACK") && n_interruptions > 0)
    {
      n_interruptions--;
      sqlite3_interrupt (handle);
    }
  return 0;
}

static int
opened_cb (sqlite3 *handle, char **message, gconstpointer functions)
{
  return sqlite3_trace_v2 (handle, SQLITE_TRACE_STMT, trace_cb, handle);
}

static gboolean
give_up (AarDatabase *database, gpointer data, GError **error)
{
  g_set_error_literal (error, AAR_ERROR, AAR_ERROR_FAILED, "given up");
  return FALSE;
}

static gboolean
count_plans (AarDatabase *database, gpointer data, GError **error)
{
  return aar_database_get_number (database, "SELECT count (*) FROM plan", data, error);
}

/* Who writes interrupts who reads, and may do so as late as when that one gives up already: it then holds no lock. */
static void
test_giving_up (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autoptr (GError) error = NULL;
  AarDatabase *database;
  gint64 n_plans = -1;

  sqlite3_auto_extension ((void (*) (void)) (GCallback) opened_cb);
  database = aar_database_open (fixture->path, AAR_DATABASE_READ, &error);
  g_assert_no_error (error);
  sqlite3_reset_auto_extension ();
  n_interruptions = 2;
  g_assert_false (aar_database_read (database, give_up, NULL, &error));
  g_assert_error (error, AAR_ERROR, AAR_ERROR_FAILED);
  g_clear_error (&error);
  g_assert_cmpuint (n_interruptions, ==, 0);
  aar_database_read (database, count_plans, &n_plans, &error);
  g_assert_no_error (error);
  g_assert_cmpint (n_plans, ==, 0);
  store_fixture_execute (fixture->path, "BEGIN EXCLUSIVE; COMMIT");
  aar_database_close (database);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/interrupting/giving-up", test_giving_up);
  return g_test_run ();
}
