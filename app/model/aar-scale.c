/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-scale.h"

#include "aar-field-private.h"

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
  OWNER ("plan", PLAN),
  POSITION (NULL),
  LINE ("name", N_ ("Name"), N_ ("Change of Name"), .flags = AAR_FIELD_TITLE),
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
