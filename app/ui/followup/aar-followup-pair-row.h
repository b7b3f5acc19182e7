/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "aar-followup-pair.h"

G_BEGIN_DECLS

#define AAR_TYPE_FOLLOWUP_PAIR_ROW (aar_followup_pair_row_get_type ())

G_DECLARE_FINAL_TYPE (AarFollowupPairRow, aar_followup_pair_row, AAR, FOLLOWUP_PAIR_ROW, GtkBox)

G_END_DECLS
