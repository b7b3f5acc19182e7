/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The edits that the window puts together out of several changes, each undone over a restart: the exchange file of the
 * store is then as it was, byte for byte. */
#include "aar-editor.h"
#include "aar-id.h"
#include "aar-import.h"
#include "aar-plan-making.h"
#include "aar-round-template.h"
#include "aar-tree-edit.h"
#include "fixture.h"
#include "undo-proof.h"

#include <locale.h>

typedef struct
{
  AarStore *store;
  AarPlanContent *content;
  AarEditor *editor;
} Scene;

static gpointer
get_record (Scene *scene, AarTable table, guint index)
{
  GPtrArray *records = aar_plan_content_get_records (scene->content, table);

  g_assert_cmpuint (index, <, records->len);
  return records->pdata[index];
}

/* The nodes of the fixture: the areas 1 and, in it, 1.1 with 1.10, then 1.2 in 1, and one outside. */
static gint64
get_node (Scene *scene, guint index)
{
  return aar_record_get_id (get_record (scene, AAR_TABLE_NODE, index));
}

static gboolean
make_plan (Scene *scene, GError **error)
{
  g_autoptr (AarPlan) plan = aar_record_new (AAR_TABLE_PLAN, aar_id_new ());
  g_autoptr (GPtrArray) rounds = NULL;
  g_autoptr (AarPlanContent) content = NULL;

  aar_record_set_text (plan, AAR_PLAN_TITLE, "Verksamhetsplan 2027");
  aar_record_set_text (plan, AAR_PLAN_LANGUAGE, "sv");
  rounds = aar_round_template_make (AAR_ROUND_TEMPLATE_TERTIALS, aar_record_get_id (plan), "sv", "2027-01-01",
                                    "2027-12-31");
  content = aar_plan_making_make (plan, "Sjöby kommun", rounds, TRUE);
  return aar_plan_making_write (scene->store, content, error);
}

static gboolean
import_plans (Scene *scene, GError **error)
{
  g_autoptr (GPtrArray) contents = fixture_list (fixture_second (), NULL);

  return aar_import_write (scene->store, contents, NULL, error);
}

static gboolean
add_area (Scene *scene, GError **error)
{
  return aar_tree_add (scene->store, aar_record_get_id (get_record (scene, AAR_TABLE_PLAN, 0)), 0, AAR_NODE_KIND_AREA,
                       "7", "Klima", NULL, error);
}

static gboolean
add_initiative (Scene *scene, GError **error)
{
  return aar_tree_add (scene->store, aar_record_get_id (get_record (scene, AAR_TABLE_PLAN, 0)), get_node (scene, 0),
                       AAR_NODE_KIND_INITIATIVE, NULL, "Skygge", NULL, error);
}

static gboolean
take_step (Scene *scene, guint node, AarTreeStep step, GError **error)
{
  gboolean moved = FALSE;

  return aar_tree_step (scene->store, get_node (scene, node), step, &moved, error) && moved;
}

static gboolean
step_up (Scene *scene, GError **error)
{
  return take_step (scene, 3, AAR_TREE_UP, error);
}

static gboolean
step_down (Scene *scene, GError **error)
{
  return take_step (scene, 1, AAR_TREE_DOWN, error);
}

static gboolean
step_out (Scene *scene, GError **error)
{
  return take_step (scene, 1, AAR_TREE_OUT, error);
}

static gboolean
step_in (Scene *scene, GError **error)
{
  return take_step (scene, 4, AAR_TREE_IN, error);
}

static gboolean
place_before (Scene *scene, GError **error)
{
  return aar_tree_place (scene->store, get_node (scene, 4), get_node (scene, 0), AAR_TREE_BEFORE, error);
}

static gboolean
turn_area (Scene *scene, GError **error)
{
  return aar_tree_convert (scene->store, get_node (scene, 0), error);
}

static gboolean
copy_initiative (Scene *scene, GError **error)
{
  return aar_tree_duplicate (scene->store, get_node (scene, 2), NULL, error);
}

static gboolean
delete_area (Scene *scene, GError **error)
{
  return aar_tree_delete (scene->store, get_node (scene, 0), error);
}

/* A draft before the first milestone: the others make room for it. */
static gboolean
begin_before (Scene *scene, GError **error)
{
  AarMilestone *first = get_record (scene, AAR_TABLE_MILESTONE, 0);
  g_autoptr (AarMilestone) draft = aar_editor_begin (scene->editor, AAR_TABLE_MILESTONE, aar_record_get_owner (first),
                                                     first);
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, G_TYPE_STRING);
  g_value_set_string (&value, "Først dette");
  return aar_editor_write (scene->editor, draft, AAR_MILESTONE_TEXT, &value, error);
}

/* A responsibility and the unit that it names are made at once. */
static gboolean
write_new_unit (Scene *scene, GError **error)
{
  g_autoptr (AarResponsibility) draft = aar_editor_begin (scene->editor, AAR_TABLE_RESPONSIBILITY, get_node (scene, 4),
                                                          NULL);
  g_autoptr (AarUnit) unit = aar_editor_begin (scene->editor, AAR_TABLE_UNIT,
                                               aar_record_get_id (get_record (scene, AAR_TABLE_ORGANISATION, 0)), NULL);

  aar_record_set_text (unit, AAR_UNIT_NAME, "Havnen");
  aar_record_set_text (unit, AAR_UNIT_KIND, AAR_UNIT_KIND_CENTRE);
  aar_record_set_text (draft, AAR_RESPONSIBILITY_ROLE, AAR_ROLE_PARTNER);
  return aar_editor_write_new (scene->editor, draft, AAR_RESPONSIBILITY_UNIT, unit, error);
}

/* The same for a row that is there. */
static gboolean
point_to_new_unit (Scene *scene, GError **error)
{
  g_autoptr (AarUnit) unit = aar_editor_begin (scene->editor, AAR_TABLE_UNIT,
                                               aar_record_get_id (get_record (scene, AAR_TABLE_ORGANISATION, 0)), NULL);

  aar_record_set_text (unit, AAR_UNIT_NAME, "Havnen");
  aar_record_set_text (unit, AAR_UNIT_KIND, AAR_UNIT_KIND_CENTRE);
  return aar_editor_write_new (scene->editor, get_record (scene, AAR_TABLE_RESPONSIBILITY, 0), AAR_RESPONSIBILITY_UNIT,
                               unit, error);
}

static gboolean
remove_entry (Scene *scene, GError **error)
{
  return aar_editor_remove (scene->editor, get_record (scene, AAR_TABLE_INDICATOR, 0), error);
}

static gboolean
move_entry (Scene *scene, GError **error)
{
  AarAmount *last = get_record (scene, AAR_TABLE_AMOUNT, 1);
  g_autoptr (GPtrArray) siblings = aar_editor_list_siblings (scene->editor, AAR_TABLE_AMOUNT,
                                                             aar_record_get_owner (last));

  return aar_editor_move (scene->editor, siblings, last, 0, error);
}

/* Into another round, before what stands there. */
static gboolean
move_to_round (Scene *scene, GError **error)
{
  AarMilestone *last = get_record (scene, AAR_TABLE_MILESTONE, 1);
  g_autoptr (GPtrArray) siblings = aar_editor_list_siblings (scene->editor, AAR_TABLE_MILESTONE,
                                                             aar_record_get_owner (last));
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, G_TYPE_INT64);
  g_value_set_int64 (&value, aar_record_get_id (get_record (scene, AAR_TABLE_ROUND, 0)));
  return aar_editor_move_to (scene->editor, siblings, last, 0, AAR_MILESTONE_ROUND, &value, error);
}

static const struct
{
  const char *label;
  gboolean (*edit) (Scene *scene, GError **error);
} edits[] = {
  { "Making of a Plan", make_plan },
  { "Import", import_plans },
  { "Addition of an Area", add_area },
  { "Addition of an Initiative", add_initiative },
  { "Move of an Initiative", step_up },
  { "Move of an Area", step_down },
  { "Move of an Area", step_out },
  { "Move of an Initiative", step_in },
  { "Move of an Initiative", place_before },
  { NULL, turn_area },
  { "Copying of an Initiative", copy_initiative },
  { "Deletion of an Area", delete_area },
  { NULL, begin_before },
  { "Addition of a Responsibility", write_new_unit },
  { NULL, point_to_new_unit },
  { NULL, remove_entry },
  { "Move", move_entry },
  { "Move", move_to_round },
};

static void
do_edit (UndoProof *proof, guint index)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) contents = undo_proof_load (proof);
  AarPlanContent *content = contents->pdata[0];
  g_autoptr (AarEditor) editor = aar_editor_new (proof->store, content, aar_plan_content_get_plan (content));
  Scene scene = { proof->store, content, editor };
  gboolean done = edits[index].edit (&scene, &error);

  g_assert_no_error (error);
  g_assert_true (done);
}

static void
test_edits (void)
{
  g_autoptr (AarPlanContent) fixture = fixture_plan ();
  g_autoptr (UndoProof) proof = undo_proof_new (fixture, NULL);

  undo_proof_begin (proof);
  for (guint i = 0; i < G_N_ELEMENTS (edits); i++)
    {
      do_edit (proof, i);
      undo_proof_check (proof);
      undo_proof_end (proof, edits[i].label);
    }
  undo_proof_check (proof);
  g_test_message ("%u edits", proof->n_steps);
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/undo/edits", test_edits);
  return g_test_run ();
}
