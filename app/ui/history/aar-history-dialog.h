/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "aar-store.h"

G_BEGIN_DECLS

#define AAR_TYPE_HISTORY_DIALOG (aar_history_dialog_get_type ())

G_DECLARE_FINAL_TYPE (AarHistoryDialog, aar_history_dialog, AAR, HISTORY_DIALOG, AdwDialog)

AarHistoryDialog *aar_history_dialog_new (AarStore *store, gint64 plan, gint64 node, const char *title);

G_END_DECLS
