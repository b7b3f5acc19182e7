/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

char *aar_import_trouble_get_title (const GError *error);
char *aar_import_trouble_get_description (const GError *error);
gboolean aar_import_trouble_may_pass (const GError *error);

G_END_DECLS
