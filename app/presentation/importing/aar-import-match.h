/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-import-draft.h"
#include "aar-store.h"

G_BEGIN_DECLS

gint64 aar_import_match_find (AarStore *store, AarImportDraft *draft, char **label, GError **error);

G_END_DECLS
