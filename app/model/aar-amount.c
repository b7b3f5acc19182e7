/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-amount.h"

/**
 * AarAmount:
 *
 * Money of one year.
 */
struct _AarAmount
{
  AarRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (AarAmount, aar_amount, AAR_TYPE_RECORD)

static const AarField fields[] = {
  { "node", AAR_FIELD_REFERENCE, AAR_FIELD_OWNER | AAR_FIELD_CASCADE, AAR_TABLE_NODE },
  { "position", AAR_FIELD_INTEGER, AAR_FIELD_POSITION, AAR_TABLE_NONE },
  { "year", AAR_FIELD_INTEGER, AAR_FIELD_PLAIN, AAR_TABLE_NONE },
  { "amount", AAR_FIELD_INTEGER, AAR_FIELD_PLAIN, AAR_TABLE_NONE },
  { "currency", AAR_FIELD_TEXT, AAR_FIELD_PLAIN, AAR_TABLE_NONE },
  { "what", AAR_FIELD_TEXT, AAR_FIELD_PLAIN, AAR_TABLE_NONE },
};

static void
aar_amount_class_init (AarAmountClass *klass)
{
  aar_record_class_install_fields (AAR_RECORD_CLASS (klass), AAR_TABLE_AMOUNT, fields, G_N_ELEMENTS (fields));
}

static void
aar_amount_init (AarAmount *self)
{
}
