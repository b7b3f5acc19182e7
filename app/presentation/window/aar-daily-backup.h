/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-store.h"

G_BEGIN_DECLS

#define AAR_TYPE_DAILY_BACKUP (aar_daily_backup_get_type ())

/**
 * AarDailyBackup::failed:
 * @self: the watch
 * @error: why there is no backup today
 *
 * Emitted once a day at most.
 */
G_DECLARE_FINAL_TYPE (AarDailyBackup, aar_daily_backup, AAR, DAILY_BACKUP, GObject)

AarDailyBackup *aar_daily_backup_new (AarStore *store);

G_END_DECLS
