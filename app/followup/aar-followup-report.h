/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-model.h"

G_BEGIN_DECLS

/**
 * AarFollowupReport:
 * @heads: the heads of the columns, in the plan's language
 * @rows: (element-type GStrv): the rows, each with as many cells as there are heads, empty ones as ""
 *
 * A table that follows up a round.
 */
typedef struct
{
  char **heads;
  GPtrArray *rows;
} AarFollowupReport;

AarFollowupReport *aar_followup_report_new (AarPlanContent *content, gint64 round);
AarFollowupReport *aar_followup_report_new_changes (AarPlanContent *content, gint64 round);
void aar_followup_report_free (AarFollowupReport *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AarFollowupReport, aar_followup_report_free)

G_END_DECLS
