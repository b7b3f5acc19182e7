/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-document.h"
#include "aar-plan-content.h"

G_BEGIN_DECLS

AarPlanContent *
aar_document_reader_read (AarDocument *document, const char *language, GCancellable *cancellable, GError **error);

G_END_DECLS
