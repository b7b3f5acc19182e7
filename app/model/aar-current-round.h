/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-plan-content.h"
#include "aar-round.h"

G_BEGIN_DECLS

/**
 * AarRoundAnsweredFunc:
 * @round: the id of a round
 * @data: what was given
 *
 * Returns: whether anything was answered in the round: a level given, or something said of a milestone
 */
typedef gboolean (*AarRoundAnsweredFunc) (gint64 round, gpointer data);

int aar_current_round_find (const gint64 *rounds,
                            const char *const *states,
                            guint n_rounds,
                            AarRoundAnsweredFunc func,
                            gpointer data);
AarRound *aar_current_round_of (AarPlanContent *content);

G_END_DECLS
