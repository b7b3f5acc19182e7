/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-store.h"

G_BEGIN_DECLS

/**
 * AarScaleTemplate:
 * @AAR_SCALE_TEMPLATE_EFFORT: whether the work goes as planned, in smileys
 * @AAR_SCALE_TEMPLATE_ECONOMY: whether the budget is kept, in smileys
 * @AAR_SCALE_TEMPLATE_TRAFFIC: green, yellow, red
 * @AAR_SCALE_TEMPLATE_SMILEYS: happy, neutral, sad
 * @AAR_SCALE_TEMPLATE_PROGRESS: done, started, not started
 *
 * The scales that plans of the two countries rate by.
 */
typedef enum
{
  AAR_SCALE_TEMPLATE_EFFORT,
  AAR_SCALE_TEMPLATE_ECONOMY,
  AAR_SCALE_TEMPLATE_TRAFFIC,
  AAR_SCALE_TEMPLATE_SMILEYS,
  AAR_SCALE_TEMPLATE_PROGRESS,
} AarScaleTemplate;

#define AAR_N_SCALE_TEMPLATES (AAR_SCALE_TEMPLATE_PROGRESS + 1)

AarScale *aar_scale_template_add (AarScaleTemplate template, AarPlanContent *content);
gboolean aar_scale_template_write (AarScaleTemplate template, AarStore *store, gint64 plan, GError **error);

G_END_DECLS
