/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-record.h"

G_BEGIN_DECLS

#define AAR_TYPE_SPENDING (aar_spending_get_type ())

G_DECLARE_FINAL_TYPE (AarSpending, aar_spending, AAR, SPENDING, AarRecord)

/**
 * AarSpendingField:
 * @AAR_SPENDING_NODE: the initiative
 * @AAR_SPENDING_POSITION: its place among those of the initiative
 * @AAR_SPENDING_ROUND: the round
 * @AAR_SPENDING_BUDGETED: what the budget has, in whole units of the currency, or %AAR_NO_INTEGER
 * @AAR_SPENDING_EXPECTED: what it is going to cost, or %AAR_NO_INTEGER
 * @AAR_SPENDING_SPENT: what it has cost so far, or %AAR_NO_INTEGER
 * @AAR_SPENDING_CURRENCY: the currency, such as DKK
 *
 * The fields of [class@Aar.Spending].
 */
typedef enum
{
  AAR_SPENDING_NODE = AAR_TABLE_SPENDING * AAR_FIELDS_PER_TABLE,
  AAR_SPENDING_POSITION,
  AAR_SPENDING_ROUND,
  AAR_SPENDING_BUDGETED,
  AAR_SPENDING_EXPECTED,
  AAR_SPENDING_SPENT,
  AAR_SPENDING_CURRENCY,
} AarSpendingField;

G_END_DECLS
