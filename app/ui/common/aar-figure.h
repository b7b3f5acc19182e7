/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define AAR_TYPE_FIGURE (aar_figure_get_type ())

G_DECLARE_FINAL_TYPE (AarFigure, aar_figure, AAR, FIGURE, GtkBox)

GtkWidget *aar_figure_new (const char *value, const char *caption);

G_END_DECLS
