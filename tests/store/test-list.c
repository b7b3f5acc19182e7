/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store-fixture.h"

#include "aar-node-splices.h"
#include "aar-database.h"
#include "aar-id.h"
#include "aar-node-list.h"
#include "aar-outline.h"
#include "aar-splice.h"
#include "aar-text.h"
#include "store-text.h"

#include <locale.h>

/* A copy of a list that is kept by what the list reports, as a view keeps it. */
typedef struct
{
  GListModel *model;
  GArray *ids;
  guint n_reports;
} Mirror;

static gint64
item_id (GListModel *model, guint position)
{
  g_autoptr (AarNodeItem) item = g_list_model_get_item (model, position);

  g_assert_nonnull (item);
  return aar_record_get_id (aar_node_item_get_node (item));
}

static void
on_items_changed (GListModel *model, guint position, guint removed, guint added, gpointer data)
{
  Mirror *mirror = data;

  g_assert_cmpuint (position + removed, <=, mirror->ids->len);
  g_array_remove_range (mirror->ids, position, removed);
  for (guint i = 0; i < added; i++)
    {
      gint64 id = aar_node_list_get_id (AAR_NODE_LIST (model), position + i);

      g_array_insert_val (mirror->ids, position + i, id);
    }
  mirror->n_reports++;
  /* Also in the middle of several reports the model must be what it has said so far. */
  g_assert_cmpuint (g_list_model_get_n_items (model), ==, mirror->ids->len);
  for (guint i = 0; i < mirror->ids->len; i++)
    g_assert_cmpint (g_array_index (mirror->ids, gint64, i), ==, aar_node_list_get_id (AAR_NODE_LIST (model), i));
}

static Mirror *
mirror_new (AarNodeList *list)
{
  Mirror *self = g_new0 (Mirror, 1);

  self->model = G_LIST_MODEL (list);
  self->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_signal_connect (list, "items-changed", G_CALLBACK (on_items_changed), self);
  return self;
}

static void
mirror_free (Mirror *self)
{
  g_signal_handlers_disconnect_by_data (self->model, self);
  g_array_unref (self->ids);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Mirror, mirror_free)

static gboolean
is_done (gpointer data)
{
  return !aar_node_list_is_loading (data);
}

static void
ask (AarNodeList *list, AarNodeQuery query)
{
  aar_node_list_set_query (list, &query);
  store_fixture_spin_until (is_done, list);
}

static void
on_failed (AarNodeList *list, GError *error, gpointer data)
{
  g_assert_no_error (error);
}

static AarNodeList *
make_list (StoreFixture *fixture)
{
  AarNodeList *list = aar_node_list_new (fixture->store);

  g_signal_connect (list, "failed", G_CALLBACK (on_failed), NULL);
  return list;
}

static gint64
import (StoreFixture *fixture, AarPlanContent *content)
{
  g_autoptr (GError) error = NULL;

  aar_store_import (fixture->store, content, &error);
  g_assert_no_error (error);
  return aar_record_get_id (aar_plan_content_get_plan (content));
}

/* What the list should hold, found by looking at everything. */
static void
assert_list (AarNodeList *list,
             AarStore *store,
             gint64 plan,
             gboolean (*wanted) (AarPlanContent *, AarNode *, gpointer),
             gpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AarPlanContent) content = aar_store_load_plan (store, plan, &error);
  GPtrArray *nodes = aar_plan_content_get_records (content, AAR_TABLE_NODE);
  guint n = 0;

  g_assert_no_error (error);
  for (guint i = 0; i < nodes->len; i++)
    {
      if (g_strcmp0 (aar_record_get_text (nodes->pdata[i], AAR_NODE_KIND), "initiative") != 0 ||
          !wanted (content, nodes->pdata[i], data))
        continue;
      g_assert_cmpint (aar_node_list_get_id (list, n), ==, aar_record_get_id (nodes->pdata[i]));
      g_assert_cmpint (item_id (G_LIST_MODEL (list), n), ==, aar_record_get_id (nodes->pdata[i]));
      n++;
    }
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, n);
}

static gboolean
is_any (AarPlanContent *content, AarNode *node, gpointer data)
{
  return TRUE;
}

static gboolean
has_unit (AarPlanContent *content, AarNode *node, gpointer data)
{
  GPtrArray *roles = aar_plan_content_get_children (content, AAR_TABLE_RESPONSIBILITY, aar_record_get_id (node));
  GPtrArray *actions = aar_plan_content_get_children (content, AAR_TABLE_ACTION, aar_record_get_id (node));

  for (guint i = 0; i < roles->len; i++)
    if (aar_record_get_integer (roles->pdata[i], AAR_RESPONSIBILITY_UNIT) == *(gint64 *) data)
      return TRUE;
  for (guint i = 0; i < actions->len; i++)
    {
      GPtrArray *units = aar_plan_content_get_children (content, AAR_TABLE_ACTION_UNIT,
                                                        aar_record_get_id (actions->pdata[i]));

      for (guint j = 0; j < units->len; j++)
        if (aar_record_get_integer (units->pdata[j], AAR_ACTION_UNIT_UNIT) == *(gint64 *) data)
          return TRUE;
    }
  return FALSE;
}

static gboolean
has_level (AarPlanContent *content, AarNode *node, gpointer data)
{
  GPtrArray *all = aar_plan_content_get_children (content, AAR_TABLE_ASSESSMENT, aar_record_get_id (node));

  for (guint i = 0; i < all->len; i++)
    if (aar_record_get_integer (all->pdata[i], AAR_ASSESSMENT_LEVEL) == *(gint64 *) data)
      return TRUE;
  return FALSE;
}

static gboolean
is_unanswered (AarPlanContent *content, AarNode *node, gpointer data)
{
  return aar_plan_content_get_children (content, AAR_TABLE_ASSESSMENT, aar_record_get_id (node))->len == 0;
}

static gboolean
has_tag (AarPlanContent *content, AarNode *node, gpointer data)
{
  return aar_plan_content_get_children (content, AAR_TABLE_NODE_TAG, aar_record_get_id (node))->len > 0;
}

static gboolean
is_under (AarPlanContent *content, AarNode *node, gpointer data)
{
  return aar_record_get_integer (node, AAR_NODE_PARENT) == *(gint64 *) data;
}

static gint64
first_id (AarPlanContent *content, AarTable table)
{
  return aar_record_get_id (aar_plan_content_get_records (content, table)->pdata[0]);
}

static void
test_filters (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autoptr (AarPlanContent) content = store_fixture_make_plan ("Årsplan", 4, 150);
  g_autoptr (AarPlanContent) other = store_fixture_make_plan ("En anden", 1, 5);
  g_autoptr (AarNodeList) list = make_list (fixture);
  gint64 plan = import (fixture, content), area = store_fixture_first_node (content, "area");
  gint64 unit = first_id (content, AAR_TABLE_UNIT), level = first_id (content, AAR_TABLE_LEVEL);
  gint64 tag = first_id (content, AAR_TABLE_TAG), reference = first_id (content, AAR_TABLE_REFERENCE);
  gint64 round = first_id (content, AAR_TABLE_ROUND);

  import (fixture, other);
  ask (list, (AarNodeQuery) { .plan = plan });
  assert_list (list, fixture->store, plan, is_any, NULL);
  ask (list, (AarNodeQuery) { .plan = plan, .area = area });
  assert_list (list, fixture->store, plan, is_under, &area);
  ask (list, (AarNodeQuery) { .plan = plan, .unit = unit });
  assert_list (list, fixture->store, plan, has_unit, &unit);
  ask (list, (AarNodeQuery) { .plan = plan, .tag = tag });
  assert_list (list, fixture->store, plan, has_tag, NULL);
  ask (list, (AarNodeQuery) { .plan = plan, .reference = reference });
  assert_list (list, fixture->store, plan, has_tag, NULL);
  ask (list, (AarNodeQuery) { .plan = plan, .level = level });
  assert_list (list, fixture->store, plan, has_level, &level);
  ask (list, (AarNodeQuery) { .plan = plan, .round = round });
  assert_list (list, fixture->store, plan, is_any, NULL);
  ask (list, (AarNodeQuery) { .plan = plan, .round = round, .unanswered = TRUE });
  assert_list (list, fixture->store, plan, is_unanswered, NULL);
  ask (list, (AarNodeQuery) { .area = area, .unit = unit });
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), >, 0);
  ask (list, (AarNodeQuery) { 0 });
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 155);
}

static guint
count_found (AarNodeList *list, gint64 plan, const char *words)
{
  ask (list, (AarNodeQuery) { .plan = plan, .search = (char *) words });
  return g_list_model_get_n_items (G_LIST_MODEL (list));
}

/* Words are found inside compounds, whatever way their letters are written, and all of them must be there. */
static void
test_search (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autoptr (AarPlanContent) content = store_fixture_make_plan ("Årsplan", 2, 30);
  g_autoptr (AarNodeList) list = make_list (fixture);
  g_autoptr (AarRecord) unit = NULL;
  g_autoptr (GError) error = NULL;
  gint64 plan = import (fixture, content);

  g_assert_cmpuint (count_found (list, plan, "fjernvarme"), ==, 30);
  g_assert_cmpuint (count_found (list, plan, "TEMPERATUR"), ==, 30);
  g_assert_cmpuint (count_found (list, plan, "ærø"), ==, 30);
  g_assert_cmpuint (count_found (list, plan, "aero"), ==, 30);
  g_assert_cmpuint (count_found (list, plan, "rø"), ==, 30);
  g_assert_cmpuint (count_found (list, plan, "varme 17"), ==, 1);
  g_assert_cmpuint (count_found (list, plan, "17 varme udbuddet"), ==, 1);
  g_assert_cmpuint (count_found (list, plan, "varme findesikke"), ==, 0);
  g_assert_cmpuint (count_found (list, plan, "   "), ==, 30);
  g_assert_cmpuint (count_found (list, plan, "\"gamle\" rør"), ==, 30);
  /* What would be an operator somewhere is nothing but letters. */
  g_assert_cmpuint (count_found (list, plan, "varme AND"), ==, 0);
  g_assert_cmpuint (count_found (list, plan, "var* (NOT %_"), ==, 0);
  g_assert_cmpuint (count_found (list, plan, "'"), ==, 0);
  g_assert_cmpuint (count_found (list, plan, "Børn og Unge"), ==, 10);
  /* Renaming a unit renames it in the words of its initiatives. */
  unit = aar_store_get_record (fixture->store, AAR_TABLE_UNIT,
                               aar_record_get_id (aar_plan_content_get_records (content, AAR_TABLE_UNIT)->pdata[1]),
                               &error);
  g_assert_true (store_set_text (fixture->store, unit, AAR_UNIT_NAME, "Skoleområdet", &error));
  store_fixture_spin_until (is_done, list);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 0);
  g_assert_cmpuint (count_found (list, plan, "skoleomrade"), ==, 10);
  g_assert_true (aar_store_undo_step (fixture->store, 0, &error));
  store_fixture_spin_until (is_done, list);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 0);
  g_assert_cmpuint (count_found (list, plan, "og unge"), ==, 10);
}

/* Where an initiative's words stand. */
static const guint searched[] = {
  AAR_NODE_TITLE,        AAR_NODE_NUMBER,    AAR_NODE_TEXT,          AAR_NODE_NOTES,       AAR_NODE_ECONOMY,
  AAR_NODE_BASIS,        AAR_NODE_RESOURCES, AAR_NODE_TIMELINE_TEXT, AAR_ACTION_TEXT,      AAR_ACTION_GROUP,
  AAR_ACTION_STATUS,     AAR_INDICATOR_TEXT, AAR_INDICATOR_GROUP,    AAR_INDICATOR_UNIT,   AAR_INDICATOR_BASELINE,
  AAR_INDICATOR_TARGET,  AAR_MILESTONE_TEXT, AAR_MILESTONE_GROUP,    AAR_MILESTONE_STATUS, AAR_ASSESSMENT_NOTE,
  AAR_AMOUNT_WHAT,       AAR_TAG_NAME,       AAR_TAG_GROUP,          AAR_REFERENCE_TITLE,  AAR_UNIT_NAME,
  AAR_UNIT_ABBREVIATION,
};

static guint
find_word (StoreFixture *fixture, AarDatabase *database, const char *word)
{
  g_autoptr (GError) error = NULL;
  AarNodeQuery query = { .search = (char *) word };
  g_autoptr (GArray) found = aar_node_finder_find (database, &query, &error);

  g_assert_no_error (error);
  return found->len;
}

/* A word is found wherever it stands, as long as it stands there, and nothing else is found by it. */
static void
test_search_fields (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autoptr (AarPlanContent) content = store_fixture_make_plan ("Årsplan", 0, 4);
  g_autoptr (GError) error = NULL;
  g_autoptr (AarDatabase) database = NULL;
  g_autoptr (AarPlanContent) loaded = NULL;
  gint64 plan = import (fixture, content);

  database = aar_database_open (fixture->path, AAR_DATABASE_READ, &error);
  loaded = aar_store_load_plan (fixture->store, plan, &error);
  for (guint i = 0; i < G_N_ELEMENTS (searched); i++)
    {
      GPtrArray *records = aar_plan_content_get_records (loaded, searched[i] / AAR_FIELDS_PER_TABLE);
      gpointer record = records->pdata[records->len - 1];
      guint n;

      g_assert_cmpuint (find_word (fixture, database, "lygtepæl"), ==, 0);
      g_assert_true (store_set_text (fixture->store, record, searched[i], "Nye LYGTEPÆLE her", &error));
      n = find_word (fixture, database, "lygtepæl");
      g_assert_cmpuint (n, >=, 1);
      g_assert_cmpuint (n, <=, 2);
      g_assert_cmpuint (find_word (fixture, database, "æl"), >=, n);
      if (searched[i] / AAR_FIELDS_PER_TABLE != AAR_TABLE_NODE)
        {
          g_assert_true (aar_store_delete (fixture->store, record, &error));
          g_assert_cmpuint (find_word (fixture, database, "lygtepæl"), ==, 0);
          g_assert_true (aar_store_undo_step (fixture->store, 0, &error));
          g_assert_cmpuint (find_word (fixture, database, "lygtepæl"), ==, n);
        }
      g_assert_true (aar_store_undo_step (fixture->store, 0, &error));
      g_assert_cmpuint (find_word (fixture, database, "lygtepæl"), ==, 0);
      store_fixture_check (fixture->store);
    }
}

/* A unit's name is a word of all that it answers for, works on and acts in, and of nothing else. */
static void
test_search_units (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autoptr (AarPlanContent) content = store_fixture_make_plan ("Årsplan", 0, 3);
  g_autoptr (GError) error = NULL;
  g_autoptr (AarDatabase) database = NULL;
  g_autoptr (AarUnit) unit = NULL;
  static const AarTable tables[] = { AAR_TABLE_RESPONSIBILITY, AAR_TABLE_STAFFING, AAR_TABLE_ACTION_UNIT };
  static const guint fields[] = { AAR_RESPONSIBILITY_UNIT, AAR_STAFFING_UNIT, AAR_ACTION_UNIT_UNIT };
  gpointer added = aar_plan_content_append (content, AAR_TABLE_UNIT,
                                            aar_plan_content_get_owner (content, AAR_TABLE_UNIT));
  gint64 plan, id = aar_record_get_id (added);

  aar_record_set_text (added, AAR_UNIT_NAME, "Lygtemænd");
  aar_record_set_text (added, AAR_UNIT_KIND, AAR_UNIT_KIND_TEAM);
  plan = import (fixture, content);
  database = aar_database_open (fixture->path, AAR_DATABASE_READ, &error);
  unit = aar_store_get_record (fixture->store, AAR_TABLE_UNIT, id, &error);
  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      g_autoptr (AarPlanContent) loaded = aar_store_load_plan (fixture->store, plan, &error);
      gpointer link = aar_plan_content_get_records (loaded, tables[i])->pdata[i];

      g_assert_cmpuint (find_word (fixture, database, "lygtemænd"), ==, 0);
      g_assert_true (aar_store_set_integer (fixture->store, link, fields[i], id, &error));
      g_assert_cmpuint (find_word (fixture, database, "lygtemænd"), ==, 1);
      g_assert_true (store_set_text (fixture->store, unit, AAR_UNIT_NAME, "Natvægtere", &error));
      g_assert_cmpuint (find_word (fixture, database, "lygtemænd"), ==, 0);
      g_assert_cmpuint (find_word (fixture, database, "natvægter"), ==, 1);
      g_assert_true (aar_store_undo_step (fixture->store, 0, &error));
      g_assert_cmpuint (find_word (fixture, database, "lygtemænd"), ==, 1);
      g_assert_true (aar_store_undo_step (fixture->store, 0, &error));
    }
  store_fixture_check (fixture->store);
}

static int
compare_titles (gpointer a, gpointer b, AarCollator *collator)
{
  g_autoptr (GBytes) first = aar_collator_sort_key (collator, aar_record_get_text (a, AAR_NODE_TITLE));
  g_autoptr (GBytes) second = aar_collator_sort_key (collator, aar_record_get_text (b, AAR_NODE_TITLE));

  return g_bytes_compare (first, second);
}

static void
test_orders (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autoptr (AarPlanContent) content = store_fixture_make_plan ("Årsplan", 3, 40);
  g_autoptr (AarNodeList) list = make_list (fixture);
  g_autoptr (AarCollator) collator = aar_collator_new ("da");
  gint64 plan;
  GPtrArray *nodes = aar_plan_content_get_records (content, AAR_TABLE_NODE);
  static const char *const titles[] = { "Zoo", "Ål", "Øl", "Æg", "abe", "Aabenraa", "Bil 10", "Bil 9", NULL };
  guint start, end, n_sections = 0;

  for (guint i = 0; i < nodes->len; i++)
    aar_record_set_text (nodes->pdata[i], AAR_NODE_TITLE, titles[i % G_N_ELEMENTS (titles)]);
  plan = import (fixture, content);
  for (AarNodeSort sort = AAR_NODE_SORT_DOCUMENT; sort <= AAR_NODE_SORT_LEVEL; sort++)
    {
      g_autoptr (AarNodeItem) before = NULL;

      ask (list, (AarNodeQuery) { .plan = plan, .sort = sort });
      g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 40);
      for (guint i = 0; i < 40; i++)
        {
          AarNodeItem *item = g_list_model_get_item (G_LIST_MODEL (list), i);
          AarNode *node = aar_node_item_get_node (item);
          g_autofree char *section = NULL;

          if (before != NULL && sort == AAR_NODE_SORT_TITLE)
            g_assert_cmpint (compare_titles (aar_node_item_get_node (before), node, collator), <=, 0);
          if (before != NULL && sort == AAR_NODE_SORT_NUMBER)
            g_assert_cmpint (aar_number_compare (aar_record_get_text (aar_node_item_get_node (before), AAR_NODE_NUMBER),
                                                 aar_record_get_text (node, AAR_NODE_NUMBER)),
                             <=, 0);
          if (sort == AAR_NODE_SORT_LEVEL && i < 10)
            g_assert_cmpstr (aar_record_get_text (aar_node_item_get_level (item, 0), AAR_LEVEL_LABEL), ==, "Dårlig");
          if (sort == AAR_NODE_SORT_LEVEL && i > 30)
            g_assert_null (aar_node_item_get_level (item, 0));
          g_object_get (item, "section", &section, NULL);
          g_assert_cmpint (section != NULL, ==, sort == AAR_NODE_SORT_DOCUMENT || sort == AAR_NODE_SORT_UNIT);
          g_clear_object (&before);
          before = item;
        }
    }
  ask (list, (AarNodeQuery) { .plan = plan, .sort = AAR_NODE_SORT_UNIT });
  for (guint i = 0; i < 40; i = end, n_sections++)
    aar_node_list_get_section (list, i, &start, &end);
  g_assert_cmpuint (n_sections, ==, 3);
  aar_node_list_get_section (list, 40, &start, &end);
  g_assert_cmpuint (start, ==, 40);
  g_assert_cmpuint (end, ==, G_MAXUINT);
  ask (list, (AarNodeQuery) { .plan = plan });
  aar_node_list_get_section (list, 1, &start, &end);
  g_assert_cmpuint (start, ==, 0);
  g_assert_cmpuint (end, ==, 13);
}

/* An item says what its row shows, is the only one of its row, and follows every change. */
static void
test_items (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autoptr (AarPlanContent) content = store_fixture_make_plan ("Årsplan", 1, 5);
  g_autoptr (AarNodeList) list = make_list (fixture);
  g_autoptr (AarNodeItem) item = NULL;
  g_autoptr (AarNodeItem) same = NULL;
  g_autoptr (AarPlanContent) loaded = NULL;
  g_autofree char *section = NULL;
  g_autoptr (GError) error = NULL;
  gint64 plan = import (fixture, content);

  ask (list, (AarNodeQuery) { .plan = plan });
  item = g_list_model_get_item (G_LIST_MODEL (list), 1);
  same = g_list_model_get_item (G_LIST_MODEL (list), 1);
  g_assert_true (item == same);
  g_object_get (item, "section", &section, NULL);
  g_assert_cmpstr (section, ==, "Område 0");
  g_assert_cmpstr (aar_node_item_get_responsibles (item), ==, "CBU");
  g_assert_cmpuint (aar_node_item_get_milestones_due (item), ==, 1);
  g_assert_cmpuint (aar_node_item_get_milestones_answered (item), ==, 0);
  g_assert_cmpuint (aar_node_item_get_n_scales (item), ==, 2);
  g_assert_cmpstr (aar_record_get_text (aar_node_item_get_level (item, 1), AAR_LEVEL_LABEL), ==, "Middel");
  loaded = aar_store_load_node (fixture->store, aar_node_list_get_id (list, 1), &error);
  g_assert_true (aar_plan_content_lookup (loaded, AAR_TABLE_NODE, aar_node_list_get_id (list, 1)) ==
                 (gpointer) aar_node_item_get_node (item));
  g_assert_true (aar_store_set_integer (fixture->store,
                                        aar_plan_content_get_records (loaded, AAR_TABLE_MILESTONE)->pdata[0],
                                        AAR_MILESTONE_DONE, 1, &error));
  g_assert_cmpuint (aar_node_item_get_milestones_answered (item), ==, 1);
  g_assert_true (
      aar_store_delete (fixture->store, aar_plan_content_get_records (loaded, AAR_TABLE_ASSESSMENT)->pdata[1], &error));
  g_assert_null (aar_node_item_get_level (item, 1));
  g_assert_nonnull (aar_node_item_get_level (item, 0));
  g_assert_true (store_set_text (fixture->store, aar_plan_content_get_records (loaded, AAR_TABLE_UNIT)->pdata[1],
                                 AAR_UNIT_ABBREVIATION, "NY", &error));
  g_assert_cmpstr (aar_node_item_get_responsibles (item), ==, "NY");
  g_assert_true (aar_store_undo_step (fixture->store, 0, &error));
  g_assert_cmpstr (aar_node_item_get_responsibles (item), ==, "CBU");
}

static gboolean
insert_node (AarEdit *edit, gpointer data, GError **error)
{
  return aar_edit_insert (edit, data, error);
}

static void
change_at_random (AarStore *store, gint64 plan, GRand *rand)
{
  g_autoptr (AarPlanContent) content = aar_store_load_plan (store, plan, NULL);
  GPtrArray *nodes = aar_plan_content_get_records (content, AAR_TABLE_NODE);
  AarNode *node = nodes->pdata[g_rand_int_range (rand, 0, (int) nodes->len)];
  g_autofree char *title = g_strdup_printf ("Titel %d", g_rand_int_range (rand, 0, 50));
  g_autoptr (GError) error = NULL;

  switch (g_rand_int_range (rand, 0, 6))
    {
    case 0:
      {
        g_autoptr (AarNode) new = aar_record_new (AAR_TABLE_NODE, aar_id_new ());

        aar_record_set_integer (new, AAR_NODE_PLAN, plan);
        aar_record_set_integer (new, AAR_NODE_POSITION, g_rand_int_range (rand, 0, 60));
        aar_record_set_text (new, AAR_NODE_KIND, AAR_NODE_KIND_INITIATIVE);
        aar_record_set_text (new, AAR_NODE_TITLE, title);
        aar_store_edit (store, NULL, plan, insert_node, new, &error);
        break;
      }
    case 1:
      if (nodes->len > 20 && g_strcmp0 (aar_record_get_text (node, AAR_NODE_KIND), "initiative") == 0)
        aar_store_delete (store, node, &error);
      break;
    case 2:
      store_set_text (store, node, AAR_NODE_TITLE, title, &error);
      break;
    case 3:
      aar_store_undo_step (store, 0, NULL);
      break;
    case 4:
      aar_store_redo (store, NULL);
      break;
    default:
      aar_store_set_integer (store, node, AAR_NODE_POSITION, g_rand_int_range (rand, 0, 60), &error);
      break;
    }
  g_assert_no_error (error);
}

/* Under random edits a view that goes by what the list reports has what the list has, and what the store has. */
static void
test_mirror (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autoptr (AarPlanContent) content = store_fixture_make_plan ("Årsplan", 3, 40);
  g_autoptr (AarNodeList) list = make_list (fixture);
  g_autoptr (AarNodeList) by_title = make_list (fixture);
  g_autoptr (Mirror) mirror = mirror_new (list);
  g_autoptr (Mirror) title_mirror = mirror_new (by_title);
  g_autoptr (GRand) rand = g_rand_new_with_seed ((guint32) g_test_rand_int ());
  gint64 plan = import (fixture, content);
  /* Undoing the import would leave nothing to edit. */
  aar_store_set_editor (fixture->store, "Another");

  ask (list, (AarNodeQuery) { .plan = plan });
  ask (by_title, (AarNodeQuery) { .plan = plan, .sort = AAR_NODE_SORT_TITLE });
  for (guint i = 0; i < 150; i++)
    {
      change_at_random (fixture->store, plan, rand);
      /* Sometimes several before the list has looked. */
      if (g_rand_boolean (rand))
        continue;
      store_fixture_spin_until (is_done, list);
      store_fixture_spin_until (is_done, by_title);
      assert_list (list, fixture->store, plan, is_any, NULL);
      g_assert_cmpuint (mirror->ids->len, ==, g_list_model_get_n_items (G_LIST_MODEL (list)));
      g_assert_cmpuint (title_mirror->ids->len, ==, g_list_model_get_n_items (G_LIST_MODEL (by_title)));
    }
  store_fixture_spin_until (is_done, list);
  store_fixture_spin_until (is_done, by_title);
}

/* One line that moves is reported as one that goes and one that comes; all the others keep their place. */
static void
test_small_reports (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autoptr (AarPlanContent) content = store_fixture_make_plan ("Årsplan", 0, 100);
  g_autoptr (AarNodeList) list = make_list (fixture);
  g_autoptr (Mirror) mirror = mirror_new (list);
  g_autoptr (AarNode) node = NULL;
  g_autoptr (GError) error = NULL;
  gint64 plan = import (fixture, content), id;
  guint position;

  ask (list, (AarNodeQuery) { .plan = plan });
  g_assert_cmpuint (mirror->n_reports, ==, 1);
  id = aar_node_list_get_id (list, 10);
  node = aar_store_get_record (fixture->store, AAR_TABLE_NODE, id, &error);
  g_assert_true (store_set_text (fixture->store, node, AAR_NODE_TEXT, "Andet", &error));
  store_fixture_spin_until (is_done, list);
  g_assert_cmpuint (mirror->n_reports, ==, 1);
  g_assert_true (aar_store_set_integer (fixture->store, node, AAR_NODE_POSITION, 900, &error));
  store_fixture_spin_until (is_done, list);
  g_assert_cmpuint (mirror->n_reports, ==, 3);
  g_assert_true (aar_node_list_find (list, id, &position));
  g_assert_cmpuint (position, ==, 99);
}

static guint
longest_kept (const GArray *old, const GArray *new)
{
  guint lengths[13][13] = { { 0 } };

  for (guint i = 1; i <= old->len; i++)
    for (guint j = 1; j <= new->len; j++)
      {
        const AarFoundNode *a = &g_array_index (old, AarFoundNode, i - 1),
                           *b = &g_array_index (new, AarFoundNode, j - 1);

        lengths[i][j] = a->id == b->id && a->section == b->section ? lengths[i - 1][j - 1] + 1
                                                                   : MAX (lengths[i - 1][j], lengths[i][j - 1]);
      }
  return lengths[old->len][new->len];
}

static GArray *
random_lines (GRand *rand)
{
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (AarFoundNode));
  guint start = (guint) g_rand_int_range (rand, 0, 12), n = (guint) g_rand_int_range (rand, 0, 13);

  /* each id once, in an order that is that of the ids now and then */
  for (guint i = 0; i < n; i++)
    {
      AarFoundNode line = { 1 + (start + i * (g_rand_int_range (rand, 0, 3) == 0 ? 5 : 1)) % 12,
                            g_rand_int_range (rand, 0, 3) / 2 };
      gboolean is_there = FALSE;

      for (guint j = 0; j < lines->len; j++)
        is_there |= g_array_index (lines, AarFoundNode, j).id == line.id;
      if (!is_there)
        g_array_append_val (lines, line);
    }
  return lines;
}

/* The splices lead from one list to the other, each line that may stay stays, and none is told of twice. */
static void
test_splices (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed ((guint32) g_test_rand_int ());

  for (guint i = 0; i < 3000; i++)
    {
      g_autoptr (GArray) old = random_lines (rand);
      g_autoptr (GArray) new = random_lines (rand);
      g_autoptr (GArray) splices = aar_node_splices_between (old, new);
      g_autoptr (GArray) lines = g_array_copy (old);
      guint removed = 0, end = 0;

      for (guint j = 0; j < splices->len; j++)
        {
          const AarSplice *splice = &g_array_index (splices, AarSplice, j);

          g_assert_cmpuint (splice->removed + splice->added, >, 0);
          g_assert_true (j == 0 || splice->position > end);
          end = splice->position + splice->added;
          removed += splice->removed;
          g_array_remove_range (lines, splice->position, splice->removed);
          g_array_insert_vals (lines, splice->position, &g_array_index (new, AarFoundNode, splice->position),
                               splice->added);
        }
      g_assert_cmpmem (lines->data, lines->len * sizeof (AarFoundNode), new->data, new->len * sizeof (AarFoundNode));
      g_assert_cmpuint (removed, ==, old->len - longest_kept (old, new));
    }
}

/* A view that would hear of more splices than it can take in hears of one. */
static void
test_many_splices (void)
{
  g_autoptr (GArray) old = g_array_new (FALSE, FALSE, sizeof (AarFoundNode));
  g_autoptr (GArray) new = g_array_new (FALSE, FALSE, sizeof (AarFoundNode));
  g_autoptr (GArray) splices = NULL;
  const AarSplice *splice;

  for (gint64 i = 0; i < 400; i++)
    {
      AarFoundNode line = { i + 1, 0 };

      g_array_append_val (old, line);
      if (i % 2 == 1 || i < 10 || i >= 390)
        g_array_append_val (new, line);
    }
  splices = aar_node_splices_between (old, new);
  g_assert_cmpuint (splices->len, ==, 1);
  splice = &g_array_index (splices, AarSplice, 0);
  g_assert_cmpuint (splice->position, ==, 10);
  g_assert_cmpuint (splice->removed - splice->added, ==, old->len - new->len);
}

/* Queries are one if they find the same in the same order. */
static void
test_query_equal (void)
{
  const AarNodeQuery none = { 0 };
  const AarNodeQuery queries[] = {
    { .plan = 1 },
    { .area = 1 },
    { .unit = 1 },
    { .tag = 1 },
    { .reference = 1 },
    { .level = 1 },
    { .round = 1 },
    { .unanswered = TRUE },
    { .search = (char *) "a" },
    { .sort = AAR_NODE_SORT_TITLE },
  };

  g_assert_true (aar_node_query_equal (&none, &none));
  for (guint i = 0; i < G_N_ELEMENTS (queries); i++)
    for (guint j = 0; j < G_N_ELEMENTS (queries); j++)
      {
        g_autoptr (AarNodeQuery) copy = aar_node_query_copy (&queries[i]);

        g_assert_true (aar_node_query_equal (copy, &queries[j]) == (i == j));
        g_assert_false (aar_node_query_equal (copy, &none));
      }
}

/* The outline counts what the list shows when it is asked for the same. */
static void
test_outline (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autoptr (AarPlanContent) content = store_fixture_make_plan ("Årsplan", 4, 50);
  g_autoptr (AarNodeList) list = make_list (fixture);
  g_autoptr (AarOutline) outline = NULL;
  g_autoptr (GError) error = NULL;
  gint64 plan = import (fixture, content);
  static const AarTable tables[] = { AAR_TABLE_NODE, AAR_TABLE_UNIT, AAR_TABLE_TAG, AAR_TABLE_REFERENCE,
                                     AAR_TABLE_ROUND };

  outline = aar_outline_load (fixture->store, plan, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (aar_outline_get_n_initiatives (outline), ==, 50);
  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    for (guint j = 0; j < aar_outline_get_n_entries (outline, tables[i]); j++)
      {
        const AarOutlineEntry *entry = aar_outline_get_entry (outline, tables[i], j);
        AarNodeQuery query = { .plan = plan };
        guint n;

        query.area = tables[i] == AAR_TABLE_NODE ? entry->id : 0;
        query.unit = tables[i] == AAR_TABLE_UNIT ? entry->id : 0;
        query.tag = tables[i] == AAR_TABLE_TAG ? entry->id : 0;
        query.reference = tables[i] == AAR_TABLE_REFERENCE ? entry->id : 0;
        query.round = tables[i] == AAR_TABLE_ROUND ? entry->id : 0;
        query.unanswered = tables[i] == AAR_TABLE_ROUND;
        ask (list, query);
        n = g_list_model_get_n_items (G_LIST_MODEL (list));
        g_assert_cmpuint (n, ==, tables[i] == AAR_TABLE_ROUND ? entry->n_open : entry->n_initiatives);
        if (tables[i] == AAR_TABLE_ROUND)
          g_assert_cmpuint (entry->n_open + entry->n_initiatives, ==, 50);
      }
}

/* A list that goes away while it looks, and a store that goes away after its lists. */
static void
test_gone (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autoptr (AarPlanContent) content = store_fixture_make_plan ("Årsplan", 4, 200);
  gint64 plan = import (fixture, content);

  for (guint i = 0; i < 20; i++)
    {
      g_autoptr (AarNodeList) list = make_list (fixture);
      AarNodeQuery query = { .plan = plan };

      aar_node_list_set_query (list, &query);
      if (i % 2 == 0)
        g_object_run_dispose (G_OBJECT (list));
    }
  for (guint i = 0; i < 50; i++)
    {
      g_main_context_iteration (NULL, FALSE);
      g_usleep (1000);
    }
  g_assert_finalize_object (g_steal_pointer (&fixture->store));
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/list/filters", test_filters);
  g_test_add_func ("/store/list/search", test_search);
  g_test_add_func ("/store/list/search-fields", test_search_fields);
  g_test_add_func ("/store/list/search-units", test_search_units);
  g_test_add_func ("/store/list/splices", test_splices);
  g_test_add_func ("/store/list/many-splices", test_many_splices);
  g_test_add_func ("/store/list/query-equal", test_query_equal);
  g_test_add_func ("/store/list/orders", test_orders);
  g_test_add_func ("/store/list/items", test_items);
  g_test_add_func ("/store/list/mirror", test_mirror);
  g_test_add_func ("/store/list/small-reports", test_small_reports);
  g_test_add_func ("/store/list/outline", test_outline);
  g_test_add_func ("/store/list/gone", test_gone);
  return g_test_run ();
}
