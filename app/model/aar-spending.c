/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-spending.h"

#include "aar-field-private.h"

/**
 * AarSpending:
 *
 * What an initiative costs, as it looks in a round.
 */
struct _AarSpending
{
  AarRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (AarSpending, aar_spending, AAR_TYPE_RECORD)

static const AarField fields[] = {
  OWNER ("node", NODE),
  POSITION (NULL),
  REFERENCE ("round",
             ROUND,
             N_ ("Round"),
             .flags = AAR_FIELD_TITLE | AAR_FIELD_REQUIRED | AAR_FIELD_CASCADE | AAR_FIELD_UNCOMPARED),
  AMOUNT ("budgeted", N_ ("Budgeted"), .flags = AAR_FIELD_OPTIONAL | AAR_FIELD_UNCOMPARED),
  AMOUNT ("expected", N_ ("Expected"), .flags = AAR_FIELD_OPTIONAL | AAR_FIELD_UNCOMPARED),
  AMOUNT ("spent", N_ ("Spent"), .flags = AAR_FIELD_OPTIONAL | AAR_FIELD_UNCOMPARED),
  LINE ("currency", N_ ("Currency"), .flags = AAR_FIELD_UNCOMPARED | AAR_FIELD_UNSEARCHED),
};

static void
aar_spending_class_init (AarSpendingClass *klass)
{
  aar_record_class_install_fields (AAR_RECORD_CLASS (klass), AAR_TABLE_SPENDING, fields, G_N_ELEMENTS (fields));
}

static void
aar_spending_init (AarSpending *self)
{
}
