/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean aar_serial_date_show (const char *code, double number, gboolean since_1904, char **text, char **value);

G_END_DECLS
