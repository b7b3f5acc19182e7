/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-exemption.h"

#include "aar-field-private.h"

/**
 * AarExemption:
 *
 * A scale by which an initiative is not assessed.
 */
struct _AarExemption
{
  AarRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (AarExemption, aar_exemption, AAR_TYPE_RECORD)

static const AarField fields[] = {
  OWNER ("node", NODE),
  POSITION (NULL),
  REFERENCE ("scale",
             SCALE,
             N_ ("Scale"),
             .flags = AAR_FIELD_TITLE | AAR_FIELD_REQUIRED | AAR_FIELD_CASCADE | AAR_FIELD_UNCOMPARED),
  PROSE ("reason", N_ ("Reason"), .flags = AAR_FIELD_UNCOMPARED | AAR_FIELD_UNSEARCHED),
};

static void
aar_exemption_class_init (AarExemptionClass *klass)
{
  aar_record_class_install_fields (AAR_RECORD_CLASS (klass), AAR_TABLE_EXEMPTION, fields, G_N_ELEMENTS (fields));
}

static void
aar_exemption_init (AarExemption *self)
{
}
