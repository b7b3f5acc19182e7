/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void aar_wrap_box_clear (AdwWrapBox *box);
void aar_widget_set_css_class (GtkWidget *widget, const char *name, gboolean set);
void aar_scrolled_window_show_top (GtkScrolledWindow *window);
void aar_combo_row_offer_codes (AdwComboRow *row, guint field);
void aar_combo_row_set_code (AdwComboRow *row, guint field, const char *code);
const char *aar_combo_row_get_code (AdwComboRow *row, guint field);
void aar_label_show (GtkLabel *label, const char *text);

G_END_DECLS
