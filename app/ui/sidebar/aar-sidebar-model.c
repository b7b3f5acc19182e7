/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "aar-sidebar-model.h"

#include <glib/gi18n-lib.h>

#include "aar-format.h"
#include "aar-object-store.h"
#include "aar-plan-words.h"
#include "aar-round-title.h"
#include "aar-sidebar-view.h"

/**
 * AarSidebarModel:
 *
 * The rows of the sidebar as a tree: organisations, their plans, and under the plan that is open its areas and the
 * other ways to look at it. A row stays the same object as long as it leads to the same place, so that the view keeps
 * what is unfolded and chosen.
 */
struct _AarSidebarModel
{
  GObject parent_instance;

  GListStore *roots;
  GtkTreeListModel *tree;
  GHashTable *items;
  gint64 open_plan;
};

G_DEFINE_FINAL_TYPE (AarSidebarModel, aar_sidebar_model, G_TYPE_OBJECT)

static guint
hash_place (gconstpointer key)
{
  const AarPlace *place = key;
  /* without sign, as ids are large enough for the product to overflow */
  guint64 row = (guint64) place->plan ^ ((guint64) place->id * 31);

  return g_int64_hash (&row) ^ (guint) place->kind;
}

static gboolean
equal_places (gconstpointer a, gconstpointer b)
{
  return aar_place_equal (a, b);
}

static GListModel *
create_children (gpointer item, gpointer data)
{
  GListStore *children = aar_sidebar_item_get_children (item);

  return children != NULL ? g_object_ref (G_LIST_MODEL (children)) : NULL;
}

static void
aar_sidebar_model_finalize (GObject *object)
{
  AarSidebarModel *self = AAR_SIDEBAR_MODEL (object);

  g_clear_object (&self->tree);
  g_clear_object (&self->roots);
  g_clear_pointer (&self->items, g_hash_table_unref);
  G_OBJECT_CLASS (aar_sidebar_model_parent_class)->finalize (object);
}

static void
aar_sidebar_model_class_init (AarSidebarModelClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = aar_sidebar_model_finalize;
}

static void
aar_sidebar_model_init (AarSidebarModel *self)
{
  self->roots = g_list_store_new (AAR_TYPE_SIDEBAR_ITEM);
  self->tree = gtk_tree_list_model_new (G_LIST_MODEL (g_object_ref (self->roots)), FALSE, FALSE, create_children, NULL,
                                        NULL);
  self->items = g_hash_table_new_full (hash_place, equal_places, NULL, g_object_unref);
}

AarSidebarModel *
aar_sidebar_model_new (void)
{
  return g_object_new (AAR_TYPE_SIDEBAR_MODEL, NULL);
}

GtkTreeListModel *
aar_sidebar_model_get_tree (AarSidebarModel *self)
{
  g_return_val_if_fail (AAR_IS_SIDEBAR_MODEL (self), NULL);

  return self->tree;
}

/* The row that leads to a place; made anew when it gets or loses rows under it, as the view asks only once. */
static AarSidebarItem *
get_item (AarSidebarModel *self, AarPlaceKind kind, gint64 plan, gint64 id, gboolean has_children)
{
  AarSidebarItem *item = g_hash_table_lookup (self->items, &(AarPlace) { kind, plan, id });

  if (item == NULL || (aar_sidebar_item_get_children (item) != NULL) != has_children)
    {
      item = aar_sidebar_item_new (kind, plan, id, has_children);
      g_hash_table_replace (self->items, (gpointer) aar_sidebar_item_get_place (item), item);
    }
  return item;
}

static AarSidebarItem *
find_heading (AarSidebarModel *self, const char *title)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->roots)); i++)
    {
      g_autoptr (AarSidebarItem) item = g_list_model_get_item (G_LIST_MODEL (self->roots), i);

      if (aar_sidebar_item_is_heading (item) && g_strcmp0 (aar_list_item_get_title (AAR_LIST_ITEM (item)), title) == 0)
        return g_steal_pointer (&item);
    }
  return aar_sidebar_item_new_heading (title);
}

static void
add_plan (AarSidebarModel *self, GPtrArray *roots, AarPlan *plan)
{
  AarSidebarItem *item = get_item (self, AAR_PLACE_PLAN, aar_record_get_id (plan), 0, TRUE);
  const char *kind = aar_record_get_text (plan, AAR_PLAN_KIND);
  g_autofree char *period = aar_format_period (plan);
  g_autofree char *subtitle = NULL;

  if (kind != NULL && period != NULL)
    subtitle = g_strdup_printf ("%s · %s", kind, period);
  else
    subtitle = g_strdup (kind != NULL ? kind : period);
  aar_sidebar_item_describe (item, aar_record_get_text (plan, AAR_PLAN_TITLE), subtitle);
  g_ptr_array_add (roots, g_object_ref (item));
}

static void
count_unanswered (AarSidebarItem *item, const AarOutlineEntry *entry)
{
  gboolean open = g_strcmp0 (entry->kind, AAR_ROUND_STATE_OPEN) == 0;
  g_autofree char *description = NULL;

  /* Translators: how many initiatives are not answered in the round of follow-up that is open */
  description = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u unanswered", "%u unanswered", entry->n_open),
                                 entry->n_open);
  aar_sidebar_item_count (item, open ? entry->n_open : 0, open, description);
}

static void
add_rounds (AarSidebarModel *self, AarSidebarItem *group, AarPlan *plan, AarOutline *outline)
{
  g_autoptr (GPtrArray) rounds = g_ptr_array_new_with_free_func (g_object_unref);

  aar_sidebar_item_count (group, 0, FALSE, NULL);
  for (guint i = 0; i < aar_outline_get_n_entries (outline, AAR_TABLE_ROUND); i++)
    {
      const AarOutlineEntry *entry = aar_outline_get_entry (outline, AAR_TABLE_ROUND, i);
      AarSidebarItem *item = get_item (self, AAR_PLACE_ROUND, aar_record_get_id (plan), entry->id, FALSE);
      g_autofree char *title = aar_round_make_title (entry->title, entry->date,
                                                     aar_record_get_text (plan, AAR_PLAN_LANGUAGE));

      aar_sidebar_item_describe (item, title, NULL);
      count_unanswered (item, entry);
      if (g_strcmp0 (entry->kind, AAR_ROUND_STATE_OPEN) == 0)
        count_unanswered (group, entry);
      g_ptr_array_add (rounds, g_object_ref (item));
    }
  aar_object_store_set (aar_sidebar_item_get_children (group), rounds);
}

/* The rows that lead to the pages of a plan, or without one to those of the store. */
static void
add_views (AarSidebarModel *self, GPtrArray *rows, AarPlan *plan, AarOutline *outline)
{
  guint n_views;
  const AarSidebarView *views = aar_sidebar_view_list (&n_views);

  for (guint i = 0; i < n_views; i++)
    {
      const AarSidebarView *view = &views[i];
      g_autofree char *title = NULL;
      AarSidebarItem *item;

      if (view->of_store != (plan == NULL) ||
          (view->needed != AAR_TABLE_NONE && aar_outline_get_n_entries (outline, view->needed) == 0))
        continue;
      title = view->get_title (plan);
      item = get_item (self, view->kind, plan != NULL ? aar_record_get_id (plan) : 0, 0,
                       view->kind == AAR_PLACE_ROUNDS);
      aar_sidebar_item_describe (item, title, NULL);
      if (view->counted != AAR_TABLE_NONE)
        aar_sidebar_item_count (item, aar_outline_get_n_entries (outline, view->counted), FALSE, NULL);
      if (view->kind == AAR_PLACE_ROUNDS)
        add_rounds (self, item, plan, outline);
      g_ptr_array_add (rows, g_object_ref (item));
    }
}

static const char *
get_name (GPtrArray *organisations, AarPlan *plan)
{
  const char *name = NULL;

  for (guint i = 0; i < organisations->len && name == NULL; i++)
    if (aar_record_get_id (organisations->pdata[i]) == aar_record_get_integer (plan, AAR_PLAN_ORGANISATION))
      name = aar_record_get_text (organisations->pdata[i], AAR_ORGANISATION_NAME);
  /* Translators: stands above the plans that do not say whose they are */
  return name != NULL ? name : _ ("Plans");
}

/* Shows the plans under their organisations. */
void
aar_sidebar_model_set_plans (AarSidebarModel *self, GPtrArray *plans, GPtrArray *organisations)
{
  g_autoptr (GPtrArray) roots = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GHashTable) done = g_hash_table_new (NULL, NULL);

  g_return_if_fail (AAR_IS_SIDEBAR_MODEL (self));

  for (guint i = 0; i < plans->len; i++)
    {
      const char *organisation = get_name (organisations, plans->pdata[i]);

      if (!g_hash_table_add (done, plans->pdata[i]))
        continue;
      g_ptr_array_add (roots, find_heading (self, organisation));
      add_plan (self, roots, plans->pdata[i]);
      for (guint j = i + 1; j < plans->len; j++)
        if (g_str_equal (get_name (organisations, plans->pdata[j]), organisation) &&
            g_hash_table_add (done, plans->pdata[j]))
          add_plan (self, roots, plans->pdata[j]);
    }
  if (plans->len > 1)
    add_views (self, roots, NULL, NULL);
  aar_object_store_set (self->roots, roots);
}

static void
count_initiatives (AarSidebarItem *item, AarPlan *plan, guint count)
{
  g_autofree char *description = aar_plan_words_count (plan, AAR_PLAN_WORD_INITIATIVE, count);

  aar_sidebar_item_count (item, count, FALSE, description);
}

/* The areas of a plan by the area that they stand right under. */
static GHashTable *
sort_areas (AarOutline *outline)
{
  GHashTable *below = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, (GDestroyNotify) g_ptr_array_unref);

  for (guint i = 0; i < aar_outline_get_n_entries (outline, AAR_TABLE_NODE); i++)
    {
      const AarOutlineEntry *entry = aar_outline_get_entry (outline, AAR_TABLE_NODE, i);
      GPtrArray *areas = g_hash_table_lookup (below, &entry->parent);

      if (areas == NULL)
        {
          areas = g_ptr_array_new ();
          g_hash_table_insert (below, (gpointer) &entry->parent, areas);
        }
      g_ptr_array_add (areas, (gpointer) entry);
    }
  return below;
}

/* The areas right under @parent, each with those under it. */
static GPtrArray *
make_areas (AarSidebarModel *self, AarPlan *plan, GHashTable *below, gint64 parent)
{
  GPtrArray *areas = g_ptr_array_new_with_free_func (g_object_unref);
  GPtrArray *entries = g_hash_table_lookup (below, &parent);

  for (guint i = 0; entries != NULL && i < entries->len; i++)
    {
      const AarOutlineEntry *entry = entries->pdata[i];
      gboolean has_children = g_hash_table_contains (below, &entry->id);
      AarSidebarItem *item = get_item (self, AAR_PLACE_AREA, aar_record_get_id (plan), entry->id, has_children);
      g_autofree char *title = NULL;

      title = entry->number != NULL ? g_strdup_printf ("%s  %s", entry->number, entry->title) : g_strdup (entry->title);
      aar_sidebar_item_describe (item, title, NULL);
      count_initiatives (item, plan, entry->n_initiatives);
      if (has_children)
        {
          g_autoptr (GPtrArray) inside = make_areas (self, plan, below, entry->id);

          aar_object_store_set (aar_sidebar_item_get_children (item), inside);
        }
      g_ptr_array_add (areas, g_object_ref (item));
    }
  return areas;
}

static void
close_plan (AarSidebarModel *self, gint64 plan)
{
  AarSidebarItem *item = g_hash_table_lookup (self->items, &(AarPlace) { AAR_PLACE_PLAN, plan, 0 });

  if (item != NULL)
    {
      g_list_store_remove_all (aar_sidebar_item_get_children (item));
      aar_sidebar_item_count (item, 0, FALSE, NULL);
    }
}

static void
unfold_plan (AarSidebarModel *self, AarSidebarItem *plan)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->tree)); i++)
    {
      g_autoptr (GtkTreeListRow) row = gtk_tree_list_model_get_row (self->tree, i);
      g_autoptr (AarSidebarItem) item = gtk_tree_list_row_get_item (row);

      if (item == plan)
        {
          gtk_tree_list_row_set_expanded (row, TRUE);
          return;
        }
    }
}

/* Shows what is in a plan under its row, and folds the plan that was open before. */
void
aar_sidebar_model_set_outline (AarSidebarModel *self, AarPlan *plan, AarOutline *outline)
{
  gint64 id = plan != NULL ? aar_record_get_id (plan) : 0;
  g_autoptr (GPtrArray) children = NULL;
  g_autoptr (GHashTable) below = NULL;
  AarSidebarItem *item;

  g_return_if_fail (AAR_IS_SIDEBAR_MODEL (self));

  if (self->open_plan != 0 && self->open_plan != id)
    close_plan (self, self->open_plan);
  self->open_plan = id;
  item = g_hash_table_lookup (self->items, &(AarPlace) { AAR_PLACE_PLAN, id, 0 });
  if (item == NULL || outline == NULL)
    return;
  count_initiatives (item, plan, aar_outline_get_n_initiatives (outline));
  below = sort_areas (outline);
  children = make_areas (self, plan, below, 0);
  add_views (self, children, plan, outline);
  aar_object_store_set (aar_sidebar_item_get_children (item), children);
  unfold_plan (self, item);
}

void
aar_sidebar_model_count (AarSidebarModel *self, const AarPlace *place, guint n, const char *description)
{
  AarSidebarItem *item;

  g_return_if_fail (AAR_IS_SIDEBAR_MODEL (self));

  item = g_hash_table_lookup (self->items, place);
  if (item != NULL)
    aar_sidebar_item_count (item, n, FALSE, description);
}

/* Unfolds what the place lies under and tells at which row it stands, or not if it is not there. */
static gboolean
unfold (AarSidebarModel *self, GtkTreeListRow *row, const AarPlace *place)
{
  g_autoptr (AarSidebarItem) item = gtk_tree_list_row_get_item (row);
  GListStore *children = aar_sidebar_item_get_children (item);

  if (children == NULL || aar_place_equal (aar_sidebar_item_get_place (item), place))
    return !aar_sidebar_item_is_heading (item) && aar_place_equal (aar_sidebar_item_get_place (item), place);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (children)); i++)
    {
      gboolean was_expanded = gtk_tree_list_row_get_expanded (row);
      g_autoptr (GtkTreeListRow) child = NULL;

      gtk_tree_list_row_set_expanded (row, TRUE);
      child = gtk_tree_list_row_get_child_row (row, i);
      if (child != NULL && unfold (self, child, place))
        return TRUE;
      gtk_tree_list_row_set_expanded (row, was_expanded);
    }
  return FALSE;
}

/* Unfolds what the row lies under. */
gboolean
aar_sidebar_model_find (AarSidebarModel *self, const AarPlace *place, guint *position)
{
  g_return_val_if_fail (AAR_IS_SIDEBAR_MODEL (self), FALSE);
  g_return_val_if_fail (place != NULL, FALSE);

  if (!g_hash_table_contains (self->items, place))
    return FALSE;
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->roots)); i++)
    {
      g_autoptr (GtkTreeListRow) root = gtk_tree_list_model_get_child_row (self->tree, i);
      g_autoptr (AarSidebarItem) item = gtk_tree_list_row_get_item (root);

      if (aar_sidebar_item_get_place (item)->plan == place->plan)
        unfold (self, root, place);
    }
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->tree)); i++)
    {
      g_autoptr (GtkTreeListRow) row = gtk_tree_list_model_get_row (self->tree, i);
      g_autoptr (AarSidebarItem) item = gtk_tree_list_row_get_item (row);

      if (!aar_sidebar_item_is_heading (item) && aar_place_equal (aar_sidebar_item_get_place (item), place))
        {
          *position = i;
          return TRUE;
        }
    }
  return FALSE;
}
