/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-document.h"

#include <gio/gio.h>

G_BEGIN_DECLS

gboolean aar_html_source_is_html (GBytes *bytes);
AarDocument *aar_html_source_read (const char *text, const char *name, GError **error);

G_END_DECLS
