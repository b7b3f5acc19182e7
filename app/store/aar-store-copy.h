/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

gboolean aar_store_copy (const char *path, const char *target, GCancellable *cancellable, GError **error);
gboolean
aar_store_restore (const char *path, const char *backup, char **kept, GCancellable *cancellable, GError **error);

G_END_DECLS
