/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the follow-up page says of a round, in words of the window's language; no widgets. */
#pragma once

#include "aar-round-state.h"

G_BEGIN_DECLS

char *aar_followup_phrase_progress (guint n_answered, guint n_asked);
char *aar_followup_phrase_days_left (const char *date, const char *today);
char *aar_followup_phrase_round (AarRound *round, const char *today);
char *aar_followup_phrase_milestones (AarPlan *plan, guint n_answered, guint n_milestones);
char *aar_followup_phrase_carried (guint n_times);
char *aar_followup_phrase_folded (guint n_answered);
char *aar_followup_phrase_level (AarScale *scale, AarLevel *level);
char *aar_followup_phrase_scale (AarScale *scale);
char *aar_followup_phrase_unit (AarUnit *unit);

G_END_DECLS
