/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-frozen-level.h"

#include "aar-field-private.h"

/**
 * AarFrozenLevel:
 *
 * A level of a scale as it was called when a round was closed.
 */
struct _AarFrozenLevel
{
  AarRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (AarFrozenLevel, aar_frozen_level, AAR_TYPE_RECORD)

static const AarField fields[] = {
  OWNER ("round", ROUND),
  POSITION (NULL),
  UNEDITED ("scale", INTEGER, NONE, N_ ("Scale")),
  UNEDITED ("scale-name", TEXT, NONE, N_ ("Name")),
  UNEDITED ("level", INTEGER, NONE, N_ ("Level")),
  UNEDITED ("symbol", TEXT, NONE, N_ ("Face")),
  UNEDITED ("label", TEXT, NONE, N_ ("Name"), .flags = AAR_FIELD_TITLE),
  UNEDITED ("meaning", TEXT, NONE, N_ ("Meaning")),
};

static void
aar_frozen_level_class_init (AarFrozenLevelClass *klass)
{
  aar_record_class_install_fields (AAR_RECORD_CLASS (klass), AAR_TABLE_FROZEN_LEVEL, fields, G_N_ELEMENTS (fields));
}

static void
aar_frozen_level_init (AarFrozenLevel *self)
{
}
