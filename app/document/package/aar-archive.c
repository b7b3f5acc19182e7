/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-archive.h"

#include "aar-error.h"

#include <zip.h>

#include "config.h"
#include <glib/gi18n-lib.h>

/* What no plan has, so what has it is there to fill the memory. */
#define MOST_ENTRIES    10000
#define MOST_BYTES      ((guint64) 256 * 1024 * 1024)
#define MOST_IN_ALL     ((guint64) 512 * 1024 * 1024)
#define SAFE_BYTES      ((guint64) 16 * 1024 * 1024)
#define MOST_COMPRESSED 300
#define PIECE           ((gsize) 256 * 1024)

struct _AarArchive
{
  char *name;
  GBytes *bytes;
  zip_t *zip;
  guint64 read;
};

/**
 * aar_archive_set_damaged:
 * @error: return location for an error
 * @name: the name of a document
 *
 * Says that a document is damaged.
 */
void
aar_archive_set_damaged (GError **error, const char *name)
{
  g_set_error (error, AAR_ERROR, AAR_ERROR_FORMAT,
               _ ("“%s” is damaged. Please open it in the program that it is from, save it anew, and import that."),
               name);
}

static void
set_too_large (AarArchive *self, GError **error)
{
  g_set_error (error, AAR_ERROR, AAR_ERROR_TOO_LARGE, _ ("“%s” holds more than a plan can. Is it the right file?"),
               self->name);
}

/**
 * aar_archive_open:
 * @bytes: an office document
 * @name: its name, for messages
 * @error: return location for an error
 *
 * Opens an office document to read its parts.
 *
 * Returns: (transfer full) (nullable): the archive, or %NULL with @error set
 */
AarArchive *
aar_archive_open (GBytes *bytes, const char *name, GError **error)
{
  g_autoptr (AarArchive) self = g_new0 (AarArchive, 1);
  zip_error_t cause;
  zip_source_t *source;

  self->name = g_strdup (name);
  self->bytes = g_bytes_ref (bytes);
  zip_error_init (&cause);
  source = zip_source_buffer_create (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), 0, &cause);
  if (source != NULL)
    self->zip = zip_open_from_source (source, ZIP_RDONLY, &cause);
  if (source != NULL && self->zip == NULL)
    zip_source_free (source);
  zip_error_fini (&cause);
  if (self->zip == NULL)
    {
      aar_archive_set_damaged (error, name);
      return NULL;
    }
  if (zip_get_num_entries (self->zip, 0) > MOST_ENTRIES)
    {
      set_too_large (self, error);
      return NULL;
    }
  return g_steal_pointer (&self);
}

/**
 * aar_archive_close:
 * @self: an archive
 *
 * Frees it.
 */
void
aar_archive_close (AarArchive *self)
{
  if (self->zip != NULL)
    zip_discard (self->zip);
  g_bytes_unref (self->bytes);
  g_free (self->name);
  g_free (self);
}

/**
 * aar_archive_get_name:
 * @self: an archive
 *
 * Gets the name of the document.
 *
 * Returns: (transfer none): the name
 */
const char *
aar_archive_get_name (AarArchive *self)
{
  return self->name;
}

/* Names of parts do not differ in capitals only, and some programs write another way of them, or the other slash. */
static zip_int64_t
locate (AarArchive *self, const char *path)
{
  g_autofree char *other = NULL;
  zip_int64_t index = zip_name_locate (self->zip, path, 0);

  if (index < 0)
    index = zip_name_locate (self->zip, path, ZIP_FL_NOCASE);
  if (index >= 0)
    return index;
  other = g_strdelimit (g_strdup (path), "/", '\\');
  return zip_name_locate (self->zip, other, ZIP_FL_NOCASE);
}

/**
 * aar_archive_has:
 * @self: an archive
 * @path: the name of a part
 *
 * Tells whether there is such a part.
 *
 * Returns: %TRUE if there is
 */
gboolean
aar_archive_has (AarArchive *self, const char *path)
{
  return locate (self, path) >= 0;
}

/* What is told of the size is believed only to refuse. */
static gboolean
check_size (AarArchive *self, const zip_stat_t *info, GError **error)
{
  if ((info->valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && info->encryption_method != ZIP_EM_NONE)
    {
      g_set_error (error, AAR_ERROR, AAR_ERROR_ENCRYPTED,
                   _ ("“%s” is protected by a password. Please save it without one, and import that."), self->name);
      return FALSE;
    }
  if ((info->valid & ZIP_STAT_SIZE) != 0 && info->size > MOST_BYTES)
    {
      set_too_large (self, error);
      return FALSE;
    }
  return TRUE;
}

static gboolean
fill (AarArchive *self, zip_file_t *file, guint64 compressed, GByteArray *bytes, GError **error)
{
  for (;;)
    {
      guint before = bytes->len;
      zip_int64_t got;

      g_byte_array_set_size (bytes, before + PIECE);
      got = zip_fread (file, bytes->data + before, PIECE);
      g_byte_array_set_size (bytes, before + (guint) MAX (got, 0));
      if (got < 0)
        {
          aar_archive_set_damaged (error, self->name);
          return FALSE;
        }
      if (got == 0)
        return TRUE;
      self->read += (guint64) got;
      if (bytes->len > MOST_BYTES || self->read > MOST_IN_ALL ||
          (bytes->len > SAFE_BYTES && bytes->len / MAX (compressed, 1) > MOST_COMPRESSED))
        {
          set_too_large (self, error);
          return FALSE;
        }
    }
}

/**
 * aar_archive_read:
 * @self: an archive
 * @path: the name of a part
 * @error: return location for an error
 *
 * Unpacks a part, unless it is larger than one of a plan can be. A part that is not there is a damage.
 *
 * Returns: (transfer full) (nullable): what it holds, or %NULL with @error set
 */
GBytes *
aar_archive_read (AarArchive *self, const char *path, GError **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  zip_int64_t index = locate (self, path);
  zip_stat_t info;
  zip_file_t *file;
  gboolean filled;

  if (index < 0 || zip_stat_index (self->zip, (zip_uint64_t) index, 0, &info) < 0)
    {
      aar_archive_set_damaged (error, self->name);
      return NULL;
    }
  if (!check_size (self, &info, error))
    return NULL;
  file = zip_fopen_index (self->zip, (zip_uint64_t) index, 0);
  if (file == NULL)
    {
      aar_archive_set_damaged (error, self->name);
      return NULL;
    }
  filled = fill (self, file, info.comp_size, bytes, error);
  zip_fclose (file);
  return filled ? g_byte_array_free_to_bytes (g_steal_pointer (&bytes)) : NULL;
}
