/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-text-field-private.h"

#include "aar-typed-text.h"

/* How a text of the page is edited in place: beginning, typing, writing, leaving. */

static GtkTextBuffer *
get_buffer (AarTextField *self)
{
  return gtk_text_view_get_buffer (self->text_view);
}

char *
aar_text_field_get_typed (AarTextField *self)
{
  return aar_typed_text_get (get_buffer (self));
}

/* Lets the text that lies under the text view follow it; a line that was just begun counts too. */
void
aar_text_field_measure (AarTextField *self)
{
  g_autofree char *text = aar_typed_text_get (get_buffer (self));
  g_autofree char *measured = g_strconcat (text, "\u200b", NULL);

  g_object_set (self->prose, "text", measured, NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->placeholder_label), *text == '\0');
}

void
aar_text_field_fill (AarTextField *self, const char *text)
{
  self->showing = TRUE;
  aar_typed_text_set (get_buffer (self), text);
  self->showing = FALSE;
  if (self->editing)
    aar_text_field_measure (self);
}

static void
begin (AarTextField *self, int offset)
{
  GtkTextBuffer *buffer = get_buffer (self);
  GtkTextIter iter;

  if (aar_text_field_is_locked (self) || self->editing)
    return;
  aar_text_field_fill (self, self->shown != NULL ? self->shown : "");
  aar_text_field_set_editing (self, TRUE);
  gtk_text_buffer_get_iter_at_offset (buffer, &iter, offset);
  gtk_text_buffer_place_cursor (buffer, &iter);
  gtk_widget_grab_focus (GTK_WIDGET (self->text_view));
}

/* What could not be written stays in the field. */
static void
end (AarTextField *self)
{
  g_autoptr (AarTextField) kept = g_object_ref (self);

  if (!self->editing || !aar_text_field_flush (self) || self->always)
    return;
  aar_text_field_set_editing (self, FALSE);
  aar_text_field_emit_left (self);
}

static void
text_changed_cb (AarTextField *self)
{
  g_autofree char *text = NULL;

  if (self->showing)
    return;
  aar_typed_text_set_gaps (get_buffer (self));
  aar_text_field_measure (self);
  text = aar_text_field_get_typed (self);
  if (self->writer != NULL)
    aar_value_writer_type (self->writer, text);
}

static gboolean
left_cb (gpointer data)
{
  AarTextField *self = data;
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  /* without a writer it has been taken off the page meanwhile */
  if (self->writer != NULL && (focus == NULL || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self))))
    end (self);
  return G_SOURCE_REMOVE;
}

/* Writes at once, and ends a moment later: then it is known where the focus went, as the window may only have become
 * inactive. And GTK 4.18 never frees a widget whose focus is hidden while one around it is being hidden. */
void
aar_text_field_leave (AarTextField *self)
{
  aar_text_field_flush (self);
  g_idle_add_full (G_PRIORITY_DEFAULT, left_cb, g_object_ref (self), g_object_unref);
}

static void
return_to_page (AarTextField *self)
{
  end (self);
  if (!self->editing && gtk_widget_get_visible (GTK_WIDGET (self)))
    gtk_widget_grab_focus (GTK_WIDGET (self));
}

static gboolean
key_pressed_cb (AarTextField *self, guint key, guint code, GdkModifierType state)
{
  gboolean enter = key == GDK_KEY_Return || key == GDK_KEY_KP_Enter || key == GDK_KEY_ISO_Enter;
  GdkModifierType pressed = state & (GDK_CONTROL_MASK | GDK_SHIFT_MASK | GDK_ALT_MASK | GDK_SUPER_MASK);

  if (!self->editing)
    {
      if (aar_text_field_is_locked (self) || pressed != 0 || (!enter && key != GDK_KEY_F2))
        return FALSE;
      aar_text_field_edit (self);
      return TRUE;
    }
  if (key == GDK_KEY_Escape && !self->always)
    return_to_page (self);
  else if (enter && pressed == GDK_CONTROL_MASK && !self->always)
    return_to_page (self);
  else if (enter && pressed == 0 && self->single_line)
    {
      g_autoptr (AarTextField) kept = g_object_ref (self);

      return_to_page (self);
      if (!self->editing)
        aar_text_field_emit_next (self);
    }
  else
    return FALSE;
  return TRUE;
}

static void
pressed_cb (AarTextField *self, int n_press, double x, double y, GtkGesture *gesture)
{
  if (self->editing || n_press != 2 || aar_text_field_is_locked (self))
    return;
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  begin (self,
         aar_typed_text_find_offset (GTK_WIDGET (self), gtk_widget_get_first_child (GTK_WIDGET (self->prose)), x, y));
}

static void
placeholder_clicked_cb (AarTextField *self)
{
  aar_text_field_edit (self);
}

/* Begins to edit, at the end of the text; does nothing where it can only be read. */
void
aar_text_field_edit (AarTextField *self)
{
  g_return_if_fail (AAR_IS_TEXT_FIELD (self));

  begin (self, -1);
}

gboolean
aar_text_field_flush (AarTextField *self)
{
  g_return_val_if_fail (AAR_IS_TEXT_FIELD (self), FALSE);

  return self->writer == NULL || !self->editing || aar_value_writer_flush (self->writer);
}

void
aar_text_field_install_typing (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_callback (widget_class, text_changed_cb);
  gtk_widget_class_bind_template_callback_full (widget_class, "focus_left_cb", G_CALLBACK (aar_text_field_leave));
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, placeholder_clicked_cb);
}
