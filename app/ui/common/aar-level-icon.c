/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "aar-level-icon.h"

#include <glib/gi18n-lib.h>

/**
 * AarLevelIcon:
 *
 * The smiley of one scale: its form tells the level as well as its colour, its tooltip and accessible name say it in
 * words. What was reached but not assessed is an open dot, what is not reached yet a dash.
 */
struct _AarLevelIcon
{
  GtkWidget parent_instance;

  GtkImage *image;

  AarScale *scale;
  AarLevel *level;
  gboolean reached;
  GSignalGroup *level_signals;
  const char *tint;
};

G_DEFINE_FINAL_TYPE (AarLevelIcon, aar_level_icon, GTK_TYPE_WIDGET)

typedef enum
{
  PROP_SCALE = 1,
  PROP_LEVEL,
  PROP_REACHED,
} AarLevelIconProperty;

static GParamSpec *properties[PROP_REACHED + 1];

/* The symbols that documents use, and the face and tint that each is shown by. */
static const struct
{
  const char *symbol;
  const char *icon;
  const char *tint;
} symbols[] = {
  { "happy", "aar-face-happy-symbolic", "success" },
  { "green", "aar-face-happy-symbolic", "success" },
  { "neutral", "aar-face-neutral-symbolic", "warning" },
  { "yellow", "aar-face-neutral-symbolic", "warning" },
  { "sad", "aar-face-sad-symbolic", "error" },
  { "red", "aar-face-sad-symbolic", "error" },
  /* not begun, or not asked: a level that judges nothing */
  { "none", "aar-face-other-symbolic", "dimmed" },
  { "grey", "aar-face-other-symbolic", "dimmed" },
};

static void
choose_look (AarLevelIcon *self, const char **icon, const char **tint)
{
  static const char *const tints_by_rank[] = { "success", "warning", "error" };
  const char *symbol;
  gint64 rank;

  *tint = "dimmed";
  *icon = self->reached ? "aar-face-open-symbolic" : "aar-face-ahead-symbolic";
  if (self->level == NULL)
    return;
  symbol = aar_record_get_text (self->level, AAR_LEVEL_SYMBOL);
  for (guint i = 0; i < G_N_ELEMENTS (symbols); i++)
    if (g_strcmp0 (symbol, symbols[i].symbol) == 0)
      {
        *icon = symbols[i].icon;
        *tint = symbols[i].tint;
        return;
      }
  /* an unknown symbol: the levels of a scale stand best first */
  rank = aar_record_get_integer (self->level, AAR_LEVEL_POSITION);
  *icon = "aar-face-other-symbolic";
  *tint = tints_by_rank[CLAMP (rank, 0, (gint64) G_N_ELEMENTS (tints_by_rank) - 1)];
}

/**
 * aar_level_icon_describe:
 * @scale: (nullable): the scale
 * @level: (nullable): the level on it
 * @reached: whether the round has come
 *
 * Returns: (transfer full): what the icon says, in words
 */
char *
aar_level_icon_describe (AarScale *scale, AarLevel *level, gboolean reached)
{
  const char *name = scale != NULL ? aar_record_get_text (scale, AAR_SCALE_NAME) : NULL;
  const char *what = NULL;

  if (level != NULL)
    what = aar_record_get_text (level, AAR_LEVEL_LABEL);
  if (level != NULL && what == NULL)
    what = aar_record_get_text (level, AAR_LEVEL_MEANING);
  if (level != NULL && what == NULL)
    what = aar_record_get_text (level, AAR_LEVEL_SYMBOL);
  if (what == NULL)
    /* Translators: the state of an initiative on a rating scale, in the round of follow-up */
    what = reached ? _ ("not assessed") : _ ("not reached yet");
  /* Translators: a rating scale and the level on it, such as "Economy: budget is kept" */
  return name != NULL ? g_strdup_printf (_ ("%s: %s"), name, what) : g_strdup (what);
}

static void
update (AarLevelIcon *self)
{
  g_autofree char *description = aar_level_icon_describe (self->scale, self->level, self->reached);
  const char *icon, *tint;

  choose_look (self, &icon, &tint);
  gtk_image_set_from_icon_name (self->image, icon);
  if (self->tint != tint)
    {
      if (self->tint != NULL)
        gtk_widget_remove_css_class (GTK_WIDGET (self->image), self->tint);
      gtk_widget_add_css_class (GTK_WIDGET (self->image), tint);
      self->tint = tint;
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, description, -1);
}

/* Asked for when it is wanted: setting the text of a tooltip makes GTK look where the pointer is, each time. */
static gboolean
aar_level_icon_query_tooltip (GtkWidget *widget, int x, int y, gboolean keyboard, GtkTooltip *tooltip)
{
  AarLevelIcon *self = AAR_LEVEL_ICON (widget);
  g_autofree char *description = aar_level_icon_describe (self->scale, self->level, self->reached);

  gtk_tooltip_set_text (tooltip, description);
  return TRUE;
}

static void
aar_level_icon_dispose (GObject *object)
{
  AarLevelIcon *self = AAR_LEVEL_ICON (object);

  g_clear_object (&self->level_signals);
  g_clear_object (&self->scale);
  g_clear_object (&self->level);
  gtk_widget_dispose_template (GTK_WIDGET (self), AAR_TYPE_LEVEL_ICON);
  G_OBJECT_CLASS (aar_level_icon_parent_class)->dispose (object);
}

static void
aar_level_icon_constructed (GObject *object)
{
  G_OBJECT_CLASS (aar_level_icon_parent_class)->constructed (object);
  update (AAR_LEVEL_ICON (object));
}

static void
aar_level_icon_get_property (GObject *object, guint property, GValue *value, GParamSpec *pspec)
{
  AarLevelIcon *self = AAR_LEVEL_ICON (object);

  switch ((AarLevelIconProperty) property)
    {
    case PROP_SCALE:
      g_value_set_object (value, self->scale);
      break;
    case PROP_LEVEL:
      g_value_set_object (value, self->level);
      break;
    case PROP_REACHED:
      g_value_set_boolean (value, self->reached);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static void
aar_level_icon_set_property (GObject *object, guint property, const GValue *value, GParamSpec *pspec)
{
  AarLevelIcon *self = AAR_LEVEL_ICON (object);

  switch ((AarLevelIconProperty) property)
    {
    case PROP_SCALE:
      if (!g_set_object (&self->scale, g_value_get_object (value)))
        return;
      break;
    case PROP_LEVEL:
      aar_level_icon_set_level (self, g_value_get_object (value));
      return;
    case PROP_REACHED:
      if (self->reached == g_value_get_boolean (value))
        return;
      self->reached = g_value_get_boolean (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
      return;
    }
  update (self);
  g_object_notify_by_pspec (object, pspec);
}

static void
aar_level_icon_class_init (AarLevelIconClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = aar_level_icon_dispose;
  object_class->constructed = aar_level_icon_constructed;
  object_class->get_property = aar_level_icon_get_property;
  object_class->set_property = aar_level_icon_set_property;

  properties[PROP_SCALE] = g_param_spec_object ("scale", NULL, NULL, AAR_TYPE_SCALE, flags);
  properties[PROP_LEVEL] = g_param_spec_object ("level", NULL, NULL, AAR_TYPE_LEVEL, flags);
  properties[PROP_REACHED] = g_param_spec_boolean ("reached", NULL, NULL, TRUE, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  widget_class->query_tooltip = aar_level_icon_query_tooltip;

  gtk_widget_class_set_css_name (widget_class, "levelicon");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/aarshjul/Aarshjul/ui/common/aar-level-icon.ui");
  gtk_widget_class_bind_template_child (widget_class, AarLevelIcon, image);
}

static void
aar_level_icon_init (AarLevelIcon *self)
{
  self->reached = TRUE;
  self->level_signals = g_signal_group_new (AAR_TYPE_LEVEL);
  g_signal_group_connect_swapped (self->level_signals, "notify", G_CALLBACK (update), self);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * aar_level_icon_new:
 * @scale: (nullable): the scale
 * @level: (nullable): the level on it, %NULL while not assessed
 * @reached: whether the round has come
 *
 * Returns: the smiley
 */
GtkWidget *
aar_level_icon_new (AarScale *scale, AarLevel *level, gboolean reached)
{
  return g_object_new (AAR_TYPE_LEVEL_ICON, "scale", scale, "level", level, "reached", reached, NULL);
}

void
aar_level_icon_set_level (AarLevelIcon *self, AarLevel *level)
{
  g_return_if_fail (AAR_IS_LEVEL_ICON (self));

  if (!g_set_object (&self->level, level))
    return;
  g_signal_group_set_target (self->level_signals, level);
  update (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LEVEL]);
}
