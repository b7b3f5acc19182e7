/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define AAR_TYPE_PROSE (aar_prose_get_type ())

G_DECLARE_FINAL_TYPE (AarProse, aar_prose, AAR, PROSE, GtkWidget)

GtkWidget *aar_prose_new (const char *text);

G_END_DECLS
