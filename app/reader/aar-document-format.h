/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean aar_document_format_is_pdf (GBytes *bytes);
gboolean aar_document_format_check (GBytes *bytes, const char *name, GError **error);

G_END_DECLS
