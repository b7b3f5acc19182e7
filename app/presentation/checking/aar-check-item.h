/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "aar-plan-checks.h"

G_BEGIN_DECLS

#define AAR_TYPE_CHECK_ITEM (aar_check_item_get_type ())

G_DECLARE_FINAL_TYPE (AarCheckItem, aar_check_item, AAR, CHECK_ITEM, GObject)

AarCheckItem *aar_check_item_new (AarPlanContent *content, const AarFinding *finding);
AarCheck aar_check_item_get_check (AarCheckItem *self);
AarTable aar_check_item_get_table (AarCheckItem *self);
gint64 aar_check_item_get_row (AarCheckItem *self);
gint64 aar_check_item_get_node (AarCheckItem *self);
gint64 aar_check_item_get_position (AarCheckItem *self);
gboolean aar_check_item_equal (AarCheckItem *a, AarCheckItem *b);

G_END_DECLS
