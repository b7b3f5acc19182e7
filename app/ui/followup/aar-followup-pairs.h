/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "aar-followup-pair.h"

G_BEGIN_DECLS

#define AAR_TYPE_FOLLOWUP_PAIRS (aar_followup_pairs_get_type ())

G_DECLARE_FINAL_TYPE (AarFollowupPairs, aar_followup_pairs, AAR, FOLLOWUP_PAIRS, AdwBin)

void aar_followup_pairs_set (AarFollowupPairs *self, GPtrArray *pairs, const char *title, const char *nothing);

G_END_DECLS
