/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-check-list.h"

#include "aar-splice.h"
#include "aar-work.h"

/**
 * AarCheckList:
 *
 * The findings of a plan, with a section for each kind of them. They are looked for in a thread with a connection of
 * its own.
 */
struct _AarCheckList
{
  GObject parent_instance;

  GPtrArray *items;
};

static GType
get_item_type (GListModel *model)
{
  return AAR_TYPE_CHECK_ITEM;
}

static guint
get_n_items (GListModel *model)
{
  return AAR_CHECK_LIST (model)->items->len;
}

static gpointer
get_item (GListModel *model, guint position)
{
  AarCheckList *self = AAR_CHECK_LIST (model);

  return position < self->items->len ? g_object_ref (self->items->pdata[position]) : NULL;
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

/* The first item of a later kind than @check; the items stand in the order of their kinds. */
static guint
find_end (AarCheckList *self, int check)
{
  guint low = 0, high = self->items->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if ((int) aar_check_item_get_check (self->items->pdata[middle]) <= check)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

static void
get_section (GtkSectionModel *model, guint position, guint *start, guint *end)
{
  AarCheckList *self = AAR_CHECK_LIST (model);
  int check;

  *start = self->items->len;
  *end = G_MAXUINT;
  if (position >= self->items->len)
    return;
  check = (int) aar_check_item_get_check (self->items->pdata[position]);
  *start = find_end (self, check - 1);
  *end = find_end (self, check);
}

static void
section_model_init (GtkSectionModelInterface *iface)
{
  iface->get_section = get_section;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (AarCheckList,
                               aar_check_list,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init)
                                   G_IMPLEMENT_INTERFACE (GTK_TYPE_SECTION_MODEL, section_model_init))

static void
aar_check_list_finalize (GObject *object)
{
  g_clear_pointer (&AAR_CHECK_LIST (object)->items, g_ptr_array_unref);
  G_OBJECT_CLASS (aar_check_list_parent_class)->finalize (object);
}

static void
aar_check_list_class_init (AarCheckListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = aar_check_list_finalize;
}

static void
aar_check_list_init (AarCheckList *self)
{
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * aar_check_list_new:
 *
 * Returns: (transfer full): an empty list
 */
AarCheckList *
aar_check_list_new (void)
{
  return g_object_new (AAR_TYPE_CHECK_LIST, NULL);
}

static gboolean
are_equal (gconstpointer a, gconstpointer b)
{
  return aar_check_item_equal (*(AarCheckItem *const *) a, *(AarCheckItem *const *) b);
}

/**
 * aar_check_list_set_items:
 * @self: the list
 * @items: (element-type AarCheckItem): findings as [func@Aar.CheckList.find_finish] returns them
 *
 * Shows @items. What stands alike at both ends is left alone, so that a view keeps its place.
 */
void
aar_check_list_set_items (AarCheckList *self, GPtrArray *items)
{
  AarSplice splice;

  g_return_if_fail (AAR_IS_CHECK_LIST (self));

  splice = aar_splice_between_ends (self->items->pdata, self->items->len, items->pdata, items->len, sizeof (gpointer),
                                    are_equal);
  if (splice.removed == 0 && splice.added == 0)
    return;
  if (splice.removed > 0)
    g_ptr_array_remove_range (self->items, splice.position, splice.removed);
  for (guint i = splice.position; i < splice.position + splice.added; i++)
    g_ptr_array_insert (self->items, (int) i, g_object_ref (items->pdata[i]));
  g_list_model_items_changed (G_LIST_MODEL (self), splice.position, splice.removed, splice.added);
}

static int
compare (gconstpointer a, gconstpointer b)
{
  AarCheckItem *left = *(AarCheckItem *const *) a, *right = *(AarCheckItem *const *) b;
  gint64 first = aar_check_item_get_position (left), second = aar_check_item_get_position (right);

  if (aar_check_item_get_check (left) != aar_check_item_get_check (right))
    return aar_check_item_get_check (left) < aar_check_item_get_check (right) ? -1 : 1;
  if (first != second)
    return first < second ? -1 : 1;
  /* so that the order does not change from one time to the next */
  first = aar_check_item_get_row (left);
  second = aar_check_item_get_row (right);
  return first < second ? -1 : first > second;
}

static gpointer
find (AarStore *store, gpointer data, GError **error)
{
  const gint64 *plan = data;
  g_autoptr (AarPlanContent) content = aar_store_load_plan (store, *plan, error);
  g_autoptr (GPtrArray) findings = content != NULL ? aar_plan_checks_find (content) : NULL;
  GPtrArray *items;

  if (content == NULL)
    return NULL;
  items = g_ptr_array_new_full (findings->len, g_object_unref);
  for (guint i = 0; i < findings->len; i++)
    g_ptr_array_add (items, aar_check_item_new (content, findings->pdata[i]));
  g_ptr_array_sort (items, compare);
  return items;
}

/**
 * aar_check_list_find_async:
 * @store: a store
 * @plan: the id of a plan
 * @cancellable: (nullable): how to stop it
 * @callback: what to call when it is done
 * @data: for @callback
 *
 * Looks for all that is worth a second look in a plan.
 */
void
aar_check_list_find_async (AarStore *store,
                           gint64 plan,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer data)
{
  aar_work_async (store, AAR_STORE_READ_ONLY, find, g_memdup2 (&plan, sizeof plan), g_free,
                  (GDestroyNotify) g_ptr_array_unref, cancellable, callback, data);
}

/**
 * aar_check_list_find_finish:
 * @store: the store
 * @result: what the callback got
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable) (element-type AarCheckItem): the findings by kind, and in the order of the
 *   document
 */
GPtrArray *
aar_check_list_find_finish (AarStore *store, GAsyncResult *result, GError **error)
{
  return aar_work_finish (store, result, error);
}
