/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-outline.h"
#include "aar-place.h"

G_BEGIN_DECLS

#define AAR_TYPE_NAVIGATION (aar_navigation_get_type ())

G_DECLARE_FINAL_TYPE (AarNavigation, aar_navigation, AAR, NAVIGATION, GObject)

AarNavigation *aar_navigation_new (void);
const AarPlace *aar_navigation_get_place (AarNavigation *self);
gint64 aar_navigation_get_node (AarNavigation *self);
void aar_navigation_go (AarNavigation *self, const AarPlace *place, gint64 node);
void aar_navigation_choose (AarNavigation *self, gint64 node);
gboolean aar_navigation_can_move (AarNavigation *self, int n_steps);
gboolean aar_navigation_move (AarNavigation *self, int n_steps);
void aar_navigation_keep_plans (AarNavigation *self, GPtrArray *plans);
void aar_navigation_clear (AarNavigation *self);
AarPlace aar_navigation_find_above (AarNavigation *self, AarOutline *outline);

G_END_DECLS
