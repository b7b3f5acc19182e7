/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-outline.h"
#include "aar-place.h"

G_BEGIN_DECLS

/**
 * AarSidebarView:
 * @kind: the place that the row leads to
 * @icon: the name of its icon
 * @of_store: whether it stands below the plans, not in the one that is open
 * @get_title: gives what it is called in a plan
 * @needed: of what there must be something in the plan for the row to be shown, or %AAR_TABLE_NONE
 * @counted: what of the plan is counted at its end, or %AAR_TABLE_NONE if nothing is, or the page itself counts
 *
 * A way to look at a plan, or at all of them, for which the sidebar has a row.
 */
typedef struct
{
  AarPlaceKind kind;
  const char *icon;
  gboolean of_store;
  char *(*get_title) (AarPlan *plan);
  AarTable needed;
  AarTable counted;
} AarSidebarView;

const AarSidebarView *aar_sidebar_view_list (guint *n_views);
const char *aar_sidebar_view_get_icon (AarPlaceKind kind);

G_END_DECLS
