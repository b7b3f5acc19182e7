/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "aar-editor-name.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "aar-settings.h"

/* Who stands in the history. The user is asked once, before the first thing is written, and can change it later. */

#define KEY "editor-name"

char *
aar_editor_name_get (void)
{
  g_autofree char *kept = aar_settings_get () != NULL ? g_settings_get_string (aar_settings_get (), KEY) : NULL;

  return kept != NULL && *kept != '\0' ? g_steal_pointer (&kept) : aar_store_get_default_editor ();
}

/**
 * aar_editor_name_is_known:
 *
 * Returns: whether the user has been asked, or nothing that is answered could be kept
 */
gboolean
aar_editor_name_is_known (void)
{
  g_autofree char *kept = aar_settings_get () != NULL ? g_settings_get_string (aar_settings_get (), KEY) : NULL;

  return kept == NULL || *kept != '\0';
}

/**
 * aar_editor_name_set:
 * @name: (nullable): what the user answered; the name of the account is taken if there is nothing in it
 *
 * Keeps the name.
 */
void
aar_editor_name_set (const char *name)
{
  g_autofree char *stripped = g_strstrip (g_strdup (name != NULL ? name : ""));
  g_autofree char *account = aar_store_get_default_editor ();

  if (aar_settings_get () != NULL)
    g_settings_set_string (aar_settings_get (), KEY, *stripped != '\0' ? stripped : account);
}

static void
changed_cb (AarStore *store)
{
  g_autofree char *name = aar_editor_name_get ();

  aar_store_set_editor (store, name);
}

/**
 * aar_editor_name_follow:
 * @store: a store
 *
 * Lets what is written into @store be told under the name, also when it is changed.
 */
void
aar_editor_name_follow (AarStore *store)
{
  g_return_if_fail (AAR_IS_STORE (store));

  changed_cb (store);
  if (aar_settings_get () != NULL)
    g_signal_connect_object (aar_settings_get (), "changed::" KEY, G_CALLBACK (changed_cb), store, G_CONNECT_SWAPPED);
}

static void
response_cb (AdwAlertDialog *dialog, const char *response, AdwEntryRow *row)
{
  aar_editor_name_set (gtk_editable_get_text (GTK_EDITABLE (row)));
}

/* An alert would rather have its button pressed. */
static void
mapped_cb (AdwAlertDialog *dialog, GtkWidget *row)
{
  gtk_widget_grab_focus (row);
}

/**
 * aar_editor_name_ask:
 * @parent: a widget of the window
 *
 * Asks for the name if that has not been done yet.
 */
void
aar_editor_name_ask (GtkWidget *parent)
{
  static AdwAlertDialog *dialog = NULL;
  g_autoptr (GtkBuilder) builder = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *name = NULL;
  AdwEntryRow *row;

  g_return_if_fail (GTK_IS_WIDGET (parent));

  if (aar_editor_name_is_known ())
    return;
  /* one question is enough, in whichever window; in this one it comes before whatever was opened above it meanwhile */
  if (dialog != NULL)
    {
      if (gtk_widget_get_root (GTK_WIDGET (dialog)) == gtk_widget_get_root (parent))
        adw_dialog_present (ADW_DIALOG (dialog), parent);
      return;
    }
  builder = gtk_builder_new ();
  if (!gtk_builder_add_from_resource (builder, "/io/github/aarshjul/Aarshjul/ui/preferences/aar-editor-name.ui",
                                      &error))
    g_error ("%s", error->message);
  g_set_weak_pointer (&dialog, ADW_ALERT_DIALOG (gtk_builder_get_object (builder, "dialog")));
  row = ADW_ENTRY_ROW (gtk_builder_get_object (builder, "row"));
  name = aar_store_get_default_editor ();
  gtk_editable_set_text (GTK_EDITABLE (row), name);
  g_signal_connect_object (dialog, "map", G_CALLBACK (mapped_cb), row, 0);
  g_signal_connect_object (dialog, "response", G_CALLBACK (response_cb), row, 0);
  adw_dialog_present (ADW_DIALOG (dialog), parent);
}
