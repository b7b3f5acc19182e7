/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define AAR_TYPE_BACKUPS_DIALOG (aar_backups_dialog_get_type ())

/* It is shown in a window with the actions win.copy-backup and win.restore-backup, which take a path. */
G_DECLARE_FINAL_TYPE (AarBackupsDialog, aar_backups_dialog, AAR, BACKUPS_DIALOG, AdwDialog)

AarBackupsDialog *aar_backups_dialog_new (const char *store);

G_END_DECLS
