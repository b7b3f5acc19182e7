/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * AarStoreFile:
 * @path: the file with every symbolic link followed, as SQLite names its journal by it
 * @is_new: there is no file yet, or an empty one
 * @is_writable: the file and its folder can be written
 * @on_network: it lies on a network drive
 * @behind_portal: a sandboxed program reaches this one file through the document portal
 * @has_journal: a program stopped while it was writing
 * @version: the version of its schema, 0 if it is new
 * @size: how many bytes it has
 *
 * What can be told of a file without changing a byte of it.
 */
typedef struct
{
  char *path;
  gboolean is_new;
  gboolean is_writable;
  gboolean on_network;
  gboolean behind_portal;
  gboolean has_journal;
  guint32 version;
  gint64 size;
} AarStoreFile;

gboolean aar_store_file_is_behind_portal (const char *path);
gboolean aar_store_file_is_database (const char *path, gboolean *is_database, GError **error);
AarStoreFile *aar_store_file_look (const char *path, gboolean create, GError **error);
gboolean aar_store_file_create (const AarStoreFile *self, GError **error);
void aar_store_file_remove_empty (const AarStoreFile *self);
void aar_store_file_free (AarStoreFile *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AarStoreFile, aar_store_file_free)

G_END_DECLS
