/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-change-set-private.h"
#include "aar-database.h"
#include "aar-identity-map.h"
#include "aar-readers.h"
#include "aar-store.h"

G_BEGIN_DECLS

/* The files aar-store*.c share the insides of a store; nobody else includes this but the list and the outline. */
struct _AarStore
{
  GObject parent_instance;

  GThread *thread;
  AarDatabase *database;
  AarIdentityMap *records;
  char *path;
  char *editor;
  char *read_only_reason;
  gboolean on_network;
  gboolean behind_portal;

  /* The step being written, if any. */
  AarEdit *edit;

  /* Whether the last look at what can be undone failed. */
  gboolean undo_unknown;

  /* How many threads are writing something long, so that nothing else can be written. */
  guint n_blocks;

  /* The newest row of the change log that the live records know of, and SQLite's mark of other connections' commits. */
  gint64 last_change;
  gint64 data_version;

  AarReaders *readers;
};

void aar_store_assert_thread (AarStore *self);
void aar_store_emit_changed (AarStore *self, AarChangeSet *changes);

/* What others changed: which rows, and the values that they have now. */
typedef struct
{
  GArray *changes;
  GPtrArray *fresh;
  gint64 last_change;
  gint64 data_version;
} AarForeignChanges;

void aar_foreign_changes_clear (AarForeignChanges *self);
gboolean aar_store_read_foreign (AarStore *self, AarForeignChanges *foreign, GError **error);
gboolean aar_store_read_fresh (AarStore *self, GArray *changes, GPtrArray *fresh, GError **error);
void aar_store_announce (AarStore *self, GArray *changes, GPtrArray *fresh, gboolean foreign);
gboolean aar_store_is_undo_long (AarStore *self, gboolean redo);
void aar_store_announce_foreign (AarStore *self, AarForeignChanges *foreign);
gboolean aar_store_write_step (AarStore *self,
                               const char *label,
                               gint64 plan,
                               gint64 reverses,
                               AarEditFunc func,
                               gpointer data,
                               GError **error);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (AarForeignChanges, aar_foreign_changes_clear)
gboolean aar_store_rebuild_rounds (AarStore *self, GError **error);

G_END_DECLS
