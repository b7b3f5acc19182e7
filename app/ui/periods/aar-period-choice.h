/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define AAR_TYPE_PERIOD_CHOICE (aar_period_choice_get_type ())

G_DECLARE_FINAL_TYPE (AarPeriodChoice, aar_period_choice, AAR, PERIOD_CHOICE, AdwPreferencesGroup)

void aar_period_choice_offer_years (AarPeriodChoice *self, int first, int chosen);
void aar_period_choice_set_period (AarPeriodChoice *self, const char *from, const char *to);
const char *aar_period_choice_get_from (AarPeriodChoice *self);
const char *aar_period_choice_get_to (AarPeriodChoice *self);

G_END_DECLS
