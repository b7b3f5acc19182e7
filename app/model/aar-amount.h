/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-record.h"

G_BEGIN_DECLS

#define AAR_AMOUNT_KIND_OPERATION "operation"
#define AAR_AMOUNT_KIND_CAPITAL   "capital"
#define AAR_AMOUNT_KIND_SAVING    "saving"
#define AAR_AMOUNT_KIND_INCOME    "income"
#define AAR_AMOUNT_KIND_TARGET    "target"
#define AAR_AMOUNT_KIND_OTHER     "other"

#define AAR_AMOUNT_ONCE   "once"
#define AAR_AMOUNT_YEARLY "yearly"

#define AAR_TYPE_AMOUNT (aar_amount_get_type ())

G_DECLARE_FINAL_TYPE (AarAmount, aar_amount, AAR, AMOUNT, AarRecord)

/**
 * AarAmountField:
 * @AAR_AMOUNT_NODE: the initiative
 * @AAR_AMOUNT_POSITION: its place
 * @AAR_AMOUNT_YEAR: the year, 0 where none is told
 * @AAR_AMOUNT_AMOUNT: whole currency units
 * @AAR_AMOUNT_CURRENCY: ISO 4217 code
 * @AAR_AMOUNT_WHAT: what it is for
 * @AAR_AMOUNT_KIND: one of the AAR_AMOUNT_KIND strings, %NULL where nothing says what it is
 * @AAR_AMOUNT_RECURRENCE: %AAR_AMOUNT_ONCE or %AAR_AMOUNT_YEARLY, %NULL where nothing says
 * @AAR_AMOUNT_YEAR_TO: the last year of a span that begins with the year, 0 for none
 * @AAR_AMOUNT_PART: whether it is contained in the last amount before it that is no part
 *
 * The fields of [class@Aar.Amount].
 */
typedef enum
{
  AAR_AMOUNT_NODE = AAR_TABLE_AMOUNT * AAR_FIELDS_PER_TABLE,
  AAR_AMOUNT_POSITION,
  AAR_AMOUNT_YEAR,
  AAR_AMOUNT_AMOUNT,
  AAR_AMOUNT_CURRENCY,
  AAR_AMOUNT_WHAT,
  AAR_AMOUNT_KIND,
  AAR_AMOUNT_RECURRENCE,
  AAR_AMOUNT_YEAR_TO,
  AAR_AMOUNT_PART,
} AarAmountField;

G_END_DECLS
