/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What cannot be read is told, and nothing is shown instead of it. */
#include "aar-choice.h"
#include "aar-error.h"
#include "fixture.h"
#include "store-text.h"

#include <fcntl.h>
#include <unistd.h>

typedef struct
{
  AarPlanContent *plan;
  AarStore *store;
  AarEditor *editor;
  AarNode *node;
  GError *failure;
} Page;

static void
failed_cb (Page *self, const GError *error)
{
  g_assert_null (self->failure);
  self->failure = g_error_copy (error);
}

static void
set_up (Page *self, gconstpointer data)
{
  g_autoptr (AarPlanContent) content = NULL;
  g_autoptr (GError) error = NULL;
  gint64 id;

  self->plan = fixture_new_plan ("da");
  self->store = fixture_open_store (self->plan);
  id = fixture_id (self->plan, AAR_TABLE_NODE, FIXTURE_HEATING);
  content = aar_store_load_node (self->store, id, &error);
  g_assert_no_error (error);
  self->node = g_object_ref (aar_plan_content_lookup (content, AAR_TABLE_NODE, id));
  self->editor = aar_editor_new (self->store, content, self->node);
  g_signal_connect_swapped (self->editor, "failed", G_CALLBACK (failed_cb), self);
}

static void
tear_down (Page *self, gconstpointer data)
{
  g_clear_error (&self->failure);
  g_assert_finalize_object (self->editor);
  g_object_unref (self->node);
  g_object_unref (self->store);
  g_object_unref (self->plan);
}

/* As a program that writes over it does. */
static void
damage_store (Page *self)
{
  g_autofree char *rubbish = g_strnfill (8192, 'x');
  int file = open (aar_store_get_path (self->store), O_WRONLY | O_TRUNC);

  g_assert_cmpint (file, >=, 0);
  g_assert_cmpint (write (file, rubbish, 8192), ==, 8192);
  close (file);
}

/* The page goes on showing what it knows, and says once that it knows no more. */
static void
test_content (Page *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  AarPlanContent *known = aar_editor_get_content (self->editor);

  g_assert_true (store_set_text (self->store, self->node, AAR_NODE_NOTES, "Nyt", &error));
  g_assert_no_error (error);
  damage_store (self);
  g_assert_true (aar_editor_get_content (self->editor) == known);
  g_assert_nonnull (self->failure);
  g_assert_true (aar_editor_get_content (self->editor) == known);
}

static gboolean
take_choices (Page *self, gpointer record, guint field, GError **error)
{
  g_autoptr (GListModel) choices = aar_choices_list (self->editor, record, field, error);

  return choices != NULL;
}

/* Neither areas nor plans to choose from is something else than not knowing them. */
static void
test_choices (Page *self, gconstpointer data)
{
  AarPlan *plan = aar_editor_get_plan (self->editor);
  g_autoptr (GError) error = NULL;

  g_assert_true (take_choices (self, self->node, AAR_NODE_PARENT, &error));
  g_assert_true (take_choices (self, plan, AAR_PLAN_PREDECESSOR, &error));
  g_assert_true (take_choices (self, self->node, AAR_NODE_PREDECESSOR, &error));
  g_assert_no_error (error);
  /* a predecessor may lie in another store */
  aar_record_set_integer (plan, AAR_PLAN_PREDECESSOR, 4711);
  g_assert_true (take_choices (self, self->node, AAR_NODE_PREDECESSOR, &error));
  g_assert_no_error (error);
  damage_store (self);
  g_assert_false (take_choices (self, self->node, AAR_NODE_PARENT, &error));
  g_assert_nonnull (error);
  g_clear_error (&error);
  g_assert_false (take_choices (self, plan, AAR_PLAN_PREDECESSOR, &error));
  g_assert_nonnull (error);
  g_clear_error (&error);
  g_assert_false (take_choices (self, self->node, AAR_NODE_PREDECESSOR, &error));
  g_assert_nonnull (error);
}

/* What a field refers to is not said to lie in another store because this one cannot be read. */
static void
test_described (Page *self, gconstpointer data)
{
  g_autofree char *elsewhere = NULL;
  g_autofree char *unknown = NULL;

  aar_record_set_integer (self->node, AAR_NODE_PREDECESSOR, 4711);
  elsewhere = aar_choices_describe (self->editor, self->node, AAR_NODE_PREDECESSOR);
  g_assert_cmpstr (elsewhere, ==, "In Another Store");
  damage_store (self);
  unknown = aar_choices_describe (self->editor, self->node, AAR_NODE_PREDECESSOR);
  g_assert_cmpstr (unknown, ==, "Not a Store of Årshjul");
}

static gpointer
add_action (Page *self, gpointer before, const char *text)
{
  g_autoptr (AarAction) draft = aar_editor_begin (self->editor, AAR_TABLE_ACTION, aar_record_get_id (self->node),
                                                  before);
  g_auto (GValue) value = G_VALUE_INIT;
  g_autoptr (GError) error = NULL;

  g_value_init (&value, G_TYPE_STRING);
  g_value_set_string (&value, text);
  g_assert_true (aar_editor_write (self->editor, draft, AAR_ACTION_TEXT, &value, &error));
  g_assert_no_error (error);
  return g_steal_pointer (&draft);
}

/* What is added behind another stands there and nowhere else: each row has a place of its own, and the others keep
 * their order. */
static void
test_places (Page *self, gconstpointer data)
{
  g_autoptr (AarAction) first = add_action (self, NULL, "a"), last = add_action (self, NULL, "d");
  g_autoptr (AarAction) second = add_action (self, first, "b"), third = add_action (self, second, "c");
  const AarAction *const expected[] = { first, second, third, last };
  g_autoptr (GError) error = NULL;
  g_autoptr (AarPlanContent) content = aar_store_load_node (self->store, aar_record_get_id (self->node), &error);
  GPtrArray *actions = aar_plan_content_get_children (content, AAR_TABLE_ACTION, aar_record_get_id (self->node));
  guint n_before = actions->len - G_N_ELEMENTS (expected);

  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    g_assert_cmpint (aar_record_get_id (actions->pdata[n_before + i]), ==, aar_record_get_id ((gpointer) expected[i]));
  for (guint i = 1; i < actions->len; i++)
    g_assert_cmpint (aar_record_get_integer (actions->pdata[i], AAR_ACTION_POSITION), >,
                     aar_record_get_integer (actions->pdata[i - 1], AAR_ACTION_POSITION));
}

#define ADD(name, function) g_test_add (name, Page, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  int result;

  g_test_init (&argc, &argv, NULL);
  ADD ("/editor/content", test_content);
  ADD ("/editor/choices", test_choices);
  ADD ("/editor/described", test_described);
  ADD ("/editor/places", test_places);
  result = g_test_run ();
  fixture_remove_stores ();
  return result;
}
