/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-archive.h"
#include "aar-document.h"

G_BEGIN_DECLS

AarDocument *aar_odf_read (AarArchive *archive, GCancellable *cancellable, GError **error);
AarDocument *aar_odf_read_flat (GBytes *bytes, const char *name, GCancellable *cancellable, GError **error);

G_END_DECLS
