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

static const AarCode kinds[] = {
  { AAR_AMOUNT_KIND_OPERATION, NC_ ("amount", "Operation"), "amount" },
  { AAR_AMOUNT_KIND_CAPITAL, NC_ ("amount", "Capital"), "amount" },
  { AAR_AMOUNT_KIND_SAVING, NC_ ("amount", "Saving"), "amount" },
  { AAR_AMOUNT_KIND_INCOME, NC_ ("amount", "Income"), "amount" },
  { AAR_AMOUNT_KIND_TARGET, NC_ ("amount", "Target"), "amount" },
  { AAR_AMOUNT_KIND_OTHER, NC_ ("amount", "Other"), "amount" },
  { NULL },
};

static const AarCode recurrences[] = {
  { AAR_AMOUNT_ONCE, NC_ ("amount", "Once"), "amount" },
  { AAR_AMOUNT_YEARLY, NC_ ("amount", "Yearly"), "amount" },
  { NULL },
};

static const AarField fields[] = {
  OWNER ("node", NODE),
  POSITION (NULL),
  INTEGER ("year", N_ ("Year"), .flags = AAR_FIELD_UNCOMPARED),
  AMOUNT ("amount", N_ ("Amount")),
  LINE ("currency", N_ ("Currency"), .flags = AAR_FIELD_UNSEARCHED),
  /* Translators: what an amount of money is for */
  LINE ("what", N_ ("Purpose"), .flags = AAR_FIELD_TITLE | AAR_FIELD_UNCOMPARED),
  CODE ("kind", kinds, N_ ("Kind of Amount"), .flags = AAR_FIELD_UNCOMPARED),
  CODE ("recurrence", recurrences, N_ ("Once or Yearly"), .flags = AAR_FIELD_UNCOMPARED),
  INTEGER ("year-to", N_ ("Last Year"), .flags = AAR_FIELD_UNCOMPARED),
  /* Translators: that an amount is a part of the amount before it, and not to be added to it */
  BOOLEAN ("part", N_ ("Part of the Amount Above"), .flags = AAR_FIELD_UNCOMPARED),
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
