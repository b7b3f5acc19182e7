/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "aar-store.h"

G_BEGIN_DECLS

#define AAR_TYPE_CONTINUE_DIALOG (aar_continue_dialog_get_type ())

G_DECLARE_FINAL_TYPE (AarContinueDialog, aar_continue_dialog, AAR, CONTINUE_DIALOG, AdwDialog)

AarContinueDialog *aar_continue_dialog_new (AarStore *store, gint64 plan);
gint64 aar_continue_dialog_get_plan (AarContinueDialog *self);

G_END_DECLS
