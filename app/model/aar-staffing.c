/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-staffing.h"

#include "aar-field-private.h"

/**
 * AarStaffing:
 *
 * Full-time equivalents of a unit.
 */
struct _AarStaffing
{
  AarRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (AarStaffing, aar_staffing, AAR_TYPE_RECORD)

static const AarField fields[] = {
  OWNER ("node", NODE),
  POSITION (NULL),
  REFERENCE ("unit",
             UNIT,
             N_ ("Unit"),
             .flags = AAR_FIELD_CASCADE | AAR_FIELD_REQUIRED | AAR_FIELD_TITLE | AAR_FIELD_UNCOMPARED),
  REAL ("fte", N_ ("Full-Time Equivalents")),
};

static void
aar_staffing_class_init (AarStaffingClass *klass)
{
  aar_record_class_install_fields (AAR_RECORD_CLASS (klass), AAR_TABLE_STAFFING, fields, G_N_ELEMENTS (fields));
}

static void
aar_staffing_init (AarStaffing *self)
{
}
