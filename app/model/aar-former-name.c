/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-former-name.h"

/**
 * AarFormerName:
 *
 * A name that a unit bore until a date.
 */
struct _AarFormerName
{
  AarRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (AarFormerName, aar_former_name, AAR_TYPE_RECORD)

static const AarField fields[] = {
  { "unit", AAR_FIELD_REFERENCE, AAR_FIELD_OWNER | AAR_FIELD_CASCADE, AAR_TABLE_UNIT },
  { "position", AAR_FIELD_INTEGER, AAR_FIELD_POSITION, AAR_TABLE_NONE },
  { "until", AAR_FIELD_DATE, AAR_FIELD_PLAIN, AAR_TABLE_NONE },
  { "abbreviation", AAR_FIELD_TEXT, AAR_FIELD_PLAIN, AAR_TABLE_NONE },
  { "name", AAR_FIELD_TEXT, AAR_FIELD_PLAIN, AAR_TABLE_NONE },
};

static void
aar_former_name_class_init (AarFormerNameClass *klass)
{
  aar_record_class_install_fields (AAR_RECORD_CLASS (klass), AAR_TABLE_FORMER_NAME, fields, G_N_ELEMENTS (fields));
}

static void
aar_former_name_init (AarFormerName *self)
{
}
