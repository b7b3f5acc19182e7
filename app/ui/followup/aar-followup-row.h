/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "aar-followup-board.h"

G_BEGIN_DECLS

#define AAR_TYPE_FOLLOWUP_ROW (aar_followup_row_get_type ())

G_DECLARE_FINAL_TYPE (AarFollowupRow, aar_followup_row, AAR, FOLLOWUP_ROW, GtkWidget)


G_END_DECLS
