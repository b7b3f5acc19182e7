/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void aar_number_column_fit (GtkWidget *list, guint longest);
void aar_number_column_fit_rows (GtkWidget *list, GListModel *items);

G_END_DECLS
