/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-record.h"

G_BEGIN_DECLS

#define AAR_TYPE_STAFFING (aar_staffing_get_type ())

G_DECLARE_FINAL_TYPE (AarStaffing, aar_staffing, AAR, STAFFING, AarRecord)

/**
 * AarStaffingField:
 * @AAR_STAFFING_NODE: the initiative
 * @AAR_STAFFING_POSITION: its place
 * @AAR_STAFFING_UNIT: the unit
 * @AAR_STAFFING_FTE: full-time equivalents
 *
 * The fields of [class@Aar.Staffing].
 */
typedef enum
{
  AAR_STAFFING_NODE = AAR_TABLE_STAFFING * AAR_FIELDS_PER_TABLE,
  AAR_STAFFING_POSITION,
  AAR_STAFFING_UNIT,
  AAR_STAFFING_FTE,
} AarStaffingField;

G_END_DECLS
