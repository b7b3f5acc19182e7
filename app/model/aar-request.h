/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-record.h"

G_BEGIN_DECLS

#define AAR_REQUEST_WAY_SHEET   "sheet"
#define AAR_REQUEST_WAY_WINDOW  "window"
#define AAR_REQUEST_WAY_MAIL    "mail"
#define AAR_REQUEST_WAY_MEETING "meeting"

#define AAR_TYPE_REQUEST (aar_request_get_type ())

G_DECLARE_FINAL_TYPE (AarRequest, aar_request, AAR, REQUEST, AarRecord)

/**
 * AarRequestField:
 * @AAR_REQUEST_ROUND: the round
 * @AAR_REQUEST_POSITION: its place among those of the round
 * @AAR_REQUEST_UNIT: the unit
 * @AAR_REQUEST_SENT: the day on which it was asked
 * @AAR_REQUEST_REMINDED: the day on which it was last reminded
 * @AAR_REQUEST_ANSWERED: the day on which the answers came
 * @AAR_REQUEST_ANSWERED_BY: who answered
 * @AAR_REQUEST_WAY: one of the AAR_REQUEST_WAY strings
 *
 * The fields of [class@Aar.Request].
 */
typedef enum
{
  AAR_REQUEST_ROUND = AAR_TABLE_REQUEST * AAR_FIELDS_PER_TABLE,
  AAR_REQUEST_POSITION,
  AAR_REQUEST_UNIT,
  AAR_REQUEST_SENT,
  AAR_REQUEST_REMINDED,
  AAR_REQUEST_ANSWERED,
  AAR_REQUEST_ANSWERED_BY,
  AAR_REQUEST_WAY,
} AarRequestField;

G_END_DECLS
