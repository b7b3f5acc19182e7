/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-followup-pair-row.h"

#include "aar-level-icon.h"
#include "aar-followup-phrases.h"
#include "aar-widgets.h"

/**
 * AarFollowupPairRow:
 *
 * A row with two answers beside each other. Its property `item` is the #AarFollowupPair.
 */
struct _AarFollowupPairRow
{
  GtkBox parent_instance;

  GtkLabel *heading_label;
  GtkLabel *title_label;
  GtkLabel *caption_label;
  GtkLabel *names[2];
  AarLevelIcon *faces[2];
  GtkLabel *levels[2];
  GtkLabel *texts[2];

  AarFollowupPair *item;
};

G_DEFINE_FINAL_TYPE (AarFollowupPairRow, aar_followup_pair_row, GTK_TYPE_BOX)

typedef enum
{
  PROP_ITEM = 1,
} AarFollowupPairRowProperty;

static GParamSpec *properties[PROP_ITEM + 1];

static void
show_side (AarFollowupPairRow *self, guint index)
{
  const AarFollowupSide *side = aar_followup_pair_get_side (self->item, index);
  g_autofree char *level = aar_followup_phrase_level (side->scale, side->level);

  aar_label_show (self->names[index], side->name);
  g_object_set (self->faces[index], "scale", side->scale, NULL);
  aar_level_icon_set_level (self->faces[index], side->level);
  gtk_label_set_text (self->levels[index], level);
  aar_label_show (self->texts[index], side->text);
}

static void
set_item (AarFollowupPairRow *self, AarFollowupPair *item)
{
  g_autofree char *heading = NULL;

  if (!g_set_object (&self->item, item))
    return;
  if (item != NULL)
    {
      g_object_get (item, "heading", &heading, NULL);
      aar_label_show (self->heading_label, heading);
      aar_label_show (self->title_label, aar_list_item_get_title (AAR_LIST_ITEM (item)));
      aar_label_show (self->caption_label, aar_list_item_get_detail (AAR_LIST_ITEM (item)));
      show_side (self, 0);
      show_side (self, 1);
    }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ITEM]);
}

static void
aar_followup_pair_row_dispose (GObject *object)
{
  AarFollowupPairRow *self = AAR_FOLLOWUP_PAIR_ROW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), AAR_TYPE_FOLLOWUP_PAIR_ROW);
  g_clear_object (&self->item);
  G_OBJECT_CLASS (aar_followup_pair_row_parent_class)->dispose (object);
}

static void
aar_followup_pair_row_get_property (GObject *object, guint property, GValue *value, GParamSpec *pspec)
{
  switch ((AarFollowupPairRowProperty) property)
    {
    case PROP_ITEM:
      g_value_set_object (value, AAR_FOLLOWUP_PAIR_ROW (object)->item);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static void
aar_followup_pair_row_set_property (GObject *object, guint property, const GValue *value, GParamSpec *pspec)
{
  switch ((AarFollowupPairRowProperty) property)
    {
    case PROP_ITEM:
      set_item (AAR_FOLLOWUP_PAIR_ROW (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static void
bind_side (GtkWidgetClass *widget_class, guint index)
{
  static const char *const names[2][4] = { { "left_name", "left_face", "left_level", "left_text" },
                                           { "right_name", "right_face", "right_level", "right_text" } };
  gssize offsets[] = {
    (gssize) G_STRUCT_OFFSET (AarFollowupPairRow, names),
    (gssize) G_STRUCT_OFFSET (AarFollowupPairRow, faces),
    (gssize) G_STRUCT_OFFSET (AarFollowupPairRow, levels),
    (gssize) G_STRUCT_OFFSET (AarFollowupPairRow, texts),
  };

  for (guint i = 0; i < G_N_ELEMENTS (offsets); i++)
    gtk_widget_class_bind_template_child_full (widget_class, names[index][i], FALSE,
                                               offsets[i] + (gssize) (index * sizeof (gpointer)));
}

static void
aar_followup_pair_row_class_init (AarFollowupPairRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = aar_followup_pair_row_dispose;
  object_class->get_property = aar_followup_pair_row_get_property;
  object_class->set_property = aar_followup_pair_row_set_property;
  properties[PROP_ITEM] = g_param_spec_object ("item", NULL, NULL, AAR_TYPE_FOLLOWUP_PAIR,
                                               G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  g_type_ensure (AAR_TYPE_LEVEL_ICON);
  gtk_widget_class_set_css_name (widget_class, "pair-row");
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/aarshjul/Aarshjul/ui/followup/aar-followup-pair-row.ui");
  gtk_widget_class_bind_template_child (widget_class, AarFollowupPairRow, heading_label);
  gtk_widget_class_bind_template_child (widget_class, AarFollowupPairRow, title_label);
  gtk_widget_class_bind_template_child (widget_class, AarFollowupPairRow, caption_label);
  bind_side (widget_class, 0);
  bind_side (widget_class, 1);
}

static void
aar_followup_pair_row_init (AarFollowupPairRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
