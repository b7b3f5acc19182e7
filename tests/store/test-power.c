/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The power fails at any moment of a day's work. What a disk may hold then is made over and over; the store must be
 * sound, and must have every step that was told as written: all of it, and nothing of the one that was under way. */
#include "recording-vfs.h"
#include "store-fixture.h"
#include "store-text.h"

#include <glib/gstdio.h>

#define N_STEPS 12

/* Spread over all moments; when asked to be thorough, about one for each. */
#define N_IMAGES          500
#define N_IMAGES_THOROUGH 2000

/* What the store says after each step, from none on. */
static char *
describe (AarStore *store)
{
  g_autofree char *dump = store_fixture_dump (store);

  return g_compute_checksum_for_string (G_CHECKSUM_SHA256, dump, -1);
}

/* Steps of many kinds and sizes. */
static void
take_step (AarStore *store, gint64 plan, guint number)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AarPlanContent) content = aar_store_load_plan (store, plan, &error);
  g_autofree char *words = g_strdup_printf ("Dag nummer %u", number);
  GPtrArray *nodes = aar_plan_content_get_records (content, AAR_TABLE_NODE);

  switch (number % 4)
    {
    case 0:
      store_set_text (store, aar_plan_content_get_plan (content), AAR_PLAN_KIND, words, &error);
      break;
    case 1:
      {
        g_autoptr (AarPlanContent) other = store_fixture_make_plan (words, 1, 4);

        aar_store_import (store, other, &error);
        break;
      }
    case 2:
      store_set_text (store, nodes->pdata[number % nodes->len], AAR_NODE_TEXT, words, &error);
      break;
    default:
      aar_store_undo_step (store, 0, &error);
      break;
    }
  g_assert_no_error (error);
}

static GPtrArray *
work (const char *path, gint64 plan)
{
  GPtrArray *states = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;
  g_autoptr (AarStore) store = NULL;

  recording_vfs_begin (path);
  store = aar_store_open (path, AAR_STORE_NONE, &error);
  g_assert_no_error (error);
  aar_store_set_editor (store, "Tester");
  g_ptr_array_add (states, describe (store));
  for (guint i = 0; i < N_STEPS; i++)
    {
      take_step (store, plan, i);
      recording_vfs_mark ();
      g_ptr_array_add (states, describe (store));
    }
  g_clear_object (&store);
  recording_vfs_end ();
  return states;
}

/* Any moment of the part of the work that is image @i's; the last image is that of the end. */
static guint
choose_moment (GRand *rand, guint i, guint n_images)
{
  guint64 n_moments = recording_vfs_get_length ();
  gint32 first = (gint32) (i * n_moments / n_images), next = (gint32) ((i + 1) * n_moments / n_images);

  return (guint) (i + 1 == n_images ? (gint32) n_moments : g_rand_int_range (rand, first, MAX (next, first + 1)));
}

static void
test_power (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autoptr (AarPlanContent) content = store_fixture_make_plan ("Årsplan", 2, 8);
  g_autoptr (GRand) rand = g_rand_new_with_seed ((guint32) g_test_rand_int ());
  g_autofree char *image = g_build_filename (fixture->folder, "image.aarshjul", NULL);
  g_autoptr (GPtrArray) states = NULL;
  g_autoptr (GError) error = NULL;
  guint n_images = g_test_thorough () ? N_IMAGES_THOROUGH : N_IMAGES, n_under_way = 0;

  g_assert_true (aar_store_import (fixture->store, content, &error));
  g_clear_object (&fixture->store);
  states = work (fixture->path, aar_record_get_id (aar_plan_content_get_plan (content)));
  for (guint i = 0; i < n_images; i++)
    {
      guint length = choose_moment (rand, i, n_images);
      guint n_told = recording_vfs_write_image (image, length, rand);
      g_autoptr (AarStore) store = aar_store_open (image, AAR_STORE_NONE, &error);
      g_autofree char *now = NULL;
      gboolean under_way;

      g_assert_no_error (error);
      if (i % 20 == 0)
        store_fixture_check (store);
      now = describe (store);
      under_way = n_told + 1 < states->len && g_str_equal (now, states->pdata[n_told + 1]);
      n_under_way += under_way;
      if (!under_way)
        g_assert_cmpstr (now, ==, states->pdata[n_told]);
    }
  g_test_message ("%u images of %u moments, %u with a step that was not yet told", n_images,
                  recording_vfs_get_length (), n_under_way);
  store_fixture_remove (image);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/power/fails-at-any-moment", test_power);
  return g_test_run ();
}
