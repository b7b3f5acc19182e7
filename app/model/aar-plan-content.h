/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-organisation.h"
#include "aar-plan.h"

G_BEGIN_DECLS

#define AAR_TYPE_PLAN_CONTENT (aar_plan_content_get_type ())

G_DECLARE_FINAL_TYPE (AarPlanContent, aar_plan_content, AAR, PLAN_CONTENT, GObject)

AarPlanContent *aar_plan_content_new (AarPlan *plan);
AarPlan *aar_plan_content_get_plan (AarPlanContent *self);
AarOrganisation *aar_plan_content_get_organisation (AarPlanContent *self);
const char *aar_plan_content_get_organisation_name (AarPlanContent *self);
gint64 aar_plan_content_get_owner (AarPlanContent *self, AarTable table);
GPtrArray *aar_plan_content_get_records (AarPlanContent *self, AarTable table);
const char *aar_plan_content_get_title (AarPlanContent *self, gpointer record);
gpointer aar_plan_content_lookup (AarPlanContent *self, AarTable table, gint64 id);
GPtrArray *aar_plan_content_get_children (AarPlanContent *self, AarTable table, gint64 owner);
GPtrArray *aar_plan_content_get_branches (AarPlanContent *self, gint64 parent);
void aar_plan_content_add (AarPlanContent *self, gpointer record);
gpointer aar_plan_content_append (AarPlanContent *self, AarTable table, gint64 owner);
void aar_plan_content_remove (AarPlanContent *self, gpointer record);

G_END_DECLS
