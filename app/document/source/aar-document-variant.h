/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-document.h"

G_BEGIN_DECLS

GBytes *aar_document_to_bytes (const AarDocument *document);
AarDocument *aar_document_new_from_bytes (GBytes *bytes, const char *name);

G_END_DECLS
