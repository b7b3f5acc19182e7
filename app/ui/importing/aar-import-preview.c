/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-import-preview.h"

#include "aar-error.h"
#include "aar-import.h"
#include "aar-import-details.h"
#include "aar-import-doubts.h"
#include "aar-import-match.h"
#include "aar-import-objection.h"
#include "aar-import-outline.h"
#include "aar-import-queue.h"
#include "aar-import-text.h"
#include "aar-import-trouble.h"
#include "aar-import-writing.h"
#include "aar-toast.h"
#include "aar-trouble.h"

#include "config.h"
#include <glib/gi18n-lib.h>

/**
 * AarImportPreview:
 *
 * Shows what was found in a document beside the document itself, before anything is written: what to take, what was
 * doubtful, whose plan it is. Several files are gone through one after another. Property, read-only and notified:
 * `draft` (#AarImportDraft), the plan that is shown.
 */
struct _AarImportPreview
{
  AdwDialog parent_instance;

  AdwHeaderBar *header;
  AdwWindowTitle *window_title;
  GtkButton *cancel_button;
  GtkButton *skip_button;
  GtkButton *into_button;
  GtkButton *import_button;
  AdwBanner *banner;
  GtkStack *stack;
  GtkLabel *reading_label;
  AdwStatusPage *failed_page;
  GtkButton *retry_button;
  AdwNavigationSplitView *split;
  AdwViewStack *views;
  AarImportDetails *details;

  AarStore *store;
  /* Who asked for the import; its window gets the toast and shows the plan. */
  GtkWidget *parent;
  AarImportQueue *queue;
  AarImportDraft *draft;
  GSignalGroup *draft_signals;
  /* Of the reading that is under way; an answer to an earlier one is dropped. */
  GCancellable *cancellable;
};

typedef enum
{
  PROP_DRAFT = 1,
} AarImportPreviewProperty;

static GParamSpec *properties[PROP_DRAFT + 1];

static guint compare_signal;

G_DEFINE_FINAL_TYPE (AarImportPreview, aar_import_preview, ADW_TYPE_DIALOG)

static void read_file (AarImportPreview *self);

static void
show_page (AarImportPreview *self, const char *name)
{
  g_autofree char *place = aar_import_queue_describe (self->queue);
  gboolean is_preview = strcmp (name, "preview") == 0;

  gtk_stack_set_visible_child_name (self->stack, name);
  adw_window_title_set_subtitle (self->window_title, place);
  gtk_widget_set_visible (GTK_WIDGET (self->import_button), is_preview);
  gtk_widget_set_visible (GTK_WIDGET (self->into_button), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->skip_button), !aar_import_queue_is_last (self->queue));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "preview.next-doubt", is_preview);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "preview.previous-doubt", is_preview);
  if (!is_preview)
    adw_banner_set_revealed (self->banner, FALSE);
}

/* The banner says why the plan cannot be imported, or that it seems to be there already. */
static void
update_banner (AarImportPreview *self)
{
  gboolean blocks;
  g_autofree char *objection = aar_import_objection_find (self->draft, self->store, &blocks);
  g_autofree char *into = NULL;
  g_autoptr (GError) error = NULL;
  gint64 plan = aar_import_match_find (self->store, self->draft, &into, &error);

  gtk_widget_set_visible (GTK_WIDGET (self->into_button), plan != 0);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->into_button), into);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "preview.import", objection == NULL || !blocks);
  if (objection == NULL && error != NULL)
    objection = g_strdup (error->message);
  if (objection != NULL)
    adw_banner_set_title (self->banner, objection);
  adw_banner_set_button_label (self->banner, _ ("_Details"));
  adw_banner_set_revealed (self->banner, objection != NULL);
}

static void
set_draft (AarImportPreview *self, AarImportDraft *draft)
{
  if (!g_set_object (&self->draft, draft))
    return;
  g_signal_group_set_target (self->draft_signals, draft);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DRAFT]);
}

static void
show_content (AarImportPreview *self)
{
  g_autoptr (AarImportDraft) draft = aar_import_queue_make_draft (self->queue);

  /* the first thing that was found, so that one sees at once how tree and text belong together */
  if (aar_import_tree_get_n_nodes (aar_import_draft_get_tree (draft)) > 0)
    aar_import_focus_set_chosen (aar_import_draft_get_focus (draft),
                                 aar_import_tree_get_node (aar_import_draft_get_tree (draft), 0));
  set_draft (self, draft);
  adw_view_stack_set_visible_child_name (self->views, "outline");
  adw_navigation_split_view_set_show_content (self->split, FALSE);
  show_page (self, "preview");
  update_banner (self);
}

static void
show_error (AarImportPreview *self, const GError *error)
{
  g_autofree char *title = aar_import_trouble_get_title (error);
  g_autofree char *description = aar_import_trouble_get_description (error);
  g_autofree char *escaped = g_markup_escape_text (description, -1);

  adw_status_page_set_title (self->failed_page, title);
  adw_status_page_set_description (self->failed_page, escaped);
  gtk_widget_set_visible (GTK_WIDGET (self->retry_button), aar_import_trouble_may_pass (error));
  gtk_button_set_label (self->cancel_button, aar_import_queue_is_last (self->queue) ? _ ("_Close") : _ ("_Cancel"));
  show_page (self, "failed");
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (AarImportPreview) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (AarDocumentLines) document = NULL;
  g_autoptr (GPtrArray) contents = aar_import_read_finish (result, &document, &error);

  if (self->cancellable == NULL || g_task_get_cancellable (G_TASK (result)) != self->cancellable)
    return;
  g_clear_object (&self->cancellable);
  if (contents == NULL || contents->len == 0)
    {
      if (error == NULL)
        error = g_error_new_literal (AAR_ERROR, AAR_ERROR_EMPTY, _ ("There is no plan in the file."));
      show_error (self, error);
      return;
    }
  aar_import_queue_set_contents (self->queue, contents, document);
  show_content (self);
}

/* Makes a new cancellable for the next reading; the answer to an earlier one will not be heard. */
static GCancellable *
renew_cancellable (AarImportPreview *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  return self->cancellable;
}

static void
show_reading (AarImportPreview *self)
{
  g_autofree char *place = aar_import_queue_describe (self->queue);
  /* Translators: %s is the name of a file */
  g_autofree char *text = g_strdup_printf (_ ("Reading %s…"), place);

  gtk_label_set_label (self->reading_label, text);
  gtk_button_set_label (self->cancel_button, _ ("_Cancel"));
  show_page (self, "reading");
}

static void
read_file (AarImportPreview *self)
{
  aar_import_queue_set_contents (self->queue, NULL, NULL);
  show_reading (self);
  aar_import_read_async (aar_import_queue_get_file (self->queue), NULL, renew_cancellable (self), read_cb,
                         g_object_ref (self));
}

static void
present_error (AarImportPreview *self, const GError *error)
{
  g_autofree char *title = aar_import_trouble_get_title (error);
  g_autofree char *description = aar_import_trouble_get_description (error);
  AdwDialog *alert = adw_alert_dialog_new (title, description);

  adw_alert_dialog_add_response (ADW_ALERT_DIALOG (alert), "close", _ ("_Close"));
  adw_dialog_present (alert, GTK_WIDGET (self));
}

static void
reread_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (AarImportPreview) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (AarDocumentLines) document = NULL;
  g_autoptr (GPtrArray) contents = aar_import_read_finish (result, &document, &error);
  g_autoptr (AarImportDraft) draft = NULL, former = NULL;

  if (self->cancellable == NULL || g_task_get_cancellable (G_TASK (result)) != self->cancellable)
    return;
  g_clear_object (&self->cancellable);
  show_page (self, "preview");
  if (contents == NULL)
    {
      present_error (self, error);
      /* once more, so that the details show the language that it was read in */
      former = g_object_ref (self->draft);
      set_draft (self, NULL);
      set_draft (self, former);
      return;
    }
  aar_import_queue_set_contents (self->queue, contents, document);
  draft = aar_import_queue_make_draft (self->queue);
  aar_import_draft_take_over (draft, self->draft);
  set_draft (self, draft);
  update_banner (self);
}

/* An exchange file says in which language its plan is; there is nothing to read anew. */
static void
language_chosen_cb (AarImportPreview *self, const char *language)
{
  if (!aar_import_queue_has_document (self->queue))
    {
      aar_import_draft_set_text (self->draft, AAR_PLAN_LANGUAGE, language);
      return;
    }
  show_reading (self);
  aar_import_read_async (aar_import_queue_get_file (self->queue), language, renew_cancellable (self), reread_cb,
                         g_object_ref (self));
}

static void
go_on (AarImportPreview *self)
{
  gboolean in_same_file;

  if (aar_import_queue_is_last (self->queue))
    {
      adw_dialog_force_close (ADW_DIALOG (self));
      return;
    }
  aar_import_queue_next (self->queue, &in_same_file);
  if (in_same_file)
    show_content (self);
  else
    read_file (self);
}

static void
set_writing (AarImportPreview *self, gboolean writing)
{
  gtk_widget_set_sensitive (GTK_WIDGET (self->split), !writing);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "preview.import", !writing);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "preview.skip", !writing);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "preview.cancel", !writing);
  adw_dialog_set_can_close (ADW_DIALOG (self), !writing);
}

static void
written_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (AarImportPreview) self = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  gint64 plan;

  if (self->split == NULL)
    return;
  set_writing (self, FALSE);
  if (!aar_import_write_finish (AAR_STORE (source), result, &error))
    {
      aar_trouble_present (GTK_WIDGET (self), error);
      return;
    }
  plan = aar_record_get_id (aar_import_draft_get_plan (self->draft));
  /* Translators: %s is the title of a plan */
  text = g_strdup_printf (_ ("Imported “%s”"), aar_import_draft_get_text (self->draft, AAR_PLAN_TITLE));
  if (self->parent != NULL && gtk_widget_get_root (self->parent) != NULL)
    {
      gtk_widget_activate_action (self->parent, "win.show-plan", "x", plan);
      aar_toast_show_undo (self->parent, self->store, text);
    }
  go_on (self);
}

static void
import_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AarImportPreview *self = AAR_IMPORT_PREVIEW (widget);
  g_autoptr (AarPlanContent) content = aar_import_tree_make_content (aar_import_draft_get_tree (self->draft));

  set_writing (self, TRUE);
  aar_import_write_async (self->store, content, written_cb, g_object_ref (self));
}

/* Instead of another plan, what the document says goes into the one that is there. */
static void
into_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AarImportPreview *self = AAR_IMPORT_PREVIEW (widget);
  g_autoptr (AarPlanContent) content = aar_import_tree_make_content (aar_import_draft_get_tree (self->draft));
  g_autofree char *label = NULL;
  g_autoptr (GError) error = NULL;
  gint64 plan = aar_import_match_find (self->store, self->draft, &label, &error);

  if (error != NULL)
    {
      aar_trouble_present (widget, error);
      return;
    }
  if (plan != 0 && self->parent != NULL)
    g_signal_emit (self, compare_signal, 0, plan, content);
  go_on (self);
}

static void
cancel_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  adw_dialog_close (ADW_DIALOG (widget));
}

static void
skip_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  go_on (AAR_IMPORT_PREVIEW (widget));
}

static void
retry_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  read_file (AAR_IMPORT_PREVIEW (widget));
}

static void
show_text_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  adw_navigation_split_view_set_show_content (AAR_IMPORT_PREVIEW (widget)->split, TRUE);
}

static void
step_doubt (AarImportPreview *self, gboolean forward)
{
  adw_view_stack_set_visible_child_name (self->views, "doubts");
  if (!aar_import_focus_step_doubt (aar_import_draft_get_focus (self->draft), forward))
    gtk_widget_error_bell (GTK_WIDGET (self));
}

static void
next_doubt_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  step_doubt (AAR_IMPORT_PREVIEW (widget), TRUE);
}

static void
previous_doubt_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  step_doubt (AAR_IMPORT_PREVIEW (widget), FALSE);
}

static void
show_details_cb (AarImportPreview *self)
{
  adw_navigation_split_view_set_show_content (self->split, FALSE);
  adw_view_stack_set_visible_child_name (self->views, "details");
  gtk_widget_grab_focus (GTK_WIDGET (self->details));
}

static char *
describe_doubts (AarImportPreview *self, guint n_doubts)
{
  if (n_doubts == 0)
    /* Translators: a tab of the import preview: what the reader of a document was not sure of; short */
    return g_strdup (_ ("Doubts"));
  /* Translators: the same tab, with how many doubts are open */
  return g_strdup_printf (_ ("Doubts (%u)"), n_doubts);
}

static gboolean
is_told (AarImportPreview *self, const char *text)
{
  return text != NULL && *text != '\0';
}

/* In a narrow dialog the page of the text has a header of its own, with the way back. */
static void
update_header_cb (AarImportPreview *self)
{
  gboolean is_text_alone = adw_navigation_split_view_get_collapsed (self->split) &&
                           adw_navigation_split_view_get_show_content (self->split);

  gtk_widget_set_visible (GTK_WIDGET (self->header), !is_text_alone);
  gtk_widget_set_visible (GTK_WIDGET (self->banner), !is_text_alone);
}

static void
aar_import_preview_dispose (GObject *object)
{
  AarImportPreview *self = AAR_IMPORT_PREVIEW (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  set_draft (self, NULL);
  g_clear_object (&self->draft_signals);
  g_clear_pointer (&self->queue, aar_import_queue_free);
  g_clear_weak_pointer (&self->parent);
  g_clear_object (&self->store);
  gtk_widget_dispose_template (GTK_WIDGET (self), AAR_TYPE_IMPORT_PREVIEW);
  G_OBJECT_CLASS (aar_import_preview_parent_class)->dispose (object);
}

static void
closed (AdwDialog *dialog)
{
  AarImportPreview *self = AAR_IMPORT_PREVIEW (dialog);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}

static void
aar_import_preview_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  AarImportPreview *self = AAR_IMPORT_PREVIEW (object);

  switch ((AarImportPreviewProperty) id)
    {
    case PROP_DRAFT:
      g_value_set_object (value, self->draft);
      break;
    }
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (AAR_TYPE_IMPORT_DETAILS);
  g_type_ensure (AAR_TYPE_IMPORT_DOUBTS);
  g_type_ensure (AAR_TYPE_IMPORT_OUTLINE);
  g_type_ensure (AAR_TYPE_IMPORT_TEXT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/aarshjul/Aarshjul/ui/importing/aar-import-preview.ui");
  gtk_widget_class_bind_template_child (widget_class, AarImportPreview, header);
  gtk_widget_class_bind_template_child (widget_class, AarImportPreview, window_title);
  gtk_widget_class_bind_template_child (widget_class, AarImportPreview, cancel_button);
  gtk_widget_class_bind_template_child (widget_class, AarImportPreview, skip_button);
  gtk_widget_class_bind_template_child (widget_class, AarImportPreview, into_button);
  gtk_widget_class_bind_template_child (widget_class, AarImportPreview, import_button);
  gtk_widget_class_bind_template_child (widget_class, AarImportPreview, banner);
  gtk_widget_class_bind_template_child (widget_class, AarImportPreview, stack);
  gtk_widget_class_bind_template_child (widget_class, AarImportPreview, reading_label);
  gtk_widget_class_bind_template_child (widget_class, AarImportPreview, failed_page);
  gtk_widget_class_bind_template_child (widget_class, AarImportPreview, retry_button);
  gtk_widget_class_bind_template_child (widget_class, AarImportPreview, split);
  gtk_widget_class_bind_template_child (widget_class, AarImportPreview, views);
  gtk_widget_class_bind_template_child (widget_class, AarImportPreview, details);
  gtk_widget_class_bind_template_callback (widget_class, describe_doubts);
  gtk_widget_class_bind_template_callback (widget_class, is_told);
  gtk_widget_class_bind_template_callback (widget_class, language_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_details_cb);
  gtk_widget_class_bind_template_callback (widget_class, update_header_cb);
}

static void
aar_import_preview_class_init (AarImportPreviewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = aar_import_preview_dispose;
  object_class->get_property = aar_import_preview_get_property;
  ADW_DIALOG_CLASS (klass)->closed = closed;

  properties[PROP_DRAFT] = g_param_spec_object ("draft", NULL, NULL, AAR_TYPE_IMPORT_DRAFT,
                                                G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
  compare_signal = g_signal_new ("compare", AAR_TYPE_IMPORT_PREVIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 2, G_TYPE_INT64, AAR_TYPE_PLAN_CONTENT);

  gtk_widget_class_install_action (widget_class, "preview.cancel", NULL, cancel_action);
  gtk_widget_class_install_action (widget_class, "preview.import", NULL, import_action);
  gtk_widget_class_install_action (widget_class, "preview.into", NULL, into_action);
  gtk_widget_class_install_action (widget_class, "preview.retry", NULL, retry_action);
  gtk_widget_class_install_action (widget_class, "preview.skip", NULL, skip_action);
  gtk_widget_class_install_action (widget_class, "preview.show-text", NULL, show_text_action);
  gtk_widget_class_install_action (widget_class, "preview.next-doubt", NULL, next_doubt_action);
  gtk_widget_class_install_action (widget_class, "preview.previous-doubt", NULL, previous_doubt_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F8, 0, "preview.next-doubt", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F8, GDK_SHIFT_MASK, "preview.previous-doubt", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "preview.import", NULL);

  bind_template (widget_class);
}

static void
aar_import_preview_init (AarImportPreview *self)
{
  self->draft_signals = g_signal_group_new (AAR_TYPE_IMPORT_DRAFT);
  g_signal_group_connect_swapped (self->draft_signals, "notify::problem", G_CALLBACK (update_banner), self);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * aar_import_preview_new:
 * @parent: the widget that gets the toast and whose window shows the new plan
 * @store: where to import to
 *
 * Returns: (transfer floating): a preview that has nothing to show yet
 */
AarImportPreview *
aar_import_preview_new (GtkWidget *parent, AarStore *store)
{
  AarImportPreview *self = g_object_new (AAR_TYPE_IMPORT_PREVIEW, NULL);

  g_set_weak_pointer (&self->parent, parent);
  self->store = g_object_ref (store);
  return self;
}

/**
 * aar_import_preview_read:
 * @self: a preview
 * @files: (array length=n_files): plan documents and exchange files
 * @n_files: how many, at least one
 *
 * Reads the files and shows them one after another.
 */
void
aar_import_preview_read (AarImportPreview *self, GFile **files, guint n_files)
{
  g_return_if_fail (AAR_IS_IMPORT_PREVIEW (self));
  g_return_if_fail (n_files > 0);

  g_clear_pointer (&self->queue, aar_import_queue_free);
  self->queue = aar_import_queue_new (files, n_files);
  read_file (self);
}

/**
 * aar_import_preview_present:
 * @parent: a widget of the window that asks for it
 * @store: where to import to
 * @files: (array length=n_files): plan documents and exchange files
 * @n_files: how many
 *
 * Opens a preview of @files over the window of @parent. Importing a plan activates `win.show-plan` with its id (x)
 * there.
 *
 * Returns: (transfer none) (nullable): the preview, %NULL without files
 */
AarImportPreview *
aar_import_preview_present (GtkWidget *parent, AarStore *store, GFile **files, guint n_files)
{
  AarImportPreview *self;

  g_return_val_if_fail (GTK_IS_WIDGET (parent), NULL);
  g_return_val_if_fail (AAR_IS_STORE (store), NULL);

  if (n_files == 0)
    return NULL;
  self = aar_import_preview_new (parent, store);
  aar_import_preview_read (self, files, n_files);
  adw_dialog_present (ADW_DIALOG (self), parent);
  return self;
}
