/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-record.h"

G_BEGIN_DECLS

#define AAR_ROUND_STATE_PLANNED "planned"
#define AAR_ROUND_STATE_OPEN    "open"
#define AAR_ROUND_STATE_CLOSED  "closed"

#define AAR_TYPE_ROUND (aar_round_get_type ())

G_DECLARE_FINAL_TYPE (AarRound, aar_round, AAR, ROUND, AarRecord)

/**
 * AarRoundField:
 * @AAR_ROUND_PLAN: the plan
 * @AAR_ROUND_POSITION: its place in the year
 * @AAR_ROUND_NAME: the printed name
 * @AAR_ROUND_DATE: the day on which the answers stand
 * @AAR_ROUND_STATE: one of the AAR_ROUND_STATE strings
 *
 * The fields of [class@Aar.Round].
 */
typedef enum
{
  AAR_ROUND_PLAN = AAR_TABLE_ROUND * AAR_FIELDS_PER_TABLE,
  AAR_ROUND_POSITION,
  AAR_ROUND_NAME,
  AAR_ROUND_DATE,
  AAR_ROUND_STATE,
} AarRoundField;

gboolean aar_round_is_closed (AarRound *self);

G_END_DECLS
