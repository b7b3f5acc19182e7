/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "aar-node-list.h"

G_BEGIN_DECLS

void aar_node_reveal (GtkListView *view, AarNodeList *list, gint64 node);

G_END_DECLS
