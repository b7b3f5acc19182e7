/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

int aar_responsible_get_weight (const char *role);
char *aar_responsible_get_short (const char *abbreviation, const char *name);

G_END_DECLS
