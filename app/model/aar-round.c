/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-round.h"

#include "aar-field-private.h"

/**
 * AarRound:
 *
 * An occasion of follow-up.
 */
struct _AarRound
{
  AarRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (AarRound, aar_round, AAR_TYPE_RECORD)

static const AarCode states[] = {
  { AAR_ROUND_STATE_PLANNED, NC_ ("round", "Planned"), "round" },
  { AAR_ROUND_STATE_OPEN, NC_ ("round", "Open"), "round" },
  { AAR_ROUND_STATE_CLOSED, NC_ ("round", "Closed"), "round" },
  { NULL },
};

static const AarField fields[] = {
  OWNER ("plan", PLAN),
  POSITION (NULL),
  LINE ("name", N_ ("Name"), N_ ("Change of Name"), .flags = AAR_FIELD_TITLE),
  DATE ("date", N_ ("Date"), N_ ("Change of Date")),
  CODE ("state", states, N_ ("State"), N_ ("Change of State"), .flags = AAR_FIELD_REQUIRED),
  DATE ("opens", N_ ("Opens"), N_ ("Change of Opening"), .place = 1),
  DATE ("deadline", N_ ("Deadline for Answers"), N_ ("Change of Deadline"), .place = 1),
  /* Translators: the time of day at which the answers must have come, such as 12:00 */
  LINE ("deadline-time", N_ ("Time of the Deadline"), N_ ("Change of Deadline"), .place = 1),
  UNEDITED ("closed", TEXT, NONE, N_ ("Closed"), N_ ("Closing of a Round")),
  UNEDITED ("record", TEXT, NONE, N_ ("Kept as at Closing"), N_ ("Closing of a Round")),
  UNEDITED ("reported", TEXT, NONE, N_ ("Reported"), N_ ("Report")),
};

static void
aar_round_class_init (AarRoundClass *klass)
{
  aar_record_class_install_fields (AAR_RECORD_CLASS (klass), AAR_TABLE_ROUND, fields, G_N_ELEMENTS (fields));
}

static void
aar_round_init (AarRound *self)
{
}

/**
 * aar_round_is_closed:
 * @self: a round
 *
 * Returns: whether what was answered in it stands, so that a change needs a reason
 */
gboolean
aar_round_is_closed (AarRound *self)
{
  return g_strcmp0 (aar_record_get_text (AAR_RECORD (self), AAR_ROUND_STATE), AAR_ROUND_STATE_CLOSED) == 0;
}
