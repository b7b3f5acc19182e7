/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *aar_text_decode (GBytes *bytes, const char *name, GError **error);

G_END_DECLS
