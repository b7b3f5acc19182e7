/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "aar-place.h"

G_BEGIN_DECLS

#define AAR_TYPE_NODE_HANDLE (aar_node_handle_get_type ())

G_DECLARE_FINAL_TYPE (AarNodeHandle, aar_node_handle, AAR, NODE_HANDLE, GObject)

AarNodeHandle *aar_node_handle_new (GtkWidget *widget);
AarNodeHandle *aar_node_handle_find (GtkWidget *widget);
void aar_node_handle_set_place (AarNodeHandle *self, const AarPlace *place);
void aar_node_handle_set_initiative (AarNodeHandle *self, gint64 plan, gint64 node);
void aar_node_handle_popup (AarNodeHandle *self);

G_END_DECLS
