/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-record.h"

G_BEGIN_DECLS

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
} AarAmountField;

G_END_DECLS
