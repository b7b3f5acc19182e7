/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *aar_day_format_iso (const char *iso);
char *aar_day_format_heading (const char *iso);
char *aar_day_of_time (const char *time);
char *aar_day_to_time (const char *iso);
char *aar_time_of_day (const char *time);

G_END_DECLS
