/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-frozen-unit.h"

#include "aar-field-private.h"

/**
 * AarFrozenUnit:
 *
 * A unit that answered for an initiative when a round was closed.
 */
struct _AarFrozenUnit
{
  AarRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (AarFrozenUnit, aar_frozen_unit, AAR_TYPE_RECORD)

static const AarField fields[] = {
  OWNER ("frozen-node", FROZEN_NODE),
  POSITION (NULL),
  UNEDITED ("unit", INTEGER, NONE, N_ ("Unit")),
  UNEDITED ("role", TEXT, NONE, N_ ("Role")),
  UNEDITED ("abbreviation", TEXT, NONE, N_ ("Abbreviation")),
  UNEDITED ("name", TEXT, NONE, N_ ("Name"), .flags = AAR_FIELD_TITLE),
};

static void
aar_frozen_unit_class_init (AarFrozenUnitClass *klass)
{
  aar_record_class_install_fields (AAR_RECORD_CLASS (klass), AAR_TABLE_FROZEN_UNIT, fields, G_N_ELEMENTS (fields));
}

static void
aar_frozen_unit_init (AarFrozenUnit *self)
{
}
