/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "aar-difference-item.h"

#include <glib/gi18n-lib.h>

#include "aar-field-names.h"
#include "aar-format.h"
#include "aar-table-names.h"

struct _AarDifferenceItem
{
  GObject parent_instance;

  /* Of the comparison, which lives as long. */
  AarDifference *difference;
  AarPlan *plan;
};

G_DEFINE_FINAL_TYPE (AarDifferenceItem, aar_difference_item, G_TYPE_OBJECT)

typedef enum
{
  PROP_ACCEPTED = 1,
  PROP_KIND,
  PROP_PLACE,
  PROP_OLD_TEXT,
  PROP_NEW_TEXT,
  PROP_DESCRIPTION,
} AarDifferenceItemProperty;

static GParamSpec *properties[PROP_DESCRIPTION + 1];

/* What it is by the plan's word, and which field of it; of nodes and the plan, whose place is told, the field alone. */
static char *
name_kind (AarDifferenceItem *self)
{
  const AarDifference *difference = self->difference;
  gpointer record = difference->new_record != NULL ? difference->new_record : difference->old_record;
  AarTable table = aar_record_get_table (record);
  gboolean is_area = table == AAR_TABLE_NODE &&
                     g_strcmp0 (aar_record_get_text (record, AAR_NODE_KIND), AAR_NODE_KIND_AREA) == 0;
  g_autofree char *name = aar_table_name (table, self->plan, is_area);
  const char *field;

  if (difference->kind == AAR_DIFFERENCE_NEW)
    /* Translators: a document has something that the plan has not; %s is what, such as Milestone */
    return g_strdup_printf (_ ("New: %s"), name);
  if (difference->kind == AAR_DIFFERENCE_GONE)
    /* Translators: a document has not what the plan has; %s is what, such as Milestone */
    return g_strdup_printf (_ ("Gone: %s"), name);
  field = aar_field_get_name (difference->field);
  if (field == NULL)
    return g_steal_pointer (&name);
  if (table == AAR_TABLE_NODE || table == AAR_TABLE_PLAN)
    return g_strdup (field);
  /* Translators: what differs: first the thing, such as Milestone, then its field, such as Due Date */
  return g_strdup_printf (_ ("%s: %s"), name, field);
}

/* What is new or gone and is a node itself stands on the one line of its title. */
static char *
describe_place (const AarDifference *difference)
{
  gpointer record = difference->new_record != NULL ? difference->new_record : difference->old_record;

  if (difference->node == NULL || (difference->kind != AAR_DIFFERENCE_CHANGED && difference->node == record))
    return NULL;
  return aar_format_heading (difference->node);
}

static char *
describe (AarDifferenceItem *self)
{
  const AarDifference *difference = self->difference;
  g_autofree char *kind = name_kind (self);
  g_autoptr (GString) text = g_string_new (kind);
  g_autofree char *place = describe_place (difference);

  if (place != NULL)
    g_string_append_printf (text, ", %s", place);
  if (difference->old_text != NULL)
    /* Translators: for a screen reader: the old value of something that changed */
    g_string_append_printf (text, _ (", old: %s"), difference->old_text);
  if (difference->new_text != NULL)
    /* Translators: for a screen reader: the new value of something that changed */
    g_string_append_printf (text, _ (", new: %s"), difference->new_text);
  return g_string_free_and_steal (g_steal_pointer (&text));
}

static void
aar_difference_item_get_property (GObject *object, guint property, GValue *value, GParamSpec *pspec)
{
  const AarDifference *difference = AAR_DIFFERENCE_ITEM (object)->difference;

  switch ((AarDifferenceItemProperty) property)
    {
    case PROP_ACCEPTED:
      g_value_set_boolean (value, difference->is_accepted);
      break;
    case PROP_KIND:
      g_value_take_string (value, name_kind (AAR_DIFFERENCE_ITEM (object)));
      break;
    case PROP_PLACE:
      g_value_take_string (value, describe_place (difference));
      break;
    case PROP_OLD_TEXT:
      g_value_set_string (value, difference->old_text);
      break;
    case PROP_NEW_TEXT:
      g_value_set_string (value, difference->new_text);
      break;
    case PROP_DESCRIPTION:
      g_value_take_string (value, describe (AAR_DIFFERENCE_ITEM (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static void
aar_difference_item_set_property (GObject *object, guint property, const GValue *value, GParamSpec *pspec)
{
  if (property == PROP_ACCEPTED)
    aar_difference_item_set_accepted (AAR_DIFFERENCE_ITEM (object), g_value_get_boolean (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
}

static void
aar_difference_item_finalize (GObject *object)
{
  g_clear_object (&AAR_DIFFERENCE_ITEM (object)->plan);
  G_OBJECT_CLASS (aar_difference_item_parent_class)->finalize (object);
}

static void
aar_difference_item_class_init (AarDifferenceItemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = aar_difference_item_finalize;
  object_class->get_property = aar_difference_item_get_property;
  object_class->set_property = aar_difference_item_set_property;
  properties[PROP_ACCEPTED] = g_param_spec_boolean (
      "accepted", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_KIND] = g_param_spec_string ("kind", NULL, NULL, NULL, flags);
  properties[PROP_PLACE] = g_param_spec_string ("place", NULL, NULL, NULL, flags);
  properties[PROP_OLD_TEXT] = g_param_spec_string ("old-text", NULL, NULL, NULL, flags);
  properties[PROP_NEW_TEXT] = g_param_spec_string ("new-text", NULL, NULL, NULL, flags);
  properties[PROP_DESCRIPTION] = g_param_spec_string ("description", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
aar_difference_item_init (AarDifferenceItem *self)
{
}

AarDifferenceItem *
aar_difference_item_new (AarDifference *difference, AarPlan *plan)
{
  AarDifferenceItem *self = g_object_new (AAR_TYPE_DIFFERENCE_ITEM, NULL);

  self->difference = difference;
  self->plan = g_object_ref (plan);
  return self;
}

AarDifferenceKind
aar_difference_item_get_kind (AarDifferenceItem *self)
{
  return self->difference->kind;
}

gboolean
aar_difference_item_is_accepted (AarDifferenceItem *self)
{
  return self->difference->is_accepted;
}

void
aar_difference_item_set_accepted (AarDifferenceItem *self, gboolean accepted)
{
  g_return_if_fail (AAR_IS_DIFFERENCE_ITEM (self));

  if (self->difference->is_accepted == accepted)
    return;
  self->difference->is_accepted = accepted;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ACCEPTED]);
}
