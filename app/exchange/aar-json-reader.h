/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-plan-content.h"

G_BEGIN_DECLS

gboolean aar_json_is_likely (const char *data, gsize length);
GPtrArray *aar_json_read (const char *data, gssize length, GError **error);

G_END_DECLS
