/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-record.h"

G_BEGIN_DECLS

#define AAR_TYPE_MEETING (aar_meeting_get_type ())

G_DECLARE_FINAL_TYPE (AarMeeting, aar_meeting, AAR, MEETING, AarRecord)

/**
 * AarMeetingField:
 * @AAR_MEETING_ORGANISATION: the organisation
 * @AAR_MEETING_POSITION: its place among the meetings
 * @AAR_MEETING_BODY: the unit that meets
 * @AAR_MEETING_DATE: the day
 *
 * The fields of [class@Aar.Meeting].
 */
typedef enum
{
  AAR_MEETING_ORGANISATION = AAR_TABLE_MEETING * AAR_FIELDS_PER_TABLE,
  AAR_MEETING_POSITION,
  AAR_MEETING_BODY,
  AAR_MEETING_DATE,
} AarMeetingField;

G_END_DECLS
