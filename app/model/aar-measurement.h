/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-record.h"

G_BEGIN_DECLS

#define AAR_TYPE_MEASUREMENT (aar_measurement_get_type ())

G_DECLARE_FINAL_TYPE (AarMeasurement, aar_measurement, AAR, MEASUREMENT, AarRecord)

/**
 * AarMeasurementField:
 * @AAR_MEASUREMENT_INDICATOR: the indicator
 * @AAR_MEASUREMENT_POSITION: its place
 * @AAR_MEASUREMENT_DATE: the day that it holds for
 * @AAR_MEASUREMENT_VALUE: the value as written
 * @AAR_MEASUREMENT_NUMBER: the value where it is a number, else %AAR_NO_REAL
 *
 * The fields of [class@Aar.Measurement].
 */
typedef enum
{
  AAR_MEASUREMENT_INDICATOR = AAR_TABLE_MEASUREMENT * AAR_FIELDS_PER_TABLE,
  AAR_MEASUREMENT_POSITION,
  AAR_MEASUREMENT_DATE,
  AAR_MEASUREMENT_VALUE,
  AAR_MEASUREMENT_NUMBER,
} AarMeasurementField;

G_END_DECLS
