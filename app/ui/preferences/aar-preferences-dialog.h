/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define AAR_TYPE_PREFERENCES_DIALOG (aar_preferences_dialog_get_type ())

G_DECLARE_FINAL_TYPE (AarPreferencesDialog, aar_preferences_dialog, AAR, PREFERENCES_DIALOG, AdwPreferencesDialog)

AarPreferencesDialog *aar_preferences_dialog_new (void);

G_END_DECLS
