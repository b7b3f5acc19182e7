/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "aar-toast.h"

#include "aar-trouble-text.h"

#include <glib/gi18n-lib.h>

#include "aar-trouble.h"

/* The short lines that tell what was done, and what one can do about it at once. */

static AdwToastOverlay *
search_below (GtkWidget *widget)
{
  if (ADW_IS_TOAST_OVERLAY (widget))
    return ADW_TOAST_OVERLAY (widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      AdwToastOverlay *found = search_below (child);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/**
 * aar_toast_find_overlay:
 * @widget: a widget
 *
 * Returns: (transfer none) (nullable): where toasts are shown nearest to @widget, %NULL if it is in no window any more
 */
AdwToastOverlay *
aar_toast_find_overlay (GtkWidget *widget)
{
  GtkWidget *above = gtk_widget_get_ancestor (widget, ADW_TYPE_TOAST_OVERLAY);
  GtkRoot *root = gtk_widget_get_root (widget);

  if (above != NULL)
    return ADW_TOAST_OVERLAY (above);
  return root != NULL ? search_below (GTK_WIDGET (root)) : NULL;
}

/* A toast that is shown, not owned; %NULL if there is no place for one. What it says may be what somebody typed. */
static AdwToast *
show (GtkWidget *widget, const char *title, const char *button)
{
  AdwToastOverlay *overlay = aar_toast_find_overlay (widget);
  AdwToast *toast;

  if (overlay == NULL)
    return NULL;
  toast = adw_toast_new (title);
  adw_toast_set_use_markup (toast, FALSE);
  adw_toast_set_button_label (toast, button);
  adw_toast_overlay_add_toast (overlay, toast);
  return toast;
}

/**
 * aar_toast_show:
 * @widget: a widget of the window
 * @title: a short line
 *
 * Tells something that needs no answer.
 */
void
aar_toast_show (GtkWidget *widget, const char *title)
{
  show (widget, title, NULL);
}

/**
 * aar_toast_show_error:
 * @widget: a widget of the window
 * @error: what went wrong
 *
 * Tells in a few words what went wrong, where nothing is lost by it.
 */
void
aar_toast_show_error (GtkWidget *widget, const GError *error)
{
  g_autofree char *heading = aar_trouble_get_heading (error);

  show (widget, heading, NULL);
}

/* Once there is a later step, or this one was undone, the button would promise what it does not keep. */
static void
changed_cb (AdwToast *toast, AarChangeSet *changes, AarStore *store)
{
  if (aar_store_get_undo_step (store) == g_variant_get_int64 (adw_toast_get_action_target_value (toast)))
    return;
  /* dismissed once only: a toast on its way out must not be sent away again */
  g_signal_handlers_disconnect_by_func (store, changed_cb, toast);
  adw_toast_dismiss (toast);
}

/**
 * aar_toast_show_undo:
 * @widget: a widget of the window
 * @store: the store of the window
 * @title: what was done last, as a short sentence
 *
 * Tells what was done, and offers to undo that step, and no other, through `win.undo-step`.
 */
void
aar_toast_show_undo (GtkWidget *widget, AarStore *store, const char *title)
{
  AdwToast *toast;

  g_return_if_fail (AAR_IS_STORE (store));

  toast = show (widget, title, _ ("_Undo"));
  if (toast == NULL)
    return;
  adw_toast_set_action_target (toast, "x", aar_store_get_undo_step (store));
  adw_toast_set_action_name (toast, "win.undo-step");
  g_signal_connect_object (store, "changed", G_CALLBACK (changed_cb), toast, G_CONNECT_SWAPPED);
}

/* What the button opens, and where it tells of trouble; the toast keeps it. */
typedef struct
{
  AdwToastOverlay *overlay;
  GtkFileLauncher *launcher;
  gboolean is_folder;
} Opening;

static void
opening_free (gpointer data, GClosure *closure)
{
  Opening *opening = data;

  g_clear_weak_pointer (&opening->overlay);
  g_object_unref (opening->launcher);
  g_free (opening);
}

static void
tell_opened (GtkWidget *overlay, const GError *error)
{
  if (gtk_widget_get_root (overlay) != NULL)
    aar_trouble_present_unless_dismissed (overlay, error);
}

static void
launched_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GtkWidget) overlay = data;
  g_autoptr (GError) error = NULL;

  gtk_file_launcher_launch_finish (GTK_FILE_LAUNCHER (source), result, &error);
  tell_opened (overlay, error);
}

static void
opened_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GtkWidget) overlay = data;
  g_autoptr (GError) error = NULL;

  gtk_file_launcher_open_containing_folder_finish (GTK_FILE_LAUNCHER (source), result, &error);
  tell_opened (overlay, error);
}

static void
open_cb (Opening *opening, AdwToast *toast)
{
  GtkRoot *root = opening->overlay != NULL ? gtk_widget_get_root (GTK_WIDGET (opening->overlay)) : NULL;

  if (root == NULL)
    return;
  if (opening->is_folder)
    gtk_file_launcher_launch (opening->launcher, GTK_WINDOW (root), NULL, launched_cb, g_object_ref (opening->overlay));
  else
    gtk_file_launcher_open_containing_folder (opening->launcher, GTK_WINDOW (root), NULL, opened_cb,
                                              g_object_ref (opening->overlay));
}

/**
 * aar_toast_show_file:
 * @widget: a widget of the window
 * @file: what was written, or the folder that files were written to
 * @is_folder: whether it is the folder
 * @title: what was done, as a short sentence
 *
 * Tells what was written, and offers to open the folder.
 */
void
aar_toast_show_file (GtkWidget *widget, GFile *file, gboolean is_folder, const char *title)
{
  AdwToast *toast;
  Opening *opening;

  g_return_if_fail (G_IS_FILE (file));

  toast = show (widget, title, _ ("_Open Folder"));
  if (toast == NULL)
    return;
  opening = g_new0 (Opening, 1);
  g_set_weak_pointer (&opening->overlay, aar_toast_find_overlay (widget));
  opening->launcher = gtk_file_launcher_new (file);
  opening->is_folder = is_folder;
  g_signal_connect_data (toast, "button-clicked", G_CALLBACK (open_cb), opening, opening_free, G_CONNECT_SWAPPED);
}
