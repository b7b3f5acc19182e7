/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-indicator.h"

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
  { "node", AAR_FIELD_REFERENCE, AAR_FIELD_OWNER | AAR_FIELD_CASCADE, AAR_TABLE_NODE },
  { "position", AAR_FIELD_INTEGER, AAR_FIELD_POSITION, AAR_TABLE_NONE },
  { "text", AAR_FIELD_TEXT, AAR_FIELD_PLAIN, AAR_TABLE_NONE },
  { "group", AAR_FIELD_TEXT, AAR_FIELD_PLAIN, AAR_TABLE_NONE },
  { "unit", AAR_FIELD_TEXT, AAR_FIELD_PLAIN, AAR_TABLE_NONE },
  { "baseline", AAR_FIELD_TEXT, AAR_FIELD_PLAIN, AAR_TABLE_NONE },
  { "target", AAR_FIELD_TEXT, AAR_FIELD_PLAIN, AAR_TABLE_NONE },
  { "target-date", AAR_FIELD_DATE, AAR_FIELD_PLAIN, AAR_TABLE_NONE },
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
