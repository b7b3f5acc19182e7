/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "aar-part-row.h"

#include <glib/gi18n-lib.h>

#include "aar-level-icon.h"
#include "aar-part-naming.h"
#include "aar-unwritten-mark.h"

struct _AarPartRow
{
  AdwActionRow parent_instance;

  GtkImage *handle;
  AdwBin *face_bin;
  AarUnwrittenMark *mark;
  GtkButton *remove_button;
  GtkImage *arrow;

  AarEditor *editor;
  AarRecord *record;
};

G_DEFINE_FINAL_TYPE (AarPartRow, aar_part_row, ADW_TYPE_ACTION_ROW)

static void
update (AarPartRow *self)
{
  g_autofree char *detail = NULL;
  g_autofree char *name = aar_part_name (self->editor, self->record, &detail);
  gboolean locked = aar_editor_is_locked (self->editor);
  gboolean link = aar_part_is_link (aar_record_get_table (self->record));

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), detail != NULL ? detail : "");
  if (AAR_IS_LEVEL (self->record))
    adw_bin_set_child (self->face_bin, aar_level_icon_new (NULL, AAR_LEVEL (self->record), TRUE));
  gtk_widget_set_visible (GTK_WIDGET (self->face_bin), AAR_IS_LEVEL (self->record));
  gtk_widget_set_visible (GTK_WIDGET (self->handle), !locked);
  gtk_widget_set_visible (GTK_WIDGET (self->remove_button), !locked);
  gtk_widget_set_visible (GTK_WIDGET (self->arrow), !link);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), !link);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "part.remove", !locked);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "part.move", !locked);
}

static void
mark_cb (AarPartRow *self)
{
  const char *description = aar_unwritten_mark_get_description (self->mark);

  if (description != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description, -1);
  else
    gtk_accessible_reset_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
}

static void
move (GtkWidget *widget, const char *action, GVariant *parameter)
{
  gtk_widget_activate_action (widget, "parts.move", "(xi)", aar_record_get_id (AAR_PART_ROW (widget)->record),
                              g_variant_get_int32 (parameter));
}

static void
remove_part (GtkWidget *widget, const char *action, GVariant *parameter)
{
  gtk_widget_activate_action (widget, "parts.remove", "x", aar_record_get_id (AAR_PART_ROW (widget)->record));
}

static void
aar_part_row_activate (AdwActionRow *row)
{
  gtk_widget_activate_action (GTK_WIDGET (row), "parts.open", "x", aar_record_get_id (AAR_PART_ROW (row)->record));
}

/* ---- dragging ---------------------------------------------------------------------------------------------------- */

static GdkContentProvider *
prepare_cb (AarPartRow *self)
{
  if (aar_editor_is_locked (self->editor))
    return NULL;
  return gdk_content_provider_new_typed (AAR_TYPE_RECORD, self->record);
}

static void
drag_begin_cb (AarPartRow *self, GdkDrag *drag, GtkDragSource *source)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (GTK_WIDGET (self));

  gtk_drag_source_set_icon (source, paintable, 0, 0);
}

/* Only a record of the same owner can come to stand here. */
static gboolean
drop_cb (AarPartRow *self, const GValue *value)
{
  AarRecord *dragged = g_value_get_object (value);

  if (dragged == NULL || dragged == self->record ||
      aar_record_get_table (dragged) != aar_record_get_table (self->record) ||
      aar_record_get_owner (dragged) != aar_record_get_owner (self->record))
    return FALSE;
  return gtk_widget_activate_action (GTK_WIDGET (self), "parts.place", "(xx)", aar_record_get_id (dragged),
                                     aar_record_get_id (self->record));
}

static void
add_dragging (AarPartRow *self)
{
  GtkDragSource *source = gtk_drag_source_new ();
  GtkDropTarget *target = gtk_drop_target_new (AAR_TYPE_RECORD, GDK_ACTION_MOVE);

  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_signal_connect_object (source, "prepare", G_CALLBACK (prepare_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (source, "drag-begin", G_CALLBACK (drag_begin_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (source));
  g_signal_connect_object (target, "drop", G_CALLBACK (drop_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

static void
aar_part_row_dispose (GObject *object)
{
  AarPartRow *self = AAR_PART_ROW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), AAR_TYPE_PART_ROW);
  g_clear_object (&self->editor);
  g_clear_object (&self->record);
  G_OBJECT_CLASS (aar_part_row_parent_class)->dispose (object);
}

static void
aar_part_row_class_init (AarPartRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = aar_part_row_dispose;
  ADW_ACTION_ROW_CLASS (klass)->activate = aar_part_row_activate;

  g_type_ensure (AAR_TYPE_UNWRITTEN_MARK);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/aarshjul/Aarshjul/ui/editing/aar-part-row.ui");
  gtk_widget_class_bind_template_child (widget_class, AarPartRow, handle);
  gtk_widget_class_bind_template_child (widget_class, AarPartRow, face_bin);
  gtk_widget_class_bind_template_child (widget_class, AarPartRow, mark);
  gtk_widget_class_bind_template_callback (widget_class, mark_cb);
  gtk_widget_class_bind_template_child (widget_class, AarPartRow, remove_button);
  gtk_widget_class_bind_template_child (widget_class, AarPartRow, arrow);
  gtk_widget_class_install_action (widget_class, "part.move", "i", move);
  gtk_widget_class_install_action (widget_class, "part.remove", NULL, remove_part);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "part.remove", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Up, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "part.move", "i",
                                       -1);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Down, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "part.move", "i",
                                       1);
}

static void
aar_part_row_init (AarPartRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  add_dragging (self);
}

GtkWidget *
aar_part_row_new (AarEditor *editor, gpointer record)
{
  AarPartRow *self = g_object_new (AAR_TYPE_PART_ROW, NULL);

  self->editor = g_object_ref (editor);
  self->record = g_object_ref (record);
  g_signal_connect_object (record, "notify", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (editor, "notify::locked", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  aar_unwritten_mark_watch (self->mark, 0, aar_record_get_id (record));
  update (self);
  return GTK_WIDGET (self);
}
