/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is saved of damaged stores. */
#include "store-fixture.h"

#include "aar-error.h"
#include "aar-salvage.h"

#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>

#define N_NODES "SELECT count(*) FROM node"

/* SQLite's, unless one says otherwise, and how the page of a table begins that holds rows (file format, 1.6). */
#define PAGE_SIZE  4096
#define TABLE_LEAF 0x0d

typedef struct
{
  StoreFixture *fixture;
  char *target;
  char *bytes;
  gsize length;
} Scene;

static void
set_up (Scene *self, gconstpointer data)
{
  g_autoptr (AarPlanContent) content = store_fixture_make_plan ("Plan", 10, 300);
  g_autoptr (GError) error = NULL;

  self->fixture = store_fixture_new ();
  aar_store_import (self->fixture->store, content, &error);
  g_assert_no_error (error);
  g_clear_object (&self->fixture->store);
  self->target = g_build_filename (self->fixture->folder, "saved.aarshjul", NULL);
  g_assert_true (g_file_get_contents (self->fixture->path, &self->bytes, &self->length, NULL));
}

static void
tear_down (Scene *self, gconstpointer data)
{
  store_fixture_free (self->fixture);
  g_free (self->target);
  g_free (self->bytes);
}

static void
put (Scene *self, const char *bytes, gsize length)
{
  g_assert_true (g_file_set_contents (self->fixture->path, bytes, (gssize) length, NULL));
}

static guint
count (const char *path, const char *sql)
{
  g_autofree char *n = store_fixture_query (path, sql);

  return n != NULL ? (guint) atoi (n) : 0;
}

/* What was saved is a store that one can work with: SQLite finds it sound, nothing names what is not there, and all
 * that is there can be found. */
static void
assert_sound (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AarStore) store = aar_store_open (path, AAR_STORE_NONE, &error);
  g_autoptr (AarPlanContent) more = store_fixture_make_plan ("Another", 1, 2);
  g_autofree char *answer = store_fixture_query (path, "PRAGMA integrity_check");

  g_assert_no_error (error);
  g_assert_cmpstr (answer, ==, "ok");
  g_assert_cmpuint (count (path, "SELECT count(*) FROM pragma_foreign_key_check"), ==, 0);
  g_assert_cmpuint (count (path, N_NODES), ==, count (path, "SELECT count(*) FROM search"));
  aar_store_import (store, more, &error);
  g_assert_no_error (error);
}

static void
test_sound (Scene *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) lost = aar_salvage (self->fixture->path, self->target, NULL, &error);
  g_autoptr (AarStore) before = NULL, after = NULL;
  g_autofree char *was = NULL, *is = NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (lost->len, ==, 0);
  before = aar_store_open (self->fixture->path, AAR_STORE_NONE, &error);
  after = aar_store_open (self->target, AAR_STORE_NONE, &error);
  g_assert_no_error (error);
  store_fixture_check (after);
  was = store_fixture_dump (before);
  is = store_fixture_dump (after);
  g_assert_cmpstr (is, ==, was);
  g_clear_object (&after);
  assert_sound (self->target);
}

/* A page of the tree of initiatives: the leaf that says this title. */
static gsize
find_page (Scene *self, const char *title)
{
  for (gsize page = PAGE_SIZE; page + PAGE_SIZE <= self->length; page += PAGE_SIZE)
    if (self->bytes[page] == TABLE_LEAF && memmem (self->bytes + page, PAGE_SIZE, title, strlen (title)) != NULL)
      return page;
  g_assert_not_reached ();
}

/* One page of the tree of initiatives is broken; those of the other pages are saved, and it is told that some are not.
 */
static void
test_page (Scene *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) lost = NULL;
  guint n_nodes = count (self->fixture->path, N_NODES), n_saved;

  memset (self->bytes + find_page (self, "Indsats 150 om"), 0xa5, PAGE_SIZE);
  put (self, self->bytes, self->length);
  lost = aar_salvage (self->fixture->path, self->target, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (lost->len, >, 0);
  n_saved = count (self->target, N_NODES);
  assert_sound (self->target);
  g_assert_cmpuint (n_saved, <, n_nodes);
  g_assert_cmpuint (n_saved, >, n_nodes * 3 / 4);
}

/* A file that is cut off still has its beginning. */
static void
test_cut_off (Scene *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) lost = NULL;
  guint n_nodes = count (self->fixture->path, N_NODES), n_saved;

  put (self, self->bytes, self->length / 2);
  lost = aar_salvage (self->fixture->path, self->target, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (lost->len, >, 0);
  n_saved = count (self->target, N_NODES);
  assert_sound (self->target);
  g_assert_cmpuint (n_saved, <=, n_nodes);
  g_assert_cmpuint (n_saved, >, n_nodes / 10);
}

static void
test_refused (Scene *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (self->target, "mine", -1, NULL));
  g_assert_null (aar_salvage (self->fixture->path, self->target, NULL, &error));
  g_assert_error (error, AAR_ERROR, AAR_ERROR_EXISTS);
  g_clear_error (&error);
  g_assert_cmpint (g_unlink (self->target), ==, 0);
  /* the page that says what tables there are */
  memset (self->bytes + 100, 0xa5, 3996);
  put (self, self->bytes, self->length);
  g_assert_null (aar_salvage (self->fixture->path, self->target, NULL, &error));
  g_assert_error (error, AAR_ERROR, AAR_ERROR_CORRUPT);
  g_assert_false (g_file_test (self->target, G_FILE_TEST_EXISTS));
}

/* Bytes flipped anywhere: what is made is sound or nothing is made, and the damaged file is as it was. */
static void
test_flipped (Scene *self, gconstpointer data)
{
  guint n_made = 0, n_runs = g_test_thorough () ? 400 : 40;

  for (guint run = 0; run < n_runs; run++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) lost = NULL;
      g_autofree char *spoilt = g_memdup2 (self->bytes, self->length), *after = NULL;
      int n_flips = g_test_rand_int_range (1, 200);
      gsize length;

      for (int i = 0; i < n_flips; i++)
        spoilt[g_test_rand_int_range (0, (gint32) self->length)] ^= (char) (1 << g_test_rand_int_range (0, 8));
      put (self, spoilt, self->length);
      lost = aar_salvage (self->fixture->path, self->target, NULL, &error);
      g_assert_true (g_file_get_contents (self->fixture->path, &after, &length, NULL));
      g_assert_cmpmem (after, length, spoilt, self->length);
      if (lost == NULL)
        {
          g_assert_error (error, AAR_ERROR, AAR_ERROR_CORRUPT);
          g_assert_false (g_file_test (self->target, G_FILE_TEST_EXISTS));
          continue;
        }
      n_made++;
      assert_sound (self->target);
      g_assert_cmpint (g_unlink (self->target), ==, 0);
    }
  g_assert_cmpuint (n_made, >, n_runs / 2);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/salvage/sound", Scene, NULL, set_up, test_sound, tear_down);
  g_test_add ("/salvage/page", Scene, NULL, set_up, test_page, tear_down);
  g_test_add ("/salvage/cut-off", Scene, NULL, set_up, test_cut_off, tear_down);
  g_test_add ("/salvage/refused", Scene, NULL, set_up, test_refused, tear_down);
  g_test_add ("/salvage/flipped", Scene, NULL, set_up, test_flipped, tear_down);
  return g_test_run ();
}
