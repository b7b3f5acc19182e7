/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "aar-node-list.h"

G_BEGIN_DECLS

#define AAR_TYPE_NODE_SECTIONS (aar_node_sections_get_type ())

G_DECLARE_FINAL_TYPE (AarNodeSections, aar_node_sections, AAR, NODE_SECTIONS, GObject)

AarNodeSections *aar_node_sections_new (AarNodeList *list);

G_END_DECLS
