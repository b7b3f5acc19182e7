/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "aar-entry-row.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "aar-date.h"
#include "aar-entry-mark.h"
#include "aar-level-icon.h"
#include "aar-figure.h"
#include "aar-record-editor.h"
#include "aar-text-field.h"
#include "aar-widgets.h"
#include "aar-plan-words.h"

/**
 * AarEntryRow:
 *
 * A milestone, an action, an indicator or the answer of a round on the page of its initiative: a mark that says how it
 * stands, the text, and what else is known of it in a smaller line. Text and status are edited in place, the rest in a
 * dialog. The list around it is asked by the actions entries.next, entries.left, entries.move, entries.place and
 * entries.remove.
 */
struct _AarEntryRow
{
  GtkListBoxRow parent_instance;

  AdwBin *mark;
  AarTextField *text;
  AarTextField *status;
  GtkWidget *menu;
  GtkLabel *detail_label;
  AdwWrapBox *figure_box;

  AarEditor *editor;
  AarPlanContent *content;
  AarRecord *record;
};

G_DEFINE_FINAL_TYPE (AarEntryRow, aar_entry_row, GTK_TYPE_LIST_BOX_ROW)

/* What was answered in a round that is closed by now is only corrected with a reason, on the page of the round. */
static AarEditor *
get_answer_editor (AarEntryRow *self)
{
  return self->editor == NULL || aar_editor_find_closed_round (self->editor, self->record) != NULL ? NULL
                                                                                                   : self->editor;
}

static void
show_text (AarEntryRow *self, AarEditor *editor, guint field)
{
  const char *text = aar_record_get_text (self->record, field);

  aar_text_field_set_record (self->text, editor, self->record, field);
  if (text == NULL && editor == NULL)
    aar_text_field_show (self->text, "–");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text != NULL ? text : "–", -1);
}

static void
show_mark (AarEntryRow *self, AarEditor *editor, guint level, guint done)
{
  adw_bin_set_child (self->mark, aar_entry_mark_new (editor, self->content, self->record, level, done));
}

static void
show_milestone (AarEntryRow *self)
{
  AarEditor *editor = get_answer_editor (self);

  show_mark (self, editor, AAR_MILESTONE_LEVEL, AAR_MILESTONE_DONE);
  show_text (self, self->editor, AAR_MILESTONE_TEXT);
  aar_text_field_set_record (self->status, editor, self->record, AAR_MILESTONE_STATUS);
  aar_label_show (self->detail_label, aar_record_get_text (self->record, AAR_MILESTONE_REASON));
}

static void
append_part (GString *line, const char *part)
{
  if (part != NULL)
    g_string_append_printf (line, "%s%s", line->len > 0 ? " · " : "", part);
}

static void
show_action (AarEntryRow *self)
{
  AarPlan *plan = aar_plan_content_get_plan (self->content);
  g_autoptr (GString) detail = g_string_new (NULL);
  g_autofree char *due = aar_date_format (aar_record_get_text (self->record, AAR_ACTION_DUE),
                                          aar_record_get_text (plan, AAR_PLAN_LANGUAGE));
  GPtrArray *units = aar_plan_content_get_children (self->content, AAR_TABLE_ACTION_UNIT,
                                                    aar_record_get_id (self->record));

  show_mark (self, self->editor, AAR_ACTION_LEVEL, AAR_ACTION_DONE);
  show_text (self, self->editor, AAR_ACTION_TEXT);
  aar_text_field_set_record (self->status, self->editor, self->record, AAR_ACTION_STATUS);
  for (guint i = 0; i < units->len; i++)
    {
      AarUnit *unit = aar_plan_content_lookup (self->content, AAR_TABLE_UNIT,
                                               aar_record_get_integer (units->pdata[i], AAR_ACTION_UNIT_UNIT));
      const char *brief = unit != NULL ? aar_record_get_text (unit, AAR_UNIT_ABBREVIATION) : NULL;

      append_part (detail, brief != NULL || unit == NULL ? brief : aar_record_get_text (unit, AAR_UNIT_NAME));
    }
  append_part (detail, due);
  aar_label_show (self->detail_label, detail->str);
}

static char *
with_unit (AarEntryRow *self, const char *value)
{
  const char *unit = aar_record_get_text (self->record, AAR_INDICATOR_UNIT);

  return unit != NULL && strstr (value, unit) == NULL ? g_strdup_printf ("%s\u00a0%s", value, unit) : g_strdup (value);
}

static void
add_figure (AarEntryRow *self, const char *value, const char *caption)
{
  g_autofree char *text = value != NULL ? with_unit (self, value) : NULL;

  if (text != NULL)
    adw_wrap_box_append (self->figure_box, aar_figure_new (text, caption));
}

static void
show_indicator (AarEntryRow *self)
{
  AarPlan *plan = aar_plan_content_get_plan (self->content);
  const char *language = aar_record_get_text (plan, AAR_PLAN_LANGUAGE);
  GPtrArray *measurements = aar_plan_content_get_children (self->content, AAR_TABLE_MEASUREMENT,
                                                           aar_record_get_id (self->record));
  g_autofree char *baseline = aar_plan_words_get_caption (plan, AAR_PLAN_WORD_BASELINE, AAR_PLAN_WORD_SINGULAR);
  g_autofree char *target = aar_plan_words_get_caption (plan, AAR_PLAN_WORD_TARGET, AAR_PLAN_WORD_SINGULAR);
  g_autofree char *date = aar_date_format (aar_record_get_text (self->record, AAR_INDICATOR_TARGET_DATE), language);
  g_autofree char *caption = date != NULL ? g_strdup_printf ("%s · %s", target, date) : g_strdup (target);

  if (adw_bin_get_child (self->mark) == NULL)
    adw_bin_set_child (self->mark, gtk_label_new ("•"));
  show_text (self, self->editor, AAR_INDICATOR_TEXT);
  aar_wrap_box_clear (self->figure_box);
  add_figure (self, aar_record_get_text (self->record, AAR_INDICATOR_BASELINE), baseline);
  for (guint i = 0; i < measurements->len; i++)
    {
      g_autofree char *day = aar_date_format (aar_record_get_text (measurements->pdata[i], AAR_MEASUREMENT_DATE),
                                              language);

      add_figure (self, aar_record_get_text (measurements->pdata[i], AAR_MEASUREMENT_VALUE), day != NULL ? day : "–");
    }
  add_figure (self, aar_record_get_text (self->record, AAR_INDICATOR_TARGET), caption);
  gtk_widget_set_visible (GTK_WIDGET (self->figure_box),
                          gtk_widget_get_first_child (GTK_WIDGET (self->figure_box)) != NULL);
}

static void
show_assessment (AarEntryRow *self)
{
  AarScale *scale = aar_plan_content_lookup (self->content, AAR_TABLE_SCALE,
                                             aar_record_get_integer (self->record, AAR_ASSESSMENT_SCALE));
  AarLevel *level = aar_plan_content_lookup (self->content, AAR_TABLE_LEVEL,
                                             aar_record_get_integer (self->record, AAR_ASSESSMENT_LEVEL));

  adw_bin_set_child (self->mark, aar_level_icon_new (scale, level, TRUE));
  show_text (self, get_answer_editor (self), AAR_ASSESSMENT_NOTE);
  aar_text_field_set_record (self->status, NULL, self->record, AAR_ASSESSMENT_REASON);
  aar_label_show (self->detail_label, scale != NULL ? aar_record_get_text (scale, AAR_SCALE_NAME) : NULL);
}

static void
update (AarEntryRow *self)
{
  AarTable table = aar_record_get_table (self->record);

  if (table == AAR_TABLE_MILESTONE)
    show_milestone (self);
  else if (table == AAR_TABLE_ACTION)
    show_action (self);
  else if (table == AAR_TABLE_INDICATOR)
    show_indicator (self);
  else
    show_assessment (self);
}

/* ---- editing ----------------------------------------------------------------------------------------------------- */

static void
next_cb (AarEntryRow *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "entries.next", "x", aar_record_get_id (self->record));
}

static void
left_cb (AarEntryRow *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "entries.left", "x", aar_record_get_id (self->record));
}

static void
edit_text (GtkWidget *widget, const char *action, GVariant *parameter)
{
  aar_entry_row_edit (AAR_ENTRY_ROW (widget));
}

static void
edit_status (GtkWidget *widget, const char *action, GVariant *parameter)
{
  aar_text_field_edit (AAR_ENTRY_ROW (widget)->status);
}

static void
edit_all (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AarEntryRow *self = AAR_ENTRY_ROW (widget);

  if (self->editor != NULL)
    aar_record_editor_present (widget, self->editor, self->record);
}

static void
remove_entry (GtkWidget *widget, const char *action, GVariant *parameter)
{
  gtk_widget_activate_action (widget, "entries.remove", "x", aar_record_get_id (AAR_ENTRY_ROW (widget)->record));
}

static void
move (GtkWidget *widget, const char *action, GVariant *parameter)
{
  gtk_widget_activate_action (widget, "entries.move", "(xi)", aar_record_get_id (AAR_ENTRY_ROW (widget)->record),
                              g_variant_get_int32 (parameter));
}

static void
show_menu (AarEntryRow *self, double x, double y)
{
  GdkRectangle at = { (int) x, (int) y, 1, 1 };

  if (self->editor == NULL)
    return;
  gtk_popover_set_pointing_to (GTK_POPOVER (self->menu), &at);
  gtk_popover_popup (GTK_POPOVER (self->menu));
}

static void
open_menu (GtkWidget *widget, const char *action, GVariant *parameter)
{
  show_menu (AAR_ENTRY_ROW (widget), 24, 12);
}

static void
menu_pressed_cb (AarEntryRow *self, int n_press, double x, double y, GtkGesture *gesture)
{
  if (self->editor == NULL || aar_text_field_is_editing (self->text) || aar_text_field_is_editing (self->status))
    return;
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  show_menu (self, x, y);
}

static GdkContentProvider *
prepare_cb (AarEntryRow *self)
{
  if (self->editor == NULL || aar_text_field_is_editing (self->text))
    return NULL;
  return gdk_content_provider_new_typed (AAR_TYPE_RECORD, self->record);
}

static void
drag_begin_cb (AarEntryRow *self, GdkDrag *drag, GtkDragSource *source)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (GTK_WIDGET (self));

  gtk_drag_source_set_icon (source, paintable, 0, 0);
}

static gboolean
drop_cb (AarEntryRow *self, const GValue *value)
{
  AarRecord *dragged = g_value_get_object (value);

  if (dragged == NULL || dragged == self->record || self->editor == NULL ||
      aar_record_get_table (dragged) != aar_record_get_table (self->record))
    return FALSE;
  return gtk_widget_activate_action (GTK_WIDGET (self), "entries.place", "(xx)", aar_record_get_id (dragged),
                                     aar_record_get_id (self->record));
}

/* It is dragged by its mark, so that text can still be selected. */
static void
add_dragging (AarEntryRow *self)
{
  GtkDragSource *source = gtk_drag_source_new ();
  GtkDropTarget *target = gtk_drop_target_new (AAR_TYPE_RECORD, GDK_ACTION_MOVE);

  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_signal_connect_object (source, "prepare", G_CALLBACK (prepare_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (source, "drag-begin", G_CALLBACK (drag_begin_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->mark), GTK_EVENT_CONTROLLER (source));
  g_signal_connect_object (target, "drop", G_CALLBACK (drop_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  GdkModifierType moving = GDK_CONTROL_MASK | GDK_SHIFT_MASK;

  gtk_widget_class_install_action (widget_class, "entry.edit-text", NULL, edit_text);
  gtk_widget_class_install_action (widget_class, "entry.edit-status", NULL, edit_status);
  gtk_widget_class_install_action (widget_class, "entry.edit", NULL, edit_all);
  gtk_widget_class_install_action (widget_class, "entry.remove", NULL, remove_entry);
  gtk_widget_class_install_action (widget_class, "entry.move", "i", move);
  gtk_widget_class_install_action (widget_class, "entry.menu", NULL, open_menu);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "entry.remove", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_ALT_MASK, "entry.edit", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Menu, 0, "entry.menu", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, "entry.menu", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Up, moving, "entry.move", "i", -1);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Down, moving, "entry.move", "i", 1);
}

static void
aar_entry_row_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  GTK_WIDGET_CLASS (aar_entry_row_parent_class)->size_allocate (widget, width, height, baseline);
  gtk_popover_present (GTK_POPOVER (AAR_ENTRY_ROW (widget)->menu));
}

static void
aar_entry_row_dispose (GObject *object)
{
  AarEntryRow *self = AAR_ENTRY_ROW (object);

  g_clear_pointer (&self->menu, gtk_widget_unparent);
  gtk_widget_dispose_template (GTK_WIDGET (self), AAR_TYPE_ENTRY_ROW);
  g_clear_object (&self->editor);
  g_clear_object (&self->content);
  g_clear_object (&self->record);
  G_OBJECT_CLASS (aar_entry_row_parent_class)->dispose (object);
}

static void
aar_entry_row_class_init (AarEntryRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = aar_entry_row_dispose;
  widget_class->size_allocate = aar_entry_row_size_allocate;

  install_actions (widget_class);
  g_type_ensure (AAR_TYPE_TEXT_FIELD);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/aarshjul/Aarshjul/ui/detail/aar-entry-row.ui");
  gtk_widget_class_bind_template_child (widget_class, AarEntryRow, mark);
  gtk_widget_class_bind_template_child (widget_class, AarEntryRow, text);
  gtk_widget_class_bind_template_child (widget_class, AarEntryRow, status);
  gtk_widget_class_bind_template_child (widget_class, AarEntryRow, detail_label);
  gtk_widget_class_bind_template_child (widget_class, AarEntryRow, figure_box);
  gtk_widget_class_bind_template_child (widget_class, AarEntryRow, menu);
  gtk_widget_class_bind_template_callback (widget_class, next_cb);
  gtk_widget_class_bind_template_callback (widget_class, left_cb);
  gtk_widget_class_bind_template_callback (widget_class, menu_pressed_cb);
}

static void
aar_entry_row_init (AarEntryRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_parent (self->menu, GTK_WIDGET (self));
  add_dragging (self);
}

GtkWidget *
aar_entry_row_new (AarEditor *editor, AarPlanContent *content, gpointer record)
{
  AarEntryRow *self = g_object_new (AAR_TYPE_ENTRY_ROW, NULL);

  if (editor != NULL && !aar_editor_is_locked (editor))
    self->editor = g_object_ref (editor);
  self->content = g_object_ref (content);
  self->record = g_object_ref (record);
  g_signal_connect_object (record, "notify", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
  return GTK_WIDGET (self);
}

gpointer
aar_entry_row_get_record (AarEntryRow *self)
{
  g_return_val_if_fail (AAR_IS_ENTRY_ROW (self), NULL);

  return self->record;
}

void
aar_entry_row_edit (AarEntryRow *self)
{
  g_return_if_fail (AAR_IS_ENTRY_ROW (self));

  aar_text_field_edit (self->text);
}

gboolean
aar_entry_row_is_editing (AarEntryRow *self)
{
  g_return_val_if_fail (AAR_IS_ENTRY_ROW (self), FALSE);

  return aar_text_field_is_editing (self->text);
}
