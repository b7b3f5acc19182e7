/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-reference.h"

#include "aar-field-private.h"

/**
 * AarReference:
 *
 * A strategy, policy or plan that governs a plan.
 */
struct _AarReference
{
  AarRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (AarReference, aar_reference, AAR_TYPE_RECORD)

static const AarField fields[] = {
  OWNER ("plan", PLAN),
  POSITION (NULL),
  LINE ("title", N_ ("Title"), N_ ("Change of Title"), .flags = AAR_FIELD_TITLE),
};

static void
aar_reference_class_init (AarReferenceClass *klass)
{
  aar_record_class_install_fields (AAR_RECORD_CLASS (klass), AAR_TABLE_REFERENCE, fields, G_N_ELEMENTS (fields));
}

static void
aar_reference_init (AarReference *self)
{
}
