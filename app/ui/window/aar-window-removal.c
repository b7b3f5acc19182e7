/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "aar-window-private.h"

#include <glib/gi18n-lib.h>

#include "aar-error.h"
#include "aar-work.h"
#include "aar-toast.h"
#include "aar-trouble.h"

/* Deleting a whole plan: nothing asks before, and a large one is deleted beside the main loop. */

static gboolean
write_deletion (AarEdit *edit, gpointer data, GError **error)
{
  const gint64 *plan = data;

  return aar_edit_delete (edit, AAR_TABLE_PLAN, *plan, error);
}

/* Gives the title of the plan that is gone. */
static gpointer
delete_in_thread (AarStore *store, gpointer data, GError **error)
{
  const gint64 *plan = data;
  g_autoptr (AarPlan) record = aar_store_get_record (store, AAR_TABLE_PLAN, *plan, error);
  const char *title = record != NULL ? aar_record_get_text (record, AAR_PLAN_TITLE) : NULL;

  if (record == NULL || !aar_store_edit (store, N_ ("Deletion of a Plan"), *plan, write_deletion, data, error))
    return NULL;
  return g_strdup (title != NULL ? title : _ ("Untitled"));
}

static void
deleted_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (AarWindow) self = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *title = aar_work_finish (AAR_STORE (source), result, &error);
  g_autofree char *text = NULL;

  if (self->list_pane == NULL || self->store != AAR_STORE (source))
    return;
  if (title == NULL)
    {
      aar_window_update_actions (self);
      aar_trouble_present (GTK_WIDGET (self), error);
      return;
    }
  aar_window_refresh (self);
  /* Translators: %s is the title of a plan */
  text = g_strdup_printf (_ ("Deleted the plan “%s”"), title);
  aar_toast_show_undo (GTK_WIDGET (self), self->store, text);
}

static void
delete_plan (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AarWindow *self = AAR_WINDOW (widget);
  gint64 plan = aar_record_get_id (self->plan);

  aar_work_async (self->store, AAR_STORE_NONE, delete_in_thread, g_memdup2 (&plan, sizeof plan), g_free, g_free, NULL,
                  deleted_cb, g_object_ref (self));
  /* until it is gone, nothing else can be written */
  aar_window_update_actions (self);
}

/**
 * aar_window_install_removal:
 * @widget_class: the class of the window
 *
 * Installs the action that deletes the plan that is shown.
 */
void
aar_window_install_removal (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.delete-plan", NULL, delete_plan);
}
