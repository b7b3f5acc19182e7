/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void aar_export_toast_show (GtkWidget *widget, GFile *file);

G_END_DECLS
