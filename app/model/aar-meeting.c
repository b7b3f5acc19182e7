/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-meeting.h"

#include "aar-field-private.h"

/**
 * AarMeeting:
 *
 * A day on which a committee or council meets.
 */
struct _AarMeeting
{
  AarRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (AarMeeting, aar_meeting, AAR_TYPE_RECORD)

static const AarField fields[] = {
  OWNER ("organisation", ORGANISATION),
  POSITION (NULL),
  REFERENCE ("body", UNIT, N_ ("Committee"), .flags = AAR_FIELD_TITLE),
  DATE ("date", N_ ("Date")),
};

static void
aar_meeting_class_init (AarMeetingClass *klass)
{
  aar_record_class_install_fields (AAR_RECORD_CLASS (klass), AAR_TABLE_MEETING, fields, G_N_ELEMENTS (fields));
}

static void
aar_meeting_init (AarMeeting *self)
{
}
