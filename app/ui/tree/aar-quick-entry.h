/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "aar-store.h"

G_BEGIN_DECLS

#define AAR_TYPE_QUICK_ENTRY (aar_quick_entry_get_type ())

G_DECLARE_FINAL_TYPE (AarQuickEntry, aar_quick_entry, AAR, QUICK_ENTRY, AdwBin)

void aar_quick_entry_set_store (AarQuickEntry *self, AarStore *store);
void aar_quick_entry_set_top (AarQuickEntry *self, gint64 plan, gint64 area);
void aar_quick_entry_start (AarQuickEntry *self, gint64 area, const char *text);

G_END_DECLS
