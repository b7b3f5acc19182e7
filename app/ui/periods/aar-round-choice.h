/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "aar-round-template.h"

G_BEGIN_DECLS

#define AAR_TYPE_ROUND_CHOICE (aar_round_choice_get_type ())

G_DECLARE_FINAL_TYPE (AarRoundChoice, aar_round_choice, AAR, ROUND_CHOICE, AdwPreferencesGroup)

void aar_round_choice_set_template (AarRoundChoice *self, AarRoundTemplate template);
AarRoundTemplate aar_round_choice_get_template (AarRoundChoice *self);
void aar_round_choice_set_plan (AarRoundChoice *self, const char *language, const char *from, const char *to);
void aar_round_choice_set_former (AarRoundChoice *self, const char *label, GPtrArray *rounds);
GPtrArray *aar_round_choice_get_rounds (AarRoundChoice *self);

G_END_DECLS
