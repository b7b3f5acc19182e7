/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-language.h"
#include "aar-model.h"

G_BEGIN_DECLS

/**
 * AarPlanWord:
 *
 * What the pages, tables and reports of a plan name in the plan's language. The first six a plan may call by words of
 * its own.
 */
typedef enum
{
  AAR_PLAN_WORD_AREA,
  AAR_PLAN_WORD_INITIATIVE,
  AAR_PLAN_WORD_ACTION,
  AAR_PLAN_WORD_INDICATOR,
  AAR_PLAN_WORD_MILESTONE,
  AAR_PLAN_WORD_ROUND,
  AAR_PLAN_WORD_FOLLOW_UP,
  AAR_PLAN_WORD_RESPONSIBLE,
  AAR_PLAN_WORD_ECONOMY,
  AAR_PLAN_WORD_WITHOUT_YEAR,
  AAR_PLAN_WORD_AMOUNT,
  AAR_PLAN_WORD_FULL_TIME_EQUIVALENT,
  AAR_PLAN_WORD_REFERENCE,
  AAR_PLAN_WORD_DECISION,
  AAR_PLAN_WORD_LINK,
  AAR_PLAN_WORD_TAG,
  AAR_PLAN_WORD_SCALE,
  AAR_PLAN_WORD_DOCUMENT,
  AAR_PLAN_WORD_ORGANISATION,
  AAR_PLAN_WORD_PERIOD,
  AAR_PLAN_WORD_SOURCE,
  AAR_PLAN_WORD_LINE,
  AAR_PLAN_WORD_BASELINE,
  AAR_PLAN_WORD_TARGET,
  AAR_N_PLAN_WORDS,
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

const AarLanguage *aar_plan_get_language (AarPlan *plan);
gboolean aar_plan_words_find (AarTable table, gboolean is_area, AarPlanWord *word);
char *aar_plan_words_get (AarPlan *plan, AarPlanWord word, AarPlanWordForm form);
char *aar_plan_words_get_caption (AarPlan *plan, AarPlanWord word, AarPlanWordForm form);
char *aar_plan_words_get_all (AarPlan *plan, AarPlanWord word);
char *aar_plan_words_count (AarPlan *plan, AarPlanWord word, guint n);
const char *aar_plan_words_get_field (AarPlan *plan, guint field);
const char *aar_plan_words_get_code (AarPlan *plan, const char *code);
const char *aar_plan_words_get_unit_kind (AarPlan *plan, const char *kind);
char *aar_plan_words_capitalise (const char *text);

G_END_DECLS
