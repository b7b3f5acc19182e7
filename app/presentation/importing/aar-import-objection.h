/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-import-draft.h"
#include "aar-store.h"

G_BEGIN_DECLS

char *aar_import_objection_find (AarImportDraft *draft, AarStore *store, gboolean *blocks);

G_END_DECLS
