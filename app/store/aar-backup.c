/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-backup.h"

#include "aar-error.h"
#include "aar-file-remains.h"
#include "aar-settings.h"
#include "aar-store-copy.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>

/* The copies of a store lie in a folder of their own, below the folder that was chosen for all: its name tells people
 * the store, with a hash of the path, as many stores have the same name. The name of a copy ends with its time. */

#define SUFFIX      ".aarshjul"
#define TIME_FORMAT "%Y-%m-%d %H.%M.%S"
#define TIME_LENGTH 19

#define DAYS         7
#define WEEKS        4
#define MONTHS       12
#define MEGABYTE     ((gint64) 1000000)
#define DEFAULT_SIZE 2000

/* The name of a store may be as long as a name can be. */
#define MAX_STEM_CHARACTERS 40

/**
 * aar_backup_free:
 * @self: (transfer full): a backup
 */
void
aar_backup_free (AarBackup *self)
{
  g_free (self->path);
  g_date_time_unref (self->time);
  g_free (self);
}

static char *
get_default_folder (void)
{
  return g_build_filename (g_get_user_data_dir (), "aarshjul", "backups", NULL);
}

/**
 * aar_backup_get_chosen:
 * @folder: (out) (transfer full): where backups are kept
 * @keeping: (out): which of them
 *
 * Reads what the user has chosen, or what holds if nothing can be chosen. For the main thread.
 */
void
aar_backup_get_chosen (char **folder, AarBackupKeeping *keeping)
{
  GSettings *settings = aar_settings_get ();
  g_autofree char *chosen = settings != NULL ? g_settings_get_string (settings, "backup-folder") : NULL;

  *folder = chosen != NULL && *chosen != '\0' ? g_steal_pointer (&chosen) : get_default_folder ();
  *keeping = (AarBackupKeeping) {
    .days = DAYS,
    .weeks = WEEKS,
    .months = MONTHS,
    .count = settings != NULL ? g_settings_get_uint (settings, "backup-count") : DAYS + WEEKS + MONTHS,
    .size = MEGABYTE * (settings != NULL ? g_settings_get_uint (settings, "backup-size") : DEFAULT_SIZE),
  };
}

static char *
make_stem (const char *store)
{
  g_autofree char *name = g_filename_display_basename (store);

  if (g_str_has_suffix (name, SUFFIX))
    name[strlen (name) - strlen (SUFFIX)] = '\0';
  return g_utf8_substring (name, 0, MIN (g_utf8_strlen (name, -1), MAX_STEM_CHARACTERS));
}

/**
 * aar_backup_get_folder:
 * @folder: the folder of all backups
 * @store: the path of a store
 *
 * Returns: (transfer full): where the backups of @store are kept, whether or not there are any
 */
char *
aar_backup_get_folder (const char *folder, const char *store)
{
  g_autofree char *real = realpath (store, NULL);
  g_autofree char *path = real != NULL ? g_strdup (real) : g_canonicalize_filename (store, NULL);
  g_autofree char *hash = g_compute_checksum_for_string (G_CHECKSUM_SHA256, path, -1);
  g_autofree char *stem = make_stem (path), *name = g_strdup_printf ("%s-%.8s", stem, hash);

  return g_build_filename (folder, name, NULL);
}

/* When the copy of this name was made; NULL if no copy has such a name. */
static GDateTime *
parse_time (const char *name)
{
  gsize length = strlen (name);
  int year, month, day, hour, minute, second, n = 0;
  const char *time;

  if (!g_str_has_suffix (name, SUFFIX) || length < TIME_LENGTH + strlen (SUFFIX))
    return NULL;
  time = name + length - strlen (SUFFIX) - TIME_LENGTH;
  if (sscanf (time, "%4d-%2d-%2d %2d.%2d.%2d%n", &year, &month, &day, &hour, &minute, &second, &n) != 6 ||
      n != TIME_LENGTH)
    return NULL;
  return g_date_time_new_local (year, month, day, hour, minute, second);
}

static int
compare_newest_first (gconstpointer a, gconstpointer b)
{
  return g_date_time_compare (((const AarBackup *) b)->time, ((const AarBackup *) a)->time);
}

static void
add (GPtrArray *backups, const char *folder, const char *name)
{
  g_autoptr (AarBackup) backup = g_new0 (AarBackup, 1);
  GStatBuf status;

  backup->time = parse_time (name);
  backup->path = g_build_filename (folder, name, NULL);
  if (backup->time == NULL)
    {
      g_free (backup->path);
      g_free (g_steal_pointer (&backup));
      return;
    }
  if (g_stat (backup->path, &status) == 0 && S_ISREG (status.st_mode))
    {
      backup->size = status.st_size;
      g_ptr_array_add (backups, g_steal_pointer (&backup));
    }
}

/**
 * aar_backup_list:
 * @folder: the folder of all backups
 * @store: the path of a store
 *
 * Returns: (transfer full) (element-type Aar.Backup): the backups of @store, the newest first; none where the folder
 *   cannot be read
 */
GPtrArray *
aar_backup_list (const char *folder, const char *store)
{
  GPtrArray *backups = g_ptr_array_new_with_free_func ((GDestroyNotify) aar_backup_free);
  g_autofree char *own = aar_backup_get_folder (folder, store);
  g_autoptr (GDir) directory = g_dir_open (own, 0, NULL);

  for (const char *name = directory != NULL ? g_dir_read_name (directory) : NULL; name != NULL;
       name = g_dir_read_name (directory))
    add (backups, own, name);
  g_ptr_array_sort_values (backups, compare_newest_first);
  return backups;
}

/* The period that a time is in, as text that is the same for all times in it. */
static gboolean
is_new_period (GHashTable *seen, guint max, GDateTime *time, const char *format)
{
  g_autofree char *period = g_date_time_format (time, format);

  if (g_hash_table_contains (seen, period) || g_hash_table_size (seen) >= max)
    return FALSE;
  g_hash_table_add (seen, g_steal_pointer (&period));
  return TRUE;
}

/**
 * aar_backup_list_superfluous:
 * @backups: (element-type Aar.Backup): the backups of a store, the newest first
 * @keeping: which are kept
 *
 * Returns: (transfer container) (element-type Aar.Backup): those of @backups that go
 */
GPtrArray *
aar_backup_list_superfluous (GPtrArray *backups, const AarBackupKeeping *keeping)
{
  static const char *const formats[] = { "%Y-%m-%d", "%G-%V", "%Y-%m" };
  const guint max[] = { keeping->days, keeping->weeks, keeping->months };
  GHashTable *seen[G_N_ELEMENTS (formats)];
  GPtrArray *superfluous = g_ptr_array_new ();
  gint64 size = 0;
  guint n_kept = 0;

  for (guint j = 0; j < G_N_ELEMENTS (formats); j++)
    seen[j] = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < backups->len; i++)
    {
      const AarBackup *backup = backups->pdata[i];
      gboolean is_kept = i == 0;

      for (guint j = 0; j < G_N_ELEMENTS (formats); j++)
        is_kept = is_new_period (seen[j], max[j], backup->time, formats[j]) || is_kept;
      if (i > 0 && (n_kept >= keeping->count || size + backup->size > keeping->size))
        is_kept = FALSE;
      if (!is_kept)
        {
          g_ptr_array_add (superfluous, backups->pdata[i]);
          continue;
        }
      n_kept++;
      size += backup->size;
    }
  for (guint j = 0; j < G_N_ELEMENTS (formats); j++)
    g_hash_table_unref (seen[j]);
  return superfluous;
}

static gboolean
make_folder (const char *folder, GError **error)
{
  if (g_mkdir_with_parents (folder, 0700) == 0)
    return TRUE;
  g_set_error (error, AAR_ERROR, errno == ENOSPC || errno == EDQUOT ? AAR_ERROR_FULL : AAR_ERROR_IO,
               _ ("The folder “%s” cannot be made (%s)."), folder, g_strerror (errno));
  return FALSE;
}

/**
 * aar_backup_make:
 * @folder: the folder of all backups, which is made if it is not there
 * @store: the path of a store
 * @keeping: which backups are kept
 * @cancellable: (nullable): to give up
 * @error: return location for an error
 *
 * Copies the store, as [func@Aar.store_copy] does, and removes the backups that are superfluous then. For a task.
 *
 * Returns: (transfer full) (nullable): the backup
 */
AarBackup *
aar_backup_make (const char *folder,
                 const char *store,
                 const AarBackupKeeping *keeping,
                 GCancellable *cancellable,
                 GError **error)
{
  g_autofree char *own = aar_backup_get_folder (folder, store), *stem = make_stem (store);
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *time = g_date_time_format (now, TIME_FORMAT);
  g_autofree char *name = g_strdup_printf ("%s %s" SUFFIX, stem, time), *path = g_build_filename (own, name, NULL);
  g_autoptr (GPtrArray) backups = NULL, superfluous = NULL;
  g_autoptr (GFile) place = g_file_new_for_path (own);
  AarBackup *made = NULL;

  if (!make_folder (own, error) || !aar_store_copy (store, path, cancellable, error))
    return NULL;
  aar_file_remains_remove (place);
  backups = aar_backup_list (folder, store);
  superfluous = aar_backup_list_superfluous (backups, keeping);
  /* one that cannot be removed now is thought of the next time */
  for (guint i = 0; i < superfluous->len; i++)
    g_unlink (((AarBackup *) superfluous->pdata[i])->path);
  for (guint i = 0; i < backups->len && made == NULL; i++)
    if (g_str_equal (((AarBackup *) backups->pdata[i])->path, path))
      made = g_ptr_array_steal_index (backups, i);
  if (made == NULL)
    g_set_error (error, AAR_ERROR, AAR_ERROR_MOVED, _ ("The backup “%s” is gone."), path);
  return made;
}
