/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-amount.h"

#include "aar-field-private.h"

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
  OWNER ("node", NODE),
  POSITION (NULL),
  INTEGER ("year", N_ ("Year"), .flags = AAR_FIELD_UNCOMPARED),
  AMOUNT ("amount", N_ ("Amount")),
  LINE ("currency", N_ ("Currency"), .flags = AAR_FIELD_UNSEARCHED),
  /* Translators: what an amount of money is for */
  LINE ("what", N_ ("Purpose"), .flags = AAR_FIELD_TITLE | AAR_FIELD_UNCOMPARED),
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
