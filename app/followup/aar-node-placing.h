/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-edit.h"

G_BEGIN_DECLS

gint64 aar_node_placing_find_end (AarPlanContent *content, gint64 parent);
gboolean
aar_node_placing_make_room (AarEdit *edit, AarPlanContent *content, gint64 position, guint n_nodes, GError **error);
gint64 aar_placing_find_next (AarPlanContent *content, AarTable table, gint64 owner);

G_END_DECLS
