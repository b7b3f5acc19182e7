/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-model.h"

G_BEGIN_DECLS

/**
 * AarWord:
 *
 * What a page of a plan calls its parts. The first six a plan may call by words of its own.
 */
typedef enum
{
  AAR_WORD_AREAS,
  AAR_WORD_INITIATIVES,
  AAR_WORD_ACTIONS,
  AAR_WORD_INDICATORS,
  AAR_WORD_MILESTONES,
  AAR_WORD_ROUNDS,
  AAR_WORD_NOTES,
  AAR_WORD_RESPONSIBLES,
  AAR_WORD_ECONOMY,
  AAR_WORD_BASIS,
  AAR_WORD_RESOURCES,
  AAR_WORD_TIMELINE,
  AAR_WORD_REFERENCES,
  AAR_WORD_UNITS,
  AAR_WORD_PERIOD,
  AAR_WORD_SOURCE,
  AAR_WORD_LINE,
  AAR_WORD_BASELINE,
  AAR_WORD_TARGET,
  AAR_WORD_FULL_TIME_EQUIVALENTS,
  AAR_N_WORDS,
} AarWord;

char *aar_words_get (AarPlan *plan, AarWord word);
char *aar_words_get_singular (AarPlan *plan, AarWord word);
const char *aar_words_get_unit_kind (AarPlan *plan, const char *kind);

G_END_DECLS
