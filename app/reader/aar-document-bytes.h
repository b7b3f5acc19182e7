/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define AAR_DOCUMENT_MAXIMUM_TEXT_SIZE ((goffset) 64 * 1024 * 1024)
#define AAR_DOCUMENT_MAXIMUM_PDF_SIZE  ((goffset) 256 * 1024 * 1024)

GBytes *aar_document_bytes_read (GFile *file, char **name, GCancellable *cancellable, GError **error);

G_END_DECLS
