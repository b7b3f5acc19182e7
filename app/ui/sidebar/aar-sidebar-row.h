/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "aar-sidebar-item.h"

G_BEGIN_DECLS

#define AAR_TYPE_SIDEBAR_ROW (aar_sidebar_row_get_type ())

G_DECLARE_FINAL_TYPE (AarSidebarRow, aar_sidebar_row, AAR, SIDEBAR_ROW, GtkWidget)

G_END_DECLS
