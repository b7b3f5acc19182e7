/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-model.h"

G_BEGIN_DECLS

/**
 * AarMoneyKind:
 * @AAR_MONEY_OPERATION: running costs (drift)
 * @AAR_MONEY_CAPITAL: investments (anlæg, investering)
 * @AAR_MONEY_SAVING: savings, where the amount says so itself
 * @AAR_MONEY_INCOME: income, where the amount says so itself
 * @AAR_MONEY_GAIN: savings and income, told by words only
 * @AAR_MONEY_OTHER: the plan does not say
 *
 * What an amount is. Gains are not added to costs: a plan prints both without a sign.
 */
typedef enum
{
  AAR_MONEY_OPERATION,
  AAR_MONEY_CAPITAL,
  AAR_MONEY_SAVING,
  AAR_MONEY_INCOME,
  AAR_MONEY_GAIN,
  AAR_MONEY_OTHER,
} AarMoneyKind;

#define AAR_N_MONEY_KINDS (AAR_MONEY_OTHER + 1)

AarMoneyKind aar_money_kind_of (AarAmount *amount, AarNode *node);
gboolean aar_money_is_summed (AarAmount *amount);
const char *aar_money_kind_get_name (AarMoneyKind kind, AarPlan *plan);

G_END_DECLS
