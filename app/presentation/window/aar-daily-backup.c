/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-daily-backup.h"

#include "aar-backup.h"

/**
 * AarDailyBackup:
 *
 * Makes a backup of a store in a thread after the first change that is made here on a day.
 */
struct _AarDailyBackup
{
  GObject parent_instance;

  AarStore *store;
  /* The day on which the last change was made here. */
  char *day;
};

G_DEFINE_FINAL_TYPE (AarDailyBackup, aar_daily_backup, G_TYPE_OBJECT)

typedef struct
{
  char *folder;
  char *path;
  AarBackupKeeping keeping;
} Job;

static guint failed_signal;

static void
job_free (Job *self)
{
  g_free (self->folder);
  g_free (self->path);
  g_free (self);
}

static void
make_backup (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Job *job = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (AarBackup) backup = aar_backup_make (job->folder, job->path, &job->keeping, cancellable, &error);

  if (backup != NULL)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
made_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;

  if (!g_task_propagate_boolean (G_TASK (result), &error))
    g_signal_emit (source, failed_signal, 0, error);
}

static char *
format_day (GDateTime *time)
{
  return g_date_time_format (time, "%Y-%m-%d");
}

/* Another run of the program may have made it. */
static gboolean
is_made (const Job *job, const char *day)
{
  g_autoptr (GPtrArray) backups = aar_backup_list (job->folder, job->path);
  g_autofree char *newest = backups->len > 0 ? format_day (((AarBackup *) backups->pdata[0])->time) : NULL;

  return g_strcmp0 (newest, day) == 0;
}

static void
changed_cb (AarDailyBackup *self, AarChangeSet *changes)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *day = format_day (now);
  g_autoptr (GTask) task = NULL;
  Job *job;

  if (aar_change_set_is_foreign (changes) || !g_set_str (&self->day, day))
    return;
  job = g_new0 (Job, 1);
  job->path = g_strdup (aar_store_get_path (self->store));
  aar_backup_get_chosen (&job->folder, &job->keeping);
  if (is_made (job, day))
    {
      job_free (job);
      return;
    }
  task = g_task_new (self, NULL, made_cb, NULL);
  g_task_set_source_tag (task, changed_cb);
  g_task_set_task_data (task, job, (GDestroyNotify) job_free);
  g_task_run_in_thread (task, make_backup);
}

static void
aar_daily_backup_finalize (GObject *object)
{
  AarDailyBackup *self = AAR_DAILY_BACKUP (object);

  g_clear_object (&self->store);
  g_free (self->day);
  G_OBJECT_CLASS (aar_daily_backup_parent_class)->finalize (object);
}

static void
aar_daily_backup_class_init (AarDailyBackupClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = aar_daily_backup_finalize;

  failed_signal = g_signal_new ("failed", AAR_TYPE_DAILY_BACKUP, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                G_TYPE_ERROR);
}

static void
aar_daily_backup_init (AarDailyBackup *self)
{
}

AarDailyBackup *
aar_daily_backup_new (AarStore *store)
{
  AarDailyBackup *self = g_object_new (AAR_TYPE_DAILY_BACKUP, NULL);

  self->store = g_object_ref (store);
  g_signal_connect_object (store, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  return self;
}
