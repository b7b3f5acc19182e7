/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-document-lines.h"
#include "aar-plan-content.h"

G_BEGIN_DECLS

AarPlanContent *
aar_document_reader_read (AarDocumentLines *document, const char *language, GCancellable *cancellable, GError **error);

G_END_DECLS
