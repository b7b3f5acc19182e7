/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-measurement.h"

#include "aar-field-private.h"

/**
 * AarMeasurement:
 *
 * A measured value of an indicator.
 */
struct _AarMeasurement
{
  AarRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (AarMeasurement, aar_measurement, AAR_TYPE_RECORD)

static const AarField fields[] = {
  OWNER ("indicator", INDICATOR),
  POSITION (NULL),
  DATE ("date", N_ ("Date"), .flags = AAR_FIELD_TITLE),
  LINE ("value", N_ ("Value")),
  REAL ("number", N_ ("Value as a Number"), .flags = AAR_FIELD_OPTIONAL | AAR_FIELD_UNCOMPARED),
};

static void
aar_measurement_class_init (AarMeasurementClass *klass)
{
  aar_record_class_install_fields (AAR_RECORD_CLASS (klass), AAR_TABLE_MEASUREMENT, fields, G_N_ELEMENTS (fields));
}

static void
aar_measurement_init (AarMeasurement *self)
{
}
