/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "aar-history-item.h"

G_BEGIN_DECLS

#define AAR_TYPE_HISTORY_ROW (aar_history_row_get_type ())

G_DECLARE_FINAL_TYPE (AarHistoryRow, aar_history_row, AAR, HISTORY_ROW, GtkWidget)

G_END_DECLS
