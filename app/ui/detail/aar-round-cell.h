/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "aar-model.h"

G_BEGIN_DECLS

#define AAR_TYPE_ROUND_CELL (aar_round_cell_get_type ())

G_DECLARE_FINAL_TYPE (AarRoundCell, aar_round_cell, AAR, ROUND_CELL, AdwBin)

GtkWidget *aar_round_cell_new (AarPlanContent *content, AarNode *node, AarRound *round);
GtkWidget *aar_round_cell_new_summary (AarPlanContent *content, GPtrArray *nodes, AarRound *round);

gboolean aar_round_cell_has_milestones (AarRoundCell *self);
void aar_round_cell_keep_milestones (AarRoundCell *self);

G_END_DECLS
