/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-list-item.h"
#include "aar-plan-checks.h"
#include "aar-store.h"

G_BEGIN_DECLS

#define AAR_TYPE_CHECK_ITEM (aar_check_item_get_type ())

/**
 * AarCheckItem:
 *
 * One finding of a plan as it is listed: under what, where, and what it says. It holds words and ids only, so it can be
 * made in a thread. Its property `check` is the #AarCheck.
 */
G_DECLARE_FINAL_TYPE (AarCheckItem, aar_check_item, AAR, CHECK_ITEM, AarListItem)

gpointer aar_check_item_find_all (AarStore *store, gpointer plan, GError **error);
AarTable aar_check_item_get_table (AarCheckItem *self);
gint64 aar_check_item_get_node (AarCheckItem *self);
gboolean aar_check_item_equal (gconstpointer a, gconstpointer b);

G_END_DECLS
