/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-file-replacement.h"

#include "aar-error.h"
#include "aar-file-remains.h"
#include "aar-store-file.h"

#include <errno.h>
#include <fcntl.h>
#include <gio/gfiledescriptorbased.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

/* g_file_replace() is not used: it writes a file that is not there yet in its place, and one that is reached
 * through a link too, so that a failure leaves half a file. */

struct _AarFileReplacement
{
  GFile *target;
  GFile *beside;
  GFileOutputStream *stream;
};

/* What is known of the file that is to be replaced. */
typedef struct
{
  gboolean exists;
  gboolean is_special;
  guint32 mode;
  guint32 group;
} Target;

/* Whether the file may be replaced at all: a store, of this program or another, is more than what is written here. A
 * link is not what it leads to. */
static gboolean
check_target (GFile *target, GError **error)
{
  g_autofree char *path = g_file_get_path (target);
  g_autofree char *name = NULL;
  gboolean is_database;

  if (path == NULL || g_file_test (path, G_FILE_TEST_IS_SYMLINK))
    return TRUE;
  if (!aar_store_file_is_database (path, &is_database, error))
    return FALSE;
  if (!is_database)
    return TRUE;
  name = g_filename_display_basename (path);
  g_set_error (error, AAR_ERROR, AAR_ERROR_EXISTS,
               _ ("“%s” is a store of plans or another database, or belongs to one, and is not replaced. Please choose "
                  "another name."),
               name);
  return FALSE;
}

/* The file itself where @file is a link to it; else a link would be replaced by a file. */
static GFile *
follow_links (GFile *file)
{
  g_autofree char *path = g_file_get_path (file);
  g_autofree char *real = path != NULL ? realpath (path, NULL) : NULL;

  return real != NULL ? g_file_new_for_path (real) : g_object_ref (file);
}

static GFileOutputStream *
create_beside (AarFileReplacement *self, GFileCreateFlags flags, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFile) folder = g_file_get_parent (self->target);

  if (folder == NULL)
    {
      g_autofree char *name = g_file_get_parse_name (self->target);

      g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED, _ ("“%s” is no place where a file can be written."),
                   name);
      return NULL;
    }
  for (;;)
    {
      /* without the name of the target, which may be as long as a name can be */
      g_autofree char *temporary = g_strdup_printf (AAR_FILE_REMAINS_PREFIX "%08x" AAR_FILE_REMAINS_SUFFIX,
                                                    g_random_int ());
      g_autoptr (GError) problem = NULL;
      GFileOutputStream *stream;

      g_set_object (&self->beside, NULL);
      self->beside = g_file_get_child (folder, temporary);
      stream = g_file_create (self->beside, flags, cancellable, &problem);
      if (stream != NULL)
        return stream;
      if (g_error_matches (problem, G_IO_ERROR, G_IO_ERROR_EXISTS))
        continue;
      g_clear_object (&self->beside);
      g_propagate_error (error, g_steal_pointer (&problem));
      return NULL;
    }
}

/* A device or pipe, such as /dev/stdout, is written to and not replaced. Where the program chose the name, whatever
 * stands there but a file is replaced without a look at what it leads to. */
static gboolean
look_at_target (AarFileReplacement *self, gboolean chosen, Target *target, GCancellable *cancellable, GError **error)
{
  g_autoptr (GError) problem = NULL;
  g_autoptr (GFileInfo) info = g_file_query_info (
      self->target, G_FILE_ATTRIBUTE_STANDARD_TYPE "," G_FILE_ATTRIBUTE_UNIX_MODE "," G_FILE_ATTRIBUTE_UNIX_GID,
      chosen ? G_FILE_QUERY_INFO_NOFOLLOW_SYMLINKS : G_FILE_QUERY_INFO_NONE, cancellable, &problem);
  gboolean regular = info != NULL && g_file_info_get_file_type (info) == G_FILE_TYPE_REGULAR;

  if (info == NULL && !g_error_matches (problem, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    {
      g_propagate_error (error, g_steal_pointer (&problem));
      return FALSE;
    }
  *target = (Target) { .exists = chosen ? regular : info != NULL, .is_special = !chosen && info != NULL && !regular };
  if (!target->exists)
    return TRUE;
  target->mode = g_file_info_get_attribute_uint32 (info, G_FILE_ATTRIBUTE_UNIX_MODE) & 0777;
  target->group = g_file_info_get_attribute_uint32 (info, G_FILE_ATTRIBUTE_UNIX_GID);
  return TRUE;
}

/* Who could read the old file can read the new one, and nobody else. Where the group cannot be kept, what the group
 * might do is not given to another one. A new file is as the umask says. Neither is for everybody to write in. */
static void
take_permissions (int descriptor, const Target *target)
{
  struct stat status;

  if (!target->exists || target->mode == 0)
    {
      if (fstat (descriptor, &status) == 0 && (status.st_mode & S_IWOTH) != 0)
        (void) !fchmod (descriptor, status.st_mode & 0775);
      return;
    }
  if (fchown (descriptor, (uid_t) -1, target->group) == 0)
    (void) !fchmod (descriptor, target->mode & 0775);
  else
    (void) !fchmod (descriptor, target->mode & 0705);
}

static gboolean
open_streams (AarFileReplacement *self, gboolean chosen, GCancellable *cancellable, GError **error)
{
  Target target;
  int descriptor;

  if (!check_target (self->target, error) || !look_at_target (self, chosen, &target, cancellable, error))
    return FALSE;
  if (target.is_special)
    {
      self->stream = g_file_append_to (self->target, G_FILE_CREATE_NONE, cancellable, error);
      return self->stream != NULL;
    }
  self->stream = create_beside (self, target.exists ? G_FILE_CREATE_PRIVATE : G_FILE_CREATE_NONE, cancellable, error);
  if (self->stream == NULL)
    return FALSE;
  if (G_IS_FILE_DESCRIPTOR_BASED (self->stream))
    {
      descriptor = g_file_descriptor_based_get_fd (G_FILE_DESCRIPTOR_BASED (self->stream));
      aar_file_remains_claim (descriptor);
      take_permissions (descriptor, &target);
    }
  return TRUE;
}

/**
 * aar_file_replacement_new:
 * @target: the file to be written
 * @cancellable: (nullable): stops it
 * @error: return location for an error
 *
 * Makes an empty file in the folder of @target, or of the file that @target is a link to. %AAR_ERROR_EXISTS is set if
 * that file is a store or another database.
 *
 * Returns: (transfer full) (nullable): the replacement, or %NULL if no file can be made there
 */
AarFileReplacement *
aar_file_replacement_new (GFile *target, GCancellable *cancellable, GError **error)
{
  g_autoptr (AarFileReplacement) self = g_new0 (AarFileReplacement, 1);
  g_autoptr (GFile) folder = NULL;

  self->target = follow_links (target);
  folder = g_file_get_parent (self->target);
  if (folder != NULL)
    aar_file_remains_remove (folder);
  return open_streams (self, FALSE, cancellable, error) ? g_steal_pointer (&self) : NULL;
}

/**
 * aar_file_replacement_new_in:
 * @folder: a folder
 * @name: the name of the file to be written, which the program chose
 * @cancellable: (nullable): stops it
 * @error: return location for a %G_IO_ERROR
 *
 * As [ctor@Aar.FileReplacement.new], but a link that stands under the name is replaced and not followed: who can guess
 * the name and may write in the folder could else have any file of the user's overwritten.
 *
 * Returns: (transfer full) (nullable): the replacement, or %NULL if no file can be made there
 */
AarFileReplacement *
aar_file_replacement_new_in (GFile *folder, const char *name, GCancellable *cancellable, GError **error)
{
  g_autoptr (AarFileReplacement) self = g_new0 (AarFileReplacement, 1);

  self->target = g_file_get_child (folder, name);
  return open_streams (self, TRUE, cancellable, error) ? g_steal_pointer (&self) : NULL;
}

/**
 * aar_file_replacement_get_stream:
 * @self: a replacement
 *
 * Returns: (transfer none): where to write the file
 */
GOutputStream *
aar_file_replacement_get_stream (AarFileReplacement *self)
{
  return G_OUTPUT_STREAM (self->stream);
}

/* Pipes and some file systems have nothing to sync and say so; that is no failure. */
static gboolean
sync_descriptor (int descriptor, GError **error)
{
  int code;

  if (fsync (descriptor) == 0 || errno == EINVAL || errno == ENOTSUP || errno == EROFS)
    return TRUE;
  code = errno;
  g_set_error_literal (error, G_IO_ERROR, g_io_error_from_errno (code), g_strerror (code));
  return FALSE;
}

static gboolean
sync_stream (AarFileReplacement *self, GError **error)
{
  if (!G_IS_FILE_DESCRIPTOR_BASED (self->stream))
    return TRUE;
  return sync_descriptor (g_file_descriptor_based_get_fd (G_FILE_DESCRIPTOR_BASED (self->stream)), error);
}

/* The new name is in the folder, so the folder is what has to reach the disk. That it cannot be opened is no
 * failure: the file is whole either way. */
static void
sync_folder (GFile *file)
{
  g_autoptr (GFile) folder = g_file_get_parent (file);
  g_autofree char *path = folder != NULL ? g_file_get_path (folder) : NULL;
  int descriptor = path != NULL ? g_open (path, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0) : -1;

  if (descriptor < 0)
    return;
  sync_descriptor (descriptor, NULL);
  g_close (descriptor, NULL);
}

/**
 * aar_file_replacement_commit:
 * @self: a replacement that was written
 * @cancellable: (nullable): stops it, before the old file is touched
 * @error: return location for a %G_IO_ERROR, or %AAR_ERROR_EXISTS if a store lies there meanwhile
 *
 * Makes the file that was written the file itself, when it is safe on the disk.
 *
 * Returns: whether it is; if not, the old file is as it was
 */
gboolean
aar_file_replacement_commit (AarFileReplacement *self, GCancellable *cancellable, GError **error)
{
  if (!sync_stream (self, error) || !g_output_stream_close (G_OUTPUT_STREAM (self->stream), cancellable, error))
    return FALSE;
  if (self->beside == NULL)
    return TRUE;
  if (!check_target (self->target, error) ||
      !g_file_move (self->beside, self->target, G_FILE_COPY_OVERWRITE | G_FILE_COPY_NO_FALLBACK_FOR_MOVE, cancellable,
                    NULL, NULL, error))
    return FALSE;
  g_clear_object (&self->beside);
  sync_folder (self->target);
  return TRUE;
}

/**
 * aar_file_replacement_free:
 * @self: (transfer full): a replacement
 *
 * Removes what was written if it was not committed.
 */
void
aar_file_replacement_free (AarFileReplacement *self)
{
  if (self->stream != NULL && !g_output_stream_is_closed (G_OUTPUT_STREAM (self->stream)))
    g_output_stream_close (G_OUTPUT_STREAM (self->stream), NULL, NULL);
  if (self->beside != NULL)
    g_file_delete (self->beside, NULL, NULL);
  g_clear_object (&self->stream);
  g_clear_object (&self->beside);
  g_clear_object (&self->target);
  g_free (self);
}
