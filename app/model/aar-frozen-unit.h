/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-record.h"

G_BEGIN_DECLS

#define AAR_TYPE_FROZEN_UNIT (aar_frozen_unit_get_type ())

G_DECLARE_FINAL_TYPE (AarFrozenUnit, aar_frozen_unit, AAR, FROZEN_UNIT, AarRecord)

/**
 * AarFrozenUnitField:
 * @AAR_FROZEN_UNIT_FROZEN_NODE: the initiative as it was
 * @AAR_FROZEN_UNIT_POSITION: its place among those of the initiative
 * @AAR_FROZEN_UNIT_UNIT: the id of the unit, which may be gone
 * @AAR_FROZEN_UNIT_ROLE: one of the AAR_ROLE strings
 * @AAR_FROZEN_UNIT_ABBREVIATION: its abbreviation
 * @AAR_FROZEN_UNIT_NAME: what it was called
 *
 * The fields of [class@Aar.FrozenUnit].
 */
typedef enum
{
  AAR_FROZEN_UNIT_FROZEN_NODE = AAR_TABLE_FROZEN_UNIT * AAR_FIELDS_PER_TABLE,
  AAR_FROZEN_UNIT_POSITION,
  AAR_FROZEN_UNIT_UNIT,
  AAR_FROZEN_UNIT_ROLE,
  AAR_FROZEN_UNIT_ABBREVIATION,
  AAR_FROZEN_UNIT_NAME,
} AarFrozenUnitField;

G_END_DECLS
