/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "aar-level-picker.h"

#include <glib/gi18n-lib.h>

#include "aar-level-icon.h"
#include "aar-followup-phrases.h"
#include "aar-widgets.h"

/**
 * AarLevelPicker:
 *
 * The levels of a scale side by side, the open dot of "not assessed" first. One key is enough: 1 is the best level, 0
 * or Delete takes the answer back; the arrows go from one to the next. It is one stop for Tab.
 *
 * The picker does not change by itself: signal `picked` (level id, 0 for not assessed) tells what the user wants, and
 * who wrote that into the store sets it.
 */
struct _AarLevelPicker
{
  GtkWidget parent_instance;

  AarScale *scale;
  GPtrArray *levels;
  GPtrArray *choices;
  gint64 level;
  gboolean locked;
};

G_DEFINE_FINAL_TYPE (AarLevelPicker, aar_level_picker, GTK_TYPE_WIDGET)

static guint picked_signal;

static gint64
id_of_choice (AarLevelPicker *self, guint index)
{
  return index == 0 ? 0 : aar_record_get_id (self->levels->pdata[index - 1]);
}

static guint
find_chosen (AarLevelPicker *self)
{
  for (guint i = 1; i < self->choices->len; i++)
    if (id_of_choice (self, i) == self->level)
      return i;
  return 0;
}

static void
pick (AarLevelPicker *self, guint index)
{
  if (self->locked || index >= self->choices->len)
    {
      gtk_widget_error_bell (GTK_WIDGET (self));
      return;
    }
  if (id_of_choice (self, index) != self->level)
    g_signal_emit (self, picked_signal, 0, id_of_choice (self, index));
}

static gboolean
number_cb (GtkWidget *widget, GVariant *number, gpointer data)
{
  pick (AAR_LEVEL_PICKER (widget), (guint) g_variant_get_int32 (number));
  return TRUE;
}

static gboolean
step_cb (GtkWidget *widget, GVariant *step, gpointer data)
{
  AarLevelPicker *self = AAR_LEVEL_PICKER (widget);
  gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int index = (int) find_chosen (self) + (mirrored ? -1 : 1) * g_variant_get_int32 (step);

  if (index >= 0 && index < (int) self->choices->len)
    pick (self, (guint) index);
  return TRUE;
}

static void
released_cb (GtkGestureClick *gesture, int n_press, double x, double y, gpointer data)
{
  GtkWidget *choice = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (gesture));
  AarLevelPicker *self = data;
  guint index;

  gtk_widget_grab_focus (GTK_WIDGET (self));
  if (g_ptr_array_find (self->choices, choice, &index))
    pick (self, index);
}

/* A choice is its face and the key that chooses it, or, when it has been made for good, its face and its name. */
static void
show_words (GtkWidget *choice, gboolean named)
{
  GtkWidget *name = gtk_widget_get_last_child (choice);
  GtkWidget *key = gtk_widget_get_prev_sibling (name);

  gtk_widget_set_visible (name, named);
  if (GTK_IS_LABEL (key))
    gtk_widget_set_visible (key, !named);
}

static void
show_chosen (AarLevelPicker *self)
{
  guint chosen = find_chosen (self);

  for (guint i = 0; i < self->choices->len; i++)
    {
      GtkWidget *choice = self->choices->pdata[i];

      aar_widget_set_css_class (choice, "chosen", i == chosen);
      /* what cannot be chosen any more is not offered; the level that was is told with its name */
      gtk_widget_set_visible (choice, !self->locked || i == chosen);
      show_words (choice, self->locked);
      gtk_accessible_update_state (GTK_ACCESSIBLE (choice), GTK_ACCESSIBLE_STATE_CHECKED,
                                   i == chosen ? GTK_ACCESSIBLE_TRISTATE_TRUE : GTK_ACCESSIBLE_TRISTATE_FALSE, -1);
      if (i == chosen)
        gtk_accessible_update_relation (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_RELATION_ACTIVE_DESCENDANT, choice, -1);
    }
}

/* What a screen reader says of the picker as a whole: the scale and what is chosen there. */
static void
describe (AarLevelPicker *self)
{
  guint chosen = find_chosen (self);
  AarLevel *level = chosen == 0 ? NULL : self->levels->pdata[chosen - 1];
  g_autofree char *description = aar_level_icon_describe (self->scale, level, TRUE);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, description, -1);
}

static GtkWidget *
make_choice (AarLevelPicker *self, AarLevel *level, guint number, gboolean labelled)
{
  GtkWidget *choice = g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_RADIO, "css-name",
                                    "levelchoice", "spacing", 6, NULL);
  GtkGesture *click = gtk_gesture_click_new ();
  g_autofree char *text = aar_followup_phrase_level (self->scale, level);
  const char *meaning = level != NULL ? aar_record_get_text (level, AAR_LEVEL_MEANING) : NULL;
  /* Translators: what a level is called, and the key that chooses it */
  g_autofree char *tip = g_strdup_printf (_ ("%s (key %u)"), meaning != NULL ? meaning : text, number);
  GtkWidget *icon = aar_level_icon_new (self->scale, level, TRUE);

  gtk_box_append (GTK_BOX (choice), icon);
  /* the words of the choice that is made stand beside its icon; the others say theirs when one asks */
  if (labelled && level != NULL)
    {
      g_autofree char *digit = g_strdup_printf ("%u", number);
      GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", digit, NULL);

      gtk_widget_add_css_class (label, "key");
      gtk_widget_add_css_class (label, "numeric");
      gtk_box_append (GTK_BOX (choice), label);
    }
  gtk_box_append (GTK_BOX (choice), g_object_new (GTK_TYPE_LABEL, "label", text, "visible", FALSE, "wrap", TRUE, NULL));
  gtk_widget_set_tooltip_text (icon, tip);
  gtk_widget_set_tooltip_text (choice, tip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (choice), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  g_signal_connect_object (click, "released", G_CALLBACK (released_cb), self, 0);
  gtk_widget_add_controller (choice, GTK_EVENT_CONTROLLER (click));
  gtk_widget_set_parent (choice, GTK_WIDGET (self));
  return choice;
}

static void
aar_level_picker_dispose (GObject *object)
{
  AarLevelPicker *self = AAR_LEVEL_PICKER (object);
  GtkWidget *child;

  g_ptr_array_set_size (self->choices, 0);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->scale);
  g_clear_pointer (&self->levels, g_ptr_array_unref);
  G_OBJECT_CLASS (aar_level_picker_parent_class)->dispose (object);
}

static void
aar_level_picker_finalize (GObject *object)
{
  g_ptr_array_unref (AAR_LEVEL_PICKER (object)->choices);
  G_OBJECT_CLASS (aar_level_picker_parent_class)->finalize (object);
}

static void
add_key (GtkWidgetClass *widget_class, guint key, GtkShortcutFunc func, int value)
{
  gtk_widget_class_add_binding (widget_class, key, 0, func, "i", value);
}

static void
aar_level_picker_class_init (AarLevelPickerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = aar_level_picker_dispose;
  G_OBJECT_CLASS (klass)->finalize = aar_level_picker_finalize;
  picked_signal = g_signal_new ("picked", AAR_TYPE_LEVEL_PICKER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                G_TYPE_INT64);
  gtk_widget_class_set_css_name (widget_class, "levelpicker");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_RADIO_GROUP);
  for (int i = 0; i < 10; i++)
    {
      add_key (widget_class, GDK_KEY_0 + (guint) i, number_cb, i);
      add_key (widget_class, GDK_KEY_KP_0 + (guint) i, number_cb, i);
    }
  add_key (widget_class, GDK_KEY_Delete, number_cb, 0);
  add_key (widget_class, GDK_KEY_KP_Delete, number_cb, 0);
  add_key (widget_class, GDK_KEY_BackSpace, number_cb, 0);
  add_key (widget_class, GDK_KEY_Left, step_cb, -1);
  add_key (widget_class, GDK_KEY_Right, step_cb, 1);
}

static void
aar_level_picker_init (AarLevelPicker *self)
{
  self->choices = g_ptr_array_new ();
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_START);
}

/**
 * aar_level_picker_new:
 * @scale: a scale
 * @levels: (element-type Aar.Level): its levels, best first
 * @labelled: whether the keys are printed beside the faces
 *
 * Returns: a picker on which nothing is assessed
 */
GtkWidget *
aar_level_picker_new (AarScale *scale, GPtrArray *levels, gboolean labelled)
{
  AarLevelPicker *self = g_object_new (AAR_TYPE_LEVEL_PICKER, NULL);

  self->scale = g_object_ref (scale);
  self->levels = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < levels->len; i++)
    g_ptr_array_add (self->levels, g_object_ref (levels->pdata[i]));
  g_ptr_array_add (self->choices, make_choice (self, NULL, 0, labelled));
  for (guint i = 0; i < levels->len; i++)
    g_ptr_array_add (self->choices, make_choice (self, levels->pdata[i], i + 1, labelled));
  show_chosen (self);
  describe (self);
  return GTK_WIDGET (self);
}

void
aar_level_picker_set_level (AarLevelPicker *self, gint64 level)
{
  g_return_if_fail (AAR_IS_LEVEL_PICKER (self));

  if (self->level == level)
    return;
  self->level = level;
  show_chosen (self);
  describe (self);
}

/* Locks the picker: it only tells what was chosen, and there is nothing to come to with the keyboard. */
void
aar_level_picker_set_locked (AarLevelPicker *self, gboolean locked)
{
  g_return_if_fail (AAR_IS_LEVEL_PICKER (self));

  self->locked = locked;
  gtk_widget_set_focusable (GTK_WIDGET (self), !locked);
  aar_widget_set_css_class (GTK_WIDGET (self), "locked", locked);
  show_chosen (self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_READ_ONLY, locked, -1);
}
