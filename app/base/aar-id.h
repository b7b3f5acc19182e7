/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gint64 aar_id_new (void);
char *aar_id_to_string (gint64 id);
gboolean aar_id_parse (const char *text, gint64 *id);

G_END_DECLS
