/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-loader.h"

#include "aar-error.h"
#include "plan-fixture.h"
#include "store-text.h"

/* Milliseconds; all loaders have the same, so that they read in the order in which they heard of a change. */
#define DELAY 20

/* What the threads do: the number that is asked for waits until it is let through, and a reading fails as often as it
 * is told to. */
static GMutex mutex;
static GCond cond;
static gint64 held;
static int n_readings;
static int n_failures;
static int failure;
static int n_made;
static int n_freed;

static gpointer
read_number (AarStore *store, gpointer data, GError **error)
{
  const gint64 *number = data;
  gint64 *result;

  g_assert_true (aar_store_is_read_only (store));
  g_mutex_lock (&mutex);
  n_readings++;
  g_main_context_wakeup (NULL);
  while (held == *number)
    g_cond_wait (&cond, &mutex);
  if (n_failures > 0)
    {
      n_failures--;
      g_set_error_literal (error, AAR_ERROR, failure, "Not now");
      result = NULL;
    }
  else
    {
      result = g_memdup2 (number, sizeof *number);
      n_made++;
    }
  g_mutex_unlock (&mutex);
  return result;
}

static void
free_result (gpointer result)
{
  g_mutex_lock (&mutex);
  n_freed++;
  g_mutex_unlock (&mutex);
  g_main_context_wakeup (NULL);
  g_free (result);
}

static void
hold (gint64 number)
{
  g_mutex_lock (&mutex);
  held = number;
  g_cond_broadcast (&cond);
  g_mutex_unlock (&mutex);
}

static void
fail (int code, int times)
{
  g_mutex_lock (&mutex);
  failure = code;
  n_failures = times;
  n_readings = 0;
  n_made = 0;
  n_freed = 0;
  g_mutex_unlock (&mutex);
}

static int
count (int *number)
{
  int n;

  g_mutex_lock (&mutex);
  n = *number;
  g_mutex_unlock (&mutex);
  return n;
}

/* A loader and what it told. */
typedef struct
{
  GObject *owner;
  AarLoader *loader;
  gint64 plan;
  guint n_loaded;
  guint n_failed;
  guint n_errors;
  gint64 last;
} Watch;

static Watch *
get_watch (gpointer owner)
{
  return g_object_get_data (owner, "watch");
}

static void
loaded_cb (GObject *owner)
{
  Watch *watch = get_watch (owner);
  gint64 *result = aar_loader_steal_result (watch->loader);

  g_assert_nonnull (result);
  g_assert_false (aar_loader_is_loading (watch->loader));
  watch->last = *result;
  watch->n_loaded++;
  free_result (result);
}

static void
failed_cb (GObject *owner, const GError *error)
{
  g_assert_true (error->domain == AAR_ERROR && error->code == failure);
  g_assert_false (aar_loader_is_loading (get_watch (owner)->loader));
  get_watch (owner)->n_failed++;
}

static void
error_cb (Watch *watch)
{
  watch->n_errors++;
}

static gboolean
is_of_interest (gpointer owner, AarChangeSet *changes)
{
  return aar_change_set_touches_plan (changes, get_watch (owner)->plan);
}

static void
watch_init (Watch *watch, gint64 plan)
{
  *watch = (Watch) { .owner = g_object_new (G_TYPE_OBJECT, NULL), .plan = plan };
  g_object_set_data (watch->owner, "watch", watch);
  watch->loader = aar_loader_new (read_number, free_result, G_CALLBACK (loaded_cb), G_CALLBACK (failed_cb),
                                  watch->owner);
  aar_loader_watch (watch->loader, is_of_interest, DELAY);
  g_signal_connect_swapped (watch->loader, "notify::error", G_CALLBACK (error_cb), watch);
}

static void
watch_clear (Watch *watch)
{
  g_assert_finalize_object (watch->loader);
  g_assert_finalize_object (watch->owner);
}

static gboolean
has_loaded_twice (gpointer data)
{
  return ((Watch *) data)->n_loaded == 2;
}

static AarPlan *
import (StoreFixture *fixture, const char *title)
{
  g_autoptr (AarPlanContent) content = store_fixture_make_plan (title, 1, 1);
  g_autoptr (GError) error = NULL;

  aar_store_import (fixture->store, content, &error);
  g_assert_no_error (error);
  return aar_store_get_record (fixture->store, AAR_TABLE_PLAN, aar_record_get_id (aar_plan_content_get_plan (content)),
                               &error);
}

static void
rename_plan (StoreFixture *fixture, AarPlan *plan, const char *title)
{
  g_autoptr (GError) error = NULL;

  store_set_text (fixture->store, plan, AAR_PLAN_TITLE, title, &error);
  g_assert_no_error (error);
}

static void
test_change (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autoptr (AarPlan) plan = import (fixture, "Plan");
  g_autoptr (AarPlan) other = import (fixture, "Another");
  Watch watch, stopped, later;

  watch_init (&watch, aar_record_get_id (plan));
  watch_init (&stopped, aar_record_get_id (other));
  watch_init (&later, aar_record_get_id (other));
  aar_loader_load_plan (watch.loader, fixture->store, watch.plan);
  aar_loader_load_plan (stopped.loader, fixture->store, stopped.plan);
  aar_loader_load_plan (later.loader, fixture->store, later.plan);
  plan_fixture_wait (watch.loader);
  plan_fixture_wait (stopped.loader);
  plan_fixture_wait (later.loader);
  g_assert_cmpint (watch.last, ==, watch.plan);
  aar_loader_stop (stopped.loader);

  /* nothing is read for a change that nobody is interested in */
  rename_plan (fixture, other, "Another one");
  store_fixture_spin_until (has_loaded_twice, &later);
  plan_fixture_wait (watch.loader);
  g_assert_cmpuint (watch.n_loaded, ==, 1);
  g_assert_cmpuint (stopped.n_loaded, ==, 1);

  /* those that come together are read once */
  fail (0, 0);
  rename_plan (fixture, plan, "First");
  rename_plan (fixture, plan, "Second");
  g_assert_false (aar_loader_is_loading (watch.loader));
  rename_plan (fixture, other, "Last");
  later.n_loaded = 1;
  store_fixture_spin_until (has_loaded_twice, &watch);
  store_fixture_spin_until (has_loaded_twice, &later);
  plan_fixture_wait (watch.loader);
  g_assert_cmpuint (watch.n_loaded, ==, 2);
  g_assert_cmpint (count (&n_readings), ==, 2);
  watch_clear (&watch);
  watch_clear (&stopped);
  watch_clear (&later);
  g_assert_cmpint (count (&n_freed), ==, 2);
}

/* A busy store is asked again before anybody is troubled with it. */
static void
test_busy (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  Watch watch;

  watch_init (&watch, 1);
  fail (AAR_ERROR_BUSY, 2);
  aar_loader_load_plan (watch.loader, fixture->store, 1);
  plan_fixture_wait (watch.loader);
  g_assert_cmpint (count (&n_readings), ==, 3);
  g_assert_cmpuint (watch.n_loaded, ==, 1);
  g_assert_cmpuint (watch.n_failed, ==, 0);

  fail (AAR_ERROR_BUSY, G_MAXINT);
  aar_loader_reload (watch.loader);
  plan_fixture_wait (watch.loader);
  g_assert_cmpint (count (&n_readings), ==, 6);
  g_assert_cmpuint (watch.n_loaded, ==, 1);
  g_assert_cmpuint (watch.n_failed, ==, 1);
  g_assert_cmpuint (watch.n_errors, ==, 1);
  g_assert_error (aar_loader_get_error (watch.loader), AAR_ERROR, AAR_ERROR_BUSY);
  fail (0, 0);
  watch_clear (&watch);
}

static void
test_error (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autoptr (AarPlan) plan = import (fixture, "Plan");
  Watch watch;

  watch_init (&watch, aar_record_get_id (plan));
  fail (AAR_ERROR_IO, 1);
  aar_loader_load_plan (watch.loader, fixture->store, watch.plan);
  plan_fixture_wait (watch.loader);
  g_assert_cmpint (count (&n_readings), ==, 1);
  g_assert_cmpuint (watch.n_failed, ==, 1);
  g_assert_cmpuint (watch.n_errors, ==, 1);
  g_assert_error (aar_loader_get_error (watch.loader), AAR_ERROR, AAR_ERROR_IO);
  g_assert_cmpuint (watch.n_loaded, ==, 0);

  watch.n_loaded = 1;
  rename_plan (fixture, plan, "Another");
  store_fixture_spin_until (has_loaded_twice, &watch);
  plan_fixture_wait (watch.loader);
  g_assert_no_error (aar_loader_get_error (watch.loader));
  g_assert_cmpuint (watch.n_failed, ==, 1);
  g_assert_cmpuint (watch.n_errors, ==, 2);
  watch_clear (&watch);
}

static gboolean
is_read (gpointer number)
{
  return count (&n_readings) == GPOINTER_TO_INT (number);
}

static gboolean
is_freed (gpointer number)
{
  return count (&n_freed) == GPOINTER_TO_INT (number);
}

/* The answer to an earlier question comes after the one to the later question. */
static void
test_late (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  Watch watch;

  watch_init (&watch, 1);
  fail (0, 0);
  hold (1);
  aar_loader_load_plan (watch.loader, fixture->store, 1);
  store_fixture_spin_until (is_read, GINT_TO_POINTER (1));
  aar_loader_load_plan (watch.loader, fixture->store, 2);
  plan_fixture_wait (watch.loader);
  g_assert_cmpint (watch.last, ==, 2);
  hold (0);
  store_fixture_spin_until (is_freed, GINT_TO_POINTER (2));
  g_assert_cmpint (watch.last, ==, 2);
  g_assert_cmpuint (watch.n_loaded, ==, 1);
  g_assert_no_error (aar_loader_get_error (watch.loader));
  watch_clear (&watch);
}

/* Whoever is gone hears nothing more, and keeps nothing alive. */
static void
test_gone (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  Watch watch;

  watch_init (&watch, 1);
  fail (0, 0);
  hold (1);
  aar_loader_load_plan (watch.loader, fixture->store, 1);
  store_fixture_spin_until (is_read, GINT_TO_POINTER (1));
  watch_clear (&watch);
  hold (0);
  store_fixture_spin_until (is_freed, GINT_TO_POINTER (1));
  g_assert_cmpuint (watch.n_loaded, ==, 0);
  g_assert_cmpuint (watch.n_failed, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/loader/change", test_change);
  g_test_add_func ("/loader/busy", test_busy);
  g_test_add_func ("/loader/error", test_error);
  g_test_add_func ("/loader/late", test_late);
  g_test_add_func ("/loader/gone", test_gone);
  return g_test_run ();
}
