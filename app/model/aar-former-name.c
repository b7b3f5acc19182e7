/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-former-name.h"

#include "aar-field-private.h"

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
  OWNER ("unit", UNIT),
  POSITION (NULL),
  /* Translators: the last day of a period, a timeline or a former name */
  DATE ("until", N_ ("Last Day")),
  LINE ("abbreviation", N_ ("Abbreviation")),
  LINE ("name", N_ ("Name"), .flags = AAR_FIELD_TITLE),
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
