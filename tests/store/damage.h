/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A store that cannot be read, made behind the back of whoever has it open, and mended again. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

GBytes *damage_store (const char *path);
void mend_store (const char *path, GBytes *head);

G_END_DECLS
