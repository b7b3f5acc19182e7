/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-model.h"

G_BEGIN_DECLS

/**
 * AarPlanWord:
 *
 * What a plan may have a word of its own for.
 */
typedef enum
{
  AAR_PLAN_WORD_AREA,
  AAR_PLAN_WORD_INITIATIVE,
  AAR_PLAN_WORD_ACTION,
  AAR_PLAN_WORD_INDICATOR,
  AAR_PLAN_WORD_MILESTONE,
  AAR_PLAN_WORD_ROUND,
} AarPlanWord;

/**
 * AarPlanWordForm:
 * @AAR_PLAN_WORD_SINGULAR: one, as the plan gives it: milepæl
 * @AAR_PLAN_WORD_PLURAL: several: milepæle
 * @AAR_PLAN_WORD_DEFINITE: the one: milepælen
 */
typedef enum
{
  AAR_PLAN_WORD_SINGULAR,
  AAR_PLAN_WORD_PLURAL,
  AAR_PLAN_WORD_DEFINITE,
} AarPlanWordForm;

char *aar_plan_words_get (AarPlan *plan, AarPlanWord word, AarPlanWordForm form);
const char *aar_plan_words_get_code (AarPlan *plan, const char *code);
char *aar_plan_words_capitalise (const char *text);
gboolean aar_plan_words_is_swedish (AarPlan *plan);

G_END_DECLS
