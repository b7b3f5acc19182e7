/* SPDX-License-Identifier: GPL-3.0-or-later */
/* While a store cannot be written the window says why, keeps what was typed or chosen, and writes it when that is
 * over: on a full disk, in a folder without the right to write, under another program's lock, and when the file was
 * moved away or replaced. */
/* unshare() and mount() are no part of C or POSIX. */
#define _GNU_SOURCE
#include "ui-scene.h"
#include "ui-time.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <linux/capability.h>
#include <sched.h>
#include <sys/mount.h>
#include <sys/prctl.h>
#include <signal.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "aar-error.h"
#include "aar-export-dialog.h"
#include "aar-field-note.h"
#include "aar-field-writer.h"
#include "aar-followup-page.h"
#include "aar-import-match.h"
#include "aar-import-preview.h"
#include "aar-new-plan-dialog.h"
#include "aar-organisation-page.h"
#include "aar-paste-dialog.h"
#include "aar-text-field.h"
#include "aar-unwritten-mark.h"
#include "damage.h"

/* Where SQLite takes the locks of a file (https://sqlite.org/fileformat2.html#the_lock_byte_page). */
#define LOCK_BYTES   0x40000000
#define N_LOCK_BYTES 512

static gboolean has_small_disk;

/* The process that holds the locks. */
static GSubprocess *holder;

/* ---- the troubles ------------------------------------------------------------------------------------------------ */

static char *
path_beside (UiScene *scene, const char *name)
{
  return g_build_filename (scene->fixture->folder, name, NULL);
}

static void
begin_full (UiScene *scene)
{
  g_autofree char *path = path_beside (scene, "filler");
  g_autofree char *zeros = g_strnfill (4096, '0');
  int file = open (path, O_WRONLY | O_CREAT, 0600);
  gsize size = 4096;

  g_assert_cmpint (file, >=, 0);
  for (; size > 0; size /= 2)
    while (write (file, zeros, size) > 0)
      ;
  close (file);
}

static void
end_full (UiScene *scene)
{
  g_autofree char *path = path_beside (scene, "filler");

  g_unlink (path);
}

static void
begin_protected (UiScene *scene)
{
  g_chmod (scene->fixture->path, 0400);
  g_chmod (scene->fixture->folder, 0500);
}

static void
end_protected (UiScene *scene)
{
  g_chmod (scene->fixture->folder, 0700);
  g_chmod (scene->fixture->path, 0600);
}

static void
begin_locked (UiScene *scene)
{
  g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);
  g_autoptr (GError) error = NULL;
  char said;

  holder = g_subprocess_new (G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error, program, "--hold",
                             scene->fixture->path, NULL);
  g_assert_no_error (error);
  g_input_stream_read (g_subprocess_get_stdout_pipe (holder), &said, 1, NULL, &error);
  g_assert_no_error (error);
}

static void
end_locked (UiScene *scene)
{
  g_subprocess_force_exit (holder);
  g_subprocess_wait (holder, NULL, NULL);
  g_clear_object (&holder);
}

static void
begin_moved (UiScene *scene)
{
  g_autofree char *away = path_beside (scene, "away");

  g_assert_cmpint (g_rename (scene->fixture->path, away), ==, 0);
}

static void
end_moved (UiScene *scene)
{
  g_autofree char *away = path_beside (scene, "away");

  g_assert_cmpint (g_rename (away, scene->fixture->path), ==, 0);
}

/* As a backup that is laid over it, or a program that synchronises folders, does. */
static void
begin_replaced (UiScene *scene)
{
  begin_moved (scene);
  g_assert_true (g_file_set_contents (scene->fixture->path, "another file", -1, NULL));
}

/* For a process of its own: takes all locks, says so, and keeps them until it is killed. */
static int
hold (const char *path)
{
  struct flock lock = { .l_type = F_WRLCK, .l_whence = SEEK_SET, .l_start = LOCK_BYTES, .l_len = N_LOCK_BYTES };
  int file = open (path, O_RDWR);

  /* It ends with the test, however that ends. */
  prctl (PR_SET_PDEATHSIG, SIGKILL);
  if (file < 0 || fcntl (file, F_SETLK, &lock) != 0 || write (STDOUT_FILENO, "!", 1) != 1)
    return 1;
  for (;;)
    pause ();
}

#define PROTECTED 1

static const struct
{
  const char *name;
  gboolean needs_disk;
  void (*begin) (UiScene *scene);
  void (*end) (UiScene *scene);
  const char *heading;
} troubles[] = {
  { "full", TRUE, begin_full, end_full, "The Disk Is Full" },
  { "protected", TRUE, begin_protected, end_protected, "The Store Cannot Be Written" },
  { "locked", FALSE, begin_locked, end_locked, "The Store Is in Use" },
  { "moved", FALSE, begin_moved, end_moved, "The Store Was Moved or Deleted" },
  { "replaced", FALSE, begin_replaced, end_moved, "The Store Was Moved or Deleted" },
};

/* ---- the window -------------------------------------------------------------------------------------------------- */

/* The first field that is seen. */
static AarTextField *
find_field (UiScene *scene)
{
  g_autoptr (GPtrArray) fields = ui_find_all (scene->window, AAR_TYPE_TEXT_FIELD);

  for (guint i = 0; i < fields->len; i++)
    if (gtk_widget_get_mapped (fields->pdata[i]))
      return fields->pdata[i];
  return NULL;
}

/* The dialog that tells of it, which is then closed. */
static void
assert_told (UiScene *scene, const char *heading)
{
  AdwDialog *alert;

  ui_settle ();
  alert = ui_find (scene->window, ADW_TYPE_ALERT_DIALOG);
  g_assert_nonnull (alert);
  g_assert_cmpstr (adw_alert_dialog_get_heading (ADW_ALERT_DIALOG (alert)), ==, ui_say (heading));
  g_assert_cmpstr (adw_alert_dialog_get_body (ADW_ALERT_DIALOG (alert)), !=, "");
  adw_dialog_force_close (alert);
  ui_settle ();
}

/* Whether the trouble can be made here; a machine may let nobody mount a file system of their own. */
static gboolean
begin (guint kind, UiScene **scene)
{
  AdwDialog *question;

  if (troubles[kind].needs_disk && !has_small_disk)
    {
      g_test_skip ("a process may not mount a file system of its own here");
      return FALSE;
    }
  *scene = ui_scene_new ();
  /* Only the connection of the window stays open. */
  g_clear_object (&(*scene)->fixture->store);
  ui_wait_until (find_field (*scene) != NULL);
  /* It asks for the name of the editor first. */
  question = ui_find ((*scene)->window, ADW_TYPE_ALERT_DIALOG);
  if (question != NULL)
    adw_dialog_force_close (question);
  ui_settle ();
  return TRUE;
}

/* Nothing was lost: the store is sound. */
static void
end (UiScene *scene)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) found = aar_store_check (scene->store, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (found->len, ==, 0);
}

static guint
count_records (UiScene *scene, AarTable table)
{
  g_autoptr (AarPlanContent) content = aar_store_load_plan (scene->store, scene->fixture->plan, NULL);

  return aar_plan_content_get_records (content, table)->len;
}

static GtkTextBuffer *
get_buffer (gpointer field)
{
  return gtk_text_view_get_buffer (ui_find (field, GTK_TYPE_TEXT_VIEW));
}

static void
test_field (gconstpointer data)
{
  guint kind = GPOINTER_TO_UINT (data);
  g_autoptr (UiScene) scene = NULL;
  g_autoptr (AarValueWriter) writer = NULL;
  g_autofree char *problem = NULL;
  AarTextField *text;
  AarFieldNote *note;

  if (!begin (kind, &scene))
    return;
  text = find_field (scene);
  note = ui_find (text, AAR_TYPE_FIELD_NOTE);
  g_object_get (text, "writer", &writer, NULL);
  troubles[kind].begin (scene);
  aar_text_field_edit (text);
  g_assert_true (aar_text_field_is_editing (text));
  gtk_text_buffer_insert_at_cursor (get_buffer (text), " og mere", -1);
  g_assert_false (aar_text_field_flush (text));
  g_assert_true (aar_value_writer_is_waiting (writer));
  problem = g_strdup_printf ("Not saved yet: %s. What you wrote is kept here and tried again.", troubles[kind].heading);
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (note)));
  g_assert_true (ui_shows_text (note, problem));
  g_assert_true (g_str_has_suffix (aar_value_writer_get_text (writer), " og mere"));
  ui_settle ();
  troubles[kind].end (scene);
  ui_wait_until (!aar_value_writer_is_waiting (writer));
  g_assert_true (g_str_has_suffix (aar_value_writer_get_text (writer), " og mere"));
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (note)));
  end (scene);
}

static gboolean
has_answer (gpointer data)
{
  AarFollowupPage *page = data;

  if (ui_find (page, AAR_TYPE_TEXT_FIELD) == NULL)
    gtk_widget_activate_action (GTK_WIDGET (page), "followup.next-open", NULL);
  return ui_find (page, AAR_TYPE_TEXT_FIELD) != NULL;
}

/* An answer says it beside itself, and is written by itself when that is over. */
static void
test_answer (gconstpointer data)
{
  guint kind = GPOINTER_TO_UINT (data);
  g_autoptr (UiScene) scene = NULL;
  g_autoptr (AarPlanContent) content = NULL;
  g_autoptr (AarValueWriter) writer = NULL;
  AarFollowupPage *page;
  AarTextField *text;
  gint64 round;

  if (!begin (kind, &scene))
    return;
  content = aar_store_load_plan (scene->store, scene->fixture->plan, NULL);
  round = aar_record_get_id (aar_plan_content_get_records (content, AAR_TABLE_ROUND)->pdata[0]);
  aar_window_go (scene->window, &(AarPlace) { AAR_PLACE_ROUND, scene->fixture->plan, round }, 0);
  ui_settle ();
  page = ui_find (scene->window, AAR_TYPE_FOLLOWUP_PAGE);
  g_assert_nonnull (page);
  ui_wait (has_answer, page);
  ui_settle ();
  text = find_field (scene);
  g_object_get (text, "writer", &writer, NULL);
  troubles[kind].begin (scene);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (ui_find (text, GTK_TYPE_TEXT_VIEW)), "Det går godt", -1);
  g_assert_false (aar_text_field_flush (text));
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (text), "problem"));
  g_assert_true (ui_shows_text (text, troubles[kind].heading));
  ui_settle ();
  g_assert_cmpstr (aar_value_writer_get_text (writer), ==, "Det går godt");
  troubles[kind].end (scene);
  ui_wait_until (!aar_value_writer_is_waiting (writer));
  g_assert_false (gtk_widget_has_css_class (GTK_WIDGET (text), "problem"));
  end (scene);
}

static void
test_button (gconstpointer data)
{
  guint kind = GPOINTER_TO_UINT (data), n_nodes;
  g_autoptr (UiScene) scene = NULL;
  GtkWidget *window;

  if (!begin (kind, &scene))
    return;
  window = GTK_WIDGET (scene->window);
  n_nodes = count_records (scene, AAR_TABLE_NODE);
  troubles[kind].begin (scene);
  gtk_widget_activate_action (window, "win.delete-node", "x", scene->fixture->plain);
  assert_told (scene, troubles[kind].heading);
  troubles[kind].end (scene);
  g_assert_cmpuint (count_records (scene, AAR_TABLE_NODE), ==, n_nodes);
  gtk_widget_activate_action (window, "win.delete-node", "x", scene->fixture->plain);
  g_assert_cmpuint (count_records (scene, AAR_TABLE_NODE), ==, n_nodes - 1);
  ui_settle ();
  end (scene);
}

/* What was pasted stays in its dialog. */
static void
test_paste (gconstpointer data)
{
  guint kind = GPOINTER_TO_UINT (data), n_nodes;
  g_autoptr (UiScene) scene = NULL;
  g_autoptr (AarPlanContent) content = NULL;
  AarPasteDialog *dialog;

  if (!begin (kind, &scene))
    return;
  content = aar_store_load_plan (scene->store, scene->fixture->plan, NULL);
  n_nodes = count_records (scene, AAR_TABLE_NODE);
  dialog = aar_paste_dialog_new (scene->store, content, "Sikre veje\nNye stier\n", scene->fixture->area, 0);
  g_object_add_weak_pointer (G_OBJECT (dialog), (gpointer *) &dialog);
  adw_dialog_present (ADW_DIALOG (dialog), GTK_WIDGET (scene->window));
  ui_settle ();
  troubles[kind].begin (scene);
  gtk_widget_activate_action (GTK_WIDGET (dialog), "paste.apply", NULL);
  assert_told (scene, troubles[kind].heading);
  g_assert_nonnull (dialog);
  troubles[kind].end (scene);
  g_assert_cmpuint (count_records (scene, AAR_TABLE_NODE), ==, n_nodes);
  gtk_widget_activate_action (GTK_WIDGET (dialog), "paste.apply", NULL);
  g_assert_cmpuint (count_records (scene, AAR_TABLE_NODE), ==, n_nodes + 2);
  ui_settle ();
  end (scene);
}

static guint
count_plans (UiScene *scene)
{
  g_autoptr (GPtrArray) plans = aar_store_list_plans (scene->store, NULL);

  return plans->len;
}

static gboolean
has_draft (AarImportPreview *preview)
{
  g_autoptr (AarImportDraft) draft = NULL;

  g_object_get (preview, "draft", &draft, NULL);
  return draft != NULL;
}

/* What was read stays in the preview. */
static void
test_import (gconstpointer data)
{
  guint kind = GPOINTER_TO_UINT (data);
  g_autoptr (UiScene) scene = NULL;
  g_autoptr (GFile) file = g_file_new_build_filename (g_getenv ("AAR_TEST_SOURCE_ROOT"), "data", "samples",
                                                      "aarsplan-noerreskov-2026.txt", NULL);
  AarImportPreview *preview;

  if (!begin (kind, &scene))
    return;
  preview = aar_import_preview_new (gtk_window_get_child (GTK_WINDOW (scene->window)), scene->store);
  g_object_add_weak_pointer (G_OBJECT (preview), (gpointer *) &preview);
  adw_dialog_present (ADW_DIALOG (preview), GTK_WIDGET (scene->window));
  aar_import_preview_read (preview, &file, 1);
  ui_wait_until (has_draft (preview));
  troubles[kind].begin (scene);
  gtk_widget_activate_action (GTK_WIDGET (preview), "preview.import", NULL);
  ui_wait_until (ui_find (scene->window, ADW_TYPE_ALERT_DIALOG) != NULL);
  assert_told (scene, troubles[kind].heading);
  g_assert_nonnull (preview);
  troubles[kind].end (scene);
  g_assert_cmpuint (count_plans (scene), ==, 1);
  gtk_widget_activate_action (GTK_WIDGET (preview), "preview.import", NULL);
  ui_wait_until (count_plans (scene) == 2);
  ui_settle ();
  end (scene);
}

/* ---- the banner -------------------------------------------------------------------------------------------------- */

/* A store that cannot be written is told of as long as it is open. That it cannot be read is more urgent, but hides the
 * other only as long as that lasts. */
static void
test_banner (void)
{
  g_autoptr (UiScene) scene = NULL;
  g_autoptr (GBytes) head = NULL;
  AdwBanner *banner;
  const char *read_only;

  if (!begin (PROTECTED, &scene))
    return;
  banner = ui_find (scene->window, ADW_TYPE_BANNER);
  begin_protected (scene);
  g_assert_true (aar_window_open (scene->window, scene->fixture->path));
  scene->store = aar_window_get_store (scene->window);
  read_only = aar_store_get_read_only_reason (scene->store);
  g_assert_true (adw_banner_get_revealed (banner));
  g_assert_cmpstr (adw_banner_get_title (banner), ==, read_only);
  end_protected (scene);
  head = damage_store (scene->fixture->path);
  ui_wait_until (!g_str_equal (adw_banner_get_title (banner), read_only));
  g_assert_cmpstr (adw_banner_get_title (banner), ==,
                   ui_say ("Not a Store of Årshjul. What is shown may be out of date until it can be read again."));
  mend_store (scene->fixture->path, head);
  ui_wait_until (g_str_equal (adw_banner_get_title (banner), read_only));
  g_assert_true (adw_banner_get_revealed (banner));
  g_assert_true (aar_window_open (scene->window, scene->fixture->path));
  scene->store = aar_window_get_store (scene->window);
  g_assert_false (adw_banner_get_revealed (banner));
  ui_settle ();
  end (scene);
}

static gboolean
may_choose_file (GtkWidget *dialog)
{
  g_autoptr (GPtrArray) buttons = ui_find_all (dialog, GTK_TYPE_BUTTON);

  for (guint i = 0; i < buttons->len; i++)
    if (g_strcmp0 (gtk_actionable_get_action_name (buttons->pdata[i]), "export.choose-file") == 0)
      return gtk_widget_get_sensitive (buttons->pdata[i]);
  g_assert_not_reached ();
}

/* A store that cannot be read is not taken for one without plans. */
static void
test_reading (void)
{
  g_autoptr (UiScene) scene = NULL;
  g_autoptr (AarPlanContent) content = NULL;
  g_autoptr (AarImportDraft) draft = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *label = NULL;
  const guint locked = 2;
  GtkWidget *dialog;

  g_assert_cmpstr (troubles[locked].name, ==, "locked");
  if (!begin (locked, &scene))
    return;
  content = aar_store_load_plan (scene->store, scene->fixture->plan, &error);
  g_assert_no_error (error);
  draft = aar_import_draft_new ("plan.json", NULL, content);
  troubles[locked].begin (scene);

  g_assert_cmpint (aar_import_match_find (scene->store, draft, &label, &error), ==, 0);
  g_assert_error (error, AAR_ERROR, AAR_ERROR_BUSY);

  dialog = GTK_WIDGET (aar_export_dialog_new (GTK_WIDGET (scene->window), scene->store, 0));
  adw_dialog_present (ADW_DIALOG (dialog), GTK_WIDGET (scene->window));
  ui_settle ();
  g_assert_true (ui_shows_text (dialog, error->message));
  adw_combo_row_set_selected (ui_find (dialog, ADW_TYPE_COMBO_ROW), 1);
  g_assert_true (ui_shows_text (dialog, error->message));
  g_assert_false (may_choose_file (dialog));
  adw_dialog_force_close (ADW_DIALOG (dialog));
  ui_settle ();

  dialog = GTK_WIDGET (aar_new_plan_dialog_new (scene->store, NULL));
  adw_dialog_present (ADW_DIALOG (dialog), GTK_WIDGET (scene->window));
  assert_told (scene, troubles[locked].heading);
  adw_dialog_force_close (ADW_DIALOG (dialog));
  ui_settle ();

  troubles[locked].end (scene);
  end (scene);
}

/* A page of what cannot be read says why, and shows it as soon as one tries again and it can be read. */
static void
test_pages (void)
{
  static const struct
  {
    AarPlaceKind kind;
    gboolean plain;
    GType (*type) (void);
    const char *shown;
  } pages[] = {
    { AAR_PLACE_ORGANISATION, FALSE, aar_organisation_page_get_type, "Center for Veje" },
    { AAR_PLACE_INITIATIVES, TRUE, aar_detail_pane_get_type, "Cykelstier" },
  };
  const guint locked = 2;

  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      g_autoptr (UiScene) scene = NULL;
      GtkWidget *page;

      if (!begin (locked, &scene))
        return;
      troubles[locked].begin (scene);
      aar_window_go (scene->window, &(AarPlace) { pages[i].kind, scene->fixture->plan, 0 },
                     pages[i].plain ? scene->fixture->plain : 0);
      page = ui_find (scene->window, pages[i].type ());
      ui_wait_until (ui_shows_text (page, troubles[locked].heading));
      /* as nothing is known of it, nothing is added to it */
      if (pages[i].kind == AAR_PLACE_ORGANISATION)
        gtk_widget_activate_action (page, "organisation.add", NULL);
      g_assert_true (ui_shows_text (page, troubles[locked].heading));
      troubles[locked].end (scene);
      ui_scene_act (scene, "win.read-again");
      ui_wait_until (!ui_shows_text (page, troubles[locked].heading));
      g_assert_true (ui_shows_text (page, pages[i].shown));
      end (scene);
    }
}

/* ---- the disk ---------------------------------------------------------------------------------------------------- */

static void
write_file (const char *path, const char *text)
{
  int file = open (path, O_WRONLY);

  if (file < 0 || write (file, text, strlen (text)) < 0)
    g_message ("%s: %s", path, g_strerror (errno));
  if (file >= 0)
    close (file);
}

/* A file system of some megabytes that only this process sees, in which it has no more rights than a user. */
static gboolean
mount_small (const char *folder)
{
  g_autofree char *users = g_strdup_printf ("%u %u 1", getuid (), getuid ());
  g_autofree char *groups = g_strdup_printf ("%u %u 1", getgid (), getgid ());
  struct __user_cap_header_struct head = { _LINUX_CAPABILITY_VERSION_3, 0 };
  struct __user_cap_data_struct none[2] = { { 0, 0, 0 }, { 0, 0, 0 } };

  if (unshare (CLONE_NEWUSER | CLONE_NEWNS) != 0)
    return FALSE;
  write_file ("/proc/self/uid_map", users);
  write_file ("/proc/self/setgroups", "deny");
  write_file ("/proc/self/gid_map", groups);
  return mount ("none", folder, "tmpfs", 0, "size=4m") == 0 && syscall (SYS_capset, &head, none) == 0;
}

/* Types in a field of a window whose store cannot be written just now. */
static AarValueWriter *
type_unwritten (UiScene *scene)
{
  AarTextField *text = find_field (scene);
  AarValueWriter *writer;

  g_object_get (text, "writer", &writer, NULL);
  aar_text_field_edit (text);
  gtk_text_buffer_insert_at_cursor (get_buffer (text), " og mere", -1);
  return writer;
}

static AdwAlertDialog *
find_question (UiScene *scene)
{
  AdwAlertDialog *alert = ui_find (scene->window, ADW_TYPE_ALERT_DIALOG);

  g_assert_cmpstr (adw_alert_dialog_get_heading (alert), ==, ui_say ("Not Everything Is Saved"));
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (scene->window)));
  return alert;
}

static void
answer (AdwAlertDialog *alert, const char *response)
{
  g_autofree char *detailed = g_strconcat ("response::", response, NULL);
  g_autoptr (AdwAlertDialog) kept = g_object_ref (alert);

  adw_dialog_force_close (ADW_DIALOG (alert));
  g_signal_emit_by_name (alert, detailed, response);
  ui_settle ();
}

/* What is typed when the window is closed is written. */
static void
test_closing_writes (void)
{
  g_autoptr (UiScene) scene = NULL;
  g_autoptr (AarValueWriter) writer = NULL;

  g_assert_true (begin (2, &scene));
  writer = type_unwritten (scene);
  g_assert_true (aar_value_writer_is_waiting (writer));
  gtk_window_close (GTK_WINDOW (scene->window));
  g_assert_false (aar_value_writer_is_waiting (writer));
  g_assert_true (g_str_has_suffix (aar_value_writer_get_text (writer), " og mere"));
}

static guint
count_marks (gpointer root)
{
  g_autoptr (GPtrArray) marks = ui_find_all (root, AAR_TYPE_UNWRITTEN_MARK);
  guint n_shown = 0;

  for (guint i = 0; i < marks->len; i++)
    if (gtk_widget_get_visible (marks->pdata[i]))
      {
        g_assert_nonnull (gtk_widget_get_tooltip_text (marks->pdata[i]));
        n_shown++;
      }
  return n_shown;
}

/* What could not be written is not closed away unasked, by either key. */
static void
test_closing (void)
{
  g_autoptr (UiScene) scene = NULL;
  g_autoptr (AarStore) store = NULL;
  g_autoptr (AarValueWriter) writer = NULL;
  g_autofree char *stored = NULL;
  g_autofree char *place = NULL;
  AdwAlertDialog *alert;

  g_assert_true (begin (2, &scene));
  store = g_object_ref (scene->store);
  aar_list_pane_set_node (scene->list, scene->fixture->node);
  ui_settle ();
  aar_store_block (store);
  g_assert_cmpuint (count_marks (scene->window), ==, 0);
  writer = type_unwritten (scene);
  ui_scene_act (scene, "win.close");
  /* its initiative is marked in the list and on its page, and named */
  g_assert_cmpuint (count_marks (scene->list), ==, 1);
  g_assert_cmpuint (count_marks (scene->detail), ==, 1);
  alert = find_question (scene);
  place = aar_value_writer_name_place (writer);
  g_assert_nonnull (strstr (adw_alert_dialog_get_body (alert), place));
  g_assert_nonnull (strstr (adw_alert_dialog_get_body (alert), aar_value_writer_get_label (writer)));
  g_assert_nonnull (strstr (adw_alert_dialog_get_body (alert), " og mere"));
  g_assert_nonnull (strstr (adw_alert_dialog_get_body (alert), aar_value_writer_get_problem (writer)));
  g_assert_cmpstr (adw_alert_dialog_get_default_response (alert), ==, "retry");
  answer (alert, "cancel");
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (scene->window)));
  g_assert_true (g_str_has_suffix (aar_value_writer_get_text (writer), " og mere"));
  /* it is still in the way */
  g_action_group_activate_action (G_ACTION_GROUP (ui_scene_get_application ()), "quit", NULL);
  answer (find_question (scene), "retry");
  /* it is closed without it */
  alert = find_question (scene);
  stored = g_strdup (aar_value_writer_get_text (writer));
  answer (alert, "discard");
  g_assert_false (aar_value_writer_is_waiting (writer));
  g_assert_cmpstr (aar_value_writer_get_text (writer), !=, stored);
  g_assert_null (gtk_window_get_application (GTK_WINDOW (scene->window)));
  aar_store_unblock (store);
}

/* What was in the way is gone when it is tried again. */
static void
test_closing_again (void)
{
  g_autoptr (UiScene) scene = NULL;
  g_autoptr (AarStore) store = NULL;
  g_autoptr (AarValueWriter) writer = NULL;

  g_assert_true (begin (2, &scene));
  store = g_object_ref (scene->store);
  aar_store_block (store);
  writer = type_unwritten (scene);
  ui_scene_act (scene, "win.close");
  aar_store_unblock (store);
  answer (find_question (scene), "retry");
  g_assert_null (gtk_window_get_application (GTK_WINDOW (scene->window)));
  g_assert_false (aar_value_writer_is_waiting (writer));
  g_assert_true (g_str_has_suffix (aar_value_writer_get_text (writer), " og mere"));
}

/* What was typed for a store that the window no longer shows is asked for too; another window that shows it asks
 * itself. */
static void
test_closing_others (void)
{
  g_autoptr (UiScene) scene = NULL;
  g_autoptr (UiScene) other = NULL;
  g_autoptr (UiFixture) next = ui_fixture_new ();
  g_autoptr (AarStore) store = NULL;
  g_autoptr (AarValueWriter) writer = NULL;

  g_assert_true (begin (2, &scene));
  other = ui_scene_new ();
  store = g_object_ref (scene->store);
  aar_store_block (store);
  writer = type_unwritten (scene);
  gtk_window_close (GTK_WINDOW (other->window));
  ui_settle ();
  g_assert_null (gtk_window_get_application (GTK_WINDOW (other->window)));
  g_assert_true (aar_value_writer_is_waiting (writer));
  g_assert_true (aar_window_open (scene->window, next->path));
  ui_settle ();
  gtk_window_close (GTK_WINDOW (scene->window));
  find_question (scene);
  aar_store_unblock (store);
  answer (find_question (scene), "retry");
  g_assert_null (gtk_window_get_application (GTK_WINDOW (scene->window)));
  g_assert_false (aar_value_writer_is_waiting (writer));
}

/* What the system sends before it ends a program, and the session before it ends. */
static void
test_ending (gconstpointer data)
{
  int number = GPOINTER_TO_INT (data);
  g_autoptr (UiScene) scene = NULL;
  g_autoptr (AarValueWriter) writer = NULL;

  g_assert_true (begin (2, &scene));
  writer = type_unwritten (scene);
  g_assert_true (aar_value_writer_is_waiting (writer));
  if (number > 0)
    raise (number);
  else
    g_signal_emit_by_name (ui_scene_get_application (), "query-end");
  /* no time goes by, so that it is not written because one has paused */
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_false (aar_value_writer_is_waiting (writer));
  g_assert_true (g_str_has_suffix (aar_value_writer_get_text (writer), " og mere"));
}

int
main (int argc, char *argv[])
{
  static const struct
  {
    const char *name;
    void (*test) (gconstpointer data);
  } tests[] = {
    { "field", test_field }, { "answer", test_answer }, { "button", test_button },
    { "paste", test_paste }, { "import", test_import },
  };
  g_autofree char *folder = NULL;
  if (argc == 3 && g_str_equal (argv[1], "--hold"))
    return hold (argv[2]);
  folder = g_build_filename (g_getenv ("XDG_RUNTIME_DIR"), "small", NULL);
  g_mkdir (folder, 0700);
  has_small_disk = mount_small (folder);
  if (has_small_disk)
    g_setenv ("TMPDIR", folder, TRUE);
  ui_scene_init (&argc, &argv);
  /* the lock is not given back before the window was seen to fail */
  ui_time_set_lock_patience (50);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    for (guint j = 0; j < G_N_ELEMENTS (troubles); j++)
      {
        g_autofree char *name = g_strdup_printf ("/trouble/%s/%s", tests[i].name, troubles[j].name);

        g_test_add_data_func (name, GUINT_TO_POINTER (j), tests[i].test);
      }
  g_test_add_func ("/trouble/banner", test_banner);
  g_test_add_func ("/trouble/closing", test_closing);
  g_test_add_func ("/trouble/closing/writes", test_closing_writes);
  g_test_add_func ("/trouble/closing/again", test_closing_again);
  g_test_add_func ("/trouble/closing/others", test_closing_others);
  g_test_add_data_func ("/trouble/ending/system", GINT_TO_POINTER (SIGTERM), test_ending);
  g_test_add_data_func ("/trouble/ending/terminal", GINT_TO_POINTER (SIGHUP), test_ending);
  g_test_add_data_func ("/trouble/ending/session", GINT_TO_POINTER (0), test_ending);
  g_test_add_func ("/trouble/pages", test_pages);
  g_test_add_func ("/trouble/reading", test_reading);
  /* An alert of the platform warns of the width of its own labels where they are long; only what is critical counts. */
  g_log_set_always_fatal (G_LOG_FATAL_MASK | G_LOG_LEVEL_CRITICAL);
  return ui_scene_run_tests ();
}
