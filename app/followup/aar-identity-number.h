/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean aar_identity_number_find (const char *text, gsize *start, gsize *length);

G_END_DECLS
