/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The linker leads what our libraries call to the functions here (--wrap), and what these call to those of GLib and
 * SQLite; the calls of GTK are left alone. */
#include "ui-time.h"

#include <gio/gio.h>
#include <sqlite3.h>

guint __wrap_g_timeout_add (guint interval, GSourceFunc function, gpointer data);
guint __wrap_g_timeout_add_seconds (guint interval, GSourceFunc function, gpointer data);
void __wrap_g_task_run_in_thread (GTask *task, GTaskThreadFunc function);
void __real_g_task_run_in_thread (GTask *task, GTaskThreadFunc function);
int __wrap_sqlite3_busy_timeout (sqlite3 *handle, int milliseconds);
int __real_sqlite3_busy_timeout (sqlite3 *handle, int milliseconds);

typedef struct
{
  GSource source;
  guint interval;
  gint64 due;
} Timer;

/* Milliseconds since the start, and the timers that wait. */
static gint64 now;
static GList *timers;

static guint n_working;
static int lock_patience = G_MAXINT;

static gboolean
dispatch (GSource *source, GSourceFunc callback, gpointer data)
{
  Timer *self = (Timer *) source;

  g_source_set_ready_time (source, -1);
  self->due = now + self->interval;
  return callback (data);
}

static void
finalize (GSource *source)
{
  timers = g_list_remove (timers, source);
}

guint
__wrap_g_timeout_add (guint interval, GSourceFunc function, gpointer data)
{
  static GSourceFuncs functions = { .dispatch = dispatch, .finalize = finalize };
  g_autoptr (GSource) source = g_source_new (&functions, sizeof (Timer));
  Timer *self = (Timer *) source;

  self->interval = interval;
  self->due = now + interval;
  timers = g_list_append (timers, self);
  g_source_set_callback (source, function, data, NULL);
  return g_source_attach (source, NULL);
}

guint
__wrap_g_timeout_add_seconds (guint interval, GSourceFunc function, gpointer data)
{
  return __wrap_g_timeout_add (interval * 1000, function, data);
}

static Timer *
find_next (void)
{
  Timer *next = NULL;

  for (GList *link = timers; link != NULL; link = link->next)
    {
      Timer *timer = link->data;

      if (!g_source_is_destroyed (link->data) && (next == NULL || timer->due < next->due))
        next = timer;
    }
  return next;
}

/* Lets what is due in this time happen, in its order. */
void
ui_time_pass (guint milliseconds)
{
  gint64 end = now + milliseconds;

  for (Timer *next = find_next (); next != NULL && next->due <= end; next = find_next ())
    {
      g_autoptr (GSource) source = g_source_ref (&next->source);

      now = MAX (now, next->due);
      g_source_set_ready_time (source, 0);
      while (!g_source_is_destroyed (source) && g_source_get_ready_time (source) == 0)
        g_main_context_iteration (NULL, TRUE);
    }
  now = end;
}

static void
completed_cb (GTask *task)
{
  n_working--;
}

void
__wrap_g_task_run_in_thread (GTask *task, GTaskThreadFunc function)
{
  n_working++;
  g_signal_connect (task, "notify::completed", G_CALLBACK (completed_cb), NULL);
  __real_g_task_run_in_thread (task, function);
}

/* Whether a thread works on something whose result has not been taken yet. */
gboolean
ui_time_is_working (void)
{
  return n_working > 0;
}

/* How long a store waits at most for the lock of another process, which it does by the time of day. */
void
ui_time_set_lock_patience (int milliseconds)
{
  lock_patience = milliseconds;
}

int
__wrap_sqlite3_busy_timeout (sqlite3 *handle, int milliseconds)
{
  return __real_sqlite3_busy_timeout (handle, MIN (milliseconds, lock_patience));
}
