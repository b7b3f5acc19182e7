/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-contact.h"

#include "aar-field-private.h"

/**
 * AarContact:
 *
 * Whom to write to in a unit, and as what.
 */
struct _AarContact
{
  AarRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (AarContact, aar_contact, AAR_TYPE_RECORD)

static const AarField fields[] = {
  OWNER ("unit", UNIT),
  POSITION (NULL),
  LINE ("role", N_ ("Role")),
  LINE ("name", N_ ("Name"), .flags = AAR_FIELD_TITLE),
  LINE ("mail", N_ ("Mail Address"), .flags = AAR_FIELD_UNSEARCHED),
};

static void
aar_contact_class_init (AarContactClass *klass)
{
  aar_record_class_install_fields (AAR_RECORD_CLASS (klass), AAR_TABLE_CONTACT, fields, G_N_ELEMENTS (fields));
}

static void
aar_contact_init (AarContact *self)
{
}
