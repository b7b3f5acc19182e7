/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "aar-answer-text.h"

#include <glib/gi18n-lib.h>

/**
 * AarAnswerText:
 *
 * Some lines of an answer, written when one leaves the field or pauses. If they cannot be written, the field says so,
 * keeps them and tries again from time to time. Properties: `placeholder` (string) stands there while it is empty and
 * names the field for a screen reader; `locked` (boolean) lets it only be read. Signal `write` (string, NULL for
 * nothing) asks to write; the handler returns whether it was.
 */
struct _AarAnswerText
{
  GtkWidget parent_instance;

  GtkBox *box;
  GtkTextView *text_view;
  GtkLabel *size_label;
  GtkLabel *placeholder_label;
  GtkBox *problem_box;
  GtkLabel *problem_label;

  char *written;
  guint pause_source;
  guint retry_source;
  gboolean showing;
};

G_DEFINE_FINAL_TYPE (AarAnswerText, aar_answer_text, GTK_TYPE_WIDGET)

typedef enum
{
  PROP_PLACEHOLDER = 1,
  PROP_LOCKED,
} AarAnswerTextProperty;

static GParamSpec *properties[PROP_LOCKED + 1];

static guint write_signal;

/* A pause in typing after which the words are written, in milliseconds. */
#define PAUSE 1200

/* How long words that could not be written wait before they are tried again, in seconds. */
#define RETRY_INTERVAL 4

static gboolean
pause_cb (gpointer data)
{
  AarAnswerText *self = data;

  self->pause_source = 0;
  aar_answer_text_flush (self);
  return G_SOURCE_REMOVE;
}

static gboolean
retry_cb (gpointer data)
{
  AarAnswerText *self = data;

  self->retry_source = 0;
  aar_answer_text_flush (self);
  return G_SOURCE_REMOVE;
}

/* A text view does not tell how high its text is before it has set it; a label that nobody sees does, so that the field
 * grows with the words. A line that was just begun counts too. */
static void
update_size (AarAnswerText *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->text_view);
  GtkTextIter start, end;
  g_autofree char *text = NULL;
  g_autofree char *measured = NULL;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  text = gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
  measured = g_strconcat (text, "\u200b", NULL);
  gtk_label_set_text (self->size_label, measured);
  gtk_widget_set_visible (GTK_WIDGET (self->placeholder_label), *text == '\0');
}

static void
text_changed_cb (AarAnswerText *self)
{
  update_size (self);
  if (self->showing)
    return;
  g_clear_handle_id (&self->pause_source, g_source_remove);
  self->pause_source = g_timeout_add (PAUSE, pause_cb, self);
}

static void
leave_cb (AarAnswerText *self)
{
  aar_answer_text_flush (self);
}

static void
retry (GtkWidget *widget, const char *action, GVariant *parameter)
{
  aar_answer_text_flush (AAR_ANSWER_TEXT (widget));
}

static gboolean
aar_answer_text_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (AAR_ANSWER_TEXT (widget)->text_view));
}

/* A card that is folded away, or a window that closes, is a field that is left. */
static void
aar_answer_text_unmap (GtkWidget *widget)
{
  aar_answer_text_flush (AAR_ANSWER_TEXT (widget));
  GTK_WIDGET_CLASS (aar_answer_text_parent_class)->unmap (widget);
}

static void
aar_answer_text_dispose (GObject *object)
{
  AarAnswerText *self = AAR_ANSWER_TEXT (object);

  g_clear_handle_id (&self->pause_source, g_source_remove);
  g_clear_handle_id (&self->retry_source, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (self), AAR_TYPE_ANSWER_TEXT);
  g_clear_pointer (&self->written, g_free);
  G_OBJECT_CLASS (aar_answer_text_parent_class)->dispose (object);
}

static void
aar_answer_text_get_property (GObject *object, guint property, GValue *value, GParamSpec *pspec)
{
  AarAnswerText *self = AAR_ANSWER_TEXT (object);

  switch ((AarAnswerTextProperty) property)
    {
    case PROP_PLACEHOLDER:
      g_value_set_string (value, gtk_label_get_label (self->placeholder_label));
      break;
    case PROP_LOCKED:
      g_value_set_boolean (value, !gtk_text_view_get_editable (self->text_view));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static void
aar_answer_text_set_property (GObject *object, guint property, const GValue *value, GParamSpec *pspec)
{
  AarAnswerText *self = AAR_ANSWER_TEXT (object);

  switch ((AarAnswerTextProperty) property)
    {
    case PROP_PLACEHOLDER:
      if (g_strcmp0 (gtk_label_get_label (self->placeholder_label), g_value_get_string (value)) == 0)
        return;
      gtk_label_set_label (self->placeholder_label, g_value_get_string (value));
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->text_view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      g_value_get_string (value), -1);
      break;
    case PROP_LOCKED:
      if (gtk_text_view_get_editable (self->text_view) == !g_value_get_boolean (value))
        return;
      gtk_text_view_set_editable (self->text_view, !g_value_get_boolean (value));
      gtk_text_view_set_cursor_visible (self->text_view, !g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
      return;
    }
  g_object_notify_by_pspec (object, pspec);
}

static gboolean
was_handled (GSignalInvocationHint *hint, GValue *accumulated, const GValue *value, gpointer data)
{
  g_value_copy (value, accumulated);
  return FALSE;
}

static void
aar_answer_text_class_init (AarAnswerTextClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = aar_answer_text_dispose;
  object_class->get_property = aar_answer_text_get_property;
  object_class->set_property = aar_answer_text_set_property;
  widget_class->grab_focus = aar_answer_text_grab_focus;
  widget_class->unmap = aar_answer_text_unmap;

  properties[PROP_PLACEHOLDER] = g_param_spec_string ("placeholder", NULL, NULL, "", flags);
  properties[PROP_LOCKED] = g_param_spec_boolean ("locked", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
  write_signal = g_signal_new ("write", AAR_TYPE_ANSWER_TEXT, G_SIGNAL_RUN_LAST, 0, was_handled, NULL, NULL,
                               G_TYPE_BOOLEAN, 1, G_TYPE_STRING);

  gtk_widget_class_set_css_name (widget_class, "answertext");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_install_action (widget_class, "answertext.retry", NULL, retry);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/aarshjul/Aarshjul/ui/followup/aar-answer-text.ui");
  gtk_widget_class_bind_template_child (widget_class, AarAnswerText, box);
  gtk_widget_class_bind_template_child (widget_class, AarAnswerText, text_view);
  gtk_widget_class_bind_template_child (widget_class, AarAnswerText, size_label);
  gtk_widget_class_bind_template_child (widget_class, AarAnswerText, placeholder_label);
  gtk_widget_class_bind_template_child (widget_class, AarAnswerText, problem_box);
  gtk_widget_class_bind_template_child (widget_class, AarAnswerText, problem_label);
  gtk_widget_class_bind_template_callback (widget_class, text_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, leave_cb);
}

static void
aar_answer_text_init (AarAnswerText *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  update_size (self);
}

/**
 * aar_answer_text_new:
 *
 * Returns: an empty field
 */
GtkWidget *
aar_answer_text_new (void)
{
  return g_object_new (AAR_TYPE_ANSWER_TEXT, NULL);
}

/**
 * aar_answer_text_get_text:
 * @self: a field
 *
 * Returns: (transfer full) (nullable): what stands in it, %NULL for nothing
 */
char *
aar_answer_text_get_text (AarAnswerText *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->text_view);
  GtkTextIter start, end;
  g_autofree char *text = NULL;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  text = gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
  g_strchomp (text);
  return *text != '\0' ? g_steal_pointer (&text) : NULL;
}

/**
 * aar_answer_text_is_dirty:
 * @self: a field
 *
 * Returns: whether something in it is not written yet
 */
gboolean
aar_answer_text_is_dirty (AarAnswerText *self)
{
  g_autofree char *text = aar_answer_text_get_text (self);

  return g_strcmp0 (text, self->written) != 0;
}

/**
 * aar_answer_text_show:
 * @self: a field
 * @text: (nullable): what stands in the store
 * @draft: (nullable): what was typed before and could not be written
 *
 * Shows what stands in the store, but never over words that are not written yet.
 */
void
aar_answer_text_show (AarAnswerText *self, const char *text, const char *draft)
{
  gboolean dirty;
  const char *shown = draft != NULL ? draft : text != NULL ? text : "";
  g_autofree char *present = NULL;

  g_return_if_fail (AAR_IS_ANSWER_TEXT (self));

  dirty = aar_answer_text_is_dirty (self);
  present = aar_answer_text_get_text (self);
  g_set_str (&self->written, text);
  if (dirty || g_strcmp0 (present != NULL ? present : "", shown) == 0)
    return;
  self->showing = TRUE;
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->text_view), shown, -1);
  self->showing = FALSE;
}

/**
 * aar_answer_text_set_problem:
 * @self: a field
 * @problem: (nullable): why it could not be written, %NULL when it was
 *
 * Tells it beside the field.
 */
void
aar_answer_text_set_problem (AarAnswerText *self, const char *problem)
{
  gboolean known;

  g_return_if_fail (AAR_IS_ANSWER_TEXT (self));

  /* What is tried again and fails as before is not told a screen reader each time. */
  known = g_strcmp0 (gtk_label_get_text (self->problem_label), problem) == 0;
  gtk_label_set_text (self->problem_label, problem != NULL ? problem : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem_box), problem != NULL);
  if (problem != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self), "problem");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "problem");
  if (problem != NULL && !known)
    gtk_accessible_announce (GTK_ACCESSIBLE (self), problem, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_HIGH);
}

/**
 * aar_answer_text_flush:
 * @self: a field
 *
 * Writes what is not written yet. What cannot be written is tried again by itself.
 *
 * Returns: whether everything is written
 */
gboolean
aar_answer_text_flush (AarAnswerText *self)
{
  g_autofree char *text = NULL;
  gboolean written = FALSE;

  g_return_val_if_fail (AAR_IS_ANSWER_TEXT (self), FALSE);

  g_clear_handle_id (&self->pause_source, g_source_remove);
  g_clear_handle_id (&self->retry_source, g_source_remove);
  text = aar_answer_text_get_text (self);
  if (g_strcmp0 (text, self->written) == 0)
    return TRUE;
  g_signal_emit (self, write_signal, 0, text, &written);
  if (written)
    g_set_str (&self->written, text);
  else
    self->retry_source = g_timeout_add_seconds (RETRY_INTERVAL, retry_cb, self);
  return written;
}
