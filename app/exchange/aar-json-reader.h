/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-plan-content.h"

G_BEGIN_DECLS

/* Four plans of 100 000 initiatives each fit in it; a file that is larger is none of ours. */
#define AAR_JSON_MAX_LENGTH (512 * 1024 * 1024)

gboolean aar_json_is_likely (const char *data, gsize length);
GPtrArray *aar_json_read (const char *data, gssize length, GError **error);

G_END_DECLS
