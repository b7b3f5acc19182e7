/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "aar-history-item.h"

#include <glib/gi18n-lib.h>

#include "aar-day-format.h"

/**
 * AarHistoryItem:
 *
 * One step of the history as it is shown. It remembers whether the user wants to see all its changes.
 */
struct _AarHistoryItem
{
  GObject parent_instance;

  AarHistoryStep *step;
  AarPlan *plan;
  char *day;
  char *heading;
  char *title;
  char *subtitle;
  gboolean names_node;
  gboolean expanded;
};

G_DEFINE_FINAL_TYPE (AarHistoryItem, aar_history_item, G_TYPE_OBJECT)

typedef enum
{
  PROP_HEADING = 1,
  PROP_TITLE,
  PROP_SUBTITLE,
  PROP_EXPANDED,
} AarHistoryItemProperty;

static GParamSpec *properties[PROP_EXPANDED + 1];

static void
aar_history_item_finalize (GObject *object)
{
  AarHistoryItem *self = AAR_HISTORY_ITEM (object);

  g_clear_pointer (&self->step, aar_history_step_free);
  g_clear_object (&self->plan);
  g_clear_pointer (&self->day, g_free);
  g_clear_pointer (&self->heading, g_free);
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->subtitle, g_free);
  G_OBJECT_CLASS (aar_history_item_parent_class)->finalize (object);
}

static void
aar_history_item_get_property (GObject *object, guint property, GValue *value, GParamSpec *pspec)
{
  AarHistoryItem *self = AAR_HISTORY_ITEM (object);

  switch ((AarHistoryItemProperty) property)
    {
    case PROP_HEADING:
      g_value_set_string (value, self->heading);
      break;
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    case PROP_SUBTITLE:
      g_value_set_string (value, self->subtitle);
      break;
    case PROP_EXPANDED:
      g_value_set_boolean (value, self->expanded);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static void
aar_history_item_set_property (GObject *object, guint property, const GValue *value, GParamSpec *pspec)
{
  aar_history_item_set_expanded (AAR_HISTORY_ITEM (object), g_value_get_boolean (value));
}

static void
aar_history_item_class_init (AarHistoryItemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags readable = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = aar_history_item_finalize;
  object_class->get_property = aar_history_item_get_property;
  object_class->set_property = aar_history_item_set_property;

  properties[PROP_HEADING] = g_param_spec_string ("heading", NULL, NULL, NULL, readable);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, readable);
  properties[PROP_SUBTITLE] = g_param_spec_string ("subtitle", NULL, NULL, NULL, readable);
  properties[PROP_EXPANDED] = g_param_spec_boolean (
      "expanded", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
aar_history_item_init (AarHistoryItem *self)
{
}

/**
 * aar_history_describe_label:
 * @label: (nullable): the source string of what was done
 *
 * Returns: (transfer full): what was done, translated
 */
char *
aar_history_describe_label (const char *label)
{
  /* an empty text would be translated by the head of the catalogue */
  return g_strdup (label != NULL && *label != '\0' ? g_dgettext (GETTEXT_PACKAGE, label) : _ ("Change"));
}

static char *
describe (const AarHistoryStep *step)
{
  g_autofree char *label = aar_history_describe_label (step->label);

  if (step->reverses == 0)
    return g_steal_pointer (&label);
  if (step->is_redo)
    /* Translators: a line of the history: %s is what was done again, such as “Change of Title” */
    return g_strdup_printf (_ ("Redone: %s"), label);
  /* Translators: a line of the history: %s is what was undone, such as “Change of Title” */
  return g_strdup_printf (_ ("Undone: %s"), label);
}

/**
 * aar_history_item_new:
 * @step: (transfer full): a step
 * @plan: (nullable): the plan whose words are used
 * @names_node: whether the history is of more than one node, so that each change says where it was made
 *
 * Returns: the step to be shown
 */
AarHistoryItem *
aar_history_item_new (AarHistoryStep *step, AarPlan *plan, gboolean names_node)
{
  AarHistoryItem *self = g_object_new (AAR_TYPE_HISTORY_ITEM, NULL);
  g_autofree char *time = aar_time_of_day (step->time);
  const char *who = step->who != NULL && *step->who != '\0' ? step->who : _ ("Unknown");

  self->step = step;
  g_set_object (&self->plan, plan);
  self->names_node = names_node;
  self->day = aar_day_of_time (step->time);
  self->heading = aar_day_format_heading (self->day);
  self->title = describe (step);
  /* Translators: who made a change, and at what time of the day */
  self->subtitle = g_strdup_printf (_ ("%s, %s"), who, time);
  return self;
}

/**
 * aar_history_item_get_step:
 * @self: an item
 *
 * Returns: (transfer none): the step
 */
const AarHistoryStep *
aar_history_item_get_step (AarHistoryItem *self)
{
  g_return_val_if_fail (AAR_IS_HISTORY_ITEM (self), NULL);

  return self->step;
}

/**
 * aar_history_item_get_plan:
 * @self: an item
 *
 * Returns: (transfer none) (nullable): the plan whose words are used
 */
AarPlan *
aar_history_item_get_plan (AarHistoryItem *self)
{
  g_return_val_if_fail (AAR_IS_HISTORY_ITEM (self), NULL);

  return self->plan;
}

/**
 * aar_history_item_get_day:
 * @self: an item
 *
 * Returns: the local day of the step as yyyy-mm-dd
 */
const char *
aar_history_item_get_day (AarHistoryItem *self)
{
  g_return_val_if_fail (AAR_IS_HISTORY_ITEM (self), NULL);

  return self->day;
}

/**
 * aar_history_item_get_title:
 * @self: an item
 *
 * Returns: what was done, translated
 */
const char *
aar_history_item_get_title (AarHistoryItem *self)
{
  g_return_val_if_fail (AAR_IS_HISTORY_ITEM (self), NULL);

  return self->title;
}

/**
 * aar_history_item_get_subtitle:
 * @self: an item
 *
 * Returns: who did it, and at what time of the day
 */
const char *
aar_history_item_get_subtitle (AarHistoryItem *self)
{
  g_return_val_if_fail (AAR_IS_HISTORY_ITEM (self), NULL);

  return self->subtitle;
}

/**
 * aar_history_item_names_node:
 * @self: an item
 *
 * Returns: whether the history is of more than one node
 */
gboolean
aar_history_item_names_node (AarHistoryItem *self)
{
  g_return_val_if_fail (AAR_IS_HISTORY_ITEM (self), FALSE);

  return self->names_node;
}

/**
 * aar_history_item_get_node:
 * @self: an item
 *
 * Returns: the id of the only area or initiative that the step has to do with, 0 if it has to do with none or several
 */
gint64
aar_history_item_get_node (AarHistoryItem *self)
{
  gint64 node = 0;

  g_return_val_if_fail (AAR_IS_HISTORY_ITEM (self), 0);

  for (guint i = 0; i < self->step->entries->len; i++)
    {
      const AarHistoryEntry *entry = self->step->entries->pdata[i];

      if (entry->node != 0 && node != 0 && entry->node != node)
        return 0;
      if (entry->node != 0)
        node = entry->node;
    }
  return node;
}

/**
 * aar_history_item_is_expanded:
 * @self: an item
 *
 * Returns: whether all its changes are to be seen
 */
gboolean
aar_history_item_is_expanded (AarHistoryItem *self)
{
  g_return_val_if_fail (AAR_IS_HISTORY_ITEM (self), FALSE);

  return self->expanded;
}

/**
 * aar_history_item_set_expanded:
 * @self: an item
 * @expanded: whether all its changes are to be seen
 *
 * Shows all changes of a long step, or its beginning only.
 */
void
aar_history_item_set_expanded (AarHistoryItem *self, gboolean expanded)
{
  g_return_if_fail (AAR_IS_HISTORY_ITEM (self));

  if (self->expanded == expanded)
    return;
  self->expanded = expanded;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_EXPANDED]);
}
