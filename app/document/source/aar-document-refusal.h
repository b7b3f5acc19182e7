/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

gboolean aar_document_refuse (GBytes *bytes, const char *name, GError **error);

G_END_DECLS
