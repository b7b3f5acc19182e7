/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean aar_date_is_iso (const char *text);
char *aar_date_parse (const char *text);
char *aar_date_format (const char *iso, const char *language);
char *aar_date_today (void);
char *aar_time_now (void);

G_END_DECLS
