/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-statement.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* What the "application id" in the head of a store says, big endian at offset 68: "Aars" in ASCII. */
#define AAR_STORE_APPLICATION_ID 0x41617273

/**
 * AarDatabaseMode:
 * @AAR_DATABASE_READ: only read
 * @AAR_DATABASE_WRITE: read and write
 * @AAR_DATABASE_CREATE: read and write, and make the file if it is not there
 * @AAR_DATABASE_MEMORY: a database of its own without a file
 */
typedef enum
{
  AAR_DATABASE_READ,
  AAR_DATABASE_WRITE,
  AAR_DATABASE_CREATE,
  AAR_DATABASE_MEMORY,
} AarDatabaseMode;

/**
 * AarTransactionFunc:
 * @database: the connection, in a transaction that writes
 * @data: what the caller gave
 * @error: where to put an error
 *
 * Returns: whether to commit
 */
typedef gboolean (*AarTransactionFunc) (AarDatabase *database, gpointer data, GError **error);

AarDatabase *aar_database_open (const char *path, AarDatabaseMode mode, GError **error);
AarDatabase *aar_database_open_damaged (const char *path, GError **error);
void aar_database_close (AarDatabase *self);
const char *aar_database_get_path (AarDatabase *self);
void aar_database_set_busy_timeout (AarDatabase *self, int milliseconds);
void aar_database_restore_busy_timeout (AarDatabase *self);
void aar_database_set_refused (AarDatabase *self, gboolean refused);
void aar_database_set_error (AarDatabase *self, int result, GError **error);
gboolean aar_database_execute (AarDatabase *self, const char *sql, GError **error);
gboolean aar_database_get_number (AarDatabase *self, const char *sql, gint64 *number, GError **error);
gint64 aar_database_get_last_id (AarDatabase *self);
gint64 aar_database_get_n_changed (AarDatabase *self);
gboolean aar_database_read (AarDatabase *self, AarTransactionFunc func, gpointer data, GError **error);
gboolean aar_database_write (AarDatabase *self, AarTransactionFunc func, gpointer data, GError **error);
gboolean aar_database_is_read_only (AarDatabase *self);
void aar_database_interrupt (AarDatabase *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AarDatabase, aar_database_close)

G_END_DECLS
