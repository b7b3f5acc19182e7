/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-document.h"

G_BEGIN_DECLS

char *aar_document_flatten (const AarDocument *document);

G_END_DECLS
