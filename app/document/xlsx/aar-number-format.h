/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-block.h"

G_BEGIN_DECLS

const char *aar_number_format_get_built_in (guint id);
gboolean aar_number_format_is_date (const char *code);
char *aar_number_format_show (const char *code, double number);

G_END_DECLS
