/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-choice-label.h"

#include <adwaita.h>

#include "aar-level-icon.h"
#include "aar-widgets.h"

struct _AarChoiceLabel
{
  GtkWidget parent_instance;

  GtkBox *box;
  AdwBin *face_bin;
  GtkLabel *title_label;
  GtkLabel *detail_label;

  AarChoice *choice;
};

G_DEFINE_FINAL_TYPE (AarChoiceLabel, aar_choice_label, GTK_TYPE_WIDGET)

typedef enum
{
  PROP_CHOICE = 1,
} AarChoiceLabelProperty;

static GParamSpec *properties[PROP_CHOICE + 1];

static void
show (AarChoiceLabel *self)
{
  AarLevel *level = self->choice != NULL ? aar_choice_get_level (self->choice) : NULL;

  adw_bin_set_child (self->face_bin, level != NULL ? aar_level_icon_new (NULL, level, TRUE) : NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->face_bin), level != NULL);
  aar_label_show (self->title_label, self->choice != NULL ? aar_choice_get_title (self->choice) : NULL);
  aar_label_show (self->detail_label, self->choice != NULL ? aar_choice_get_detail (self->choice) : NULL);
}

static void
aar_choice_label_dispose (GObject *object)
{
  AarChoiceLabel *self = AAR_CHOICE_LABEL (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), AAR_TYPE_CHOICE_LABEL);
  g_clear_object (&self->choice);
  G_OBJECT_CLASS (aar_choice_label_parent_class)->dispose (object);
}

static void
aar_choice_label_get_property (GObject *object, guint property, GValue *value, GParamSpec *pspec)
{
  g_value_set_object (value, AAR_CHOICE_LABEL (object)->choice);
}

static void
aar_choice_label_set_property (GObject *object, guint property, const GValue *value, GParamSpec *pspec)
{
  AarChoiceLabel *self = AAR_CHOICE_LABEL (object);

  if (!g_set_object (&self->choice, g_value_get_object (value)))
    return;
  show (self);
  g_object_notify_by_pspec (object, pspec);
}

static void
aar_choice_label_class_init (AarChoiceLabelClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = aar_choice_label_dispose;
  object_class->get_property = aar_choice_label_get_property;
  object_class->set_property = aar_choice_label_set_property;
  properties[PROP_CHOICE] = g_param_spec_object ("choice", NULL, NULL, AAR_TYPE_CHOICE,
                                                 G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/aarshjul/Aarshjul/ui/editing/aar-choice-label.ui");
  gtk_widget_class_bind_template_child (widget_class, AarChoiceLabel, box);
  gtk_widget_class_bind_template_child (widget_class, AarChoiceLabel, face_bin);
  gtk_widget_class_bind_template_child (widget_class, AarChoiceLabel, title_label);
  gtk_widget_class_bind_template_child (widget_class, AarChoiceLabel, detail_label);
}

static void
aar_choice_label_init (AarChoiceLabel *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
