/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-store.h"

G_BEGIN_DECLS

#define AAR_TYPE_UNIT_USAGE (aar_unit_usage_get_type ())

G_DECLARE_FINAL_TYPE (AarUnitUsage, aar_unit_usage, AAR, UNIT_USAGE, GObject)

gpointer aar_unit_usage_make (AarStore *store, gpointer plan, GError **error);
AarPlanContent *aar_unit_usage_get_content (AarUnitUsage *self);
GPtrArray *aar_unit_usage_get_uses (AarUnitUsage *self, gint64 unit);
guint aar_unit_usage_count_nodes (AarUnitUsage *self, gint64 unit);
GPtrArray *aar_unit_usage_get_contents (AarUnitUsage *self);
gint64 aar_unit_usage_get_node (AarUnitUsage *self, gpointer use);
char *aar_unit_usage_name_use (AarUnitUsage *self, gpointer use);
char *aar_unit_usage_describe (AarUnitUsage *self, gint64 unit);

G_END_DECLS
