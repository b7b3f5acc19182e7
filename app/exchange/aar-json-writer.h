/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "aar-model.h"

G_BEGIN_DECLS

gboolean aar_json_write (GPtrArray *contents, GOutputStream *stream, GCancellable *cancellable, GError **error);

G_END_DECLS
