/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "aar-place.h"
#include "aar-store.h"

G_BEGIN_DECLS

#define AAR_TYPE_WINDOW (aar_window_get_type ())

G_DECLARE_FINAL_TYPE (AarWindow, aar_window, AAR, WINDOW, AdwApplicationWindow)

AarWindow *aar_window_new (GtkApplication *application);
gboolean aar_window_open (AarWindow *self, const char *path);
AarStore *aar_window_get_store (AarWindow *self);
const char *aar_window_get_path (AarWindow *self);
void aar_window_go (AarWindow *self, const AarPlace *place, gint64 node);
void aar_window_import_files (AarWindow *self, GFile **files, guint n_files);
void aar_window_compare (AarWindow *self, gint64 plan, AarPlanContent *document);

G_END_DECLS
