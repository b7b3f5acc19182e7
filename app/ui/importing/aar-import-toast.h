/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "aar-store.h"

G_BEGIN_DECLS

AdwToastOverlay *aar_import_toast_find_overlay (GtkWidget *widget);
void aar_import_toast_show (GtkWidget *widget, AarStore *store, const char *title);

G_END_DECLS
