/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

char *aar_typed_text_get (GtkTextBuffer *buffer);
void aar_typed_text_set (GtkTextBuffer *buffer, const char *text);
void aar_typed_text_set_gaps (GtkTextBuffer *buffer);
int aar_typed_text_find_offset (GtkWidget *widget, GtkWidget *label, double x, double y);

G_END_DECLS
