/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads mutations of an exchange file, which must give plans or an error that names a place. What was read can be
 * written and read again without loss, and comes into a store as a whole or not at all.
 *
 * fuzz-exchange ITERATIONS [SEED [FILE]]
 *
 * As with fuzz-reader, each input has a seed of its own, and FILE holds the last one after a crash. */
#include "aar-error.h"
#include "aar-import.h"
#include "aar-json-reader.h"
#include "fixture.h"
#include "mutation.h"
#include "plan-json.h"

#include <glib/gstdio.h>
#include <stdlib.h>

static const char *const pieces[] = {
  "{",
  "}",
  "[",
  "]",
  ",",
  ":",
  "\"",
  "\\",
  "null",
  "true",
  "-1",
  "1e308",
  "1e999",
  "9223372036854775807",
  "\\u0000",
  "\\ud800",
  "\\udc00",
  "\\ud83d\\ude00",
  "\"id\": ",
  "\"\"",
  "\"parent\": \"1\",\n",
  "\n",
  "\xff",
  "\xc3",
  "\"0\"",
  "\"-1\"",
  "\"9223372036854775808\"",
  "{}",
  "[[[[[[[[[[[[[[[[",
  "\"nodes\": [],\n",
  "\"predecessor\": \"5\",\n",
  "\"2026-02-30\"",
  "\"unknown\": 1,\n",
};

static char *
print_fixture (void)
{
  g_autoptr (GPtrArray) contents = fixture_list (fixture_plan (), fixture_second ());

  return plan_json_write (contents);
}

static char *
print_store (AarStore *store)
{
  g_autoptr (GPtrArray) plans = aar_store_list_plans (store, NULL);
  g_autoptr (GPtrArray) contents = g_ptr_array_new_with_free_func (g_object_unref);

  g_assert_nonnull (plans);
  for (guint i = 0; i < plans->len; i++)
    g_ptr_array_add (contents, aar_store_load_plan (store, aar_record_get_id (plans->pdata[i]), NULL));
  return plan_json_write (contents);
}

/* Whether a closed round says nothing of what it kept: it does when it is in the store. */
static gboolean
comes_to_keep (GPtrArray *contents)
{
  for (guint i = 0; i < contents->len; i++)
    {
      GPtrArray *rounds = aar_plan_content_get_records (contents->pdata[i], AAR_TABLE_ROUND);

      for (guint j = 0; j < rounds->len; j++)
        if (aar_round_is_closed (rounds->pdata[j]) && aar_record_get_text (rounds->pdata[j], AAR_ROUND_RECORD) == NULL)
          return TRUE;
    }
  return FALSE;
}

/* Whatever the plans say, the store takes them as they are or stays as it was. */
static void
import_and_undo (AarStore *store, GPtrArray *contents)
{
  g_autofree char *before = print_store (store), *after = NULL, *undone = NULL, *written = NULL;
  g_autoptr (GError) error = NULL;

  if (aar_import_write (store, contents, NULL, &error))
    {
      written = print_store (store);
      after = plan_json_write (contents);
      g_assert_true (comes_to_keep (contents) || g_str_equal (written, after));
      g_assert_true (aar_store_undo_step (store, 0, &error));
      g_assert_no_error (error);
    }
  else
    g_assert_true (error->domain == AAR_ERROR);
  undone = print_store (store);
  g_assert_cmpstr (undone, ==, before);
}

static void
read_once (GRand *random, const char *sample, AarStore *store, const char *keep)
{
  g_autoptr (GString) text = g_string_new (sample);
  gint32 n_mutations = g_rand_int_range (random, 1, 4);
  g_autoptr (GPtrArray) contents = NULL;
  g_autoptr (GPtrArray) again = NULL;
  g_autofree char *first = NULL, *second = NULL;
  g_autoptr (GError) error = NULL;

  for (gint32 i = 0; i < n_mutations; i++)
    fuzz_mutate (random, text, pieces, G_N_ELEMENTS (pieces));
  if (keep != NULL)
    g_file_set_contents (keep, text->str, (gssize) text->len, NULL);
  contents = aar_json_read (text->str, (gssize) text->len, &error);
  if (contents == NULL)
    {
      g_assert_true (error->domain == AAR_ERROR && g_utf8_validate (error->message, -1, NULL));
      return;
    }
  first = plan_json_write (contents);
  again = aar_json_read (first, -1, &error);
  g_assert_no_error (error);
  second = plan_json_write (again);
  g_assert_cmpstr (first, ==, second);
  import_and_undo (store, contents);
}

int
main (int argc, char **argv)
{
  gint64 iterations = argc > 1 ? g_ascii_strtoll (argv[1], NULL, 10) : 200;
  guint32 seed = argc > 2 ? (guint32) g_ascii_strtoull (argv[2], NULL, 10) : 1;
  g_autofree char *folder = g_dir_make_tmp ("aarshjul-fuzz-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "fuzz.aarshjul", NULL), *sample = print_fixture ();
  g_autoptr (AarStore) store = aar_store_open (path, AAR_STORE_CREATE, NULL);

  g_print ("1..1\n");
  for (gint64 i = 0; i < iterations; i++)
    {
      g_autoptr (GRand) random = g_rand_new_with_seed (seed + (guint32) i);

      read_once (random, sample, store, argc > 3 ? argv[3] : NULL);
    }
  g_clear_object (&store);
  g_unlink (path);
  g_rmdir (folder);
  g_print ("ok 1 - /fuzz/exchange %" G_GINT64_FORMAT " inputs from seed %u\n", iterations, seed);
  return 0;
}
