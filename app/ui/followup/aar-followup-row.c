/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "aar-followup-row.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "aar-level-icon.h"
#include "aar-followup-answer.h"
#include "aar-followup-fold.h"
#include "aar-followup-page.h"
#include "aar-followup-phrases.h"
#include "aar-widgets.h"

/**
 * AarFollowupRow:
 *
 * A row of the list of cards: an initiative, or the heading under which the answered ones are folded away. It shows
 * little, as a list makes many; where the initiative is answered is made only while the row is the selected one.
 *
 * Properties: `item` (#AarFollowupItem or #AarFollowupFold), `selected` (boolean), `description` (string, read-only,
 * notified), what a screen reader says of it.
 */
struct _AarFollowupRow
{
  GtkWidget parent_instance;

  GtkBox *card_box;
  GtkLabel *number_label;
  GtkLabel *title_label;
  GtkLabel *caption_label;
  GtkLabel *words_label;
  GtkBox *icon_box;
  AdwBin *answer_bin;
  GtkButton *fold_button;
  GtkLabel *fold_label;
  GtkImage *fold_image;

  GObject *item;
  GSignalGroup *item_signals;
  GSignalGroup *fold_signals;
  gboolean selected;
  char *description;
};

G_DEFINE_FINAL_TYPE (AarFollowupRow, aar_followup_row, GTK_TYPE_WIDGET)

typedef enum
{
  PROP_ITEM = 1,
  PROP_SELECTED,
  PROP_DESCRIPTION,
} AarFollowupRowProperty;

static GParamSpec *properties[PROP_DESCRIPTION + 1];

static void
set_description (AarFollowupRow *self, const char *description)
{
  if (g_set_str (&self->description, description))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DESCRIPTION]);
}

/* The faces are made once for a row and only change their level when it is used for another initiative. */
static void
show_faces (AarFollowupRow *self, AarFollowupItem *item)
{
  GtkWidget *icon = gtk_widget_get_first_child (GTK_WIDGET (self->icon_box));

  for (guint i = 0; i < aar_followup_item_get_n_scales (item); i++)
    {
      if (icon == NULL)
        {
          icon = aar_level_icon_new (aar_followup_item_get_scale (item, i), aar_followup_item_get_level (item, i),
                                     TRUE);
          gtk_box_append (self->icon_box, icon);
        }
      else
        {
          g_object_set (icon, "scale", aar_followup_item_get_scale (item, i), NULL);
          aar_level_icon_set_level (AAR_LEVEL_ICON (icon), aar_followup_item_get_level (item, i));
        }
      icon = gtk_widget_get_next_sibling (icon);
    }
  while (icon != NULL)
    {
      GtkWidget *next = gtk_widget_get_next_sibling (icon);

      gtk_box_remove (self->icon_box, icon);
      icon = next;
    }
}

/* Who answers, how many milestones are, and whether it was corrected. */
static char *
make_caption (AarFollowupItem *item)
{
  const char *units = aar_followup_item_get_units (item);
  g_autofree char *milestones = aar_followup_item_count_milestones (item);
  const char *parts[4] = { NULL };
  guint n_parts = 0;

  if (units != NULL)
    parts[n_parts++] = units;
  if (milestones != NULL)
    parts[n_parts++] = milestones;
  if (aar_followup_item_is_corrected (item))
    /* Translators: an answer was changed after the round of follow-up had been closed */
    parts[n_parts++] = _ ("corrected after closing");
  return g_strjoinv (" · ", (char **) parts);
}

static void
show_item (AarFollowupRow *self)
{
  AarFollowupItem *item = AAR_FOLLOWUP_ITEM (self->item);
  AarNode *node = aar_followup_item_get_node (item);
  const char *title = aar_record_get_text (node, AAR_NODE_TITLE);
  g_autofree char *caption = make_caption (item);
  g_autofree char *description = aar_followup_item_describe (item);

  aar_label_show (self->number_label, aar_record_get_text (node, AAR_NODE_NUMBER));
  gtk_label_set_text (self->title_label, title != NULL ? title : "");
  aar_label_show (self->caption_label, caption);
  aar_label_show (self->words_label, self->selected ? NULL : aar_followup_item_get_words (item));
  show_faces (self, item);
  gtk_widget_set_visible (GTK_WIDGET (self->icon_box), !self->selected && aar_followup_item_get_n_scales (item) > 0);
  set_description (self, description);
}

static void
show_fold (AarFollowupRow *self)
{
  g_autofree char *label = NULL;
  gboolean unfolded = aar_followup_fold_is_unfolded (AAR_FOLLOWUP_FOLD (self->item));

  g_object_get (self->item, "label", &label, NULL);
  gtk_label_set_text (self->fold_label, label);
  gtk_image_set_from_icon_name (self->fold_image, unfolded ? "pan-down-symbolic" : "pan-end-symbolic");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->fold_button), GTK_ACCESSIBLE_STATE_EXPANDED, unfolded, -1);
  set_description (self, label);
}

static void
show_answer (AarFollowupRow *self)
{
  gboolean wanted = self->selected && AAR_IS_FOLLOWUP_ITEM (self->item);
  GtkWidget *page = gtk_widget_get_ancestor (GTK_WIDGET (self), AAR_TYPE_FOLLOWUP_PAGE);
  GtkWidget *answer = wanted && page != NULL
                        ? aar_followup_answer_new (aar_followup_page_get_board (AAR_FOLLOWUP_PAGE (page)),
                                                   AAR_FOLLOWUP_ITEM (self->item))
                        : NULL;

  adw_bin_set_child (self->answer_bin, answer);
  gtk_widget_set_visible (GTK_WIDGET (self->answer_bin), answer != NULL);
  if (wanted)
    gtk_widget_add_css_class (GTK_WIDGET (self), "open");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "open");
}

static void
update (AarFollowupRow *self)
{
  if (AAR_IS_FOLLOWUP_ITEM (self->item))
    show_item (self);
  else if (AAR_IS_FOLLOWUP_FOLD (self->item))
    show_fold (self);
}

static void
set_item (AarFollowupRow *self, GObject *item)
{
  gboolean is_fold = AAR_IS_FOLLOWUP_FOLD (item);

  if (!g_set_object (&self->item, item))
    return;
  g_signal_group_set_target (self->item_signals, is_fold ? NULL : item);
  g_signal_group_set_target (self->fold_signals, is_fold ? item : NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->card_box), !is_fold);
  gtk_widget_set_visible (GTK_WIDGET (self->fold_button), is_fold);
  update (self);
  show_answer (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ITEM]);
}

/* The list takes the focus to the row at every click in it. In an open card that would take it away from the field that
 * was clicked, so there the card itself sees to it that the focus comes to it. */
static void
update_focus_on_click (AarFollowupRow *self)
{
  GtkWidget *list_item = gtk_widget_get_parent (GTK_WIDGET (self));

  if (list_item != NULL)
    gtk_widget_set_focus_on_click (list_item, !self->selected);
}

/* What was clicked in the card has taken the focus by now, if it can. */
static void
pressed_cb (AarFollowupRow *self)
{
  if (self->selected && (gtk_widget_get_state_flags (GTK_WIDGET (self)) & GTK_STATE_FLAG_FOCUS_WITHIN) == 0)
    gtk_widget_grab_focus (GTK_WIDGET (self));
}

static void
set_selected (AarFollowupRow *self, gboolean selected)
{
  if (self->selected == selected)
    return;
  self->selected = selected;
  update_focus_on_click (self);
  show_answer (self);
  update (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SELECTED]);
}

/* The list gives a row its item before the row has a place in the window. */
static void
aar_followup_row_root (GtkWidget *widget)
{
  AarFollowupRow *self = AAR_FOLLOWUP_ROW (widget);

  GTK_WIDGET_CLASS (aar_followup_row_parent_class)->root (widget);
  update_focus_on_click (self);
  if (self->selected && adw_bin_get_child (self->answer_bin) == NULL)
    show_answer (self);
}

static gboolean
aar_followup_row_grab_focus (GtkWidget *widget)
{
  AarFollowupRow *self = AAR_FOLLOWUP_ROW (widget);
  GtkWidget *answer = adw_bin_get_child (self->answer_bin);

  if (AAR_IS_FOLLOWUP_FOLD (self->item))
    return gtk_widget_grab_focus (GTK_WIDGET (self->fold_button));
  return answer != NULL && gtk_widget_grab_focus (answer);
}

static void
aar_followup_row_dispose (GObject *object)
{
  AarFollowupRow *self = AAR_FOLLOWUP_ROW (object);

  g_clear_object (&self->item_signals);
  g_clear_object (&self->fold_signals);
  gtk_widget_dispose_template (GTK_WIDGET (self), AAR_TYPE_FOLLOWUP_ROW);
  g_clear_object (&self->item);
  g_clear_pointer (&self->description, g_free);
  G_OBJECT_CLASS (aar_followup_row_parent_class)->dispose (object);
}

static void
aar_followup_row_get_property (GObject *object, guint property, GValue *value, GParamSpec *pspec)
{
  AarFollowupRow *self = AAR_FOLLOWUP_ROW (object);

  switch ((AarFollowupRowProperty) property)
    {
    case PROP_ITEM:
      g_value_set_object (value, self->item);
      break;
    case PROP_SELECTED:
      g_value_set_boolean (value, self->selected);
      break;
    case PROP_DESCRIPTION:
      g_value_set_string (value, self->description);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static void
aar_followup_row_set_property (GObject *object, guint property, const GValue *value, GParamSpec *pspec)
{
  AarFollowupRow *self = AAR_FOLLOWUP_ROW (object);

  switch ((AarFollowupRowProperty) property)
    {
    case PROP_ITEM:
      set_item (self, g_value_get_object (value));
      break;
    case PROP_SELECTED:
      set_selected (self, g_value_get_boolean (value));
      break;
    case PROP_DESCRIPTION:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static void
aar_followup_row_class_init (AarFollowupRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = aar_followup_row_dispose;
  object_class->get_property = aar_followup_row_get_property;
  object_class->set_property = aar_followup_row_set_property;
  widget_class->root = aar_followup_row_root;
  widget_class->grab_focus = aar_followup_row_grab_focus;

  properties[PROP_ITEM] = g_param_spec_object ("item", NULL, NULL, G_TYPE_OBJECT, G_PARAM_READWRITE | flags);
  properties[PROP_SELECTED] = g_param_spec_boolean ("selected", NULL, NULL, FALSE, G_PARAM_READWRITE | flags);
  properties[PROP_DESCRIPTION] = g_param_spec_string ("description", NULL, NULL, NULL, G_PARAM_READABLE | flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_css_name (widget_class, "followup-row");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/aarshjul/Aarshjul/ui/followup/aar-followup-row.ui");
  gtk_widget_class_bind_template_child (widget_class, AarFollowupRow, card_box);
  gtk_widget_class_bind_template_child (widget_class, AarFollowupRow, number_label);
  gtk_widget_class_bind_template_child (widget_class, AarFollowupRow, title_label);
  gtk_widget_class_bind_template_child (widget_class, AarFollowupRow, caption_label);
  gtk_widget_class_bind_template_child (widget_class, AarFollowupRow, words_label);
  gtk_widget_class_bind_template_child (widget_class, AarFollowupRow, icon_box);
  gtk_widget_class_bind_template_child (widget_class, AarFollowupRow, answer_bin);
  gtk_widget_class_bind_template_child (widget_class, AarFollowupRow, fold_button);
  gtk_widget_class_bind_template_child (widget_class, AarFollowupRow, fold_label);
  gtk_widget_class_bind_template_child (widget_class, AarFollowupRow, fold_image);
  gtk_widget_class_bind_template_callback (widget_class, pressed_cb);
}

static void
aar_followup_row_init (AarFollowupRow *self)
{
  self->item_signals = g_signal_group_new (AAR_TYPE_FOLLOWUP_ITEM);
  g_signal_group_connect_swapped (self->item_signals, "changed", G_CALLBACK (update), self);
  self->fold_signals = g_signal_group_new (AAR_TYPE_FOLLOWUP_FOLD);
  g_signal_group_connect_swapped (self->fold_signals, "notify", G_CALLBACK (update), self);
  gtk_widget_init_template (GTK_WIDGET (self));
}
