/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-record.h"

G_BEGIN_DECLS

#define AAR_TYPE_PLAN (aar_plan_get_type ())

G_DECLARE_FINAL_TYPE (AarPlan, aar_plan, AAR, PLAN, AarRecord)

/**
 * AarPlanField:
 * @AAR_PLAN_POSITION: its place among the plans
 * @AAR_PLAN_TITLE: the title as adopted
 * @AAR_PLAN_ORGANISATION: the organisation that it is of
 * @AAR_PLAN_UNIT: the department that the plan is of, %NULL for the whole organisation
 * @AAR_PLAN_KIND: the kind of document as it names itself, such as Virksomhedsplan
 * @AAR_PLAN_LANGUAGE: `da` or `sv`
 * @AAR_PLAN_PERIOD_FROM: first day of the period
 * @AAR_PLAN_PERIOD_TO: last day of the period
 * @AAR_PLAN_TEXT: introduction and other prose, paragraphs separated by a blank line
 * @AAR_PLAN_PREDECESSOR: the plan that this one continues
 * @AAR_PLAN_AREA_WORD: the plan's own word for an area, singular
 * @AAR_PLAN_INITIATIVE_WORD: its own word for an initiative
 * @AAR_PLAN_ACTION_WORD: its own word for an action
 * @AAR_PLAN_INDICATOR_WORD: its own word for an indicator
 * @AAR_PLAN_MILESTONE_WORD: its own word for a milestone
 * @AAR_PLAN_ROUND_WORD: its own word for a round of follow-up
 * @AAR_PLAN_SHORT_NAME: what it is called where there is little room
 *
 * The fields of [class@Aar.Plan].
 */
typedef enum
{
  AAR_PLAN_POSITION = AAR_TABLE_PLAN * AAR_FIELDS_PER_TABLE,
  AAR_PLAN_TITLE,
  AAR_PLAN_ORGANISATION,
  AAR_PLAN_UNIT,
  AAR_PLAN_KIND,
  AAR_PLAN_LANGUAGE,
  AAR_PLAN_PERIOD_FROM,
  AAR_PLAN_PERIOD_TO,
  AAR_PLAN_TEXT,
  AAR_PLAN_PREDECESSOR,
  AAR_PLAN_AREA_WORD,
  AAR_PLAN_INITIATIVE_WORD,
  AAR_PLAN_ACTION_WORD,
  AAR_PLAN_INDICATOR_WORD,
  AAR_PLAN_MILESTONE_WORD,
  AAR_PLAN_ROUND_WORD,
  AAR_PLAN_SHORT_NAME,
} AarPlanField;

G_END_DECLS
