/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-archive.h"
#include "aar-document.h"

G_BEGIN_DECLS

AarDocument *aar_xlsx_read (AarArchive *archive, const char *part, GCancellable *cancellable, GError **error);

G_END_DECLS
