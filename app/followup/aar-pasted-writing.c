/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-pasted-lines.h"

#include "aar-id.h"
#include "aar-node-placing.h"
#include "aar-seen-plan.h"
#include "aar-unit-finding.h"

#include <glib/gi18n.h>

/* What is written: the records in their order, and where nodes begin. */
typedef struct
{
  const AarPastedLines *lines;
  AarStore *store;
  gint64 owner;
  gint64 round;
  AarPlanContent *content;
  GPtrArray *records;
  gint64 position;
  guint n_nodes;
} Writing;

static gpointer
add_record (Writing *writing, AarTable table)
{
  gpointer record = aar_record_new (table, aar_id_new ());

  g_ptr_array_add (writing->records, record);
  return record;
}

static void
add_initiative (Writing *writing, const AarPastedRow *row, gint64 parent)
{
  AarNode *node = add_record (writing, AAR_TABLE_NODE);

  aar_record_set_integer (node, AAR_NODE_PLAN, aar_record_get_id (aar_plan_content_get_plan (writing->content)));
  aar_record_set_integer (node, AAR_NODE_POSITION, writing->position + writing->n_nodes++);
  aar_record_set_integer (node, AAR_NODE_PARENT, parent);
  aar_record_set_text (node, AAR_NODE_KIND, AAR_NODE_KIND_INITIATIVE);
  aar_record_set_text (node, AAR_NODE_NUMBER, row->number);
  aar_record_set_text (node, AAR_NODE_TITLE, row->title);
  aar_record_set_text (node, AAR_NODE_TEXT, row->text);
  aar_record_set_text (node, AAR_NODE_TIMELINE_TO, row->date);
  for (guint i = 0; i < row->units->len; i++)
    {
      AarResponsibility *responsibility = add_record (writing, AAR_TABLE_RESPONSIBILITY);

      aar_record_set_integer (responsibility, AAR_RESPONSIBILITY_NODE, aar_record_get_id (node));
      aar_record_set_integer (responsibility, AAR_RESPONSIBILITY_POSITION, i);
      aar_record_set_text (responsibility, AAR_RESPONSIBILITY_ROLE, aar_unit_get_role (row->units->pdata[i]));
      aar_record_set_integer (responsibility, AAR_RESPONSIBILITY_UNIT, aar_record_get_id (row->units->pdata[i]));
    }
}

static void
add_action (Writing *writing, const AarPastedRow *row, gint64 node)
{
  AarAction *action = add_record (writing, AAR_TABLE_ACTION);

  aar_record_set_integer (action, AAR_ACTION_NODE, node);
  aar_record_set_integer (action, AAR_ACTION_POSITION, writing->position++);
  aar_record_set_text (action, AAR_ACTION_TEXT, row->title);
  aar_record_set_text (action, AAR_ACTION_GROUP, row->group);
  aar_record_set_text (action, AAR_ACTION_DUE, row->date);
  aar_record_set_text (action, AAR_ACTION_STATUS, row->status);
  for (guint i = 0; i < row->units->len; i++)
    {
      AarActionUnit *unit = add_record (writing, AAR_TABLE_ACTION_UNIT);

      aar_record_set_integer (unit, AAR_ACTION_UNIT_ACTION, aar_record_get_id (action));
      aar_record_set_integer (unit, AAR_ACTION_UNIT_POSITION, i);
      aar_record_set_integer (unit, AAR_ACTION_UNIT_UNIT, aar_record_get_id (row->units->pdata[i]));
    }
}

static void
add_milestone (Writing *writing, const AarPastedRow *row, gint64 node, gint64 round)
{
  AarMilestone *milestone = add_record (writing, AAR_TABLE_MILESTONE);

  aar_record_set_integer (milestone, AAR_MILESTONE_NODE, node);
  aar_record_set_integer (milestone, AAR_MILESTONE_POSITION, writing->position++);
  aar_record_set_integer (milestone, AAR_MILESTONE_ROUND, row->round == NULL ? round : aar_record_get_id (row->round));
  aar_record_set_text (milestone, AAR_MILESTONE_TEXT, row->title);
  aar_record_set_text (milestone, AAR_MILESTONE_GROUP, row->group);
  aar_record_set_text (milestone, AAR_MILESTONE_STATUS, row->status);
}

static gboolean
is_there (const Writing *writing, AarTable table, gint64 id)
{
  return id == 0 || aar_plan_content_lookup (writing->content, table, id) != NULL;
}

/* Whether all that the lines name is in the plan still. */
static gboolean
check_references (const Writing *writing, GError **error)
{
  gboolean there = is_there (writing, AAR_TABLE_NODE, writing->owner) &&
                   is_there (writing, AAR_TABLE_ROUND, writing->round);

  for (guint i = 0; i < writing->lines->rows->len; i++)
    {
      const AarPastedRow *row = writing->lines->rows->pdata[i];

      if (!row->is_taken)
        continue;
      there = there && (row->round == NULL || is_there (writing, AAR_TABLE_ROUND, aar_record_get_id (row->round)));
      for (guint j = 0; j < row->units->len; j++)
        there = there && is_there (writing, AAR_TABLE_UNIT, aar_record_get_id (row->units->pdata[j]));
    }
  if (!there)
    aar_seen_plan_set_changed (error);
  return there;
}

static void
make_records (Writing *writing)
{
  AarTable table = writing->lines->table;

  writing->position = table == AAR_TABLE_NODE ? aar_node_placing_find_end (writing->content, writing->owner)
                                              : aar_placing_find_next (writing->content, table, writing->owner);
  for (guint i = 0; i < writing->lines->rows->len; i++)
    {
      const AarPastedRow *row = writing->lines->rows->pdata[i];

      if (!row->is_taken)
        continue;
      if (table == AAR_TABLE_NODE)
        add_initiative (writing, row, writing->owner);
      else if (table == AAR_TABLE_ACTION)
        add_action (writing, row, writing->owner);
      else
        add_milestone (writing, row, writing->owner, writing->round);
    }
}

/* The plan is read anew, as others may have added to it since the lines were shown; what is pasted stands behind. */
static gboolean
write_records (AarEdit *edit, gpointer data, GError **error)
{
  Writing *writing = data;
  g_autoptr (AarPlanContent) now = aar_store_load_plan (
      writing->store, aar_record_get_id (aar_plan_content_get_plan (writing->content)), error);

  if (now == NULL)
    return FALSE;
  writing->content = now;
  if (!check_references (writing, error))
    return FALSE;
  make_records (writing);
  if (writing->n_nodes > 0 &&
      !aar_node_placing_make_room (edit, writing->content, writing->position, writing->n_nodes, error))
    return FALSE;
  for (guint i = 0; i < writing->records->len; i++)
    if (!aar_edit_insert (edit, writing->records->pdata[i], error))
      return FALSE;
  return TRUE;
}

static const char *
step_label (AarTable table)
{
  switch ((guint) table)
    {
    case AAR_TABLE_ACTION:
      return N_ ("Paste Actions");
    case AAR_TABLE_MILESTONE:
      return N_ ("Paste Milestones");
    default:
      return N_ ("Paste Initiatives");
    }
}

/**
 * aar_pasted_lines_apply:
 * @self: pasted lines
 * @store: the store of the plan
 * @owner: for initiatives the id of the area that they stand under, 0 for the top; else the id of the initiative
 * @round: the id of the round of milestones that name none, 0 for none
 * @error: return location for an error
 *
 * Writes the rows that are taken behind what is there by now, in one step. %AAR_ERROR_CHANGED is set if a unit, a round
 * or the place that they name is gone since they were shown.
 *
 * Returns: whether they were written
 */
gboolean
aar_pasted_lines_apply (AarPastedLines *self, AarStore *store, gint64 owner, gint64 round, GError **error)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  Writing writing = {
    .lines = self, .store = store, .owner = owner, .round = round, .content = self->content, .records = records
  };
  gboolean any = FALSE;

  g_return_val_if_fail (AAR_IS_STORE (store), FALSE);

  for (guint i = 0; i < self->rows->len; i++)
    any = any || ((AarPastedRow *) self->rows->pdata[i])->is_taken;
  return !any ||
         aar_store_edit (store, step_label (self->table), aar_record_get_id (aar_plan_content_get_plan (self->content)),
                         write_records, &writing, error);
}
