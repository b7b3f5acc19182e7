/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "aar-model.h"

G_BEGIN_DECLS

#define AAR_TYPE_ROUND_STRIP (aar_round_strip_get_type ())

G_DECLARE_FINAL_TYPE (AarRoundStrip, aar_round_strip, AAR, ROUND_STRIP, GtkWidget)

void aar_round_strip_set_content (AarRoundStrip *self, AarPlanContent *content, AarNode *node);
void aar_round_strip_set_summary (AarRoundStrip *self, AarPlanContent *content, GPtrArray *nodes);

G_END_DECLS
