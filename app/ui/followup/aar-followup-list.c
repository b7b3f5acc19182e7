/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-followup-list.h"

#include "aar-followup-array.h"
#include "aar-followup-fold.h"

struct _AarFollowupList
{
  GObject parent_instance;

  AarFollowupUnit *unit;
  AarFollowupArray *open;
  AarFollowupArray *folds;
  AarFollowupArray *answered;
  AarFollowupFold *fold;
  /* Those of the three that are shown, and their rows behind each other. */
  GListStore *parts;
  GtkFlattenListModel *rows;
  gboolean unfolded;
};

G_DEFINE_FINAL_TYPE (AarFollowupList, aar_followup_list, G_TYPE_OBJECT)

static void
aar_followup_list_finalize (GObject *object)
{
  AarFollowupList *self = AAR_FOLLOWUP_LIST (object);

  g_clear_object (&self->rows);
  g_clear_object (&self->parts);
  g_clear_object (&self->open);
  g_clear_object (&self->folds);
  g_clear_object (&self->answered);
  g_clear_object (&self->fold);
  g_clear_object (&self->unit);
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
  self->open = g_object_new (AAR_TYPE_FOLLOWUP_ARRAY, NULL);
  self->folds = g_object_new (AAR_TYPE_FOLLOWUP_ARRAY, NULL);
  self->answered = g_object_new (AAR_TYPE_FOLLOWUP_ARRAY, NULL);
  self->fold = aar_followup_fold_new ();
  self->parts = g_list_store_new (G_TYPE_LIST_MODEL);
  g_list_store_append (self->parts, self->open);
  g_list_store_append (self->parts, self->folds);
  self->rows = gtk_flatten_list_model_new (G_LIST_MODEL (g_object_ref (self->parts)));
}

AarFollowupList *
aar_followup_list_new (void)
{
  return g_object_new (AAR_TYPE_FOLLOWUP_LIST, NULL);
}

GListModel *
aar_followup_list_get_rows (AarFollowupList *self)
{
  return G_LIST_MODEL (self->rows);
}

static void
show_fold (AarFollowupList *self)
{
  guint n_answered = aar_followup_array_get (self->answered)->len;
  gboolean shown = g_list_model_get_n_items (G_LIST_MODEL (self->parts)) > 2;
  g_autoptr (GPtrArray) folds = g_ptr_array_new_with_free_func (g_object_unref);

  aar_followup_fold_set (self->fold, n_answered, self->unfolded);
  if (n_answered > 0)
    g_ptr_array_add (folds, g_object_ref (self->fold));
  aar_followup_array_set (self->folds, folds);
  if (self->unfolded && !shown)
    g_list_store_append (self->parts, self->answered);
  else if (!self->unfolded && shown)
    g_list_store_remove (self->parts, 2);
}

static void
sort_out (AarFollowupList *self, AarFollowupItem *keep)
{
  GPtrArray *items = self->unit != NULL ? aar_followup_unit_get_items (self->unit) : NULL;
  gboolean keep_is_open = keep != NULL && g_ptr_array_find (aar_followup_array_get (self->open), keep, NULL);
  gboolean keep_is_shown = keep_is_open ||
                           (keep != NULL && g_ptr_array_find (aar_followup_array_get (self->answered), keep, NULL));
  g_autoptr (GPtrArray) open = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) answered = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; items != NULL && i < items->len; i++)
    {
      AarFollowupItem *item = items->pdata[i];
      gboolean is_open = item == keep && keep_is_shown ? keep_is_open : !aar_followup_item_is_answered (item);

      g_ptr_array_add (is_open ? open : answered, g_object_ref (item));
    }
  aar_followup_array_set (self->open, open);
  aar_followup_array_set (self->answered, answered);
}

/* Shows other cards. Where nothing is open, the answered ones are unfolded, as there is nothing else to read. */
void
aar_followup_list_set_unit (AarFollowupList *self, AarFollowupUnit *unit, AarFollowupItem *keep)
{
  /* a unit that was read anew is another object */
  gboolean other = self->unit == NULL || unit == NULL ||
                   aar_followup_unit_get_id (self->unit) != aar_followup_unit_get_id (unit);

  g_set_object (&self->unit, unit);
  sort_out (self, keep);
  if (other)
    self->unfolded = aar_followup_array_get (self->open)->len == 0;
  show_fold (self);
}

/* Moves every card to its side of the fold but @keep, the card that one is on. */
void
aar_followup_list_settle (AarFollowupList *self, AarFollowupItem *keep)
{
  sort_out (self, keep);
  show_fold (self);
}

/* Folds the answered cards away, or shows them. */
void
aar_followup_list_unfold (AarFollowupList *self, gboolean unfolded)
{
  self->unfolded = unfolded;
  show_fold (self);
}

gboolean
aar_followup_list_is_unfolded (AarFollowupList *self)
{
  return self->unfolded;
}

gboolean
aar_followup_list_find (AarFollowupList *self, AarFollowupItem *item, guint *position)
{
  GPtrArray *open = aar_followup_array_get (self->open);

  if (item == NULL)
    return FALSE;
  if (g_ptr_array_find (open, item, position))
    return TRUE;
  if (!self->unfolded || !g_ptr_array_find (aar_followup_array_get (self->answered), item, position))
    return FALSE;
  *position += open->len + 1;
  return TRUE;
}
