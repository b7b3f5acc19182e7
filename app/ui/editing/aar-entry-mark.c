/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "aar-entry-mark.h"

#include <glib/gi18n-lib.h>

#include "aar-choice-writing.h"
#include "aar-level-icon.h"
#include "aar-toast.h"

struct _AarEntryMark
{
  AdwBin parent_instance;

  GtkWidget *button;
  GtkWidget *chooser;

  AarEditor *editor;
  AarRecord *record;
  AarFieldWriter *level_writer;
  AarValueWriter *done_writer;
  guint level;
  guint done;
};

G_DEFINE_FINAL_TYPE (AarEntryMark, aar_entry_mark, ADW_TYPE_BIN)

static GtkWidget *
make_image (AarPlanContent *content, gpointer record, guint level_field, guint done_field)
{
  AarLevel *level = aar_plan_content_lookup (content, AAR_TABLE_LEVEL, aar_record_get_integer (record, level_field));
  gboolean done = aar_record_get_boolean (record, done_field);
  GtkWidget *image;

  if (level != NULL)
    return aar_level_icon_new (NULL, level, TRUE);
  image = gtk_image_new_from_icon_name (done ? "aar-done-symbolic" : "aar-undone-symbolic");
  gtk_widget_add_css_class (image, done ? "success" : "dimmed");
  /* Translators: whether a milestone or an action is done */
  gtk_widget_set_tooltip_text (image, done ? _ ("Done") : _ ("Not done"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (image), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  done ? _ ("Done") : _ ("Not done"), -1);
  return image;
}

static void
tell_problem (AarEntryMark *self, AarValueWriter *writer)
{
  if (aar_value_writer_get_problem (writer) != NULL)
    aar_toast_show (GTK_WIDGET (self), aar_value_writer_get_problem (writer));
}

static void
toggle (AarEntryMark *self)
{
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, G_TYPE_BOOLEAN);
  g_value_set_boolean (&value, !aar_record_get_boolean (self->record, self->done));
  if (!aar_value_writer_set_value (self->done_writer, &value))
    tell_problem (self, self->done_writer);
}

static void
clicked_cb (AarEntryMark *self)
{
  AarPlanContent *content = aar_editor_get_content (self->editor);

  if (aar_plan_content_get_records (content, AAR_TABLE_LEVEL)->len == 0)
    {
      toggle (self);
      return;
    }
  if (self->chooser == NULL)
    return;
  aar_chooser_popup_for (AAR_CHOOSER (self->chooser), self->level_writer);
}

static void
chosen_cb (AarEntryMark *self, AarChoice *choice)
{
  if (!aar_choice_write (self->level_writer, choice))
    tell_problem (self, AAR_VALUE_WRITER (self->level_writer));
}

static void
aar_entry_mark_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  AarEntryMark *self = AAR_ENTRY_MARK (widget);

  GTK_WIDGET_CLASS (aar_entry_mark_parent_class)->size_allocate (widget, width, height, baseline);
  if (self->chooser != NULL)
    gtk_popover_present (GTK_POPOVER (self->chooser));
}

static void
aar_entry_mark_dispose (GObject *object)
{
  AarEntryMark *self = AAR_ENTRY_MARK (object);

  g_clear_pointer (&self->chooser, gtk_widget_unparent);
  g_clear_object (&self->level_writer);
  g_clear_object (&self->done_writer);
  g_clear_object (&self->record);
  g_clear_object (&self->editor);
  G_OBJECT_CLASS (aar_entry_mark_parent_class)->dispose (object);
}

static void
aar_entry_mark_class_init (AarEntryMarkClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = aar_entry_mark_dispose;
  GTK_WIDGET_CLASS (klass)->size_allocate = aar_entry_mark_size_allocate;
}

static void
aar_entry_mark_init (AarEntryMark *self)
{
}

/* What the image shows, in words. */
static char *
describe_state (AarEntryMark *self, AarPlanContent *content)
{
  AarLevel *level = aar_plan_content_lookup (content, AAR_TABLE_LEVEL,
                                             aar_record_get_integer (self->record, self->level));

  if (level != NULL)
    return aar_level_icon_describe (NULL, level, TRUE);
  return g_strdup (aar_record_get_boolean (self->record, self->done) ? _ ("Done") : _ ("Not done"));
}

/* The button is named by what it shows, as the eye reads it; what it does is said after that. */
static void
make_button (AarEntryMark *self, AarPlanContent *content, GtkWidget *image)
{
  g_autofree char *state = describe_state (self, content);

  self->button = gtk_button_new ();
  gtk_button_set_child (GTK_BUTTON (self->button), image);
  gtk_widget_add_css_class (self->button, "flat");
  gtk_widget_add_css_class (self->button, "entry-mark");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, state,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, _ ("Change How It Stands"), -1);
  g_signal_connect_object (self->button, "clicked", G_CALLBACK (clicked_cb), self, G_CONNECT_SWAPPED);
  adw_bin_set_child (ADW_BIN (self), self->button);
  self->chooser = aar_chooser_new ();
  gtk_widget_set_parent (self->chooser, GTK_WIDGET (self));
  g_signal_connect_object (self->chooser, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
}

GtkWidget *
aar_entry_mark_new (AarEditor *editor, AarPlanContent *content, gpointer record, guint level, guint done)
{
  AarEntryMark *self = g_object_new (AAR_TYPE_ENTRY_MARK, NULL);
  GtkWidget *image = make_image (content, record, level, done);

  self->record = g_object_ref (record);
  self->level = level;
  self->done = done;
  if (editor == NULL || aar_editor_is_locked (editor))
    {
      adw_bin_set_child (ADW_BIN (self), image);
      return GTK_WIDGET (self);
    }
  self->editor = g_object_ref (editor);
  self->level_writer = aar_field_writer_new (editor, record, level);
  self->done_writer = AAR_VALUE_WRITER (aar_field_writer_new (editor, record, done));
  make_button (self, content, image);
  return GTK_WIDGET (self);
}
