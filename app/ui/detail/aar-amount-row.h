/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define AAR_TYPE_AMOUNT_ROW (aar_amount_row_get_type ())

G_DECLARE_FINAL_TYPE (AarAmountRow, aar_amount_row, AAR, AMOUNT_ROW, GtkBox)

GtkWidget *aar_amount_row_new (const char *label, const char *what, const char *money);

G_END_DECLS
