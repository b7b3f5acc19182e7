/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-database.h"

#include <sqlite3.h>

G_BEGIN_DECLS

/**
 * AarDatabase:
 *
 * A connection to a store: how it is opened, what its errors mean, its transactions and its prepared statements. It
 * belongs to one thread; only [method@Aar.Database.interrupt] may be called from another.
 */
struct _AarDatabase
{
  sqlite3 *handle;
  char *path;
  /* in milliseconds */
  int busy_timeout;
  /* whether the last call that waited for another process's lock did so in vain */
  gboolean refused;
  /* SQL → GPtrArray of the prepared statements that nobody uses just now; aar-statement.c takes and returns them */
  GHashTable *unused;
};

G_END_DECLS
