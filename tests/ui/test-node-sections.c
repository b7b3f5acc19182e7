/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui-fixture.h"

#include "aar-node-sections.h"
#include "store-text.h"

/* A list that is kept by what the model tells of its changes, to be compared with what the model holds. */
typedef struct
{
  AarNodeList *list;
  GListModel *model;
  GPtrArray *items;
  guint n_signals;
  /* the most lines that were put in while others were taken out */
  guint most_exchanged;
} Mirror;

/* A view may ask at any time. */
static void
ask (GListModel *model)
{
  guint n_items = g_list_model_get_n_items (model), start, end;

  for (guint i = 0; i < n_items; i += MAX (1, n_items / 8))
    {
      gtk_section_model_get_section (GTK_SECTION_MODEL (model), i, &start, &end);
      g_assert_cmpuint (start, <=, i);
      g_assert_cmpuint (end, >, i);
      g_assert_cmpuint (end, <=, n_items);
    }
}

static void
items_changed_cb (GListModel *model, guint position, guint removed, guint added, gpointer data)
{
  Mirror *mirror = data;

  mirror->n_signals++;
  if (removed > 0)
    mirror->most_exchanged = MAX (mirror->most_exchanged, added);
  ask (model);
  g_assert_cmpuint (position + removed, <=, mirror->items->len);
  if (removed > 0)
    g_ptr_array_remove_range (mirror->items, position, removed);
  for (guint i = 0; i < added; i++)
    g_ptr_array_insert (mirror->items, (int) (position + i), g_list_model_get_item (model, position + i));
  g_assert_cmpuint (mirror->items->len, ==, g_list_model_get_n_items (model));
}

static void
sections_changed_cb (GtkSectionModel *model, guint position, guint n_items, gpointer data)
{
  g_assert_cmpuint (n_items, >, 0);
  g_assert_cmpuint (position + n_items, <=, g_list_model_get_n_items (G_LIST_MODEL (model)));
}

/* Every position lies in one section, and all positions of a section say the same of it. */
static void
check (Mirror *mirror)
{
  AarNodeList *list = mirror->list;
  guint n_items = g_list_model_get_n_items (mirror->model);
  guint start, end = 0;

  g_assert_cmpuint (mirror->items->len, ==, n_items);
  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr (AarNodeItem) item = g_list_model_get_item (mirror->model, i);

      g_assert_true (item == mirror->items->pdata[i]);
      g_assert_cmpint (aar_record_get_id (aar_node_item_get_node (item)), ==, aar_node_list_get_id (list, i));
    }
  while (end < n_items)
    {
      guint first = end;

      gtk_section_model_get_section (GTK_SECTION_MODEL (mirror->model), first, &start, &end);
      g_assert_cmpuint (start, ==, first);
      g_assert_cmpuint (end, >, first);
      g_assert_cmpuint (end, <=, n_items);
      for (guint i = first; i < end; i++)
        {
          guint same_start, same_end;

          gtk_section_model_get_section (GTK_SECTION_MODEL (mirror->model), i, &same_start, &same_end);
          g_assert_cmpuint (same_start, ==, start);
          g_assert_cmpuint (same_end, ==, end);
        }
    }
  gtk_section_model_get_section (GTK_SECTION_MODEL (mirror->model), n_items, &start, &end);
  g_assert_cmpuint (start, ==, n_items);
}

static gboolean
is_ready (gpointer data)
{
  return !aar_node_list_is_loading (data);
}

static void
settle (Mirror *mirror)
{
  ui_settle ();
  ui_wait (is_ready, mirror->list);
  check (mirror);
}

static void
query (Mirror *mirror, gint64 plan, AarNodeSort sort, const char *search)
{
  aar_node_list_set_query (mirror->list, &(AarNodeQuery) { .plan = plan, .sort = sort, .search = (char *) search });
  settle (mirror);
}

static void
rename_some (UiFixture *fixture, GPtrArray *items)
{
  g_autoptr (GError) error = NULL;
  guint index = (guint) g_test_rand_int_range (0, (gint32) items->len);
  g_autofree char *title = g_strdup_printf ("%c omdøbt", 'a' + g_test_rand_int_range (0, 26));

  store_set_text (fixture->store, aar_node_item_get_node (items->pdata[index]), AAR_NODE_TITLE, title, &error);
  g_assert_no_error (error);
}

static Mirror *
mirror_new (UiFixture *fixture)
{
  g_autoptr (AarNodeList) list = aar_node_list_new (fixture->store);
  Mirror *mirror = g_new0 (Mirror, 1);

  mirror->items = g_ptr_array_new_with_free_func (g_object_unref);
  mirror->list = list;
  mirror->model = G_LIST_MODEL (aar_node_sections_new (list));
  g_assert_true (g_list_model_get_item_type (mirror->model) == AAR_TYPE_NODE_ITEM);
  g_signal_connect (mirror->model, "items-changed", G_CALLBACK (items_changed_cb), mirror);
  g_signal_connect (mirror->model, "sections-changed", G_CALLBACK (sections_changed_cb), mirror);
  return mirror;
}

static void
mirror_free (Mirror *mirror)
{
  AarNodeList *list = g_object_ref (mirror->list);

  g_ptr_array_unref (mirror->items);
  g_signal_handlers_disconnect_by_data (mirror->model, mirror);
  ui_finalize (mirror->model);
  ui_finalize (list);
  g_free (mirror);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Mirror, mirror_free)

static void
test_orders (void)
{
  g_autoptr (UiFixture) fixture = ui_fixture_new ();
  static const AarNodeSort sorts[] = { AAR_NODE_SORT_DOCUMENT, AAR_NODE_SORT_NUMBER, AAR_NODE_SORT_TITLE,
                                       AAR_NODE_SORT_UNIT, AAR_NODE_SORT_LEVEL };

  ui_fixture_import_plan (fixture, "Handlingsplan 2031", "sv", 60);
  for (guint i = 0; i < G_N_ELEMENTS (sorts); i++)
    {
      g_autoptr (Mirror) mirror = mirror_new (fixture);

      query (mirror, 0, sorts[i], NULL);
      g_assert_cmpuint (mirror->items->len, ==, 63);
      query (mirror, fixture->plan, sorts[i], NULL);
      g_assert_cmpuint (mirror->items->len, ==, 3);
      query (mirror, 0, sorts[i], "nummer 1");
      query (mirror, 0, sorts[i], "findes ikke");
      g_assert_cmpuint (mirror->items->len, ==, 0);
      query (mirror, 0, sorts[i], NULL);
      g_assert_cmpuint (mirror->items->len, ==, 63);
    }
}

static void
test_changes (void)
{
  g_autoptr (UiFixture) fixture = ui_fixture_new ();
  g_autoptr (Mirror) mirror = mirror_new (fixture);
  g_autoptr (GError) error = NULL;

  ui_fixture_import_plan (fixture, "Handlingsplan 2031", "sv", 60);
  query (mirror, 0, AAR_NODE_SORT_TITLE, NULL);
  for (guint i = 0; i < 12; i++)
    {
      rename_some (fixture, mirror->items);
      settle (mirror);
    }
  for (guint i = 0; i < 6; i++)
    {
      guint index = (guint) g_test_rand_int_range (0, (gint32) mirror->items->len);
      guint before = mirror->items->len;

      aar_store_delete (fixture->store, aar_node_item_get_node (mirror->items->pdata[index]), &error);
      g_assert_no_error (error);
      settle (mirror);
      g_assert_cmpuint (mirror->items->len, ==, before - 1);
    }
  for (guint i = 0; i < 6; i++)
    {
      aar_store_undo_step (fixture->store, 0, &error);
      g_assert_no_error (error);
      settle (mirror);
    }
  g_assert_cmpuint (mirror->items->len, ==, 63);
}

/* What looks at every line that was put in is spared it where there are many. */
static void
test_large (void)
{
  g_autoptr (UiFixture) fixture = ui_fixture_new ();
  g_autoptr (GPtrArray) plans = NULL;
  gint64 large;

  ui_fixture_import_plan (fixture, "Handlingsplan 2031", "sv", 1200);
  plans = aar_store_list_plans (fixture->store, NULL);
  large = aar_record_get_id (plans->pdata[1]);
  for (AarNodeSort sort = AAR_NODE_SORT_DOCUMENT; sort <= AAR_NODE_SORT_TITLE; sort++)
    {
      g_autoptr (Mirror) mirror = mirror_new (fixture);

      query (mirror, fixture->plan, sort, NULL);
      g_assert_cmpuint (mirror->items->len, ==, 3);
      query (mirror, large, sort, NULL);
      g_assert_cmpuint (mirror->items->len, ==, 1200);
      query (mirror, large, sort, "nummer 77");
      query (mirror, 0, sort, NULL);
      g_assert_cmpuint (mirror->items->len, ==, 1203);
      g_assert_cmpuint (mirror->most_exchanged, <=, 1000);
    }
}

int
main (int argc, char *argv[])
{
  ui_fixture_init (&argc, &argv);
  g_test_add_func ("/node-sections/orders", test_orders);
  g_test_add_func ("/node-sections/changes", test_changes);
  g_test_add_func ("/node-sections/large", test_large);
  return g_test_run ();
}
