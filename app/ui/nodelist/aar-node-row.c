/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "aar-node-row.h"

#include <glib/gi18n-lib.h>

#include "aar-level-icon.h"
#include "aar-node-handle.h"
#include "aar-unwritten-mark.h"
#include "aar-widgets.h"

/**
 * AarNodeRow:
 *
 * An initiative in the list: its number in a column of its own, its title, who is responsible, and how it goes. The
 * property `description` is the same in words.
 */
struct _AarNodeRow
{
  AdwBin parent_instance;

  GtkLabel *number_label;
  GtkLabel *title_label;
  GtkLabel *responsibles_label;
  GtkBox *icon_box;
  GtkLabel *milestones_label;
  AarUnwrittenMark *mark;

  AarNodeHandle *handle;
  AarNodeItem *item;
  GSignalGroup *item_signals;
  GSignalGroup *node_signals;
  char *description;
  char *milestones;
};

G_DEFINE_FINAL_TYPE (AarNodeRow, aar_node_row, ADW_TYPE_BIN)

typedef enum
{
  PROP_ITEM = 1,
  PROP_DESCRIPTION,
} AarNodeRowProperty;

static GParamSpec *properties[PROP_DESCRIPTION + 1];

/* Faces are kept from one initiative to the next while one scrolls. */
static void
update_faces (AarNodeRow *self, GString *description)
{
  guint n_scales = aar_node_item_get_n_scales (self->item);
  GtkWidget *icon = gtk_widget_get_first_child (GTK_WIDGET (self->icon_box));

  for (guint i = 0; i < n_scales; i++)
    {
      AarScale *scale = aar_node_item_get_scale (self->item, i);
      AarLevel *level = aar_node_item_get_level (self->item, i);
      g_autofree char *words = aar_level_icon_describe (scale, level, TRUE);

      if (icon == NULL)
        {
          icon = aar_level_icon_new (scale, level, TRUE);
          gtk_box_append (self->icon_box, icon);
        }
      else
        g_object_set (icon, "scale", scale, "level", level, NULL);
      g_string_append_printf (description, ", %s", words);
      icon = gtk_widget_get_next_sibling (icon);
    }
  while (icon != NULL)
    {
      GtkWidget *next = gtk_widget_get_next_sibling (icon);

      gtk_box_remove (self->icon_box, icon);
      icon = next;
    }
  gtk_widget_set_visible (GTK_WIDGET (self->icon_box), n_scales > 0);
}

static void
update_milestones (AarNodeRow *self, GString *description)
{
  guint due = aar_node_item_get_milestones_due (self->item);
  guint answered = aar_node_item_get_milestones_answered (self->item);
  g_autofree char *brief = NULL;

  aar_label_show (self->milestones_label, NULL);
  if (due == 0)
    return;
  /* Translators: how many of the milestones of a round are answered, such as "2 of 3" */
  brief = g_strdup_printf (_ ("%u of %u"), answered, due);
  g_free (self->milestones);
  self->milestones = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%u of %u milestone answered", "%u of %u milestones answered", due), answered, due);
  aar_label_show (self->milestones_label, brief);
  g_string_append_printf (description, ", %s", self->milestones);
}

static void
update (AarNodeRow *self)
{
  g_autoptr (GString) description = g_string_new (NULL);
  AarNode *node = self->item != NULL ? aar_node_item_get_node (self->item) : NULL;
  const char *number, *title, *responsibles;

  g_signal_group_set_target (self->node_signals, node);
  aar_unwritten_mark_watch (self->mark, node != NULL ? aar_record_get_id (node) : 0, 0);
  if (node == NULL)
    return;
  aar_node_handle_set_initiative (self->handle, aar_record_get_integer (node, AAR_NODE_PLAN), aar_record_get_id (node));
  number = aar_record_get_text (node, AAR_NODE_NUMBER);
  title = aar_record_get_text (node, AAR_NODE_TITLE);
  responsibles = aar_node_item_get_responsibles (self->item);
  if (title == NULL)
    title = _ ("Untitled");
  gtk_label_set_text (self->number_label, number != NULL ? number : "");
  gtk_label_set_text (self->title_label, title);
  aar_label_show (self->responsibles_label, responsibles);
  if (number != NULL)
    g_string_append_printf (description, "%s, ", number);
  g_string_append (description, title);
  if (responsibles != NULL)
    g_string_append_printf (description, ", %s", responsibles);
  update_faces (self, description);
  update_milestones (self, description);
  if (aar_unwritten_mark_get_description (self->mark) != NULL)
    g_string_append_printf (description, ", %s", aar_unwritten_mark_get_description (self->mark));
  if (g_set_str (&self->description, description->str))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DESCRIPTION]);
}

/* The title again in full, where it is cut. */
static gboolean
query_tooltip_cb (GtkLabel *label, int x, int y, gboolean keyboard, GtkTooltip *tooltip)
{
  gtk_tooltip_set_text (tooltip, gtk_label_get_text (label));
  return pango_layout_is_ellipsized (gtk_label_get_layout (label));
}

/* What the two numbers count. */
static gboolean
milestones_tooltip_cb (GtkLabel *label, int x, int y, gboolean keyboard, GtkTooltip *tooltip, AarNodeRow *self)
{
  gtk_tooltip_set_text (tooltip, self->milestones);
  return self->milestones != NULL;
}

static void
aar_node_row_dispose (GObject *object)
{
  AarNodeRow *self = AAR_NODE_ROW (object);

  g_clear_object (&self->item_signals);
  g_clear_object (&self->node_signals);
  g_clear_object (&self->item);
  g_clear_pointer (&self->description, g_free);
  g_clear_pointer (&self->milestones, g_free);
  gtk_widget_dispose_template (GTK_WIDGET (self), AAR_TYPE_NODE_ROW);
  G_OBJECT_CLASS (aar_node_row_parent_class)->dispose (object);
}

static void
aar_node_row_get_property (GObject *object, guint property, GValue *value, GParamSpec *pspec)
{
  AarNodeRow *self = AAR_NODE_ROW (object);

  switch ((AarNodeRowProperty) property)
    {
    case PROP_ITEM:
      g_value_set_object (value, self->item);
      break;
    case PROP_DESCRIPTION:
      g_value_set_string (value, self->description);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static void
aar_node_row_set_property (GObject *object, guint property, const GValue *value, GParamSpec *pspec)
{
  AarNodeRow *self = AAR_NODE_ROW (object);

  if (property != PROP_ITEM)
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
  else if (g_set_object (&self->item, g_value_get_object (value)))
    {
      g_signal_group_set_target (self->item_signals, self->item);
      update (self);
      g_object_notify_by_pspec (object, pspec);
    }
}

static void
aar_node_row_class_init (AarNodeRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = aar_node_row_dispose;
  object_class->get_property = aar_node_row_get_property;
  object_class->set_property = aar_node_row_set_property;

  properties[PROP_ITEM] = g_param_spec_object ("item", NULL, NULL, AAR_TYPE_NODE_ITEM,
                                               G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_DESCRIPTION] = g_param_spec_string ("description", NULL, NULL, NULL,
                                                      G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  g_type_ensure (AAR_TYPE_UNWRITTEN_MARK);
  gtk_widget_class_set_css_name (widget_class, "node-row");
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/aarshjul/Aarshjul/ui/nodelist/aar-node-row.ui");
  gtk_widget_class_bind_template_child (widget_class, AarNodeRow, number_label);
  gtk_widget_class_bind_template_child (widget_class, AarNodeRow, title_label);
  gtk_widget_class_bind_template_child (widget_class, AarNodeRow, responsibles_label);
  gtk_widget_class_bind_template_child (widget_class, AarNodeRow, icon_box);
  gtk_widget_class_bind_template_child (widget_class, AarNodeRow, milestones_label);
  gtk_widget_class_bind_template_child (widget_class, AarNodeRow, mark);
  gtk_widget_class_bind_template_callback (widget_class, update);
  gtk_widget_class_bind_template_callback (widget_class, query_tooltip_cb);
  gtk_widget_class_bind_template_callback (widget_class, milestones_tooltip_cb);
}

static void
aar_node_row_init (AarNodeRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->handle = aar_node_handle_new (GTK_WIDGET (self));
  self->item_signals = g_signal_group_new (AAR_TYPE_NODE_ITEM);
  g_signal_group_connect_swapped (self->item_signals, "notify", G_CALLBACK (update), self);
  self->node_signals = g_signal_group_new (AAR_TYPE_NODE);
  g_signal_group_connect_swapped (self->node_signals, "notify", G_CALLBACK (update), self);
}
