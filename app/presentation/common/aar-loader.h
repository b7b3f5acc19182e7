/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-work.h"

G_BEGIN_DECLS

/**
 * AarLoaderInterest:
 * @owner: whose loader it is
 * @changes: what changed in the store
 *
 * Returns: whether what was loaded must be loaded again
 */
typedef gboolean (*AarLoaderInterest) (gpointer owner, AarChangeSet *changes);

#define AAR_TYPE_LOADER (aar_loader_get_type ())

/**
 * AarLoader::failed:
 * @self: the loader
 * @error: (type GError): why
 *
 * Emitted when nothing could be loaded. What was loaded before stays with who took it.
 */

/**
 * AarLoader::loaded:
 * @self: the loader
 *
 * Emitted when something was loaded; a handler takes it with [method@Aar.Loader.steal_result].
 */
G_DECLARE_FINAL_TYPE (AarLoader, aar_loader, AAR, LOADER, GObject)

AarLoader *
aar_loader_new (AarWorkFunc read, GDestroyNotify free_result, GCallback loaded, GCallback failed, gpointer owner);
void aar_loader_watch (AarLoader *self, AarLoaderInterest interest, guint delay);
void aar_loader_load (AarLoader *self, AarStore *store, gconstpointer query, gsize size);
void aar_loader_load_plan (AarLoader *self, AarStore *store, gint64 plan);
void aar_loader_reload (AarLoader *self);
void aar_loader_stop (AarLoader *self);
gpointer aar_loader_steal_result (AarLoader *self);
gboolean aar_loader_is_loading (AarLoader *self);
const GError *aar_loader_get_error (AarLoader *self);

G_END_DECLS
