/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-browser.h"

#include "aar-error.h"
#include "damage.h"
#include "store-fixture.h"
#include "store-text.h"

/* A store as a window goes through it, and another process that writes to the same file. */
typedef struct
{
  StoreFixture *fixture;
  AarBrowser *browser;
  AarStore *other;
  gint64 first;
  gint64 area;
  gint64 inner;
} Scene;

static gint64
import (AarStore *store, AarPlanContent *content)
{
  g_autoptr (GError) error = NULL;

  aar_store_import (store, content, &error);
  g_assert_no_error (error);
  return aar_record_get_id (aar_plan_content_get_plan (content));
}

static gint64
import_plan (AarStore *store, const char *title)
{
  g_autoptr (AarPlanContent) content = store_fixture_make_plan (title, 1, 2);

  return import (store, content);
}

static gboolean
is_surveyed (gpointer data)
{
  return aar_browser_get_survey (((Scene *) data)->browser) != NULL;
}

static Scene *
scene_new (void)
{
  g_autoptr (AarPlanContent) content = store_fixture_make_plan ("Første plan", 1, 2);
  Scene *scene = g_new0 (Scene, 1);
  AarNode *inner = aar_plan_content_append (content, AAR_TABLE_NODE,
                                            aar_record_get_id (aar_plan_content_get_plan (content)));

  scene->area = store_fixture_first_node (content, AAR_NODE_KIND_AREA);
  scene->inner = aar_record_get_id (inner);
  aar_record_set_text (inner, AAR_NODE_KIND, AAR_NODE_KIND_AREA);
  aar_record_set_text (inner, AAR_NODE_TITLE, "Varme");
  aar_record_set_integer (inner, AAR_NODE_PARENT, scene->area);
  aar_record_set_integer (inner, AAR_NODE_POSITION, 9);
  scene->fixture = store_fixture_new ();
  scene->first = import (scene->fixture->store, content);
  scene->other = aar_store_open (scene->fixture->path, AAR_STORE_NONE, NULL);
  g_assert_nonnull (scene->other);
  aar_store_set_editor (scene->other, "Colleague");
  scene->browser = aar_browser_new ();
  aar_browser_set_store (scene->browser, scene->fixture->store);
  return scene;
}

static Scene *
scene_new_begun (void)
{
  Scene *scene = scene_new ();

  aar_browser_refresh (scene->browser);
  store_fixture_spin_until (is_surveyed, scene);
  return scene;
}

static void
scene_free (Scene *scene)
{
  aar_browser_set_store (scene->browser, NULL);
  /* what was being read still holds it */
  while (G_OBJECT (scene->browser)->ref_count > 1)
    g_main_context_iteration (NULL, TRUE);
  g_assert_finalize_object (scene->browser);
  g_assert_finalize_object (scene->other);
  store_fixture_free (scene->fixture);
  g_free (scene);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Scene, scene_free)

static void
assert_at (Scene *scene, AarPlaceKind kind, gint64 plan, gint64 id)
{
  const AarPlace *place = aar_browser_get_place (scene->browser);

  g_assert_nonnull (place);
  g_assert_cmpint (place->kind, ==, kind);
  g_assert_cmpint (place->plan, ==, plan);
  g_assert_cmpint (place->id, ==, id);
}

static void
assert_title (Scene *scene, const char *title)
{
  g_autofree char *told = aar_browser_get_title (scene->browser);

  g_assert_cmpstr (told, ==, title);
}

static void
note_change_cb (GString *notes, AarBrowserChange what)
{
  g_string_append_c (notes, "sPpvlctE"[what]);
}

/* The plans, the plan, the place, and when it was looked over what is known of it: in this order. */
static void
test_beginning (void)
{
  g_autoptr (Scene) scene = scene_new ();
  g_autoptr (GString) notes = g_string_new (NULL);

  g_assert_null (aar_browser_get_place (scene->browser));
  g_assert_null (aar_browser_get_plans (scene->browser));
  g_signal_connect_swapped (scene->browser, "changed", G_CALLBACK (note_change_cb), notes);
  aar_browser_refresh (scene->browser);
  g_assert_cmpstr (notes->str, ==, "Ppl");
  assert_at (scene, AAR_PLACE_PLAN, scene->first, 0);
  g_assert_cmpint (aar_record_get_id (aar_browser_get_plan (scene->browser)), ==, scene->first);
  g_assert_null (aar_browser_get_outline (scene->browser));
  store_fixture_spin_until (is_surveyed, scene);
  g_assert_cmpstr (notes->str, ==, "Pplv");
  g_assert_nonnull (aar_browser_get_outline (scene->browser));
  assert_title (scene, "Første plan");
  g_string_truncate (notes, 0);
  aar_browser_set_store (scene->browser, NULL);
  g_assert_cmpstr (notes->str, ==, "s");
  g_assert_null (aar_browser_get_plan (scene->browser));
  g_assert_cmpuint (aar_browser_get_state (scene->browser), ==, 0);
  g_signal_handlers_disconnect_by_data (scene->browser, notes);
}

static void
test_places (void)
{
  g_autoptr (Scene) scene = scene_new_begun ();

  aar_browser_go_in_plan (scene->browser, AAR_PLACE_AREA, scene->inner, 0);
  assert_at (scene, AAR_PLACE_AREA, scene->first, scene->inner);
  assert_title (scene, "Varme");
  g_assert_nonnull (aar_browser_get_survey (scene->browser));
  aar_browser_choose (scene->browser, 5);
  aar_browser_go_up (scene->browser);
  assert_at (scene, AAR_PLACE_AREA, scene->first, scene->inner);
  g_assert_cmpint (aar_browser_get_node (scene->browser), ==, 0);
  aar_browser_go_up (scene->browser);
  assert_at (scene, AAR_PLACE_AREA, scene->first, scene->area);
  aar_browser_go_up (scene->browser);
  assert_at (scene, AAR_PLACE_PLAN, scene->first, 0);
  aar_browser_go_in_plan (scene->browser, AAR_PLACE_RESPONSIBLES, 0, 0);
  aar_browser_go_up (scene->browser);
  assert_at (scene, AAR_PLACE_PLAN, scene->first, 0);
  aar_browser_go (scene->browser, &(AarPlace) { AAR_PLACE_ALL_PLANS, 0, 0 }, 0);
  aar_browser_go_up (scene->browser);
  assert_at (scene, AAR_PLACE_ALL_PLANS, 0, 0);
  g_assert_null (aar_browser_get_plan (scene->browser));
  g_assert_null (aar_browser_get_survey (scene->browser));
  aar_browser_move (scene->browser, -1);
  g_assert_cmpint (aar_record_get_id (aar_browser_get_plan (scene->browser)), ==, scene->first);
  store_fixture_spin_until (is_surveyed, scene);
}

static void
set_state (Scene *scene, guint index, const char *state)
{
  g_autoptr (AarPlanContent) content = aar_store_load_plan (scene->fixture->store, scene->first, NULL);
  g_autoptr (GError) error = NULL;

  store_set_text (scene->fixture->store, aar_plan_content_get_records (content, AAR_TABLE_ROUND)->pdata[index],
                  AAR_ROUND_STATE, state, &error);
  g_assert_no_error (error);
}

typedef struct
{
  Scene *scene;
  guint round;
} Expected;

static gboolean
is_expected_round (gpointer data)
{
  const Expected *expected = data;
  AarOutline *outline = aar_browser_get_outline (expected->scene->browser);

  return aar_browser_find_round (expected->scene->browser) ==
         aar_outline_get_entry (outline, AAR_TABLE_ROUND, expected->round)->id;
}

/* Follow-up is the open round, else the latest that was closed, else the first. */
static void
test_round (void)
{
  g_autoptr (Scene) scene = scene_new_begun ();

  g_assert_cmpint (aar_browser_find_round (scene->browser), ==, 0);
  aar_browser_go_in_plan (scene->browser, AAR_PLACE_ROUND, 17, 0);
  g_assert_cmpint (aar_browser_find_round (scene->browser), ==, 17);
  aar_browser_go_in_plan (scene->browser, AAR_PLACE_ROUNDS, 0, 0);
  g_assert_true (is_expected_round (&(Expected) { scene, 0 }));
  set_state (scene, 1, AAR_ROUND_STATE_OPEN);
  set_state (scene, 0, AAR_ROUND_STATE_CLOSED);
  store_fixture_spin_until (is_expected_round, &(Expected) { scene, 1 });
  set_state (scene, 1, AAR_ROUND_STATE_PLANNED);
  store_fixture_spin_until (is_expected_round, &(Expected) { scene, 0 });
  set_state (scene, 1, AAR_ROUND_STATE_CLOSED);
  store_fixture_spin_until (is_expected_round, &(Expected) { scene, 1 });
}

static gboolean
has_two_plans (gpointer data)
{
  return aar_browser_get_plans (((Scene *) data)->browser)->len == 2;
}

static gboolean
has_three_plans (gpointer data)
{
  return aar_browser_get_plans (((Scene *) data)->browser)->len == 3;
}

/* What one makes oneself one wants to see; what a colleague makes is only there. */
static void
test_new_plan (void)
{
  g_autoptr (Scene) scene = scene_new_begun ();
  gint64 own;

  import_plan (scene->other, "Kollegas plan");
  store_fixture_spin_until (has_two_plans, scene);
  assert_at (scene, AAR_PLACE_PLAN, scene->first, 0);
  own = import_plan (scene->fixture->store, "Egen plan");
  store_fixture_spin_until (has_three_plans, scene);
  assert_at (scene, AAR_PLACE_PLAN, own, 0);
  g_assert_null (aar_browser_get_survey (scene->browser));
  store_fixture_spin_until (is_surveyed, scene);
}

static gboolean
has_one_plan (gpointer data)
{
  return aar_browser_get_plans (((Scene *) data)->browser)->len == 1;
}

static gboolean
has_no_plan (gpointer data)
{
  return aar_browser_get_plans (((Scene *) data)->browser)->len == 0;
}

static void
delete_plan (AarStore *store, gint64 plan)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AarPlan) record = aar_store_get_record (store, AAR_TABLE_PLAN, plan, &error);

  g_assert_no_error (error);
  aar_store_delete (store, record, &error);
  g_assert_no_error (error);
}

/* When the plan that is open goes one stands in the first that is left, and no way leads back. */
static void
test_gone_plan (void)
{
  g_autoptr (Scene) scene = scene_new_begun ();
  gint64 second = import_plan (scene->fixture->store, "Anden plan");

  store_fixture_spin_until (has_two_plans, scene);
  assert_at (scene, AAR_PLACE_PLAN, second, 0);
  g_assert_true (aar_browser_get_state (scene->browser) & AAR_BROWSER_CAN_GO_BACK);
  delete_plan (scene->fixture->store, second);
  store_fixture_spin_until (has_one_plan, scene);
  assert_at (scene, AAR_PLACE_PLAN, scene->first, 0);
  g_assert_false (aar_browser_get_state (scene->browser) & AAR_BROWSER_CAN_GO_BACK);
  delete_plan (scene->fixture->store, scene->first);
  store_fixture_spin_until (has_no_plan, scene);
  g_assert_null (aar_browser_get_place (scene->browser));
  g_assert_null (aar_browser_get_plan (scene->browser));
  g_assert_null (aar_browser_get_survey (scene->browser));
}

static void
test_state (void)
{
  g_autoptr (Scene) scene = scene_new_begun ();
  guint at_rest = AAR_BROWSER_HAS_STORE | AAR_BROWSER_HAS_PLANS | AAR_BROWSER_HAS_PLAN | AAR_BROWSER_IS_WRITABLE |
                  AAR_BROWSER_CAN_UNDO;

  g_assert_cmpuint (aar_browser_get_state (scene->browser), ==, at_rest);
  aar_browser_go (scene->browser, &(AarPlace) { AAR_PLACE_ALL_PLANS, 0, 0 }, 0);
  g_assert_cmpuint (aar_browser_get_state (scene->browser), ==,
                    (at_rest & ~(guint) AAR_BROWSER_HAS_PLAN) | AAR_BROWSER_CAN_GO_BACK);
  aar_browser_move (scene->browser, -1);
  g_assert_cmpuint (aar_browser_get_state (scene->browser), ==, at_rest | AAR_BROWSER_CAN_GO_FORWARD);
  aar_store_block (scene->fixture->store);
  g_assert_cmpuint (aar_browser_get_state (scene->browser), ==,
                    AAR_BROWSER_HAS_STORE | AAR_BROWSER_HAS_PLANS | AAR_BROWSER_HAS_PLAN | AAR_BROWSER_CAN_GO_FORWARD);
  aar_store_unblock (scene->fixture->store);
  g_assert_true (aar_store_undo_step (scene->fixture->store, 0, NULL));
  g_assert_true (aar_browser_get_state (scene->browser) & AAR_BROWSER_CAN_REDO);
  g_assert_false (aar_browser_get_state (scene->browser) & AAR_BROWSER_CAN_UNDO);
  store_fixture_spin_until (has_no_plan, scene);
}

static gboolean
has_error (gpointer data)
{
  return aar_browser_get_error (((Scene *) data)->browser) != NULL;
}

static gboolean
has_no_error (gpointer data)
{
  return !has_error (data);
}

/* While nobody else's changes can be read what was read stays; it is told as long as that lasts, and no longer. */
static void
test_unreadable (void)
{
  g_autoptr (Scene) scene = scene_new_begun ();
  g_autoptr (GBytes) head = NULL;

  aar_browser_go_in_plan (scene->browser, AAR_PLACE_AREA, scene->area, 0);
  import_plan (scene->other, "Kollegas plan");
  head = damage_store (scene->fixture->path);
  store_fixture_spin_until (has_error, scene);
  g_assert_cmpuint (aar_browser_get_plans (scene->browser)->len, ==, 1);
  assert_at (scene, AAR_PLACE_AREA, scene->first, scene->area);
  g_assert_nonnull (aar_browser_get_survey (scene->browser));
  mend_store (scene->fixture->path, head);
  store_fixture_spin_until (has_two_plans, scene);
  store_fixture_spin_until (has_no_error, scene);
  assert_at (scene, AAR_PLACE_AREA, scene->first, scene->area);
}

/* Plans that cannot be read are not no plans, and are read as soon as they can be. */
static void
test_unreadable_plans (void)
{
  g_autoptr (Scene) scene = scene_new ();
  g_autoptr (GBytes) head = damage_store (scene->fixture->path);

  aar_browser_refresh (scene->browser);
  g_assert_error (aar_browser_get_error (scene->browser), AAR_ERROR, AAR_ERROR_FOREIGN);
  g_assert_null (aar_browser_get_plans (scene->browser));
  g_assert_null (aar_browser_get_place (scene->browser));
  mend_store (scene->fixture->path, head);
  store_fixture_spin_until (is_surveyed, scene);
  g_assert_no_error (aar_browser_get_error (scene->browser));
  assert_at (scene, AAR_PLACE_PLAN, scene->first, 0);
}

/* A plan that cannot be looked over is told of, and looked over as soon as it can be. */
static void
test_unreadable_plan (void)
{
  g_autoptr (Scene) scene = scene_new ();
  g_autoptr (GBytes) head = NULL;

  aar_browser_refresh (scene->browser);
  aar_browser_go_in_plan (scene->browser, AAR_PLACE_CHECKS, 0, 0);
  /* the thread that looks it over opens the store for itself */
  aar_browser_go (scene->browser, &(AarPlace) { AAR_PLACE_ALL_PLANS, 0, 0 }, 0);
  head = damage_store (scene->fixture->path);
  aar_browser_move (scene->browser, -1);
  store_fixture_spin_until (has_error, scene);
  g_assert_null (aar_browser_get_survey (scene->browser));
  mend_store (scene->fixture->path, head);
  store_fixture_spin_until (is_surveyed, scene);
  g_assert_no_error (aar_browser_get_error (scene->browser));
  assert_at (scene, AAR_PLACE_CHECKS, scene->first, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/browser/beginning", test_beginning);
  g_test_add_func ("/browser/places", test_places);
  g_test_add_func ("/browser/round", test_round);
  g_test_add_func ("/browser/new-plan", test_new_plan);
  g_test_add_func ("/browser/gone-plan", test_gone_plan);
  g_test_add_func ("/browser/state", test_state);
  g_test_add_func ("/browser/unreadable", test_unreadable);
  g_test_add_func ("/browser/unreadable-plans", test_unreadable_plans);
  g_test_add_func ("/browser/unreadable-plan", test_unreadable_plan);
  return g_test_run ();
}
