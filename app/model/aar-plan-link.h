/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-record.h"

G_BEGIN_DECLS

#define AAR_TYPE_PLAN_LINK (aar_plan_link_get_type ())

G_DECLARE_FINAL_TYPE (AarPlanLink, aar_plan_link, AAR, PLAN_LINK, AarRecord)

/**
 * AarPlanLinkField:
 * @AAR_PLAN_LINK_PLAN: the plan
 * @AAR_PLAN_LINK_POSITION: its place among those of the plan
 * @AAR_PLAN_LINK_TITLE: what is found there
 * @AAR_PLAN_LINK_ADDRESS: a web address or one of a case system
 *
 * The fields of [class@Aar.PlanLink].
 */
typedef enum
{
  AAR_PLAN_LINK_PLAN = AAR_TABLE_PLAN_LINK * AAR_FIELDS_PER_TABLE,
  AAR_PLAN_LINK_POSITION,
  AAR_PLAN_LINK_TITLE,
  AAR_PLAN_LINK_ADDRESS,
} AarPlanLinkField;

G_END_DECLS
