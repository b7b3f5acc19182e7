/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-parts-group.h"

#include "aar-choice-writing.h"
#include "aar-editing-removal.h"
#include "aar-object-store.h"
#include "aar-part-row.h"
#include "aar-table-names.h"
#include "aar-toast.h"
#include "aar-trouble.h"

struct _AarPartsGroup
{
  AdwPreferencesGroup parent_instance;

  GtkButton *add_button;
  GtkListBox *list_box;
  GtkWidget *chooser;

  AarEditor *editor;
  AarTable table;
  gint64 owner;
  GListStore *parts;
  AarFieldWriter *writer;
};

G_DEFINE_FINAL_TYPE (AarPartsGroup, aar_parts_group, ADW_TYPE_PREFERENCES_GROUP)

static guint opened_signal;

static void
refresh (AarPartsGroup *self)
{
  g_autoptr (GPtrArray) parts = aar_editor_list_siblings (self->editor, self->table, self->owner);

  aar_object_store_set (self->parts, parts);
  gtk_widget_set_visible (GTK_WIDGET (self->list_box), parts->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->add_button), !aar_editor_is_locked (self->editor));
}

static void
changed_cb (AarPartsGroup *self, AarChangeSet *changes)
{
  if (aar_change_set_touches_table (changes, self->table))
    refresh (self);
}

static gpointer
find (AarPartsGroup *self, gint64 id, guint *place)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->parts)); i++)
    {
      g_autoptr (AarRecord) part = g_list_model_get_item (G_LIST_MODEL (self->parts), i);

      if (aar_record_get_id (part) != id)
        continue;
      if (place != NULL)
        *place = i;
      return part;
    }
  return NULL;
}

static void
focus_row (AarPartsGroup *self, guint place)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list_box, (int) place);

  if (row != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (row));
  else
    gtk_widget_grab_focus (GTK_WIDGET (self->add_button));
}

static void
move_to (AarPartsGroup *self, gpointer part, guint place)
{
  g_autoptr (GPtrArray) siblings = aar_editor_list_siblings (self->editor, self->table, self->owner);
  g_autoptr (GError) error = NULL;

  if (!aar_editor_move (self->editor, siblings, part, place, &error))
    aar_trouble_present (GTK_WIDGET (self), error);
  else
    focus_row (self, place);
}

static void
move (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AarPartsGroup *self = AAR_PARTS_GROUP (widget);
  gpointer part;
  gint64 id;
  int by;
  guint place = 0, n_parts = g_list_model_get_n_items (G_LIST_MODEL (self->parts));

  g_variant_get (parameter, "(xi)", &id, &by);
  part = find (self, id, &place);
  if (part != NULL && (int) place + by >= 0 && (int) place + by < (int) n_parts)
    move_to (self, part, place + (guint) by);
}

static void
place_before (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AarPartsGroup *self = AAR_PARTS_GROUP (widget);
  gint64 id, target;
  guint from = 0, to = 0;
  gpointer part;

  g_variant_get (parameter, "(xx)", &id, &target);
  part = find (self, id, &from);
  /* what comes from above takes the place of what it was dropped on, which moves up */
  if (part != NULL && find (self, target, &to) != NULL && from != to)
    move_to (self, part, to);
}

static void
remove_part (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AarPartsGroup *self = AAR_PARTS_GROUP (widget);
  guint place = 0;
  gpointer part = find (self, g_variant_get_int64 (parameter), &place);

  if (part != NULL && aar_editing_remove (widget, self->editor, part))
    focus_row (self, MIN (place, g_list_model_get_n_items (G_LIST_MODEL (self->parts)) - 1));
}

static void
open_part (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AarPartsGroup *self = AAR_PARTS_GROUP (widget);
  gpointer part = find (self, g_variant_get_int64 (parameter), NULL);

  if (part != NULL)
    g_signal_emit (self, opened_signal, 0, part);
}

static void
add (GtkWidget *widget, const char *action, GVariant *parameter)
{
  aar_parts_group_add (AAR_PARTS_GROUP (widget));
}

/* What stands for another record begins with the choice of that record. What needs more than that before it can be a
 * row, such as the scale of an assessment, is asked for it on its page. */
static void
chosen_cb (AarPartsGroup *self, AarChoice *choice)
{
  const char *problem;

  if (aar_choice_write (self->writer, choice))
    {
      g_autoptr (AarRecord) record = g_object_ref (aar_field_writer_get_record (self->writer));

      if (aar_editor_is_draft (self->editor, record))
        g_signal_emit (self, opened_signal, 0, record);
      return;
    }
  problem = aar_value_writer_get_problem (AAR_VALUE_WRITER (self->writer));
  if (problem != NULL)
    aar_toast_show (GTK_WIDGET (self), problem);
}

static GtkWidget *
create_row (gpointer item, gpointer data)
{
  return aar_part_row_new (AAR_PARTS_GROUP (data)->editor, item);
}

static void
aar_parts_group_dispose (GObject *object)
{
  AarPartsGroup *self = AAR_PARTS_GROUP (object);

  if (self->list_box != NULL)
    gtk_list_box_bind_model (self->list_box, NULL, NULL, NULL, NULL);
  g_clear_pointer (&self->chooser, gtk_widget_unparent);
  gtk_widget_dispose_template (GTK_WIDGET (self), AAR_TYPE_PARTS_GROUP);
  g_clear_object (&self->writer);
  g_clear_object (&self->parts);
  g_clear_object (&self->editor);
  G_OBJECT_CLASS (aar_parts_group_parent_class)->dispose (object);
}

static void
aar_parts_group_class_init (AarPartsGroupClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = aar_parts_group_dispose;
  opened_signal = g_signal_new ("opened", AAR_TYPE_PARTS_GROUP, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                AAR_TYPE_RECORD);

  gtk_widget_class_install_action (widget_class, "parts.add", NULL, add);
  gtk_widget_class_install_action (widget_class, "parts.open", "x", open_part);
  gtk_widget_class_install_action (widget_class, "parts.remove", "x", remove_part);
  gtk_widget_class_install_action (widget_class, "parts.move", "(xi)", move);
  gtk_widget_class_install_action (widget_class, "parts.place", "(xx)", place_before);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/aarshjul/Aarshjul/ui/editing/aar-parts-group.ui");
  gtk_widget_class_bind_template_child (widget_class, AarPartsGroup, add_button);
  gtk_widget_class_bind_template_child (widget_class, AarPartsGroup, list_box);
}

static void
aar_parts_group_init (AarPartsGroup *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->parts = g_list_store_new (AAR_TYPE_RECORD);
  gtk_list_box_bind_model (self->list_box, G_LIST_MODEL (self->parts), create_row, self, NULL);
  self->chooser = aar_chooser_new ();
  gtk_widget_set_parent (self->chooser, GTK_WIDGET (self->add_button));
  g_signal_connect_object (self->chooser, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
}

GtkWidget *
aar_parts_group_new (AarEditor *editor, AarTable table, gint64 owner)
{
  g_autofree char *title = aar_table_name_many (table, aar_editor_get_plan (editor));
  AarPartsGroup *self = g_object_new (AAR_TYPE_PARTS_GROUP, "title", title, NULL);

  self->editor = g_object_ref (editor);
  self->table = table;
  self->owner = owner;
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->add_button), aar_table_name_addition (table));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list_box), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  g_signal_connect_object (aar_editor_get_store (editor), "changed", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect_object (editor, "notify::locked", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  refresh (self);
  return GTK_WIDGET (self);
}

/* Begins a record at its end: by choosing what it stands for, or else by asking for its page. */
void
aar_parts_group_add (AarPartsGroup *self)
{
  g_autoptr (AarRecord) draft = NULL;
  g_autoptr (GArray) fields = NULL;
  guint head;

  g_return_if_fail (AAR_IS_PARTS_GROUP (self));

  draft = aar_editor_begin (self->editor, self->table, self->owner, NULL);
  fields = aar_table_list_fields (self->table);
  head = g_array_index (fields, guint, 0);
  if (aar_field_describe (head)->kind != AAR_FIELD_KIND_REFERENCE)
    {
      g_signal_emit (self, opened_signal, 0, draft);
      return;
    }
  g_clear_object (&self->writer);
  self->writer = aar_field_writer_new (self->editor, draft, head);
  aar_chooser_popup_for (AAR_CHOOSER (self->chooser), self->writer);
}

/* Alone on a page, which says already what the parts are, the group says what can be done. */
void
aar_parts_group_stand_alone (AarPartsGroup *self)
{
  GtkWidget *content = adw_button_content_new ();

  g_return_if_fail (AAR_IS_PARTS_GROUP (self));

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), "");
  adw_button_content_set_icon_name (ADW_BUTTON_CONTENT (content), "list-add-symbolic");
  adw_button_content_set_label (ADW_BUTTON_CONTENT (content), aar_table_name_addition (self->table));
  gtk_button_set_child (self->add_button, content);
}
