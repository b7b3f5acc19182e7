/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-milestone.h"

#include "aar-field-private.h"

/**
 * AarMilestone:
 *
 * What is to be reached by a round.
 */
struct _AarMilestone
{
  AarRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (AarMilestone, aar_milestone, AAR_TYPE_RECORD)

static const AarField fields[] = {
  OWNER ("node", NODE),
  POSITION (NULL),
  REFERENCE ("round", ROUND, N_ ("Round"), N_ ("Change of Round")),
  PROSE ("text", N_ ("Text"), .flags = AAR_FIELD_TITLE, .place = -2),
  PROSE ("status", N_ ("Status"), N_ ("Change of Status"), .flags = AAR_FIELD_UNCOMPARED, .place = 3),
  LINE ("group", N_ ("Heading"), .place = -1),
  REFERENCE ("level", LEVEL, N_ ("Level"), N_ ("Change of Level"), .flags = AAR_FIELD_UNCOMPARED, .place = 2),
  BOOLEAN ("done", N_ ("Done"), N_ ("Change of Status"), .flags = AAR_FIELD_UNCOMPARED, .place = 1),
  REFERENCE ("carried-from", MILESTONE, N_ ("Carried Over From"), .flags = AAR_FIELD_UNCOMPARED, .place = 5),
  PROSE ("reason", N_ ("Reason"), .flags = AAR_FIELD_UNCOMPARED | AAR_FIELD_UNSEARCHED, .place = 4),
  DATE ("due", N_ ("Due Date"), N_ ("Change of Due Date"), .place = -1),
  /* Translators: the day on which a milestone is going to be reached as it looks now */
  DATE ("expected", N_ ("Expected Date"), N_ ("Change of Expected Date"), .flags = AAR_FIELD_UNCOMPARED, .place = 1),
};

static void
aar_milestone_class_init (AarMilestoneClass *klass)
{
  aar_record_class_install_fields (AAR_RECORD_CLASS (klass), AAR_TABLE_MILESTONE, fields, G_N_ELEMENTS (fields));
}

static void
aar_milestone_init (AarMilestone *self)
{
}
