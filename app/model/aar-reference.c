/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-reference.h"

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
  { "plan", AAR_FIELD_REFERENCE, AAR_FIELD_OWNER | AAR_FIELD_CASCADE, AAR_TABLE_PLAN },
  { "position", AAR_FIELD_INTEGER, AAR_FIELD_POSITION, AAR_TABLE_NONE },
  { "title", AAR_FIELD_TEXT, AAR_FIELD_PLAIN, AAR_TABLE_NONE },
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
