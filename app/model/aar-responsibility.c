/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-responsibility.h"

/**
 * AarResponsibility:
 *
 * The role that a unit has in an initiative.
 */
struct _AarResponsibility
{
  AarRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (AarResponsibility, aar_responsibility, AAR_TYPE_RECORD)

static const AarField fields[] = {
  { "node", AAR_FIELD_REFERENCE, AAR_FIELD_OWNER | AAR_FIELD_CASCADE, AAR_TABLE_NODE },
  { "position", AAR_FIELD_INTEGER, AAR_FIELD_POSITION, AAR_TABLE_NONE },
  { "role", AAR_FIELD_TEXT, AAR_FIELD_PLAIN, AAR_TABLE_NONE },
  { "unit", AAR_FIELD_REFERENCE, AAR_FIELD_CASCADE, AAR_TABLE_UNIT },
};

static void
aar_responsibility_class_init (AarResponsibilityClass *klass)
{
  aar_record_class_install_fields (AAR_RECORD_CLASS (klass), AAR_TABLE_RESPONSIBILITY, fields, G_N_ELEMENTS (fields));
}

static void
aar_responsibility_init (AarResponsibility *self)
{
}
