/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-block.h"

G_BEGIN_DECLS

gunichar aar_symbol_decode (const char *font, gunichar letter);
gboolean aar_symbol_is_symbol_font (const char *font);
AarTick aar_symbol_get_tick (gunichar letter);
char *aar_symbol_clean (const char *text);

G_END_DECLS
