/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "aar-store.h"

G_BEGIN_DECLS

#define AAR_TYPE_PASTE_DIALOG (aar_paste_dialog_get_type ())

G_DECLARE_FINAL_TYPE (AarPasteDialog, aar_paste_dialog, AAR, PASTE_DIALOG, AdwDialog)

AarPasteDialog *
aar_paste_dialog_new (AarStore *store, AarPlanContent *content, const char *text, gint64 area, gint64 node);
guint aar_paste_dialog_get_n_pasted (AarPasteDialog *self);

G_END_DECLS
