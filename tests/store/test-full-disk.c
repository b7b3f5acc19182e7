/* SPDX-License-Identifier: GPL-3.0-or-later */
/* unshare() and mount() are no part of C or POSIX. */
#define _GNU_SOURCE
#include "aar-error.h"
#include "store-fixture.h"
#include "store-text.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <locale.h>
#include <sched.h>
#include <string.h>
#include <sys/mount.h>
#include <unistd.h>

/* What the process ends with where the kernel lets nobody make a file system of their own. */
#define CANNOT_MOUNT 77

static void
write_file (const char *path, const char *text)
{
  int file = open (path, O_WRONLY);

  if (file < 0 || write (file, text, strlen (text)) < 0)
    g_message ("%s: %s", path, g_strerror (errno));
  if (file >= 0)
    close (file);
}

/* Mounts a file system of one megabyte on @folder that only this process sees. */
static gboolean
mount_small (const char *folder)
{
  g_autofree char *users = g_strdup_printf ("0 %u 1", getuid ());
  g_autofree char *groups = g_strdup_printf ("0 %u 1", getgid ());

  if (unshare (CLONE_NEWUSER | CLONE_NEWNS) != 0)
    return FALSE;
  write_file ("/proc/self/uid_map", users);
  write_file ("/proc/self/setgroups", "deny");
  write_file ("/proc/self/gid_map", groups);
  return mount ("none", folder, "tmpfs", 0, "size=2m") == 0;
}

static char *
make_text (guint n)
{
  g_autofree char *line = g_strnfill (20000, 'x');

  return g_strdup_printf ("%u %s", n, line);
}

/* Writes longer and longer until there is no room; gives how often it was told that it was written. */
static guint
write_until_full (AarStore *store, gpointer node, GError **error)
{
  for (guint n = 1; n < 1000; n++)
    {
      g_autofree char *text = make_text (n);

      if (!store_set_text (store, node, AAR_NODE_TEXT, text, error))
        return n - 1;
    }
  g_assert_not_reached ();
}

/* Runs in the process that has the small file system. */
static int
fill (const char *folder)
{
  g_autofree char *path = g_build_filename (folder, "store.aarshjul", NULL);
  g_autofree char *filler = g_build_filename (folder, "filler", NULL);
  g_autofree char *zeros = g_strnfill (200000, '0');
  g_autofree char *kept = NULL;
  g_autoptr (AarPlanContent) content = store_fixture_make_plan ("Årsplan", 1, 1);
  g_autoptr (AarStore) store = NULL;
  g_autoptr (AarNode) node = NULL;
  g_autoptr (GError) error = NULL;

  if (!mount_small (folder))
    return CANNOT_MOUNT;
  g_assert_true (g_file_set_contents (filler, zeros, -1, &error));
  store = aar_store_open (path, AAR_STORE_CREATE, &error);
  g_assert_no_error (error);
  g_assert_true (aar_store_import (store, content, &error));
  node = aar_store_get_record (store, AAR_TABLE_NODE, store_fixture_first_node (content, AAR_NODE_KIND_INITIATIVE),
                               &error);
  kept = make_text (write_until_full (store, node, &error));
  g_assert_error (error, AAR_ERROR, AAR_ERROR_FULL);
  g_clear_error (&error);

  /* What was written last stands, in memory and on the disk, and the store is sound. */
  g_assert_cmpstr (aar_record_get_text (node, AAR_NODE_TEXT), ==, kept);
  store_fixture_check (store);
  /* When room is made, the work goes on. */
  g_assert_cmpint (g_unlink (filler), ==, 0);
  g_assert_true (store_set_text (store, node, AAR_NODE_TEXT, "Der er plads igen", &error));
  g_assert_no_error (error);
  g_clear_object (&store);
  store = aar_store_open (path, AAR_STORE_NONE, &error);
  g_assert_no_error (error);
  store_fixture_check (store);
  return 0;
}

static void
test_full_disk (void)
{
  g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("aarshjul-small-XXXXXX", &error);
  g_autoptr (GSubprocess) process = NULL;

  g_assert_no_error (error);
  process = g_subprocess_new (G_SUBPROCESS_FLAGS_NONE, &error, program, "--fill", folder, NULL);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_wait (process, NULL, &error));
  g_assert_cmpint (g_rmdir (folder), ==, 0);
  if (g_subprocess_get_if_exited (process) && g_subprocess_get_exit_status (process) == CANNOT_MOUNT)
    {
      g_test_skip ("a process may not mount a file system of its own here");
      return;
    }
  g_assert_true (g_subprocess_get_successful (process));
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  if (argc == 3 && g_str_equal (argv[1], "--fill"))
    return fill (argv[2]);
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/full-disk", test_full_disk);
  return g_test_run ();
}
