/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-record-editor.h"

#include "aar-record-page.h"

struct _AarRecordEditor
{
  AdwDialog parent_instance;

  AdwNavigationView *view;

  AarEditor *editor;
};

G_DEFINE_FINAL_TYPE (AarRecordEditor, aar_record_editor, ADW_TYPE_DIALOG)

static void
opened_cb (AarRecordEditor *self, AarRecord *part)
{
  aar_record_editor_open (self, part);
}

static void
removed_cb (AarRecordEditor *self, AarRecordPage *page)
{
  if (adw_navigation_view_get_visible_page (self->view) != ADW_NAVIGATION_PAGE (page))
    return;
  if (adw_navigation_view_get_previous_page (self->view, ADW_NAVIGATION_PAGE (page)) != NULL)
    adw_navigation_view_pop (self->view);
  else
    adw_dialog_close (ADW_DIALOG (self));
}

static void
push (AarRecordEditor *self, AdwNavigationPage *page)
{
  g_signal_connect_object (page, "opened", G_CALLBACK (opened_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (page, "removed", G_CALLBACK (removed_cb), self, G_CONNECT_SWAPPED);
  adw_navigation_view_push (self->view, page);
}

static void
aar_record_editor_dispose (GObject *object)
{
  AarRecordEditor *self = AAR_RECORD_EDITOR (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), AAR_TYPE_RECORD_EDITOR);
  g_clear_object (&self->editor);
  G_OBJECT_CLASS (aar_record_editor_parent_class)->dispose (object);
}

static void
aar_record_editor_class_init (AarRecordEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = aar_record_editor_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/aarshjul/Aarshjul/ui/editing/aar-record-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, AarRecordEditor, view);
}

static void
aar_record_editor_init (AarRecordEditor *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

AarRecordEditor *
aar_record_editor_new (AarEditor *editor)
{
  AarRecordEditor *self = g_object_new (AAR_TYPE_RECORD_EDITOR, NULL);

  self->editor = g_object_ref (editor);
  return self;
}

/* Shows the page of @record, from which one comes back to the page before. */
void
aar_record_editor_open (AarRecordEditor *self, gpointer record)
{
  g_return_if_fail (AAR_IS_RECORD_EDITOR (self));

  push (self, aar_record_page_new (self->editor, record));
}

void
aar_record_editor_open_parts (AarRecordEditor *self, AarTable table, gint64 owner, gboolean add)
{
  g_return_if_fail (AAR_IS_RECORD_EDITOR (self));

  push (self, aar_record_page_new_for_parts (self->editor, table, owner, add));
}

AdwNavigationPage *
aar_record_editor_get_page (AarRecordEditor *self)
{
  g_return_val_if_fail (AAR_IS_RECORD_EDITOR (self), NULL);

  return adw_navigation_view_get_visible_page (self->view);
}

void
aar_record_editor_present (GtkWidget *parent, AarEditor *editor, gpointer record)
{
  AarRecordEditor *self = aar_record_editor_new (editor);

  aar_record_editor_open (self, record);
  adw_dialog_set_focus (ADW_DIALOG (self), GTK_WIDGET (aar_record_editor_get_page (self)));
  adw_dialog_present (ADW_DIALOG (self), parent);
}

void
aar_record_editor_present_parts (GtkWidget *parent, AarEditor *editor, AarTable table, gint64 owner, gboolean add)
{
  AarRecordEditor *self = aar_record_editor_new (editor);

  aar_record_editor_open_parts (self, table, owner, add);
  adw_dialog_present (ADW_DIALOG (self), parent);
}
