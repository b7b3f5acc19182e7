/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-action-unit.h"

#include "aar-field-private.h"

/**
 * AarActionUnit:
 *
 * A unit that does an action.
 */
struct _AarActionUnit
{
  AarRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (AarActionUnit, aar_action_unit, AAR_TYPE_RECORD)

static const AarField fields[] = {
  OWNER ("action", ACTION),
  POSITION (NULL),
  REFERENCE ("unit", UNIT, N_ ("Unit"), .flags = AAR_FIELD_CASCADE | AAR_FIELD_REQUIRED | AAR_FIELD_TITLE),
};

static void
aar_action_unit_class_init (AarActionUnitClass *klass)
{
  aar_record_class_install_fields (AAR_RECORD_CLASS (klass), AAR_TABLE_ACTION_UNIT, fields, G_N_ELEMENTS (fields));
}

static void
aar_action_unit_init (AarActionUnit *self)
{
}
