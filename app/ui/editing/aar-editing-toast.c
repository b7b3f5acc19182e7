/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "aar-editing-toast.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "aar-field-traits.h"
#include "aar-part-naming.h"
#include "aar-trouble.h"

/* A title that is longer would cover the page, in letters. */
#define LONG_NAME 40

/**
 * aar_editing_tell:
 * @widget: where it happened
 * @title: a short line
 * @undo: whether it can be undone with a button
 *
 * Tells something in the nearest place for toasts.
 */
void
aar_editing_tell (GtkWidget *widget, const char *title, gboolean undo)
{
  GtkWidget *overlay = gtk_widget_get_ancestor (widget, ADW_TYPE_TOAST_OVERLAY);
  AdwToast *toast;

  if (overlay == NULL)
    return;
  toast = adw_toast_new (title);
  adw_toast_set_use_markup (toast, FALSE);
  if (undo)
    {
      adw_toast_set_button_label (toast, _ ("_Undo"));
      adw_toast_set_action_name (toast, "win.undo");
    }
  adw_toast_overlay_add_toast (ADW_TOAST_OVERLAY (overlay), toast);
}

static char *
shorten (const char *name)
{
  g_autofree char *start = NULL;

  if (g_utf8_strlen (name, -1) <= LONG_NAME)
    return g_strdup (name);
  start = g_utf8_substring (name, 0, LONG_NAME);
  return g_strconcat (g_strchomp (start), "…", NULL);
}

/**
 * aar_editing_remove:
 * @widget: the widget that it was asked in
 * @editor: an editor
 * @record: (type Aar.Record): a record
 *
 * Removes a record without asking, and says so with a way back.
 *
 * Returns: whether it is gone
 */
gboolean
aar_editing_remove (GtkWidget *widget, AarEditor *editor, gpointer record)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AarRecord) kept = g_object_ref (record);
  g_autoptr (GtkWidget) place = g_object_ref (widget);
  g_autofree char *detail = NULL;
  g_autofree char *name = aar_part_name (editor, record, &detail);
  g_autofree char *brief = shorten (name);
  /* Translators: of something that was deleted; %s is its name or how it begins */
  g_autofree char *title = g_strdup_printf (_ ("“%s” deleted"), brief);
  gboolean draft = aar_editor_is_draft (editor, record);

  if (!aar_editor_remove (editor, kept, &error))
    {
      aar_trouble_present (widget, error);
      return FALSE;
    }
  if (!draft)
    aar_editing_tell (place, title, TRUE);
  return TRUE;
}
