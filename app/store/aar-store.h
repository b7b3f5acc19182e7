/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "aar-change-set.h"
#include "aar-edit.h"
#include "aar-model.h"

G_BEGIN_DECLS

/**
 * AarStoreFlags:
 * @AAR_STORE_NONE: open an existing store for reading and writing, or for reading only where it cannot be written
 * @AAR_STORE_CREATE: make the store, and its folder, if the file does not exist
 * @AAR_STORE_READ_ONLY: never write
 */
typedef enum
{
  AAR_STORE_NONE = 0,
  AAR_STORE_CREATE = 1 << 0,
  AAR_STORE_READ_ONLY = 1 << 1,
} AarStoreFlags;

#define AAR_TYPE_STORE (aar_store_get_type ())

/**
 * AarStore::changed:
 * @self: the store
 * @changes: (type Aar.ChangeSet): what changed
 *
 * Emitted after a step was committed, here or by another process, when the live records hold the new values.
 */
G_DECLARE_FINAL_TYPE (AarStore, aar_store, AAR, STORE, GObject)

/**
 * AarStoreReadFunc:
 * @store: the store
 * @data: what the caller gave
 * @error: return location for an error
 *
 * Reads several things of one moment.
 *
 * Returns: whether it succeeded
 */
typedef gboolean (*AarStoreReadFunc) (AarStore *store, gpointer data, GError **error);

AarStore *aar_store_open (const char *path, AarStoreFlags flags, GError **error);
char *aar_store_get_default_path (void);
char *aar_store_get_default_editor (void);
const char *aar_store_get_path (AarStore *self);
gboolean aar_store_is_read_only (AarStore *self);
const char *aar_store_get_read_only_reason (AarStore *self);
gboolean aar_store_is_on_network (AarStore *self);
gboolean aar_store_is_behind_portal (AarStore *self);
void aar_store_set_editor (AarStore *self, const char *name);
const char *aar_store_get_editor (AarStore *self);

/* Reading */
GPtrArray *aar_store_list_plans (AarStore *self, GError **error);
GPtrArray *aar_store_list_organisations (AarStore *self, GError **error);
char *aar_store_dup_organisation_name (AarStore *self, AarPlan *plan, GError **error);
gboolean aar_store_find_record (AarStore *self, AarTable table, gint64 id, gpointer *record, GError **error);
gpointer aar_store_get_record (AarStore *self, AarTable table, gint64 id, GError **error);
gboolean aar_store_read (AarStore *self, AarStoreReadFunc func, gpointer data, GError **error);
gboolean aar_store_is_decision_followed (AarStore *self, gint64 decision, gboolean *followed, GError **error);
AarPlanContent *aar_store_load_plan (AarStore *self, gint64 plan, GError **error);
AarPlanContent *aar_store_load_plan_head (AarStore *self, gint64 plan, GError **error);
AarPlanContent *aar_store_load_node (AarStore *self, gint64 node, GError **error);

/* Writing: each call is one step that can be undone */
gboolean
aar_store_edit (AarStore *self, const char *label, gint64 plan, AarEditFunc func, gpointer data, GError **error);
gboolean aar_store_import (AarStore *self, AarPlanContent *content, GError **error);
gboolean aar_store_set_value (AarStore *self, gpointer record, guint field, const GValue *value, GError **error);
gboolean aar_store_set_integer (AarStore *self, gpointer record, guint field, gint64 integer, GError **error);
gboolean aar_store_delete (AarStore *self, gpointer record, GError **error);

/* While a thread writes something long with a connection of its own, nothing is written with this one */
void aar_store_block (AarStore *self);
void aar_store_unblock (AarStore *self);
gboolean aar_store_is_blocked (AarStore *self);

/* Undo and redo; the labels are translatable source strings such as "Import" */
char *aar_store_get_undo_label (AarStore *self);
char *aar_store_get_redo_label (AarStore *self);
gint64 aar_store_get_undo_step (AarStore *self);
gboolean aar_store_undo_step (AarStore *self, gint64 step, GError **error);
gboolean aar_store_redo (AarStore *self, GError **error);
void aar_store_undo_async (AarStore *self, gint64 step, GAsyncReadyCallback callback, gpointer data);
gboolean aar_store_undo_finish (AarStore *self, GAsyncResult *result, GError **error);
void aar_store_redo_async (AarStore *self, GAsyncReadyCallback callback, gpointer data);
gboolean aar_store_redo_finish (AarStore *self, GAsyncResult *result, GError **error);

/* Watching and checking */
gboolean aar_store_poll (AarStore *self, GError **error);
gboolean aar_store_rebuild_search (AarStore *self, GError **error);
GPtrArray *aar_store_check (AarStore *self, GCancellable *cancellable, GError **error);

G_END_DECLS
