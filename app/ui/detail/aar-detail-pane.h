/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "aar-plan-survey.h"
#include "aar-place.h"
#include "aar-store.h"

G_BEGIN_DECLS

#define AAR_TYPE_DETAIL_PANE (aar_detail_pane_get_type ())

G_DECLARE_FINAL_TYPE (AarDetailPane, aar_detail_pane, AAR, DETAIL_PANE, AdwBin)

void
aar_detail_pane_show (AarDetailPane *self, AarStore *store, const AarPlace *place, AarPlanSurvey *survey, gint64 node);

G_END_DECLS
