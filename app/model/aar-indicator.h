/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-record.h"

G_BEGIN_DECLS

#define AAR_TYPE_INDICATOR (aar_indicator_get_type ())

G_DECLARE_FINAL_TYPE (AarIndicator, aar_indicator, AAR, INDICATOR, AarRecord)

/**
 * AarIndicatorField:
 * @AAR_INDICATOR_NODE: the initiative
 * @AAR_INDICATOR_POSITION: its place
 * @AAR_INDICATOR_TEXT: the wording
 * @AAR_INDICATOR_GROUP: the heading that it stands under
 * @AAR_INDICATOR_UNIT: the unit of measurement
 * @AAR_INDICATOR_BASELINE: the value at the start
 * @AAR_INDICATOR_TARGET: the value aimed at
 * @AAR_INDICATOR_TARGET_DATE: the day by which it is reached
 * @AAR_INDICATOR_BASELINE_NUMBER: the baseline where it was printed as a number, else %AAR_NO_REAL
 * @AAR_INDICATOR_TARGET_NUMBER: the target where it was printed as a number, else %AAR_NO_REAL
 * @AAR_INDICATOR_BASELINE_DATE: the day of the baseline
 *
 * The fields of [class@Aar.Indicator].
 */
typedef enum
{
  AAR_INDICATOR_NODE = AAR_TABLE_INDICATOR * AAR_FIELDS_PER_TABLE,
  AAR_INDICATOR_POSITION,
  AAR_INDICATOR_TEXT,
  AAR_INDICATOR_GROUP,
  AAR_INDICATOR_UNIT,
  AAR_INDICATOR_BASELINE,
  AAR_INDICATOR_TARGET,
  AAR_INDICATOR_TARGET_DATE,
  AAR_INDICATOR_BASELINE_NUMBER,
  AAR_INDICATOR_TARGET_NUMBER,
  AAR_INDICATOR_BASELINE_DATE,
} AarIndicatorField;

G_END_DECLS
