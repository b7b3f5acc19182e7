/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-unit.h"

#include "aar-field-private.h"

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

static const AarCode kinds[] = {
  { AAR_UNIT_KIND_CENTRE, N_ ("Centre") },
  { AAR_UNIT_KIND_SECTOR, N_ ("Sector") },
  { AAR_UNIT_KIND_COMMITTEE, N_ ("Committee") },
  { AAR_UNIT_KIND_COUNCIL, N_ ("Council") },
  { AAR_UNIT_KIND_COMPANY, N_ ("Company") },
  { AAR_UNIT_KIND_TEAM, N_ ("Team") },
  { AAR_UNIT_KIND_PARTNER, NC_ ("unit", "Partner"), "unit" },
  { AAR_UNIT_KIND_OTHER, N_ ("Other Unit") },
  { NULL },
};

static const AarField fields[] = {
  OWNER ("organisation", ORGANISATION),
  POSITION (NULL),
  LINE ("abbreviation", N_ ("Abbreviation"), N_ ("Change of Abbreviation")),
  LINE ("name", N_ ("Name"), N_ ("Change of Name"), .flags = AAR_FIELD_TITLE),
  CODE ("kind", kinds, N_ ("Kind of Unit"), .flags = AAR_FIELD_REQUIRED),
  REFERENCE ("parent", UNIT, N_ ("Part Of")),
  LINE ("mail", N_ ("Mail Address"), .flags = AAR_FIELD_UNSEARCHED),
  DATE ("closed-from", N_ ("Closed From")),
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
