/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

GPtrArray *aar_clipboard_cells_parse (const char *text);

G_END_DECLS
