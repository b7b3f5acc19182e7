/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "aar-history-item.h"

#include <glib/gi18n-lib.h>

#include "aar-day-format.h"

struct _AarHistoryItem
{
  AarListItem parent_instance;

  AarHistoryStep *step;
  AarPlan *plan;
  int day;
  gboolean names_node;
  gboolean expanded;
};

G_DEFINE_FINAL_TYPE (AarHistoryItem, aar_history_item, AAR_TYPE_LIST_ITEM)

typedef enum
{
  PROP_DAY = 1,
  PROP_EXPANDED,
} AarHistoryItemProperty;

static GParamSpec *properties[PROP_EXPANDED + 1];

static void
aar_history_item_finalize (GObject *object)
{
  AarHistoryItem *self = AAR_HISTORY_ITEM (object);

  g_clear_pointer (&self->step, aar_history_step_free);
  g_clear_object (&self->plan);
  G_OBJECT_CLASS (aar_history_item_parent_class)->finalize (object);
}

static void
aar_history_item_get_property (GObject *object, guint property, GValue *value, GParamSpec *pspec)
{
  AarHistoryItem *self = AAR_HISTORY_ITEM (object);

  if (property == PROP_DAY)
    g_value_set_int (value, self->day);
  else
    g_value_set_boolean (value, self->expanded);
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

  object_class->finalize = aar_history_item_finalize;
  object_class->get_property = aar_history_item_get_property;
  object_class->set_property = aar_history_item_set_property;

  properties[PROP_DAY] = g_param_spec_int ("day", NULL, NULL, 0, G_MAXINT, 0,
                                           G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_EXPANDED] = g_param_spec_boolean (
      "expanded", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
aar_history_item_init (AarHistoryItem *self)
{
}

static char *
describe_label (const char *label)
{
  /* an empty text would be translated by the head of the catalogue */
  return g_strdup (label != NULL && *label != '\0' ? g_dgettext (GETTEXT_PACKAGE, label) : _ ("Change"));
}

static char *
describe (const AarHistoryStep *step)
{
  g_autofree char *label = describe_label (step->label);

  if (step->reverses == 0)
    return g_steal_pointer (&label);
  if (step->is_redo)
    /* Translators: a line of the history: %s is what was done again, such as “Change of Title” */
    return g_strdup_printf (_ ("Redone: %s"), label);
  /* Translators: a line of the history: %s is what was undone, such as “Change of Title” */
  return g_strdup_printf (_ ("Undone: %s"), label);
}

/* A day as yyyy-mm-dd as a number that grows from day to day. */
static int
number_day (const char *day)
{
  g_auto (GStrv) parts = g_strsplit (day, "-", 3);
  g_autofree char *digits = g_strjoinv (NULL, parts);

  return (int) g_ascii_strtoll (digits, NULL, 10);
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
  g_autofree char *day = aar_day_of_time (step->time);
  g_autofree char *heading = aar_day_format_heading (day);
  g_autofree char *title = describe (step);
  g_autofree char *time = aar_time_of_day (step->time);
  const char *who = step->who != NULL && *step->who != '\0' ? step->who : _ ("Unknown");
  /* Translators: who made a change, and at what time of the day */
  g_autofree char *detail = g_strdup_printf (_ ("%s, %s"), who, time);

  self->step = step;
  g_set_object (&self->plan, plan);
  self->names_node = names_node;
  self->day = number_day (day);
  aar_list_item_set_heading (AAR_LIST_ITEM (self), heading);
  aar_list_item_set_title (AAR_LIST_ITEM (self), title);
  aar_list_item_set_detail (AAR_LIST_ITEM (self), detail);
  return self;
}

const AarHistoryStep *
aar_history_item_get_step (AarHistoryItem *self)
{
  return self->step;
}

/* The plan whose words are used, if there is one. */
AarPlan *
aar_history_item_get_plan (AarHistoryItem *self)
{
  return self->plan;
}

/* Whether the history is of more than one node. */
gboolean
aar_history_item_names_node (AarHistoryItem *self)
{
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

/* Whether all its changes are to be seen, or the beginning of a long step only. */
gboolean
aar_history_item_is_expanded (AarHistoryItem *self)
{
  return self->expanded;
}

void
aar_history_item_set_expanded (AarHistoryItem *self, gboolean expanded)
{
  if (self->expanded == expanded)
    return;
  self->expanded = expanded;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_EXPANDED]);
}
