/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-file-remains.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#define SECONDS_OF_AN_HOUR 3600

/**
 * aar_file_remains_claim:
 * @descriptor: a file that is being written and not yet called by its name
 *
 * Lets nobody take the file for one that was left behind, until it is closed.
 */
void
aar_file_remains_claim (int descriptor)
{
  /* a file system without locks says so, and then nothing is ever removed from it */
  (void) !flock (descriptor, LOCK_EX | LOCK_NB);
}

static gboolean
is_name_of_remains (const char *name)
{
  const gsize n_digits = 8;
  const char *digits = name + strlen (AAR_FILE_REMAINS_PREFIX);

  return g_str_has_prefix (name, AAR_FILE_REMAINS_PREFIX) && strspn (digits, "0123456789abcdef") == n_digits &&
         strcmp (digits + n_digits, AAR_FILE_REMAINS_SUFFIX) == 0;
}

/* Ours, and nobody writes it: it is old, as a lock may not reach another machine, and it is not locked. */
static gboolean
is_left_behind (int descriptor)
{
  struct stat status;

  return fstat (descriptor, &status) == 0 && S_ISREG (status.st_mode) && status.st_uid == geteuid () &&
         status.st_nlink == 1 && status.st_mtime < g_get_real_time () / G_USEC_PER_SEC - SECONDS_OF_AN_HOUR &&
         flock (descriptor, LOCK_EX | LOCK_NB) == 0;
}

static void
remove_if_left_behind (const char *path)
{
  int descriptor = g_open (path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC, 0);

  if (descriptor < 0)
    return;
  if (is_left_behind (descriptor))
    g_unlink (path);
  g_close (descriptor, NULL);
}

/**
 * aar_file_remains_remove:
 * @folder: a folder that something is written into
 *
 * Removes what exports that were killed have left there. That it cannot be removed is no failure.
 */
void
aar_file_remains_remove (GFile *folder)
{
  g_autofree char *path = g_file_get_path (folder);
  g_autoptr (GDir) dir = path != NULL ? g_dir_open (path, 0, NULL) : NULL;

  for (const char *name = dir != NULL ? g_dir_read_name (dir) : NULL; name != NULL; name = g_dir_read_name (dir))
    if (is_name_of_remains (name))
      {
        g_autofree char *file = g_build_filename (path, name, NULL);

        remove_if_left_behind (file);
      }
}
