/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "aar-followup-writer.h"

G_BEGIN_DECLS

#define AAR_TYPE_FOLLOWUP_MILESTONE (aar_followup_milestone_get_type ())

G_DECLARE_FINAL_TYPE (AarFollowupMilestone, aar_followup_milestone, AAR, FOLLOWUP_MILESTONE, GtkBox)

GtkWidget *aar_followup_milestone_new (AarFollowupWriter *writer, AarPlanContent *content, AarMilestone *milestone);
void aar_followup_milestone_update (AarFollowupMilestone *self, AarPlanContent *content, AarMilestone *milestone);

G_END_DECLS
