/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "aar-plan-survey.h"

G_BEGIN_DECLS

void aar_figures_show (AdwWrapBox *box, gpointer record, AarPlanSurvey *survey);

G_END_DECLS
