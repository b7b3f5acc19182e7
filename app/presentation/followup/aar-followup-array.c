/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-followup-array.h"

struct _AarFollowupArray
{
  GObject parent_instance;

  GPtrArray *objects;
};

static void list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (AarFollowupArray,
                               aar_followup_array,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static GType
get_item_type (GListModel *model)
{
  return G_TYPE_OBJECT;
}

static guint
get_n_items (GListModel *model)
{
  return AAR_FOLLOWUP_ARRAY (model)->objects->len;
}

static gpointer
get_item (GListModel *model, guint position)
{
  AarFollowupArray *self = AAR_FOLLOWUP_ARRAY (model);

  return position < self->objects->len ? g_object_ref (self->objects->pdata[position]) : NULL;
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

static void
aar_followup_array_finalize (GObject *object)
{
  g_ptr_array_unref (AAR_FOLLOWUP_ARRAY (object)->objects);
  G_OBJECT_CLASS (aar_followup_array_parent_class)->finalize (object);
}

static void
aar_followup_array_class_init (AarFollowupArrayClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = aar_followup_array_finalize;
}

static void
aar_followup_array_init (AarFollowupArray *self)
{
  self->objects = g_ptr_array_new ();
}

/**
 * aar_followup_array_set:
 * @self: a list
 * @objects: (element-type GObject): what it is to hold; nobody may change the array any more
 *
 * Shows other objects. What stands alike at both ends is not told of, so that a view keeps its place.
 */
void
aar_followup_array_set (AarFollowupArray *self, GPtrArray *objects)
{
  g_autoptr (GPtrArray) former = NULL;
  guint head = 0, tail = 0;

  g_return_if_fail (AAR_IS_FOLLOWUP_ARRAY (self));

  if (self->objects == objects)
    return;
  former = self->objects;
  self->objects = g_ptr_array_ref (objects);
  while (head < MIN (former->len, objects->len) && former->pdata[head] == objects->pdata[head])
    head++;
  while (tail < MIN (former->len, objects->len) - head &&
         former->pdata[former->len - 1 - tail] == objects->pdata[objects->len - 1 - tail])
    tail++;
  if (former->len - head - tail > 0 || objects->len - head - tail > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), head, former->len - head - tail, objects->len - head - tail);
}

GPtrArray *
aar_followup_array_get (AarFollowupArray *self)
{
  g_return_val_if_fail (AAR_IS_FOLLOWUP_ARRAY (self), NULL);

  return self->objects;
}
