/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-reader-draft.h"
#include "aar-roles.h"

G_BEGIN_DECLS

void aar_chapter_filing_run (const AarRoles *roles, AarChapter *root, AarReaderDraft *draft);

G_END_DECLS
