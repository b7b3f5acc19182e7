/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-indicator.h"

#include "aar-field-private.h"

/**
 * AarIndicator:
 *
 * How one sees that an initiative worked.
 */
struct _AarIndicator
{
  AarRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (AarIndicator, aar_indicator, AAR_TYPE_RECORD)

static const AarField fields[] = {
  OWNER ("node", NODE),
  POSITION (NULL),
  PROSE ("text", N_ ("Text"), .flags = AAR_FIELD_TITLE),
  LINE ("group", N_ ("Heading")),
  LINE ("unit", N_ ("Unit of Measurement")),
  LINE ("baseline", N_ ("Baseline"), N_ ("Change of Baseline")),
  LINE ("target", N_ ("Target"), N_ ("Change of Target")),
  DATE ("target-date", N_ ("Target Date"), N_ ("Change of Target")),
  REAL ("baseline-number",
        N_ ("Baseline as a Number"),
        N_ ("Change of Baseline"),
        .flags = AAR_FIELD_OPTIONAL | AAR_FIELD_UNCOMPARED),
  REAL ("target-number",
        N_ ("Target as a Number"),
        N_ ("Change of Target"),
        .flags = AAR_FIELD_OPTIONAL | AAR_FIELD_UNCOMPARED),
  DATE ("baseline-date", N_ ("Date of the Baseline"), N_ ("Change of Baseline")),
};

static void
aar_indicator_class_init (AarIndicatorClass *klass)
{
  aar_record_class_install_fields (AAR_RECORD_CLASS (klass), AAR_TABLE_INDICATOR, fields, G_N_ELEMENTS (fields));
}

static void
aar_indicator_init (AarIndicator *self)
{
}
