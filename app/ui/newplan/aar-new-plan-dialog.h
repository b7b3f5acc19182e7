/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "aar-store.h"

G_BEGIN_DECLS

#define AAR_TYPE_NEW_PLAN_DIALOG (aar_new_plan_dialog_get_type ())

G_DECLARE_FINAL_TYPE (AarNewPlanDialog, aar_new_plan_dialog, AAR, NEW_PLAN_DIALOG, AdwDialog)

AarNewPlanDialog *aar_new_plan_dialog_new (AarStore *store, AarPlan *beside);
gint64 aar_new_plan_dialog_get_plan (AarNewPlanDialog *self);

G_END_DECLS
