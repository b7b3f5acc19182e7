/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-staffing.h"

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
  { "node", AAR_FIELD_REFERENCE, AAR_FIELD_OWNER | AAR_FIELD_CASCADE, AAR_TABLE_NODE },
  { "position", AAR_FIELD_INTEGER, AAR_FIELD_POSITION, AAR_TABLE_NONE },
  { "unit", AAR_FIELD_REFERENCE, AAR_FIELD_CASCADE, AAR_TABLE_UNIT },
  { "fte", AAR_FIELD_REAL, AAR_FIELD_PLAIN, AAR_TABLE_NONE },
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
