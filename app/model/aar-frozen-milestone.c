/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-frozen-milestone.h"

#include "aar-field-private.h"

/**
 * AarFrozenMilestone:
 *
 * A milestone of a round as it was when the round was closed.
 */
struct _AarFrozenMilestone
{
  AarRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (AarFrozenMilestone, aar_frozen_milestone, AAR_TYPE_RECORD)

static const AarField fields[] = {
  OWNER ("frozen-node", FROZEN_NODE),
  POSITION (NULL),
  UNEDITED ("milestone", INTEGER, NONE, N_ ("Milestone")),
  UNEDITED ("text", TEXT, NONE, N_ ("Text"), .flags = AAR_FIELD_TITLE),
  UNEDITED ("status", TEXT, NONE, N_ ("Status")),
  UNEDITED ("level", INTEGER, NONE, N_ ("Level")),
  UNEDITED ("done", BOOLEAN, NONE, N_ ("Done")),
};

static void
aar_frozen_milestone_class_init (AarFrozenMilestoneClass *klass)
{
  aar_record_class_install_fields (AAR_RECORD_CLASS (klass), AAR_TABLE_FROZEN_MILESTONE, fields, G_N_ELEMENTS (fields));
}

static void
aar_frozen_milestone_init (AarFrozenMilestone *self)
{
}
