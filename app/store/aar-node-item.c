/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-node-item-private.h"

#include <gio/gio.h>

struct _AarNodeItem
{
  GObject parent_instance;

  AarNode *node;
  AarNodeItemData *data;
};

G_DEFINE_FINAL_TYPE (AarNodeItem, aar_node_item, G_TYPE_OBJECT)

typedef enum
{
  PROP_NODE = 1,
  PROP_SECTION,
  PROP_RESPONSIBLES,
  PROP_LEVELS,
  PROP_MILESTONES_DUE,
  PROP_MILESTONES_ANSWERED,
  N_PROPERTIES,
} Property;

static GParamSpec *properties[N_PROPERTIES];

static void
clear_object (gpointer object)
{
  if (object != NULL)
    g_object_unref (object);
}

AarNodeItemData *
aar_node_item_data_new (void)
{
  AarNodeItemData *self = g_new0 (AarNodeItemData, 1);

  self->scales = g_ptr_array_new_with_free_func (g_object_unref);
  self->levels = g_ptr_array_new_with_free_func (clear_object);
  return self;
}

void
aar_node_item_data_free (AarNodeItemData *self)
{
  g_ptr_array_unref (self->scales);
  g_ptr_array_unref (self->levels);
  g_free (self->section);
  g_free (self->responsibles);
  g_free (self);
}

static void
aar_node_item_finalize (GObject *object)
{
  AarNodeItem *self = AAR_NODE_ITEM (object);

  g_clear_object (&self->node);
  g_clear_pointer (&self->data, aar_node_item_data_free);
  G_OBJECT_CLASS (aar_node_item_parent_class)->finalize (object);
}

static GListModel *
get_levels (AarNodeItem *self)
{
  GListStore *levels = g_list_store_new (AAR_TYPE_LEVEL);

  for (guint i = 0; i < self->data->levels->len; i++)
    if (self->data->levels->pdata[i] != NULL)
      g_list_store_append (levels, self->data->levels->pdata[i]);
  return G_LIST_MODEL (levels);
}

static void
aar_node_item_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  AarNodeItem *self = AAR_NODE_ITEM (object);

  switch ((Property) id)
    {
    case PROP_NODE:
      g_value_set_object (value, self->node);
      break;
    case PROP_SECTION:
      g_value_set_string (value, self->data->section);
      break;
    case PROP_RESPONSIBLES:
      g_value_set_string (value, self->data->responsibles);
      break;
    case PROP_LEVELS:
      g_value_take_object (value, get_levels (self));
      break;
    case PROP_MILESTONES_DUE:
      g_value_set_uint (value, self->data->due);
      break;
    case PROP_MILESTONES_ANSWERED:
      g_value_set_uint (value, self->data->answered);
      break;
    case N_PROPERTIES:
      break;
    }
}

static void
aar_node_item_class_init (AarNodeItemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = aar_node_item_finalize;
  object_class->get_property = aar_node_item_get_property;
  properties[PROP_NODE] = g_param_spec_object ("node", NULL, NULL, AAR_TYPE_NODE, flags);
  properties[PROP_SECTION] = g_param_spec_string ("section", NULL, NULL, NULL, flags);
  properties[PROP_RESPONSIBLES] = g_param_spec_string ("responsibles", NULL, NULL, NULL, flags);
  properties[PROP_LEVELS] = g_param_spec_object ("levels", NULL, NULL, G_TYPE_LIST_MODEL, flags);
  properties[PROP_MILESTONES_DUE] = g_param_spec_uint ("milestones-due", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_MILESTONES_ANSWERED] = g_param_spec_uint ("milestones-answered", NULL, NULL, 0, G_MAXUINT, 0, flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
aar_node_item_init (AarNodeItem *self)
{
}

/**
 * aar_node_item_new:
 * @node: (transfer none): the live record
 * @data: (transfer full): what the row shows besides
 *
 * Returns: (transfer full): a new item
 */
AarNodeItem *
aar_node_item_new (AarNode *node, AarNodeItemData *data)
{
  AarNodeItem *self = g_object_new (AAR_TYPE_NODE_ITEM, NULL);

  self->node = g_object_ref (node);
  self->data = data;
  return self;
}

static gboolean
is_same_array (GPtrArray *a, GPtrArray *b)
{
  if (a->len != b->len)
    return FALSE;
  /* Records are live, one object a row. */
  for (guint i = 0; i < a->len; i++)
    if (a->pdata[i] != b->pdata[i])
      return FALSE;
  return TRUE;
}

/**
 * aar_node_item_update:
 * @self: an item
 * @data: (transfer full): what the row shows now
 *
 * Notifies of what is different.
 */
void
aar_node_item_update (AarNodeItem *self, AarNodeItemData *data)
{
  g_autoptr (AarNodeItemData) old = self->data;
  const gboolean changed[N_PROPERTIES] = {
    [PROP_SECTION] = g_strcmp0 (old->section, data->section) != 0,
    [PROP_RESPONSIBLES] = g_strcmp0 (old->responsibles, data->responsibles) != 0,
    [PROP_LEVELS] = !is_same_array (old->scales, data->scales) || !is_same_array (old->levels, data->levels),
    [PROP_MILESTONES_DUE] = old->due != data->due,
    [PROP_MILESTONES_ANSWERED] = old->answered != data->answered,
  };

  self->data = data;
  g_object_freeze_notify (G_OBJECT (self));
  for (guint i = 0; i < N_PROPERTIES; i++)
    if (changed[i])
      g_object_notify_by_pspec (G_OBJECT (self), properties[i]);
  g_object_thaw_notify (G_OBJECT (self));
}

/**
 * aar_node_item_get_node:
 * @self: an item
 *
 * Returns: (transfer none): the live record of the initiative
 */
AarNode *
aar_node_item_get_node (AarNodeItem *self)
{
  g_return_val_if_fail (AAR_IS_NODE_ITEM (self), NULL);

  return self->node;
}

/**
 * aar_node_item_get_area:
 * @self: an item
 *
 * Returns: the id of the area that it stands under, 0 if none
 */
gint64
aar_node_item_get_area (AarNodeItem *self)
{
  g_return_val_if_fail (AAR_IS_NODE_ITEM (self), 0);

  return self->data->area;
}

/**
 * aar_node_item_get_responsibles:
 * @self: an item
 *
 * Returns: (transfer none) (nullable): who answers for it, in brief
 */
const char *
aar_node_item_get_responsibles (AarNodeItem *self)
{
  g_return_val_if_fail (AAR_IS_NODE_ITEM (self), NULL);

  return self->data->responsibles;
}

/**
 * aar_node_item_get_n_scales:
 * @self: an item
 *
 * Returns: how many scales the plan has
 */
guint
aar_node_item_get_n_scales (AarNodeItem *self)
{
  g_return_val_if_fail (AAR_IS_NODE_ITEM (self), 0);

  return self->data->scales->len;
}

/**
 * aar_node_item_get_scale:
 * @self: an item
 * @index: which
 *
 * Returns: (transfer none): the live record of the scale
 */
AarScale *
aar_node_item_get_scale (AarNodeItem *self, guint index)
{
  g_return_val_if_fail (AAR_IS_NODE_ITEM (self), NULL);
  g_return_val_if_fail (index < self->data->scales->len, NULL);

  return self->data->scales->pdata[index];
}

/**
 * aar_node_item_get_level:
 * @self: an item
 * @index: of which scale
 *
 * Returns: (transfer none) (nullable): the level on that scale in the latest round that was answered, %NULL for none
 */
AarLevel *
aar_node_item_get_level (AarNodeItem *self, guint index)
{
  g_return_val_if_fail (AAR_IS_NODE_ITEM (self), NULL);
  g_return_val_if_fail (index < self->data->levels->len, NULL);

  return self->data->levels->pdata[index];
}

/**
 * aar_node_item_get_milestones_due:
 * @self: an item
 *
 * Returns: how many milestones it has in the round that the plan speaks of
 */
guint
aar_node_item_get_milestones_due (AarNodeItem *self)
{
  g_return_val_if_fail (AAR_IS_NODE_ITEM (self), 0);

  return self->data->due;
}

/**
 * aar_node_item_get_milestones_answered:
 * @self: an item
 *
 * Returns: how many of them have a level, a status or are done
 */
guint
aar_node_item_get_milestones_answered (AarNodeItem *self)
{
  g_return_val_if_fail (AAR_IS_NODE_ITEM (self), 0);

  return self->data->answered;
}
