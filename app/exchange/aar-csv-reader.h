/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

GPtrArray *aar_csv_read (const char *data, gsize length, const char *encoding, GError **error);

G_END_DECLS
