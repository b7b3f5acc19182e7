/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "aar-store.h"

G_BEGIN_DECLS

#define AAR_TYPE_STORE_HOST (aar_store_host_get_type ())

G_DECLARE_INTERFACE (AarStoreHost, aar_store_host, AAR, STORE_HOST, GtkWidget)

struct _AarStoreHostInterface
{
  GTypeInterface parent_interface;

  AarStore *(*get_store) (AarStoreHost *self);
};

AarStore *aar_store_host_find (GtkWidget *widget);

G_END_DECLS
