/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-error.h"
#include "aar-history-list.h"
#include "aar-past-store.h"
#include "aar-word-diff.h"
#include "plan-fixture.h"
#include "store-text.h"

static char *
print_diff (const char *old_text, const char *new_text, guint context)
{
  g_autoptr (GPtrArray) pieces = aar_word_diff (old_text, new_text, context);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < pieces->len; i++)
    {
      const AarDiffPiece *piece = pieces->pdata[i];

      g_string_append_printf (text, "%c{%s}", "=-+~"[piece->kind],
                              piece -> kind == AAR_DIFF_SKIPPED ? "" : piece->text->str);
    }
  return g_string_free_and_steal (text);
}

static void
assert_diff (const char *old_text, const char *new_text, const char *expected)
{
  g_autofree char *diff = print_diff (old_text, new_text, 100);

  g_assert_cmpstr (diff, ==, expected);
}

static void
test_diff (void)
{
  g_autofree char *brief = print_diff ("a b c d e f g h x j k l m n o p q", "a b c d e f g h y j k l m n o p q", 2);
  g_autoptr (GString) long_text = g_string_new (NULL);
  g_autoptr (GPtrArray) pieces = NULL;

  assert_diff ("vejen er lang", "vejen er meget lang", "={vejen er }+{meget }={lang}");
  assert_diff ("vejen er lang", "vejen er", "={vejen er}-{lang}");
  assert_diff (NULL, "ny tekst", "+{ny tekst}");
  assert_diff ("gammel tekst", NULL, "-{gammel tekst}");
  assert_diff ("Ålegade\n\nTorvet", "Ålegade\n\nHavnen", "={Ålegade\n\n}-{Torvet}+{Havnen}");
  assert_diff ("ens", "ens", "={ens}");
  g_assert_nonnull (strstr (brief, "={g h }-{x }+{y }={j k }"));
  g_assert_null (strstr (brief, "={a b"));
  /* texts without a word in common are told as a whole */
  for (guint i = 0; i < 5000; i++)
    g_string_append_printf (long_text, "ord%u ", i);
  pieces = aar_word_diff (long_text->str, "noget helt andet", 10);
  g_assert_cmpuint (pieces->len, ==, 2);
}

static void
write_title (AarStore *store, gint64 id, const char *title)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AarNode) node = aar_store_get_record (store, AAR_TABLE_NODE, id, &error);

  g_assert_no_error (error);
  store_set_text (store, node, AAR_NODE_TITLE, title, &error);
  g_assert_no_error (error);
}

static guint
count (AarHistoryList *list)
{
  return g_list_model_get_n_items (aar_history_list_get_items (list));
}

static AarHistoryItem *
get_item (AarHistoryList *list, guint position)
{
  return g_list_model_get_item (aar_history_list_get_items (list), position);
}

static int
get_day (AarHistoryList *list, guint position)
{
  g_autoptr (AarHistoryItem) item = get_item (list, position);
  int day;

  g_object_get (item, "day", &day, NULL);
  return day;
}

static void
assert_title (AarHistoryList *list, guint position, const char *title)
{
  g_autoptr (AarHistoryItem) item = get_item (list, position);

  g_assert_cmpstr (aar_list_item_get_title (AAR_LIST_ITEM (item)), ==, title);
}

static void
test_list (void)
{
  g_autoptr (PlanFixture) fixture = plan_fixture_new ();
  AarHistoryList *list;
  AarLoader *loader;
  g_autoptr (AarHistoryItem) second = NULL;
  g_autoptr (AarHistoryItem) moved = NULL;
  g_autoptr (AarHistoryItem) undone = NULL;

  for (guint i = 0; i < 150; i++)
    {
      g_autofree char *title = g_strdup_printf ("Cykelsti %u", i);

      write_title (fixture->store, fixture->other, title);
    }
  list = aar_history_list_new (fixture->store, fixture->plan, fixture->other);
  loader = aar_history_list_get_loader (list);
  plan_fixture_wait (loader);
  g_assert_cmpuint (count (list), ==, 100);
  aar_history_list_load_more (list);
  plan_fixture_wait (loader);
  /* 150 titles and the import that made it */
  g_assert_cmpuint (count (list), ==, 151);
  /* that is all */
  aar_history_list_load_more (list);
  plan_fixture_wait (loader);
  g_assert_cmpuint (count (list), ==, 151);
  g_assert_cmpint (get_day (list, 0), >=, get_day (list, 150));
  g_assert_cmpint (get_day (list, 0), >, 20250000);

  /* an undoing is a step of its own, and marks the one that it undid; the others stay as they are */
  second = get_item (list, 1);
  g_assert_true (aar_store_undo_step (fixture->store, 0, NULL));
  plan_fixture_wait (loader);
  g_assert_cmpuint (count (list), ==, 152);
  assert_title (list, 0, "Undone: Change of Title");
  undone = get_item (list, 1);
  g_assert_true (aar_history_item_get_step (undone)->is_undone);
  g_assert_cmpint (aar_history_item_get_node (undone), ==, fixture->other);
  moved = get_item (list, 2);
  g_assert_true (moved == second);
  g_assert_true (aar_store_redo (fixture->store, NULL));
  plan_fixture_wait (loader);
  assert_title (list, 0, "Redone: Change of Title");
  plan_fixture_finalize (list);
}

/* A change of something else is none of its history. */
static void
test_elsewhere (void)
{
  g_autoptr (PlanFixture) fixture = plan_fixture_new ();
  AarHistoryList *list = aar_history_list_new (fixture->store, fixture->plan, fixture->other);
  AarHistoryList *whole = aar_history_list_new (fixture->store, fixture->plan, 0);

  plan_fixture_wait (aar_history_list_get_loader (list));
  plan_fixture_wait (aar_history_list_get_loader (whole));
  write_title (fixture->store, fixture->node, "Noget andet");
  g_assert_false (aar_loader_is_loading (aar_history_list_get_loader (list)));
  plan_fixture_wait (aar_history_list_get_loader (whole));
  g_assert_cmpuint (count (list), ==, 1);
  g_assert_cmpuint (count (whole), ==, 2);
  plan_fixture_finalize (list);
  plan_fixture_finalize (whole);
}

typedef struct
{
  GError *error;
  char *path;
  gboolean done;
} Making;

static void
made_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Making *making = data;

  making->path = aar_past_store_make_finish (AAR_STORE (source), result, &making->error);
  making->done = TRUE;
}

static gboolean
is_made (gpointer data)
{
  return ((Making *) data)->done;
}

/* Before the plan was imported there was none. */
static void
test_too_early (void)
{
  g_autoptr (PlanFixture) fixture = plan_fixture_new ();
  Making making = { 0 };

  aar_past_store_make_async (fixture->store, fixture->plan, "2020-01-01", made_cb, &making);
  store_fixture_spin_until (is_made, &making);
  g_assert_null (making.path);
  g_assert_error (making.error, AAR_ERROR, AAR_ERROR_NOT_FOUND);
  g_error_free (making.error);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/history/diff", test_diff);
  g_test_add_func ("/history/list", test_list);
  g_test_add_func ("/history/elsewhere", test_elsewhere);
  g_test_add_func ("/history/too-early", test_too_early);
  return g_test_run ();
}
