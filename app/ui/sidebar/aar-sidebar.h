/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "aar-outline.h"
#include "aar-place.h"

G_BEGIN_DECLS

#define AAR_TYPE_SIDEBAR (aar_sidebar_get_type ())

/**
 * AarSidebar::chosen:
 * @self: the sidebar
 *
 * Emitted when the user chose another row; [property@Aar.Sidebar:place] tells which.
 */
G_DECLARE_FINAL_TYPE (AarSidebar, aar_sidebar, AAR, SIDEBAR, AdwBin)

void aar_sidebar_set_plans (AarSidebar *self, GPtrArray *plans, GPtrArray *organisations);
void aar_sidebar_set_outline (AarSidebar *self, AarPlan *plan, AarOutline *outline);
void aar_sidebar_set_place (AarSidebar *self, const AarPlace *place);
void aar_sidebar_count (AarSidebar *self, const AarPlace *place, guint n, const char *description);
void aar_sidebar_set_history (AarSidebar *self, const char *undo, const char *redo);
GtkListView *aar_sidebar_get_view (AarSidebar *self);

G_END_DECLS
