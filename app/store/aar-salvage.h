/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

GPtrArray *aar_salvage (const char *path, const char *target, GCancellable *cancellable, GError **error);

G_END_DECLS
