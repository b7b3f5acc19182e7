/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-browser-host.h"

/* What shows a store to its widgets: the window. A row that only has to know whether it may be moved, or a page that is
 * asked to go elsewhere, need not know the window itself. */

G_DEFINE_INTERFACE (AarBrowserHost, aar_browser_host, GTK_TYPE_WIDGET)

static void
aar_browser_host_default_init (AarBrowserHostInterface *iface)
{
}

/* The browser of the window that the widget is or stands in, none outside of one. */
AarBrowser *
aar_browser_host_find (gpointer widget)
{
  gpointer host = AAR_IS_BROWSER_HOST (widget) ? widget : gtk_widget_get_root (widget);

  return AAR_IS_BROWSER_HOST (host) ? AAR_BROWSER_HOST_GET_IFACE (host)->get_browser (host) : NULL;
}
