/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-document.h"

#include <gio/gio.h>

G_BEGIN_DECLS

gboolean aar_document_source_knows (GBytes *bytes, const char *name);
AarDocument *aar_document_source_read (GBytes *bytes, const char *name, GCancellable *cancellable, GError **error);

G_END_DECLS
