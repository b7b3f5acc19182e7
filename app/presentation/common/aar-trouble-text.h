/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the user is told of an error. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *aar_trouble_get_heading (const GError *error);
char *aar_trouble_get_advice (const GError *error);

G_END_DECLS
