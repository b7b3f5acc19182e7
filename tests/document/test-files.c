/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Files of other programs: those beside the tests, which LibreOffice and pandoc wrote, each with the tree that is to be
 * read of it, and the collection beside the project, where there is one. Damaged ones must not end the program. */
#include "office-maker.h"

#include <string.h>

#define DAMAGES       60
#define MOST_SECONDS  5
#define DAMAGED_BYTES 4

static const char *const fixtures[] = { "plan.fodt", "notat.docx", "notat.odt", "notat.html",
                                        "ark.fods",  "ark.ods",    "ark.xlsx" };

static GBytes *
load (const char *path)
{
  char *data;
  gsize size;

  g_assert_true (g_file_get_contents (path, &data, &size, NULL));
  return g_bytes_new_take (data, size);
}

static char *
get_path (const char *name)
{
  return g_test_build_filename (G_TEST_DIST, "document", "fixtures", name, NULL);
}

static void
test_fixture (gconstpointer data)
{
  const char *name = data;
  g_autofree char *path = get_path (name), *tree_name = g_strconcat (name, ".tree", NULL);
  g_autofree char *tree_path = get_path (tree_name), *expected = NULL;

  g_assert_true (g_file_get_contents (tree_path, &expected, NULL, NULL));
  office_maker_assert_tree (load (path), name, expected);
}

/* Changes some bytes, or leaves out the end. */
static GBytes *
damage (GBytes *bytes, GRand *random)
{
  gsize size;
  const guint8 *data = g_bytes_get_data (bytes, &size);
  guint8 *copy = g_memdup2 (data, size);

  if (g_rand_boolean (random))
    size = (gsize) g_rand_int_range (random, 1, (gint32) size);
  for (guint i = 0; i < DAMAGED_BYTES; i++)
    copy[g_rand_int_range (random, 0, (gint32) size)] = (guint8) g_rand_int (random);
  return g_bytes_new_take (copy, size);
}

/* A damaged file is read as far as it goes or refused with a message. */
static void
test_damaged (gconstpointer data)
{
  g_autofree char *path = get_path (data);
  g_autoptr (GBytes) bytes = load (path);
  g_autoptr (GRand) random = g_rand_new_with_seed (g_str_hash (data));

  for (guint i = 0; i < DAMAGES; i++)
    {
      g_autoptr (GBytes) damaged = damage (bytes, random);
      g_autoptr (GError) error = NULL;
      g_autoptr (AarDocument) document = office_maker_read (damaged, data, &error);

      g_assert_true ((document == NULL) == (error != NULL));
    }
}

static void
test_collection (void)
{
  g_autofree char *folder = g_build_filename (g_getenv ("AAR_TEST_SOURCE_ROOT"), "..", "shared", "cases", "office",
                                              NULL);
  g_autoptr (GDir) entries = g_dir_open (folder, 0, NULL);
  const char *name;
  guint n = 0;

  if (entries == NULL)
    {
      g_test_skip ("no office files of other programs lie beside the project");
      return;
    }
  while ((name = g_dir_read_name (entries)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autoptr (GBytes) bytes = load (path);
      g_autoptr (GTimer) timer = g_timer_new ();
      g_autoptr (GError) error = NULL;
      g_autoptr (AarDocument) document = NULL;

      if (g_str_has_suffix (name, ".md"))
        continue;
      document = office_maker_read (bytes, name, &error);
      if (document == NULL)
        g_error ("%s: %s", name, error->message);
      g_assert_cmpfloat (g_timer_elapsed (timer, NULL), <, MOST_SECONDS);
      n++;
    }
  g_test_message ("%u files read", n);
  g_assert_cmpuint (n, >, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (fixtures); i++)
    {
      g_autofree char *whole = g_strconcat ("/files/whole/", fixtures[i], NULL);
      g_autofree char *damaged = g_strconcat ("/files/damaged/", fixtures[i], NULL);

      g_test_add_data_func (whole, fixtures[i], test_fixture);
      g_test_add_data_func (damaged, fixtures[i], test_damaged);
    }
  g_test_add_func ("/files/collection", test_collection);
  return g_test_run ();
}
