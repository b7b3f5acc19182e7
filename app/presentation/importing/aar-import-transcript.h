/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-document-lines.h"
#include "aar-model.h"

G_BEGIN_DECLS

AarDocumentLines *aar_import_transcript_new (AarPlanContent *content, const char *name, guint *starts);

G_END_DECLS
