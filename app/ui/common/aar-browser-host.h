/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "aar-browser.h"

G_BEGIN_DECLS

#define AAR_TYPE_BROWSER_HOST (aar_browser_host_get_type ())

G_DECLARE_INTERFACE (AarBrowserHost, aar_browser_host, AAR, BROWSER_HOST, GtkWidget)

struct _AarBrowserHostInterface
{
  GTypeInterface parent_interface;

  AarBrowser *(*get_browser) (AarBrowserHost *self);
};

AarBrowser *aar_browser_host_find (gpointer widget);

G_END_DECLS
