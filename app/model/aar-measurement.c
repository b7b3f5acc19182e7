/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-measurement.h"

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
  { "indicator", AAR_FIELD_REFERENCE, AAR_FIELD_OWNER | AAR_FIELD_CASCADE, AAR_TABLE_INDICATOR },
  { "position", AAR_FIELD_INTEGER, AAR_FIELD_POSITION, AAR_TABLE_NONE },
  { "date", AAR_FIELD_DATE, AAR_FIELD_PLAIN, AAR_TABLE_NONE },
  { "value", AAR_FIELD_TEXT, AAR_FIELD_PLAIN, AAR_TABLE_NONE },
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
