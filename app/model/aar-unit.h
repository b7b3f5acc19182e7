/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-record.h"

G_BEGIN_DECLS

#define AAR_UNIT_KIND_CENTRE    "centre"
#define AAR_UNIT_KIND_COMMITTEE "committee"
#define AAR_UNIT_KIND_COUNCIL   "council"
#define AAR_UNIT_KIND_SECTOR    "sector"
#define AAR_UNIT_KIND_COMPANY   "company"
#define AAR_UNIT_KIND_TEAM      "team"
#define AAR_UNIT_KIND_PARTNER   "partner"
#define AAR_UNIT_KIND_OTHER     "other"

#define AAR_TYPE_UNIT (aar_unit_get_type ())

G_DECLARE_FINAL_TYPE (AarUnit, aar_unit, AAR, UNIT, AarRecord)

/**
 * AarUnitField:
 * @AAR_UNIT_ORGANISATION: the organisation
 * @AAR_UNIT_POSITION: its place among the units
 * @AAR_UNIT_ABBREVIATION: the printed abbreviation
 * @AAR_UNIT_NAME: the name
 * @AAR_UNIT_KIND: one of the AAR_UNIT_KIND strings
 * @AAR_UNIT_PARENT: the unit that it is a part of, 0 for none
 * @AAR_UNIT_MAIL: the address that it is written to
 * @AAR_UNIT_CLOSED_FROM: the first day on which it is no more, %NULL as long as it is
 *
 * The fields of [class@Aar.Unit].
 */
typedef enum
{
  AAR_UNIT_ORGANISATION = AAR_TABLE_UNIT * AAR_FIELDS_PER_TABLE,
  AAR_UNIT_POSITION,
  AAR_UNIT_ABBREVIATION,
  AAR_UNIT_NAME,
  AAR_UNIT_KIND,
  AAR_UNIT_PARENT,
  AAR_UNIT_MAIL,
  AAR_UNIT_CLOSED_FROM,
} AarUnitField;

G_END_DECLS
