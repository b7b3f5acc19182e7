/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-continuation.h"

#include "aar-answers.h"
#include "aar-id.h"
#include "aar-node-numbering.h"
#include "aar-record-copying.h"

#include <glib/gi18n.h>

/* Making the new plan out of the old one. */
typedef struct
{
  AarContinuation *choice;
  AarPlanContent *old;
  AarPlan *old_plan;
  AarRecordCopying copying;
  GHashTable *kept;
} Making;

static AarPlan *
make_plan (AarContinuation *choice, AarPlan *old)
{
  g_autoptr (AarPlan) copy = aar_record_copy (old);
  AarPlan *plan = aar_record_new (AAR_TABLE_PLAN, aar_id_new ());
  guint n_fields;

  aar_table_get_fields (AAR_TABLE_PLAN, &n_fields);
  for (guint i = 0; i < n_fields; i++)
    {
      g_auto (GValue) value = G_VALUE_INIT;
      guint field = AAR_TABLE_PLAN * AAR_FIELDS_PER_TABLE + i;

      g_object_get_property (G_OBJECT (copy), aar_record_get_property_name (copy, field), &value);
      aar_record_set_value (plan, field, &value);
    }
  aar_record_set_text (plan, AAR_PLAN_TITLE, choice->title);
  aar_record_set_text (plan, AAR_PLAN_PERIOD_FROM, choice->period_from);
  aar_record_set_text (plan, AAR_PLAN_PERIOD_TO, choice->period_to);
  aar_record_set_integer (plan, AAR_PLAN_PREDECESSOR, aar_record_get_id (old));
  /* It mostly tells the year. */
  aar_record_set_text (plan, AAR_PLAN_SHORT_NAME, NULL);
  return plan;
}

static void
copy_table (Making *making, AarTable table)
{
  GPtrArray *records = aar_plan_content_get_records (making->old, table);

  for (guint i = 0; i < records->len; i++)
    aar_record_copying_copy (&making->copying, records->pdata[i]);
}

static void
keep_table (Making *making, AarTable table)
{
  GPtrArray *records = aar_plan_content_get_records (making->old, table);

  for (guint i = 0; i < records->len; i++)
    {
      gint64 id = aar_record_get_id (records->pdata[i]);

      aar_plan_content_add (making->copying.content, records->pdata[i]);
      aar_record_copying_map (&making->copying, id, id);
    }
}

/* The organisation is the same, and so are its units and all else that is its own. */
static void
keep_shared (Making *making)
{
  for (guint table = 0; table < AAR_N_TABLES; table++)
    if (aar_table_is_shared (table))
      keep_table (making, table);
}

/* The rounds of the same place in the year stand for the old ones, the last one for those that it has not. */
static void
make_rounds (Making *making)
{
  g_autoptr (GPtrArray) chosen = making->choice->rounds != NULL ? g_ptr_array_ref (making->choice->rounds)
                                                                : aar_continuation_move_rounds (making->choice);
  GPtrArray *old = aar_plan_content_get_records (making->old, AAR_TABLE_ROUND);
  GPtrArray *rounds = aar_plan_content_get_records (making->copying.content, AAR_TABLE_ROUND);

  for (guint i = 0; i < chosen->len; i++)
    {
      g_autoptr (AarRound) round = aar_record_copy (chosen->pdata[i]);

      aar_record_set_integer (round, AAR_ROUND_PLAN, aar_record_get_id (making->old_plan));
      aar_record_set_text (round, AAR_ROUND_STATE, AAR_ROUND_STATE_PLANNED);
      aar_record_copying_copy (&making->copying, round);
    }
  for (guint i = 0; rounds->len > 0 && i < old->len; i++)
    aar_record_copying_map (&making->copying, aar_record_get_id (old->pdata[i]),
                            aar_record_get_id (rounds->pdata[MIN (i, rounds->len - 1)]));
}

static void
keep_with_ancestors (Making *making, AarNode *node)
{
  while (node != NULL && g_hash_table_add (making->kept, node))
    {
      gint64 parent = aar_record_get_integer (node, AAR_NODE_PARENT);

      node = parent == 0 ? NULL : aar_plan_content_lookup (making->old, AAR_TABLE_NODE, parent);
    }
}

/* An area goes along with what stands under it, or if nothing does that anybody carries out: it is text. */
static void
choose_nodes (Making *making)
{
  GPtrArray *nodes = aar_plan_content_get_records (making->old, AAR_TABLE_NODE);

  for (guint i = 0; i < making->choice->nodes->len; i++)
    {
      AarContinuedNode *continued = making->choice->nodes->pdata[i];

      if (continued->is_taken)
        keep_with_ancestors (making, continued->node);
    }
  for (guint i = 0; i < nodes->len; i++)
    if (g_strcmp0 (aar_record_get_text (nodes->pdata[i], AAR_NODE_KIND), AAR_NODE_KIND_AREA) == 0 &&
        aar_plan_content_get_branches (making->old, aar_record_get_id (nodes->pdata[i]))->len == 0)
      keep_with_ancestors (making, nodes->pdata[i]);
}

static void
copy_nodes (Making *making)
{
  GPtrArray *nodes = aar_plan_content_get_records (making->old, AAR_TABLE_NODE);

  for (guint i = 0; i < nodes->len; i++)
    {
      AarNode *copy;

      if (!g_hash_table_contains (making->kept, nodes->pdata[i]))
        continue;
      copy = aar_record_copying_copy (&making->copying, nodes->pdata[i]);
      aar_record_set_integer (copy, AAR_NODE_PREDECESSOR, aar_record_get_id (nodes->pdata[i]));
      aar_record_set_text (copy, AAR_NODE_SOURCE_DOCUMENT, NULL);
      aar_record_set_integer (copy, AAR_NODE_SOURCE_LINE, 0);
      aar_record_set_integer (copy, AAR_NODE_SOURCE_PAGE, 0);
      aar_record_set_text (copy, AAR_NODE_SOURCE_CELL, NULL);
      aar_record_set_text (copy, AAR_NODE_SOURCE_PATTERN, NULL);
    }
}

/* Money of years that are over stays behind. */
static void
copy_amounts (Making *making)
{
  GPtrArray *amounts = aar_plan_content_get_records (making->old, AAR_TABLE_AMOUNT);
  int first = making->choice->period_from == NULL ? 0 : atoi (making->choice->period_from);

  for (guint i = 0; i < amounts->len; i++)
    {
      gint64 year = aar_record_get_integer (amounts->pdata[i], AAR_AMOUNT_YEAR);
      gint64 last = MAX (year, aar_record_get_integer (amounts->pdata[i], AAR_AMOUNT_YEAR_TO));

      if (last == 0 || last >= first)
        aar_record_copying_copy (&making->copying, amounts->pdata[i]);
    }
}

static void
copy_actions (Making *making)
{
  GPtrArray *actions = aar_plan_content_get_records (making->old, AAR_TABLE_ACTION);

  for (guint i = 0; i < actions->len; i++)
    if (!aar_record_get_boolean (actions->pdata[i], AAR_ACTION_DONE))
      aar_record_copying_copy (&making->copying, actions->pdata[i]);
}

static gboolean
is_carried_on (Making *making, AarMilestone *milestone)
{
  GPtrArray *siblings = aar_plan_content_get_children (making->old, AAR_TABLE_MILESTONE,
                                                       aar_record_get_integer (milestone, AAR_MILESTONE_NODE));

  for (guint i = 0; i < siblings->len; i++)
    if (aar_record_get_integer (siblings->pdata[i], AAR_MILESTONE_CARRIED_FROM) == aar_record_get_id (milestone))
      return TRUE;
  return FALSE;
}

/* What was promised for a round that is closed is promised for the first one; the rest keeps its place in the year. */
static gint64
round_of_copy (Making *making, AarMilestone *milestone, gint64 same)
{
  GPtrArray *rounds = aar_plan_content_get_records (making->copying.content, AAR_TABLE_ROUND);
  gint64 id = aar_record_get_integer (milestone, AAR_MILESTONE_ROUND);
  AarRound *old = id == 0 ? NULL : aar_plan_content_lookup (making->old, AAR_TABLE_ROUND, id);

  if (old == NULL || rounds->len == 0)
    return 0;
  if (aar_round_is_closed (old))
    return aar_record_get_id (rounds->pdata[0]);
  return same;
}

static void
copy_milestones (Making *making)
{
  GPtrArray *milestones = aar_plan_content_get_records (making->old, AAR_TABLE_MILESTONE);

  for (guint i = 0; i < milestones->len; i++)
    {
      AarMilestone *copy;

      if (aar_milestone_is_reached (making->old, milestones->pdata[i]) || is_carried_on (making, milestones->pdata[i]))
        continue;
      copy = aar_record_copying_copy (&making->copying, milestones->pdata[i]);
      if (copy == NULL)
        continue;
      aar_record_set_integer (
          copy, AAR_MILESTONE_ROUND,
          round_of_copy (making, milestones->pdata[i], aar_record_get_integer (copy, AAR_MILESTONE_ROUND)));
      aar_record_set_integer (copy, AAR_MILESTONE_CARRIED_FROM, aar_record_get_id (milestones->pdata[i]));
      aar_record_set_integer (copy, AAR_MILESTONE_LEVEL, 0);
      aar_record_set_text (copy, AAR_MILESTONE_STATUS, NULL);
      aar_record_set_text (copy, AAR_MILESTONE_REASON, NULL);
      aar_record_set_text (copy, AAR_MILESTONE_EXPECTED, NULL);
    }
}

static void
copy_details (Making *making)
{
  copy_amounts (making);
  copy_table (making, AAR_TABLE_STAFFING);
  copy_table (making, AAR_TABLE_RESPONSIBILITY);
  copy_table (making, AAR_TABLE_NODE_TAG);
  copy_table (making, AAR_TABLE_NODE_REFERENCE);
  copy_table (making, AAR_TABLE_NODE_DECISION);
  copy_table (making, AAR_TABLE_NODE_LINK);
  copy_table (making, AAR_TABLE_EXEMPTION);
  copy_actions (making);
  copy_table (making, AAR_TABLE_ACTION_UNIT);
  copy_table (making, AAR_TABLE_INDICATOR);
  copy_table (making, AAR_TABLE_MEASUREMENT);
  copy_milestones (making);
}

/**
 * aar_continuation_make:
 * @self: what to take along
 *
 * Makes the new plan in memory, to be shown before it is written. Assessments stay with the year that they were made
 * in; the document table and doubts too.
 *
 * Returns: (transfer full): the new plan
 */
AarPlanContent *
aar_continuation_make (AarContinuation *self)
{
  AarPlan *old = aar_plan_content_get_plan (self->content);
  g_autoptr (AarPlan) plan = make_plan (self, old);
  AarPlanContent *content = aar_plan_content_new (plan);
  g_autoptr (GHashTable) kept = g_hash_table_new (NULL, NULL);
  Making making = { .choice = self, .old = self->content, .old_plan = old, .kept = kept };

  aar_record_copying_init (&making.copying, content);
  aar_record_copying_map (&making.copying, aar_record_get_id (old), aar_record_get_id (plan));
  keep_shared (&making);
  copy_table (&making, AAR_TABLE_PLAN_LINK);
  copy_table (&making, AAR_TABLE_REFERENCE);
  copy_table (&making, AAR_TABLE_TAG);
  copy_table (&making, AAR_TABLE_SCALE);
  copy_table (&making, AAR_TABLE_LEVEL);
  make_rounds (&making);
  choose_nodes (&making);
  copy_nodes (&making);
  copy_details (&making);
  if (self->renumber)
    aar_node_numbering_renew (content);
  aar_record_copying_clear (&making.copying);
  return content;
}

typedef struct
{
  AarPlanContent *content;
  AarSeenPlan *seen;
  AarStore *store;
} Insertion;

static gboolean
insert_plan (AarEdit *edit, gpointer data, GError **error)
{
  const Insertion *insertion = data;

  return aar_seen_plan_check (insertion->seen, insertion->store, error) &&
         aar_edit_insert_content (edit, insertion->content, error);
}

/**
 * aar_continuation_apply:
 * @self: what to take along
 * @store: the store of the old plan
 * @plan: (out) (optional): the id of the new plan
 * @error: return location for an error
 *
 * Makes the new plan in one step; the old one is not touched. %AAR_ERROR_CHANGED is set if the old one was changed
 * since it was shown; what to take along is to be shown anew.
 *
 * Returns: whether it was written
 */
gboolean
aar_continuation_apply (AarContinuation *self, AarStore *store, gint64 *plan, GError **error)
{
  g_autoptr (AarPlanContent) content = aar_continuation_make (self);
  Insertion insertion = { content, self->seen, store };
  gint64 id = aar_record_get_id (aar_plan_content_get_plan (content));

  g_return_val_if_fail (AAR_IS_STORE (store), FALSE);

  if (!aar_store_edit (store, N_ ("Continuation in a New Plan"), id, insert_plan, &insertion, error))
    return FALSE;
  if (plan != NULL)
    *plan = id;
  return TRUE;
}
