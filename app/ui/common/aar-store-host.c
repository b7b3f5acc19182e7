/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-store-host.h"

/* What shows a store to its widgets: the window. A row that only has to know whether it may be moved can ask without
 * knowing the window itself. */

G_DEFINE_INTERFACE (AarStoreHost, aar_store_host, GTK_TYPE_WIDGET)

static void
aar_store_host_default_init (AarStoreHostInterface *iface)
{
}

/**
 * aar_store_host_find:
 * @widget: a widget
 *
 * Returns: (transfer none) (nullable): the store of the window that @widget stands in, %NULL outside of one
 */
AarStore *
aar_store_host_find (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);

  return AAR_IS_STORE_HOST (root) ? AAR_STORE_HOST_GET_IFACE (root)->get_store (AAR_STORE_HOST (root)) : NULL;
}
