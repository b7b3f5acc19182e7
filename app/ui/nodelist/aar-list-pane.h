/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "aar-outline.h"
#include "aar-place.h"
#include "aar-store.h"

G_BEGIN_DECLS

#define AAR_TYPE_LIST_PANE (aar_list_pane_get_type ())

/**
 * AarListPane::activated:
 * @self: the pane
 *
 * Emitted when the user asks to read the initiative that is chosen.
 */
G_DECLARE_FINAL_TYPE (AarListPane, aar_list_pane, AAR, LIST_PANE, AdwBin)

void aar_list_pane_set_store (AarListPane *self, AarStore *store);
void aar_list_pane_set_place (AarListPane *self, const AarPlace *place, const char *title, const char *subtitle);
void aar_list_pane_set_filters (AarListPane *self, GMenuModel *filters);
gint64 aar_list_pane_get_node (AarListPane *self);
void aar_list_pane_set_node (AarListPane *self, gint64 node);
void aar_list_pane_reveal (AarListPane *self, gint64 node);
gboolean aar_list_pane_move (AarListPane *self, int step);
void aar_list_pane_start_search (AarListPane *self);
GtkListView *aar_list_pane_get_view (AarListPane *self);

G_END_DECLS
