/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-model.h"

G_BEGIN_DECLS

/**
 * AarRoundTemplate:
 * @AAR_ROUND_TEMPLATE_NONE: no rounds
 * @AAR_ROUND_TEMPLATE_QUARTERS: the last days of March, June, September and December
 * @AAR_ROUND_TEMPLATE_BUDGET: three budgetopfølgninger, and 31 December
 * @AAR_ROUND_TEMPLATE_TERTIALS: 30 April, 31 August, 31 December
 * @AAR_ROUND_TEMPLATE_ACCOUNTS: delårsbokslut 31 August, årsbokslut 31 December
 *
 * The occasions of follow-up that plans of the two countries have.
 */
typedef enum
{
  AAR_ROUND_TEMPLATE_NONE,
  AAR_ROUND_TEMPLATE_QUARTERS,
  AAR_ROUND_TEMPLATE_BUDGET,
  AAR_ROUND_TEMPLATE_TERTIALS,
  AAR_ROUND_TEMPLATE_ACCOUNTS,
} AarRoundTemplate;

#define AAR_N_ROUND_TEMPLATES (AAR_ROUND_TEMPLATE_ACCOUNTS + 1)

const char *aar_round_template_get_label (AarRoundTemplate template);
AarRoundTemplate aar_round_template_suggest (const char *language);
GPtrArray *aar_round_template_make (AarRoundTemplate template,
                                    gint64 plan,
                                    const char *language,
                                    const char *from,
                                    const char *to);

G_END_DECLS
