/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define AAR_TYPE_SHORTCUTS_DIALOG (aar_shortcuts_dialog_get_type ())

G_DECLARE_FINAL_TYPE (AarShortcutsDialog, aar_shortcuts_dialog, AAR, SHORTCUTS_DIALOG, AdwDialog)

AarShortcutsDialog *aar_shortcuts_dialog_new (void);

G_END_DECLS
