/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "aar-list-item.h"
#include "aar-place.h"

G_BEGIN_DECLS

#define AAR_TYPE_SIDEBAR_ITEM (aar_sidebar_item_get_type ())

/**
 * AarSidebarItem:
 *
 * One row of the sidebar: a plan, an area of it, or another way to look at it; or the name of an organisation, which
 * only stands above its plans.
 */
G_DECLARE_FINAL_TYPE (AarSidebarItem, aar_sidebar_item, AAR, SIDEBAR_ITEM, AarListItem)

AarSidebarItem *aar_sidebar_item_new (AarPlaceKind kind, gint64 plan, gint64 id, gboolean has_children);
AarSidebarItem *aar_sidebar_item_new_heading (const char *title);
const AarPlace *aar_sidebar_item_get_place (AarSidebarItem *self);
gboolean aar_sidebar_item_is_heading (AarSidebarItem *self);
const char *aar_sidebar_item_get_icon (AarSidebarItem *self);
GListStore *aar_sidebar_item_get_children (AarSidebarItem *self);
void aar_sidebar_item_describe (AarSidebarItem *self, const char *title, const char *subtitle);
void aar_sidebar_item_count (AarSidebarItem *self, guint count, gboolean attention, const char *description);

G_END_DECLS
