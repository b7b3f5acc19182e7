/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "aar-model.h"

G_BEGIN_DECLS

gboolean aar_json_write (GPtrArray *contents, GOutputStream *stream, GCancellable *cancellable, GError **error);
char *aar_json_to_string (GPtrArray *contents);

G_END_DECLS
