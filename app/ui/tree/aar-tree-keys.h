/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * AarTreeKeysFunc:
 * @owner: what the view belongs to
 * @moving: whether the node is to be moved
 *
 * Returns: the id of the node that is chosen, 0 if there is none or it cannot be moved here
 */
typedef gint64 (*AarTreeKeysFunc) (gpointer owner, gboolean moving);

void aar_tree_keys_attach (GtkWidget *view, AarTreeKeysFunc func, gpointer owner);

G_END_DECLS
