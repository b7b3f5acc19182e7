/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "aar-followup-board.h"

G_BEGIN_DECLS

#define AAR_TYPE_FOLLOWUP_PROMISED (aar_followup_promised_get_type ())

G_DECLARE_FINAL_TYPE (AarFollowupPromised, aar_followup_promised, AAR, FOLLOWUP_PROMISED, AdwBin)

void aar_followup_promised_show (AarFollowupPromised *self, AarFollowupBoard *board);

G_END_DECLS
