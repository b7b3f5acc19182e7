/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-record.h"

G_BEGIN_DECLS

#define AAR_TYPE_CONTACT (aar_contact_get_type ())

G_DECLARE_FINAL_TYPE (AarContact, aar_contact, AAR, CONTACT, AarRecord)

/**
 * AarContactField:
 * @AAR_CONTACT_UNIT: the unit
 * @AAR_CONTACT_POSITION: its place among those of the unit
 * @AAR_CONTACT_ROLE: what the person answers for, in words
 * @AAR_CONTACT_NAME: what the person is called
 * @AAR_CONTACT_MAIL: the address
 *
 * The fields of [class@Aar.Contact].
 */
typedef enum
{
  AAR_CONTACT_UNIT = AAR_TABLE_CONTACT * AAR_FIELDS_PER_TABLE,
  AAR_CONTACT_POSITION,
  AAR_CONTACT_ROLE,
  AAR_CONTACT_NAME,
  AAR_CONTACT_MAIL,
} AarContactField;

G_END_DECLS
