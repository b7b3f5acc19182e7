/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-model.h"

G_BEGIN_DECLS

/**
 * AarCheck:
 * @AAR_CHECK_DATE_OUTSIDE_PERIOD: a date lies outside the period of the plan
 * @AAR_CHECK_NO_RESPONSIBLE: an initiative has nobody responsible
 * @AAR_CHECK_NO_INDICATOR: an initiative has no indicator
 * @AAR_CHECK_OVERDUE: a milestone or an action of a plan that is not over should have been reached
 * @AAR_CHECK_NO_DECISION: an initiative has no decision, where others of the plan have one
 * @AAR_CHECK_UNFOLLOWED_DECISION: nothing of the plan names a decision that was adopted
 * @AAR_CHECK_NO_ROUND: a milestone has no round
 * @AAR_CHECK_IDENTITY_NUMBER: a text holds a Danish CPR number or a Swedish personnummer
 * @AAR_CHECK_ALIKE_UNIT: a unit may be one with another of the organisation
 *
 * What is worth a second look. Nothing of it ever keeps a value from being saved.
 */
typedef enum
{
  AAR_CHECK_DATE_OUTSIDE_PERIOD,
  AAR_CHECK_NO_RESPONSIBLE,
  AAR_CHECK_NO_INDICATOR,
  AAR_CHECK_OVERDUE,
  AAR_CHECK_NO_DECISION,
  AAR_CHECK_UNFOLLOWED_DECISION,
  AAR_CHECK_NO_ROUND,
  AAR_CHECK_IDENTITY_NUMBER,
  AAR_CHECK_ALIKE_UNIT,
} AarCheck;

/**
 * AarFinding:
 * @check: what was found
 * @record: (type Aar.Record): where
 * @node: the id of the node that the record is or hangs on, 0 if none
 * @field: the field, as a constant of the record's type
 * @text: (nullable): the date, the number with its last signs hidden, or what the other unit is called
 *
 * One finding. The table and row are those of @record.
 */
typedef struct
{
  AarCheck check;
  gpointer record;
  gint64 node;
  guint field;
  char *text;
} AarFinding;

GPtrArray *aar_plan_checks_find (AarPlanContent *content, const char *today);
GPtrArray *aar_plan_checks_of_record (AarPlan *plan, gpointer record);
char *aar_finding_describe (const AarFinding *self);
void aar_finding_free (AarFinding *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AarFinding, aar_finding_free)

G_END_DECLS
