/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-unit.h"

/**
 * AarUnit:
 *
 * Who answers: a centre, committee, sector, company or team.
 */
struct _AarUnit
{
  AarRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (AarUnit, aar_unit, AAR_TYPE_RECORD)

static const AarField fields[] = {
  { "plan", AAR_FIELD_REFERENCE, AAR_FIELD_OWNER | AAR_FIELD_CASCADE, AAR_TABLE_PLAN },
  { "position", AAR_FIELD_INTEGER, AAR_FIELD_POSITION, AAR_TABLE_NONE },
  { "abbreviation", AAR_FIELD_TEXT, AAR_FIELD_PLAIN, AAR_TABLE_NONE },
  { "name", AAR_FIELD_TEXT, AAR_FIELD_PLAIN, AAR_TABLE_NONE },
  { "kind", AAR_FIELD_TEXT, AAR_FIELD_PLAIN, AAR_TABLE_NONE },
  { "predecessor", AAR_FIELD_REFERENCE, AAR_FIELD_PLAIN, AAR_TABLE_UNIT },
};

static void
aar_unit_class_init (AarUnitClass *klass)
{
  aar_record_class_install_fields (AAR_RECORD_CLASS (klass), AAR_TABLE_UNIT, fields, G_N_ELEMENTS (fields));
}

static void
aar_unit_init (AarUnit *self)
{
}
