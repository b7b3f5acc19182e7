/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "aar-text-field-private.h"

#include <glib/gi18n-lib.h>

#include "aar-field-writer.h"
#include "aar-typing-undo.h"

G_DEFINE_FINAL_TYPE (AarTextField, aar_text_field, GTK_TYPE_WIDGET)

typedef enum
{
  PROP_WRITER = 1,
  PROP_PLACEHOLDER,
  PROP_SINGLE_LINE,
  PROP_HEADINGS,
  PROP_ALWAYS,
  PROP_EDITING,
} AarTextFieldProperty;

static GParamSpec *properties[PROP_EDITING + 1];

static guint next_signal, left_signal;

gboolean
aar_text_field_is_locked (AarTextField *self)
{
  return self->writer == NULL || aar_value_writer_is_locked (self->writer);
}

static void
update_visibility (AarTextField *self)
{
  gboolean empty = self->shown == NULL || *self->shown == '\0';
  gboolean offers = empty && !self->editing && !aar_text_field_is_locked (self) &&
                    g_strcmp0 (gtk_label_get_label (self->placeholder_label), "") != 0;

  /* while one types, the page's own text lies unseen under the text view and gives it its height, as a text view does
   * not tell its own before it was set */
  gtk_widget_set_opacity (GTK_WIDGET (self->prose), self->editing ? 0 : 1);
  gtk_widget_set_can_focus (GTK_WIDGET (self->prose), !self->editing);
  gtk_widget_set_can_target (GTK_WIDGET (self->prose), !self->editing);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->prose), GTK_ACCESSIBLE_STATE_HIDDEN, self->editing, -1);
  gtk_widget_set_visible (GTK_WIDGET (self->text_view), self->editing);
  gtk_widget_set_visible (GTK_WIDGET (self->overlay), self->editing || !empty);
  if (!self->editing)
    gtk_widget_set_visible (GTK_WIDGET (self->placeholder_label), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->placeholder_button), offers);
  gtk_widget_set_visible (GTK_WIDGET (self), self->editing || !empty || offers);
  if (aar_text_field_is_locked (self))
    gtk_widget_add_css_class (GTK_WIDGET (self), "locked");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "locked");
}

static void
set_shown (AarTextField *self, const char *text)
{
  g_set_str (&self->shown, text);
  if (!self->editing)
    g_object_set (self->prose, "text", text != NULL && *text != '\0' ? text : NULL, NULL);
  update_visibility (self);
}

void
aar_text_field_set_editing (AarTextField *self, gboolean editing)
{
  if (self->editing == editing)
    return;
  self->editing = editing;
  if (editing)
    gtk_widget_add_css_class (GTK_WIDGET (self), "editing");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "editing");
  if (editing)
    aar_text_field_measure (self);
  else
    set_shown (self, self->shown);
  update_visibility (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_EDITING]);
}

void
aar_text_field_emit_next (AarTextField *self)
{
  g_signal_emit (self, next_signal, 0);
}

void
aar_text_field_emit_left (AarTextField *self)
{
  g_signal_emit (self, left_signal, 0);
}

/* ---- what the store says ----------------------------------------------------------------------------------------- */

static gboolean
is_waiting (AarTextField *self)
{
  return self->writer != NULL && aar_value_writer_is_waiting (self->writer);
}

/* What stands in the field already is not put there once more, so that the cursor stays. */
static void
writer_changed_cb (AarTextField *self)
{
  const char *text = aar_value_writer_get_text (self->writer);
  g_autofree char *own = NULL;

  if (is_waiting (self))
    return;
  set_shown (self, text);
  if (!self->editing)
    return;
  own = g_strstrip (aar_text_field_get_typed (self));
  if (strcmp (own, text) != 0)
    aar_text_field_fill (self, text);
}

static void
problem_cb (AarTextField *self)
{
  if (self->writer != NULL && aar_value_writer_get_problem (self->writer) != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self), "problem");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "problem");
}

static void
locked_cb (AarTextField *self)
{
  gboolean locked = aar_text_field_is_locked (self);

  if (locked && self->editing && !is_waiting (self) && !self->always)
    aar_text_field_set_editing (self, FALSE);
  gtk_text_view_set_editable (self->text_view, !locked);
  gtk_text_view_set_cursor_visible (self->text_view, !locked);
  update_visibility (self);
}

/* Words that wait to be written are shown as they were left. */
static void
show_writer (AarTextField *self)
{
  const char *text = aar_value_writer_get_text (self->writer);

  set_shown (self, text);
  locked_cb (self);
  if (!self->always && !is_waiting (self))
    return;
  aar_text_field_fill (self, text);
  aar_text_field_set_editing (self, TRUE);
}

/* ---- the class --------------------------------------------------------------------------------------------------- */

static gboolean
aar_text_field_grab_focus (GtkWidget *widget)
{
  AarTextField *self = AAR_TEXT_FIELD (widget);

  if (self->editing)
    return gtk_widget_grab_focus (GTK_WIDGET (self->text_view));
  if (gtk_widget_get_visible (GTK_WIDGET (self->placeholder_button)))
    return gtk_widget_grab_focus (GTK_WIDGET (self->placeholder_button));
  return gtk_widget_grab_focus (gtk_widget_get_first_child (GTK_WIDGET (self->prose)));
}

/* A page that is left, or a window that closes, is a field that is left. */
static void
aar_text_field_unmap (GtkWidget *widget)
{
  AarTextField *self = AAR_TEXT_FIELD (widget);

  GTK_WIDGET_CLASS (aar_text_field_parent_class)->unmap (widget);
  if (self->editing)
    aar_text_field_leave (self);
}

static void
aar_text_field_dispose (GObject *object)
{
  AarTextField *self = AAR_TEXT_FIELD (object);

  if (self->writer != NULL)
    g_signal_handlers_disconnect_by_data (self->writer, self);
  g_clear_object (&self->writer);
  gtk_widget_dispose_template (GTK_WIDGET (self), AAR_TYPE_TEXT_FIELD);
  g_clear_pointer (&self->shown, g_free);
  G_OBJECT_CLASS (aar_text_field_parent_class)->dispose (object);
}

static void
aar_text_field_get_property (GObject *object, guint property, GValue *value, GParamSpec *pspec)
{
  AarTextField *self = AAR_TEXT_FIELD (object);

  switch ((AarTextFieldProperty) property)
    {
    case PROP_WRITER:
      g_value_set_object (value, self->writer);
      break;
    case PROP_PLACEHOLDER:
      g_value_set_string (value, gtk_label_get_label (self->placeholder_label));
      break;
    case PROP_SINGLE_LINE:
      g_value_set_boolean (value, self->single_line);
      break;
    case PROP_HEADINGS:
      g_object_get_property (G_OBJECT (self->prose), "headings", value);
      break;
    case PROP_ALWAYS:
      g_value_set_boolean (value, self->always);
      break;
    case PROP_EDITING:
      g_value_set_boolean (value, self->editing);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static void
set_placeholder (AarTextField *self, const char *text)
{
  if (g_strcmp0 (gtk_label_get_label (self->placeholder_label), text) == 0)
    return;
  gtk_label_set_label (self->placeholder_label, text != NULL ? text : "");
  gtk_button_set_label (self->placeholder_button, text != NULL ? text : "");
  update_visibility (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PLACEHOLDER]);
}

static void
aar_text_field_set_property (GObject *object, guint property, const GValue *value, GParamSpec *pspec)
{
  AarTextField *self = AAR_TEXT_FIELD (object);
  gboolean headings;

  switch ((AarTextFieldProperty) property)
    {
    case PROP_WRITER:
      aar_text_field_set_writer (self, g_value_get_object (value));
      return;
    case PROP_PLACEHOLDER:
      set_placeholder (self, g_value_get_string (value));
      return;
    case PROP_SINGLE_LINE:
      if (self->single_line == g_value_get_boolean (value))
        return;
      self->single_line = g_value_get_boolean (value);
      break;
    case PROP_HEADINGS:
      g_object_get (self->prose, "headings", &headings, NULL);
      if (headings == g_value_get_boolean (value))
        return;
      g_object_set_property (G_OBJECT (self->prose), "headings", value);
      break;
    case PROP_ALWAYS:
      if (self->always == g_value_get_boolean (value))
        return;
      self->always = g_value_get_boolean (value);
      if (self->writer != NULL)
        show_writer (self);
      break;
    case PROP_EDITING:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
      return;
    }
  g_object_notify_by_pspec (object, pspec);
}

static void
install_properties (GObjectClass *object_class)
{
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  properties[PROP_WRITER] = g_param_spec_object ("writer", NULL, NULL, AAR_TYPE_VALUE_WRITER, flags);
  properties[PROP_PLACEHOLDER] = g_param_spec_string ("placeholder", NULL, NULL, "", flags);
  properties[PROP_SINGLE_LINE] = g_param_spec_boolean ("single-line", NULL, NULL, FALSE, flags);
  properties[PROP_HEADINGS] = g_param_spec_boolean ("headings", NULL, NULL, FALSE, flags);
  properties[PROP_ALWAYS] = g_param_spec_boolean ("always", NULL, NULL, FALSE, flags);
  properties[PROP_EDITING] = g_param_spec_boolean ("editing", NULL, NULL, FALSE,
                                                   G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
edit_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  aar_text_field_edit (AAR_TEXT_FIELD (widget));
}

static void
aar_text_field_class_init (AarTextFieldClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = aar_text_field_dispose;
  object_class->get_property = aar_text_field_get_property;
  object_class->set_property = aar_text_field_set_property;
  widget_class->grab_focus = aar_text_field_grab_focus;
  widget_class->unmap = aar_text_field_unmap;
  install_properties (object_class);
  next_signal = g_signal_new ("next", AAR_TYPE_TEXT_FIELD, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  left_signal = g_signal_new ("left", AAR_TYPE_TEXT_FIELD, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (AAR_TYPE_PROSE);
  g_type_ensure (AAR_TYPE_FIELD_NOTE);
  gtk_widget_class_set_css_name (widget_class, "textfield");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_install_action (widget_class, "textfield.edit", NULL, edit_action);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/aarshjul/Aarshjul/ui/editing/aar-text-field.ui");
  gtk_widget_class_bind_template_child (widget_class, AarTextField, box);
  gtk_widget_class_bind_template_child (widget_class, AarTextField, prose);
  gtk_widget_class_bind_template_child (widget_class, AarTextField, placeholder_button);
  gtk_widget_class_bind_template_child (widget_class, AarTextField, overlay);
  gtk_widget_class_bind_template_child (widget_class, AarTextField, text_view);
  gtk_widget_class_bind_template_child (widget_class, AarTextField, placeholder_label);
  gtk_widget_class_bind_template_child (widget_class, AarTextField, note);
  aar_text_field_install_typing (widget_class);
}

static void
aar_text_field_init (AarTextField *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  aar_typing_undo_attach (GTK_WIDGET (self->text_view));
  update_visibility (self);
}

GtkWidget *
aar_text_field_new (AarValueWriter *writer)
{
  return g_object_new (AAR_TYPE_TEXT_FIELD, "writer", writer, NULL);
}

/* Shows another field, after what was typed was written. */
void
aar_text_field_set_writer (AarTextField *self, AarValueWriter *writer)
{
  g_return_if_fail (AAR_IS_TEXT_FIELD (self));

  if (self->writer == writer)
    return;
  if (self->writer != NULL)
    {
      aar_text_field_flush (self);
      g_signal_handlers_disconnect_by_data (self->writer, self);
      aar_text_field_set_editing (self, FALSE);
    }
  g_set_object (&self->writer, writer);
  aar_field_note_set_writer (self->note, writer);
  if (writer != NULL)
    {
      g_signal_connect_object (writer, "changed", G_CALLBACK (writer_changed_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (writer, "notify::locked", G_CALLBACK (locked_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (writer, "notify::problem", G_CALLBACK (problem_cb), self, G_CONNECT_SWAPPED);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->text_view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      aar_value_writer_get_label (writer), -1);
      show_writer (self);
    }
  problem_cb (self);
  update_visibility (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_WRITER]);
}

/* Shows a field of a record. Where it is shown already nothing is disturbed. */
void
aar_text_field_set_record (AarTextField *self, AarEditor *editor, gpointer record, guint field)
{
  AarFieldWriter *shown = AAR_IS_FIELD_WRITER (self->writer) ? AAR_FIELD_WRITER (self->writer) : NULL;
  g_autoptr (AarFieldWriter) writer = NULL;

  g_return_if_fail (AAR_IS_TEXT_FIELD (self));

  if (editor == NULL)
    {
      aar_text_field_set_writer (self, NULL);
      aar_text_field_show (self, aar_record_get_text (record, field));
      return;
    }
  if (shown != NULL && aar_field_writer_get_editor (shown) == editor && aar_field_writer_get_record (shown) == record &&
      aar_field_writer_get_field (shown) == field)
    return;
  writer = aar_field_writer_new (editor, record, field);
  aar_text_field_set_writer (self, AAR_VALUE_WRITER (writer));
}

void
aar_text_field_show (AarTextField *self, const char *text)
{
  g_return_if_fail (AAR_IS_TEXT_FIELD (self));
  g_return_if_fail (self->writer == NULL);

  set_shown (self, text);
}

gboolean
aar_text_field_is_editing (AarTextField *self)
{
  g_return_val_if_fail (AAR_IS_TEXT_FIELD (self), FALSE);

  return self->editing;
}
