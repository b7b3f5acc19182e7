/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-record.h"

G_BEGIN_DECLS

#define AAR_TYPE_ACTION_UNIT (aar_action_unit_get_type ())

G_DECLARE_FINAL_TYPE (AarActionUnit, aar_action_unit, AAR, ACTION_UNIT, AarRecord)

/**
 * AarActionUnitField:
 * @AAR_ACTION_UNIT_ACTION: the action
 * @AAR_ACTION_UNIT_POSITION: its place
 * @AAR_ACTION_UNIT_UNIT: the unit
 *
 * The fields of [class@Aar.ActionUnit].
 */
typedef enum
{
  AAR_ACTION_UNIT_ACTION = AAR_TABLE_ACTION_UNIT * AAR_FIELDS_PER_TABLE,
  AAR_ACTION_UNIT_POSITION,
  AAR_ACTION_UNIT_UNIT,
} AarActionUnitField;

G_END_DECLS
