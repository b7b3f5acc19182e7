/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-document.h"
#include "aar-model.h"

G_BEGIN_DECLS

AarDocument *aar_import_transcript_new (AarPlanContent *content, const char *name, guint *starts);

G_END_DECLS
