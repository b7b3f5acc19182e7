/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-conflict-watch.h"

#include "damage.h"
#include "store-fixture.h"
#include "store-text.h"

typedef struct
{
  StoreFixture *fixture;
  AarStore *other;
  gint64 node;
  /* The conflict that was told of. */
  guint n_told;
  gboolean is_ours_replaced;
  char *who;
  char *text;
  gboolean has_error;
  GBytes *head;
} Scene;

static void
conflict_cb (Scene *scene, const AarConflict *conflict)
{
  scene->n_told++;
  scene->is_ours_replaced = conflict->is_ours_replaced;
  g_set_str (&scene->who, conflict->who);
  g_set_str (&scene->text, conflict->text);
  scene->has_error = conflict->error != NULL;
  g_assert_cmpint (conflict->node, ==, scene->node);
}

static Scene *
scene_new (void)
{
  Scene *scene = g_new0 (Scene, 1);
  g_autoptr (AarPlanContent) content = store_fixture_make_plan ("Plan", 1, 2);
  g_autoptr (GError) error = NULL;

  scene->fixture = store_fixture_new ();
  aar_store_import (scene->fixture->store, content, &error);
  g_assert_no_error (error);
  scene->node = store_fixture_first_node (content, AAR_NODE_KIND_INITIATIVE);
  scene->other = aar_store_open (scene->fixture->path, AAR_STORE_NONE, &error);
  g_assert_no_error (error);
  aar_store_set_editor (scene->other, "Bo");
  return scene;
}

static void
scene_free (Scene *scene)
{
  g_assert_finalize_object (scene->other);
  store_fixture_free (scene->fixture);
  g_free (scene->who);
  g_free (scene->text);
  g_clear_pointer (&scene->head, g_bytes_unref);
  g_free (scene);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Scene, scene_free)

static void
write_field (Scene *scene, AarStore *store, guint field, const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AarNode) node = aar_store_get_record (store, AAR_TABLE_NODE, scene->node, &error);

  g_assert_no_error (error);
  store_set_text (store, node, field, text, &error);
  g_assert_no_error (error);
}

static void
look (Scene *scene)
{
  g_autoptr (GError) error = NULL;

  aar_store_poll (scene->fixture->store, &error);
  g_assert_no_error (error);
}

static AarConflictWatch *
watch (Scene *scene)
{
  AarConflictWatch *self = aar_conflict_watch_new (scene->fixture->store);

  g_signal_connect_swapped (self, "conflict", G_CALLBACK (conflict_cb), scene);
  return self;
}

/* A colleague writes over what was just written here. */
static void
test_replaced (void)
{
  g_autoptr (Scene) scene = scene_new ();
  g_autoptr (AarConflictWatch) self = watch (scene);

  write_field (scene, scene->fixture->store, AAR_NODE_TITLE, "Fjernvarme");
  write_field (scene, scene->other, AAR_NODE_NOTES, "Et andet felt");
  look (scene);
  g_assert_cmpuint (scene->n_told, ==, 0);
  write_field (scene, scene->other, AAR_NODE_TITLE, "Varme");
  look (scene);
  g_assert_cmpuint (scene->n_told, ==, 1);
  g_assert_true (scene->is_ours_replaced);
  g_assert_cmpstr (scene->who, ==, "Bo");
  g_assert_cmpstr (scene->text, ==, "Varme");
}

/* What came in while one was at the field is written over unseen; what was there before has been read. */
static void
test_replacing (void)
{
  g_autoptr (Scene) scene = scene_new ();
  g_autoptr (AarConflictWatch) self = watch (scene);

  write_field (scene, scene->other, AAR_NODE_TITLE, "Varme");
  look (scene);
  write_field (scene, scene->fixture->store, AAR_NODE_TITLE, "Fjernvarme");
  g_assert_cmpuint (scene->n_told, ==, 1);
  g_assert_false (scene->is_ours_replaced);
  g_assert_cmpstr (scene->who, ==, "Bo");
  g_assert_cmpstr (scene->text, ==, "Varme");
  write_field (scene, scene->fixture->store, AAR_NODE_TITLE, "Fjernvarmen");
  g_assert_cmpuint (scene->n_told, ==, 1);
}

static void
damage_cb (Scene *scene)
{
  scene->head = damage_store (scene->fixture->path);
}

/* Where the history cannot be read nobody says that the colleague wrote nothing. */
static void
test_unreadable (void)
{
  g_autoptr (Scene) scene = scene_new ();
  g_autoptr (AarConflictWatch) self = NULL;
  gulong handler;

  handler = g_signal_connect_swapped (scene->fixture->store, "changed", G_CALLBACK (damage_cb), scene);
  g_signal_handler_block (scene->fixture->store, handler);
  self = watch (scene);
  write_field (scene, scene->fixture->store, AAR_NODE_TITLE, "Fjernvarme");
  write_field (scene, scene->other, AAR_NODE_TITLE, "Varme");
  g_signal_handler_unblock (scene->fixture->store, handler);
  look (scene);
  g_signal_handler_disconnect (scene->fixture->store, handler);
  g_assert_cmpuint (scene->n_told, ==, 1);
  g_assert_true (scene->has_error);
  g_assert_null (scene->text);
  mend_store (scene->fixture->path, scene->head);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/conflict-watch/replaced", test_replaced);
  g_test_add_func ("/conflict-watch/replacing", test_replacing);
  g_test_add_func ("/conflict-watch/unreadable", test_unreadable);
  return g_test_run ();
}
