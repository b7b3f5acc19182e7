/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-document.h"
#include "aar-reader-draft.h"

G_BEGIN_DECLS

void aar_plan_reader_read (const AarDocument *document, AarReaderDraft *draft);

G_END_DECLS
