/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-followup-list.h"

struct _AarFollowupList
{
  GObject parent_instance;

  AarFollowupUnit *unit;
  GPtrArray *open;
  GPtrArray *answered;
  AarFollowupFold *fold;
  gboolean unfolded;
};

static void list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (AarFollowupList,
                               aar_followup_list,
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
  AarFollowupList *self = AAR_FOLLOWUP_LIST (model);

  return self->open->len + (self->answered->len > 0) + (self->unfolded ? self->answered->len : 0);
}

static gpointer
get_item (GListModel *model, guint position)
{
  AarFollowupList *self = AAR_FOLLOWUP_LIST (model);

  if (position >= get_n_items (model))
    return NULL;
  if (position < self->open->len)
    return g_object_ref (self->open->pdata[position]);
  if (position == self->open->len)
    return g_object_ref (self->fold);
  return g_object_ref (self->answered->pdata[position - self->open->len - 1]);
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

static void
aar_followup_list_finalize (GObject *object)
{
  AarFollowupList *self = AAR_FOLLOWUP_LIST (object);

  g_clear_object (&self->unit);
  g_clear_object (&self->fold);
  g_ptr_array_unref (self->open);
  g_ptr_array_unref (self->answered);
  G_OBJECT_CLASS (aar_followup_list_parent_class)->finalize (object);
}

static void
aar_followup_list_class_init (AarFollowupListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = aar_followup_list_finalize;
}

static void
aar_followup_list_init (AarFollowupList *self)
{
  self->open = g_ptr_array_new_with_free_func (g_object_unref);
  self->answered = g_ptr_array_new_with_free_func (g_object_unref);
  self->fold = aar_followup_fold_new ();
}

AarFollowupList *
aar_followup_list_new (void)
{
  return g_object_new (AAR_TYPE_FOLLOWUP_LIST, NULL);
}

/* All rows as they stand, for finding what differs. */
static GPtrArray *
list_rows (AarFollowupList *self)
{
  GPtrArray *rows = g_ptr_array_new_full (get_n_items (G_LIST_MODEL (self)), NULL);

  for (guint i = 0; i < self->open->len; i++)
    g_ptr_array_add (rows, self->open->pdata[i]);
  if (self->answered->len > 0)
    g_ptr_array_add (rows, self->fold);
  for (guint i = 0; self->unfolded && i < self->answered->len; i++)
    g_ptr_array_add (rows, self->answered->pdata[i]);
  return rows;
}

/* What stands alike at both ends is not told of, so that the view keeps its place. */
static void
tell_difference (AarFollowupList *self, GPtrArray *old)
{
  g_autoptr (GPtrArray) now = list_rows (self);
  guint head = 0, tail = 0;

  while (head < MIN (old->len, now->len) && old->pdata[head] == now->pdata[head])
    head++;
  while (tail < MIN (old->len, now->len) - head && old->pdata[old->len - 1 - tail] == now->pdata[now->len - 1 - tail])
    tail++;
  if (old->len - head - tail > 0 || now->len - head - tail > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), head, old->len - head - tail, now->len - head - tail);
}

static void
sort_out (AarFollowupList *self, AarFollowupItem *keep)
{
  GPtrArray *items = self->unit != NULL ? aar_followup_unit_get_items (self->unit) : NULL;
  g_autoptr (GPtrArray) open = g_steal_pointer (&self->open);
  g_autoptr (GPtrArray) answered = g_steal_pointer (&self->answered);
  gboolean keep_is_open = keep != NULL && g_ptr_array_find (open, keep, NULL);

  self->open = g_ptr_array_new_with_free_func (g_object_unref);
  self->answered = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; items != NULL && i < items->len; i++)
    {
      AarFollowupItem *item = items->pdata[i];
      gboolean is_open = item == keep && (keep_is_open || g_ptr_array_find (answered, keep, NULL))
                           ? keep_is_open
                           : !aar_followup_item_is_answered (item);

      g_ptr_array_add (is_open ? self->open : self->answered, g_object_ref (item));
    }
}

/* Shows other cards. Where nothing is open, the answered ones are unfolded, as there is nothing else to read. */
void
aar_followup_list_set_unit (AarFollowupList *self, AarFollowupUnit *unit, AarFollowupItem *keep)
{
  g_autoptr (GPtrArray) old = NULL;
  gboolean other;

  g_return_if_fail (AAR_IS_FOLLOWUP_LIST (self));

  old = list_rows (self);
  /* a unit that was read anew is another object */
  other = self->unit == NULL || unit == NULL ||
          aar_followup_unit_get_id (self->unit) != aar_followup_unit_get_id (unit);
  g_set_object (&self->unit, unit);
  sort_out (self, keep);
  if (other)
    self->unfolded = self->open->len == 0;
  aar_followup_fold_set (self->fold, self->answered->len, self->unfolded);
  tell_difference (self, old);
}

/* Moves every other card to its side of the fold. */
void
aar_followup_list_settle (AarFollowupList *self, AarFollowupItem *keep)
{
  g_autoptr (GPtrArray) old = NULL;

  g_return_if_fail (AAR_IS_FOLLOWUP_LIST (self));

  old = list_rows (self);
  sort_out (self, keep);
  aar_followup_fold_set (self->fold, self->answered->len, self->unfolded);
  tell_difference (self, old);
}

void
aar_followup_list_unfold (AarFollowupList *self, gboolean unfolded)
{
  g_autoptr (GPtrArray) old = NULL;

  g_return_if_fail (AAR_IS_FOLLOWUP_LIST (self));

  if (self->unfolded == unfolded)
    return;
  old = list_rows (self);
  self->unfolded = unfolded;
  aar_followup_fold_set (self->fold, self->answered->len, unfolded);
  tell_difference (self, old);
}

gboolean
aar_followup_list_is_unfolded (AarFollowupList *self)
{
  return self->unfolded;
}

gboolean
aar_followup_list_find (AarFollowupList *self, AarFollowupItem *item, guint *position)
{
  g_return_val_if_fail (AAR_IS_FOLLOWUP_LIST (self), FALSE);

  if (item == NULL)
    return FALSE;
  if (g_ptr_array_find (self->open, item, position))
    return TRUE;
  if (!self->unfolded || !g_ptr_array_find (self->answered, item, position))
    return FALSE;
  *position += self->open->len + 1;
  return TRUE;
}
