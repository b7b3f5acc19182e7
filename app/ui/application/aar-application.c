/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "aar-application.h"

#include <glib-unix.h>
#include <glib/gi18n-lib.h>
#include <signal.h>

#include "aar-preferences-dialog.h"
#include "aar-settings.h"
#include "aar-shortcuts-dialog.h"
#include "aar-store.h"
#include "aar-value-writer.h"
#include "aar-window.h"

/* What the system and the terminal send before they end a program. */
static const int ending_signals[] = { SIGTERM, SIGHUP, SIGINT };

/**
 * AarApplication:
 *
 * The program: it gives every store a window of its own and every document to the window in front.
 */
struct _AarApplication
{
  AdwApplication parent_instance;

  guint signals[G_N_ELEMENTS (ending_signals)];
  guint inhibition;
  guint inhibition_source;
};

G_DEFINE_FINAL_TYPE (AarApplication, aar_application, ADW_TYPE_APPLICATION)

#define RESOURCE_PATH "/io/github/aarshjul/Aarshjul"

static const struct
{
  const char *action;
  const char *accelerators[3];
} keys[] = {
  { "app.quit", { "<Control>q" } },
  { "win.close", { "<Control>w" } },
  { "win.search", { "<Control>f" } },
  { "win.sidebar", { "F9" } },
  { "win.open-store", { "<Control>o" } },
  { "win.import", { "<Control>i" } },
  { "win.new-plan", { "<Control>n" } },
  { "win.paste-lines", { "<Control><Shift>v" } },
  { "win.export", { "<Control>e" } },
  { "app.preferences", { "<Control>comma" } },
  { "win.show-history", { "<Control>h" } },
  { "win.undo", { "<Control>z" } },
  { "win.redo", { "<Control><Shift>z" } },
  { "win.back", { "<Alt>Left" } },
  { "win.forward", { "<Alt>Right" } },
  { "win.up", { "<Alt>Up" } },
  { "win.previous", { "<Control>Page_Up" } },
  { "win.next", { "<Control>Page_Down" } },
  { "app.shortcuts", { "<Control>question", "F1" } },
};

static char *
get_store_path (void)
{
  GSettings *settings = aar_settings_get ();
  g_autofree char *last = settings != NULL ? g_settings_get_string (settings, "store") : NULL;

  return last != NULL && *last != '\0' ? g_steal_pointer (&last) : aar_store_get_default_path ();
}

static gboolean
is_same_file (const char *a, const char *b)
{
  g_autofree char *real_a = realpath (a, NULL);
  g_autofree char *real_b = realpath (b, NULL);

  return g_strcmp0 (real_a != NULL ? real_a : a, real_b != NULL ? real_b : b) == 0;
}

/* By whatever name or link it was opened. */
static AarWindow *
find_window (AarApplication *self, const char *path)
{
  for (GList *link = gtk_application_get_windows (GTK_APPLICATION (self)); link != NULL; link = link->next)
    if (AAR_IS_WINDOW (link->data) && aar_window_get_path (link->data) != NULL &&
        is_same_file (aar_window_get_path (link->data), path))
      return link->data;
  return NULL;
}

/* The window of the store; made if it is not there. */
static AarWindow *
show_store (AarApplication *self, const char *path)
{
  AarWindow *window = find_window (self, path);

  if (window == NULL)
    {
      window = aar_window_new (GTK_APPLICATION (self));
      aar_window_open (window, path);
    }
  gtk_window_present (GTK_WINDOW (window));
  return window;
}

static AarWindow *
show_any_store (AarApplication *self)
{
  GtkWindow *active = gtk_application_get_active_window (GTK_APPLICATION (self));
  g_autofree char *path = NULL;

  if (AAR_IS_WINDOW (active))
    {
      gtk_window_present (active);
      return AAR_WINDOW (active);
    }
  path = get_store_path ();
  return show_store (self, path);
}

static void
aar_application_activate (GApplication *application)
{
  show_any_store (AAR_APPLICATION (application));
}

/* What is no plan document is taken for a store, and opening it will tell if it is none. */
static gboolean
is_document (GFile *file)
{
  static const char *const suffixes[] = { ".txt", ".pdf", ".json", ".text", ".md" };
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *lower = g_ascii_strdown (name, -1);

  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++)
    if (g_str_has_suffix (lower, suffixes[i]))
      return TRUE;
  return FALSE;
}

static void
aar_application_open (GApplication *application, GFile **files, int n_files, const char *hint)
{
  AarApplication *self = AAR_APPLICATION (application);
  g_autoptr (GPtrArray) documents = g_ptr_array_new ();
  AarWindow *window = NULL;

  for (int i = 0; i < n_files; i++)
    {
      g_autofree char *path = g_file_get_path (files[i]);

      if (path == NULL || is_document (files[i]))
        g_ptr_array_add (documents, files[i]);
      else
        window = show_store (self, path);
    }
  if (window == NULL)
    window = show_any_store (self);
  if (documents->len > 0)
    aar_window_import_files (window, (GFile **) documents->pdata, documents->len);
}

static void
about (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  GtkApplication *self = data;
  AdwDialog *dialog = adw_about_dialog_new_from_appdata (RESOURCE_PATH "/metainfo.xml", NULL);

  adw_about_dialog_set_version (ADW_ABOUT_DIALOG (dialog), AAR_VERSION);
  adw_about_dialog_set_application_icon (ADW_ABOUT_DIALOG (dialog), AAR_APPLICATION_ID);
  /* Translators: put your names here, one on each line */
  adw_about_dialog_set_translator_credits (ADW_ABOUT_DIALOG (dialog), _ ("translator-credits"));
  adw_dialog_present (dialog, GTK_WIDGET (gtk_application_get_active_window (self)));
}

static void
preferences (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  GtkWindow *active = gtk_application_get_active_window (data);

  adw_dialog_present (ADW_DIALOG (aar_preferences_dialog_new ()), active != NULL ? GTK_WIDGET (active) : NULL);
}

static void
shortcuts (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  GtkWindow *active = gtk_application_get_active_window (data);

  adw_dialog_present (ADW_DIALOG (aar_shortcuts_dialog_new ()), active != NULL ? GTK_WIDGET (active) : NULL);
}

/* Each window closes by itself, so that it keeps its state. */
static void
quit (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  g_autoptr (GList) windows = g_list_copy (gtk_application_get_windows (data));

  for (GList *link = windows; link != NULL; link = link->next)
    gtk_window_close (link->data);
}

/* There is no time to ask: what is typed is written, and the log of the session says what could not be. */
static void
write_typed (void)
{
  g_autoptr (GPtrArray) left = NULL;

  if (aar_value_writer_flush_all (NULL))
    return;
  left = aar_value_writer_list_waiting (NULL);
  for (guint i = 0; i < left->len; i++)
    g_message ("“%s” could not be saved: %s", aar_value_writer_get_label (left->pdata[i]),
               aar_value_writer_get_problem (left->pdata[i]));
}

static gboolean
signal_cb (gpointer self)
{
  aar_value_writer_flush_all (NULL);
  g_application_quit (self);
  return G_SOURCE_CONTINUE;
}

static gboolean
inhibit_cb (gpointer data)
{
  AarApplication *self = data;

  if (!aar_value_writer_flush_all (NULL))
    return G_SOURCE_CONTINUE;
  gtk_application_uninhibit (GTK_APPLICATION (self), self->inhibition);
  self->inhibition = 0;
  self->inhibition_source = 0;
  return G_SOURCE_REMOVE;
}

/* The session is about to end: what is typed is written, and where that cannot be done the session tells why it should
 * wait. */
static void
query_end_cb (AarApplication *self)
{
  GtkApplication *application = GTK_APPLICATION (self);

  if (aar_value_writer_flush_all (NULL) || self->inhibition_source != 0)
    return;
  self->inhibition = gtk_application_inhibit (application, gtk_application_get_active_window (application),
                                              GTK_APPLICATION_INHIBIT_LOGOUT, _ ("What you wrote is not saved yet"));
  self->inhibition_source = g_timeout_add_seconds (1, inhibit_cb, self);
}

static void
aar_application_shutdown (GApplication *application)
{
  AarApplication *self = AAR_APPLICATION (application);

  for (guint i = 0; i < G_N_ELEMENTS (ending_signals); i++)
    g_clear_handle_id (&self->signals[i], g_source_remove);
  g_clear_handle_id (&self->inhibition_source, g_source_remove);
  write_typed ();
  G_APPLICATION_CLASS (aar_application_parent_class)->shutdown (application);
}

static void
aar_application_startup (GApplication *application)
{
  static const GActionEntry entries[] = {
    { .name = "about", .activate = about },
    { .name = "preferences", .activate = preferences },
    { .name = "quit", .activate = quit },
    { .name = "shortcuts", .activate = shortcuts },
  };
  AarApplication *self = AAR_APPLICATION (application);

  G_APPLICATION_CLASS (aar_application_parent_class)->startup (application);
  for (guint i = 0; i < G_N_ELEMENTS (ending_signals); i++)
    self->signals[i] = g_unix_signal_add (ending_signals[i], signal_cb, self);
  g_signal_connect (self, "query-end", G_CALLBACK (query_end_cb), NULL);
  /* what is read can be selected and copied, but the focus that comes by is no wish to do so */
  g_object_set (gtk_settings_get_default (), "gtk-label-select-on-focus", FALSE, NULL);
  gtk_window_set_default_icon_name (AAR_APPLICATION_ID);
  g_action_map_add_action_entries (G_ACTION_MAP (application), entries, G_N_ELEMENTS (entries), application);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_application_set_accels_for_action (GTK_APPLICATION (application), keys[i].action, keys[i].accelerators);
}

static void
aar_application_class_init (AarApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  application_class->activate = aar_application_activate;
  application_class->open = aar_application_open;
  application_class->shutdown = aar_application_shutdown;
  application_class->startup = aar_application_startup;
}

static void
aar_application_init (AarApplication *self)
{
}

AarApplication *
aar_application_new (void)
{
  return g_object_new (AAR_TYPE_APPLICATION, "application-id", AAR_APPLICATION_ID, "flags", G_APPLICATION_HANDLES_OPEN,
                       "register-session", TRUE, "resource-base-path", RESOURCE_PATH, NULL);
}

/* Shows the window. The caller has chosen the language. */
int
aar_ui_run (int argc, char **argv, const char *store_path)
{
  g_autoptr (AarApplication) application = NULL;
  g_autoptr (GPtrArray) arguments = g_ptr_array_new ();

  g_set_application_name (_ ("Årshjul"));

  /* a store goes the way of the other files, which reaches a program that runs already */
  for (int i = 0; i < argc; i++)
    {
      g_ptr_array_add (arguments, argv[i]);
      if (i == 0 && store_path != NULL)
        g_ptr_array_add (arguments, (gpointer) store_path);
    }
  g_ptr_array_add (arguments, NULL);
  application = aar_application_new ();
  return g_application_run (G_APPLICATION (application), (int) arguments->len - 1, (char **) arguments->pdata);
}
