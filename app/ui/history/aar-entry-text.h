/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <pango/pango.h>

#include "aar-history.h"

G_BEGIN_DECLS

char *aar_entry_text_get_caption (const AarHistoryEntry *entry, AarPlan *plan, gboolean names_node);
char *aar_entry_text_get_value (const AarHistoryEntry *entry, PangoAttrList **attributes, char **spoken);
gboolean aar_entry_text_is_move (const AarHistoryEntry *entry);

G_END_DECLS
