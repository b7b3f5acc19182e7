/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-scale.h"

/**
 * AarScale:
 *
 * A rating scale of a plan.
 */
struct _AarScale
{
  AarRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (AarScale, aar_scale, AAR_TYPE_RECORD)

static const AarField fields[] = {
  { "plan", AAR_FIELD_REFERENCE, AAR_FIELD_OWNER | AAR_FIELD_CASCADE, AAR_TABLE_PLAN },
  { "position", AAR_FIELD_INTEGER, AAR_FIELD_POSITION, AAR_TABLE_NONE },
  { "name", AAR_FIELD_TEXT, AAR_FIELD_PLAIN, AAR_TABLE_NONE },
};

static void
aar_scale_class_init (AarScaleClass *klass)
{
  aar_record_class_install_fields (AAR_RECORD_CLASS (klass), AAR_TABLE_SCALE, fields, G_N_ELEMENTS (fields));
}

static void
aar_scale_init (AarScale *self)
{
}
