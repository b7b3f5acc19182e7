/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-record.h"

G_BEGIN_DECLS

#define AAR_ROUND_STATE_PLANNED "planned"
#define AAR_ROUND_STATE_OPEN    "open"
#define AAR_ROUND_STATE_CLOSED  "closed"

/* Where its frozen records come from: made when it was closed; rebuilt later from the history; rebuilt where the
 * history does not reach back to the closing. */
#define AAR_ROUND_RECORD_CLOSING "closing"
#define AAR_ROUND_RECORD_REBUILT "rebuilt"
#define AAR_ROUND_RECORD_PARTIAL "partial"

#define AAR_TYPE_ROUND (aar_round_get_type ())

G_DECLARE_FINAL_TYPE (AarRound, aar_round, AAR, ROUND, AarRecord)

/**
 * AarRoundField:
 * @AAR_ROUND_PLAN: the plan
 * @AAR_ROUND_POSITION: its place in the year
 * @AAR_ROUND_NAME: the printed name
 * @AAR_ROUND_DATE: the day on which the answers stand
 * @AAR_ROUND_STATE: one of the AAR_ROUND_STATE strings
 * @AAR_ROUND_OPENS: the day on which the units are to be asked
 * @AAR_ROUND_DEADLINE: the day until which they may answer
 * @AAR_ROUND_DEADLINE_TIME: the time of that day, hh:mm
 * @AAR_ROUND_CLOSED: when it was closed, in UTC as yyyy-mm-ddThh:mm:ssZ
 * @AAR_ROUND_RECORD: one of the AAR_ROUND_RECORD strings, or %NULL as long as nothing is kept of it
 * @AAR_ROUND_REPORTED: when a report was last made of it, in UTC as AAR_ROUND_CLOSED
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
  AAR_ROUND_OPENS,
  AAR_ROUND_DEADLINE,
  AAR_ROUND_DEADLINE_TIME,
  AAR_ROUND_CLOSED,
  AAR_ROUND_RECORD,
  AAR_ROUND_REPORTED,
} AarRoundField;

gboolean aar_round_is_closed (AarRound *self);

G_END_DECLS
