/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "aar-store.h"

G_BEGIN_DECLS

AdwToastOverlay *aar_toast_find_overlay (GtkWidget *widget);
void aar_toast_show (GtkWidget *widget, const char *title);
void aar_toast_show_error (GtkWidget *widget, const GError *error);
void aar_toast_show_undo (GtkWidget *widget, AarStore *store, const char *title);
void aar_toast_show_file (GtkWidget *widget, GFile *file, gboolean is_folder, const char *title);

G_END_DECLS
