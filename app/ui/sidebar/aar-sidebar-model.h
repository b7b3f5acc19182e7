/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "aar-outline.h"
#include "aar-sidebar-item.h"

G_BEGIN_DECLS

#define AAR_TYPE_SIDEBAR_MODEL (aar_sidebar_model_get_type ())

G_DECLARE_FINAL_TYPE (AarSidebarModel, aar_sidebar_model, AAR, SIDEBAR_MODEL, GObject)

AarSidebarModel *aar_sidebar_model_new (void);
GtkTreeListModel *aar_sidebar_model_get_tree (AarSidebarModel *self);
void aar_sidebar_model_set_plans (AarSidebarModel *self, GPtrArray *plans, GPtrArray *organisations);
void aar_sidebar_model_set_outline (AarSidebarModel *self, AarPlan *plan, AarOutline *outline);
void aar_sidebar_model_count (AarSidebarModel *self, const AarPlace *place, guint n, const char *description);
gboolean aar_sidebar_model_find (AarSidebarModel *self, const AarPlace *place, guint *position);

G_END_DECLS
