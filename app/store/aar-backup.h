/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * AarBackup:
 * @path: a copy of a store that the program made by itself
 * @time: when it was made
 * @size: how many bytes it has
 */
typedef struct
{
  char *path;
  GDateTime *time;
  gint64 size;
} AarBackup;

/**
 * AarBackupKeeping:
 * @days: of how many days the last copy is kept
 * @weeks: of how many weeks
 * @months: of how many months
 * @count: how many there are at most
 * @size: how many bytes they have at most, together
 *
 * Which copies of a store are kept. Days, weeks and months in which none was made do not count; the newest copy is
 * always kept.
 */
typedef struct
{
  guint days;
  guint weeks;
  guint months;
  guint count;
  gint64 size;
} AarBackupKeeping;

void aar_backup_free (AarBackup *self);
void aar_backup_get_chosen (char **folder, AarBackupKeeping *keeping);
char *aar_backup_get_folder (const char *folder, const char *store);
GPtrArray *aar_backup_list (const char *folder, const char *store);
GPtrArray *aar_backup_list_superfluous (GPtrArray *backups, const AarBackupKeeping *keeping);
AarBackup *aar_backup_make (const char *folder,
                            const char *store,
                            const AarBackupKeeping *keeping,
                            GCancellable *cancellable,
                            GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AarBackup, aar_backup_free)

G_END_DECLS
