/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-action.h"

#include "aar-field-private.h"

/**
 * AarAction:
 *
 * A step of an initiative.
 */
struct _AarAction
{
  AarRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (AarAction, aar_action, AAR_TYPE_RECORD)

static const AarField fields[] = {
  OWNER ("node", NODE),
  POSITION (NULL),
  PROSE ("text", N_ ("Text"), N_ ("Change of Action"), .flags = AAR_FIELD_TITLE),
  /* Translators: the heading that a part of an initiative stands under */
  LINE ("group", N_ ("Heading")),
  DATE ("due", N_ ("Due Date"), N_ ("Change of Due Date")),
  PROSE ("status", N_ ("Status"), N_ ("Change of Status"), .flags = AAR_FIELD_UNCOMPARED, .place = 3),
  REFERENCE ("level", LEVEL, N_ ("Level"), N_ ("Change of Level"), .flags = AAR_FIELD_UNCOMPARED, .place = 2),
  BOOLEAN ("done", N_ ("Done"), N_ ("Change of Status"), .flags = AAR_FIELD_UNCOMPARED, .place = 1),
};

static void
aar_action_class_init (AarActionClass *klass)
{
  aar_record_class_install_fields (AAR_RECORD_CLASS (klass), AAR_TABLE_ACTION, fields, G_N_ELEMENTS (fields));
}

static void
aar_action_init (AarAction *self)
{
}
