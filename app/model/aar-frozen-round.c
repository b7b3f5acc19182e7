/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-frozen-round.h"

#include "aar-assessment.h"
#include "aar-exemption.h"
#include "aar-frozen-answer.h"
#include "aar-frozen-level.h"
#include "aar-frozen-milestone.h"
#include "aar-frozen-node.h"
#include "aar-frozen-unit.h"
#include "aar-id.h"
#include "aar-level.h"
#include "aar-milestone.h"
#include "aar-node.h"
#include "aar-responsibility.h"
#include "aar-scale.h"
#include "aar-unit.h"

/* What a round asked and was told, kept in rows of its own when it is closed, and read back from them as a plan. What
 * is added, moved, renamed or deleted later changes nothing of it; what is corrected with a reason does. */

typedef struct
{
  AarPlanContent *content;
  gint64 round;
  GPtrArray *made;
} Making;

static gpointer
make (Making *self, AarTable table, gint64 owner, guint position)
{
  gpointer record = aar_record_new (table, aar_id_new ());

  aar_record_set_integer (record, aar_field_find (table, AAR_FIELD_OWNER), owner);
  aar_record_set_integer (record, aar_field_find (table, AAR_FIELD_POSITION), position);
  g_ptr_array_add (self->made, record);
  return record;
}

static void
copy_text (gpointer to, guint to_field, gpointer from, guint from_field)
{
  aar_record_set_text (to, to_field, from != NULL ? aar_record_get_text (from, from_field) : NULL);
}

static void
make_level (Making *self, AarScale *scale, AarLevel *level, guint position)
{
  gpointer frozen = make (self, AAR_TABLE_FROZEN_LEVEL, self->round, position);

  aar_record_set_integer (frozen, AAR_FROZEN_LEVEL_SCALE, aar_record_get_id (scale));
  copy_text (frozen, AAR_FROZEN_LEVEL_SCALE_NAME, scale, AAR_SCALE_NAME);
  if (level == NULL)
    return;
  aar_record_set_integer (frozen, AAR_FROZEN_LEVEL_LEVEL, aar_record_get_id (level));
  copy_text (frozen, AAR_FROZEN_LEVEL_SYMBOL, level, AAR_LEVEL_SYMBOL);
  copy_text (frozen, AAR_FROZEN_LEVEL_LABEL, level, AAR_LEVEL_LABEL);
  copy_text (frozen, AAR_FROZEN_LEVEL_MEANING, level, AAR_LEVEL_MEANING);
}

static void
make_levels (Making *self)
{
  GPtrArray *scales = aar_plan_content_get_records (self->content, AAR_TABLE_SCALE);
  guint position = 0;

  for (guint i = 0; i < scales->len; i++)
    {
      GPtrArray *levels = aar_plan_content_get_children (self->content, AAR_TABLE_LEVEL,
                                                         aar_record_get_id (scales->pdata[i]));

      if (levels->len == 0)
        make_level (self, scales->pdata[i], NULL, position++);
      for (guint j = 0; j < levels->len; j++)
        make_level (self, scales->pdata[i], levels->pdata[j], position++);
    }
}

static gboolean
is_of_kind (gpointer node, const char *kind)
{
  return g_strcmp0 (aar_record_get_text (node, AAR_NODE_KIND), kind) == 0;
}

/* Number and title of the area that a node stands under, over initiatives in between. */
static char *
name_area (AarPlanContent *content, gpointer node)
{
  const char *number, *title;

  for (guint depth = 0; node != NULL && depth < 100; depth++)
    {
      node = aar_plan_content_lookup (content, AAR_TABLE_NODE, aar_record_get_integer (node, AAR_NODE_PARENT));
      if (node != NULL && is_of_kind (node, AAR_NODE_KIND_AREA))
        break;
    }
  if (node == NULL)
    return NULL;
  number = aar_record_get_text (node, AAR_NODE_NUMBER);
  title = aar_record_get_text (node, AAR_NODE_TITLE);
  return number == NULL || title == NULL ? g_strdup (number != NULL ? number : title)
                                         : g_strdup_printf ("%s %s", number, title);
}

static void
make_units (Making *self, gint64 node, gint64 owner)
{
  GPtrArray *roles = aar_plan_content_get_children (self->content, AAR_TABLE_RESPONSIBILITY, node);

  for (guint i = 0; i < roles->len; i++)
    {
      gint64 id = aar_record_get_integer (roles->pdata[i], AAR_RESPONSIBILITY_UNIT);
      AarUnit *unit = aar_plan_content_lookup (self->content, AAR_TABLE_UNIT, id);
      gpointer frozen = make (self, AAR_TABLE_FROZEN_UNIT, owner, i);

      aar_record_set_integer (frozen, AAR_FROZEN_UNIT_UNIT, id);
      copy_text (frozen, AAR_FROZEN_UNIT_ROLE, roles->pdata[i], AAR_RESPONSIBILITY_ROLE);
      copy_text (frozen, AAR_FROZEN_UNIT_ABBREVIATION, unit, AAR_UNIT_ABBREVIATION);
      copy_text (frozen, AAR_FROZEN_UNIT_NAME, unit, AAR_UNIT_NAME);
    }
}

static void
make_milestones (Making *self, gint64 node, gint64 owner)
{
  GPtrArray *milestones = aar_plan_content_get_children (self->content, AAR_TABLE_MILESTONE, node);
  guint position = 0;

  for (guint i = 0; i < milestones->len; i++)
    {
      gpointer milestone = milestones->pdata[i], frozen;

      if (aar_record_get_integer (milestone, AAR_MILESTONE_ROUND) != self->round)
        continue;
      frozen = make (self, AAR_TABLE_FROZEN_MILESTONE, owner, position++);
      aar_record_set_integer (frozen, AAR_FROZEN_MILESTONE_MILESTONE, aar_record_get_id (milestone));
      copy_text (frozen, AAR_FROZEN_MILESTONE_TEXT, milestone, AAR_MILESTONE_TEXT);
      copy_text (frozen, AAR_FROZEN_MILESTONE_STATUS, milestone, AAR_MILESTONE_STATUS);
      aar_record_set_integer (frozen, AAR_FROZEN_MILESTONE_LEVEL,
                              aar_record_get_integer (milestone, AAR_MILESTONE_LEVEL));
      aar_record_set_boolean (frozen, AAR_FROZEN_MILESTONE_DONE,
                              aar_record_get_boolean (milestone, AAR_MILESTONE_DONE));
    }
}

static gpointer
find_answer (AarPlanContent *content, gint64 node, gint64 round, gint64 scale)
{
  GPtrArray *answers = aar_plan_content_get_children (content, AAR_TABLE_ASSESSMENT, node);

  for (guint i = 0; i < answers->len; i++)
    if (aar_record_get_integer (answers->pdata[i], AAR_ASSESSMENT_ROUND) == round &&
        aar_record_get_integer (answers->pdata[i], AAR_ASSESSMENT_SCALE) == scale)
      return answers->pdata[i];
  return NULL;
}

static gboolean
is_exempt (AarPlanContent *content, gint64 node, gint64 scale)
{
  GPtrArray *exemptions = aar_plan_content_get_children (content, AAR_TABLE_EXEMPTION, node);

  for (guint i = 0; i < exemptions->len; i++)
    if (aar_record_get_integer (exemptions->pdata[i], AAR_EXEMPTION_SCALE) == scale)
      return TRUE;
  return FALSE;
}

/* That a scale never mattered for the initiative is kept as if it had been answered so. */
static void
make_answers (Making *self, gint64 node, gint64 owner)
{
  GPtrArray *scales = aar_plan_content_get_records (self->content, AAR_TABLE_SCALE);

  for (guint i = 0; i < scales->len; i++)
    {
      gint64 scale = aar_record_get_id (scales->pdata[i]);
      gpointer answer = find_answer (self->content, node, self->round, scale), frozen;
      gboolean exempt = is_exempt (self->content, node, scale);

      if (answer == NULL && !exempt)
        continue;
      frozen = make (self, AAR_TABLE_FROZEN_ANSWER, owner, i);
      aar_record_set_integer (frozen, AAR_FROZEN_ANSWER_SCALE, scale);
      copy_text (frozen, AAR_FROZEN_ANSWER_NOTE, answer, AAR_ASSESSMENT_NOTE);
      if (answer != NULL)
        aar_record_set_integer (frozen, AAR_FROZEN_ANSWER_LEVEL, aar_record_get_integer (answer, AAR_ASSESSMENT_LEVEL));
      aar_record_set_boolean (frozen, AAR_FROZEN_ANSWER_NOT_RELEVANT,
                              exempt ||
                                  (answer != NULL && aar_record_get_boolean (answer, AAR_ASSESSMENT_NOT_RELEVANT)));
    }
}

/**
 * aar_frozen_round_make:
 * @content: a plan
 * @round: one of its rounds
 *
 * Makes the rows that keep what @round asks and what was answered in it: its levels, every initiative, and of each who
 * answers for it, its milestones of the round and its answers. They are not added to @content.
 *
 * Returns: (transfer full) (element-type Aar.Record): the rows, owners before what they own
 */
GPtrArray *
aar_frozen_round_make (AarPlanContent *content, AarRound *round)
{
  GPtrArray *nodes = aar_plan_content_get_records (content, AAR_TABLE_NODE);
  Making self = { content, aar_record_get_id (round), g_ptr_array_new_with_free_func (g_object_unref) };
  guint position = 0;

  make_levels (&self);
  for (guint i = 0; i < nodes->len; i++)
    {
      g_autofree char *area = NULL;
      gint64 id = aar_record_get_id (nodes->pdata[i]), own;
      gpointer frozen;

      if (!is_of_kind (nodes->pdata[i], AAR_NODE_KIND_INITIATIVE))
        continue;
      frozen = make (&self, AAR_TABLE_FROZEN_NODE, self.round, position++);
      own = aar_record_get_id (frozen);
      area = name_area (content, nodes->pdata[i]);
      aar_record_set_integer (frozen, AAR_FROZEN_NODE_NODE, id);
      aar_record_set_text (frozen, AAR_FROZEN_NODE_AREA, area);
      copy_text (frozen, AAR_FROZEN_NODE_NUMBER, nodes->pdata[i], AAR_NODE_NUMBER);
      copy_text (frozen, AAR_FROZEN_NODE_TITLE, nodes->pdata[i], AAR_NODE_TITLE);
      make_units (&self, id, own);
      make_milestones (&self, id, own);
      make_answers (&self, id, own);
    }
  return self.made;
}

/* ---- back -------------------------------------------------------------------------------------------------------- */

typedef struct
{
  AarPlanContent *content;
  AarPlanContent *then;
  gint64 round;
} Restoring;

/* Adds the record of that id as it was: the one of today if it says the same in @fields, else one of its own, which
 * says what @frozen says in the fields beside them. */
static gpointer
restore (Restoring *self, AarTable table, gint64 id, gpointer frozen, const guint (*fields)[2], guint n_fields)
{
  gpointer now = aar_plan_content_lookup (self->content, table, id);
  g_autoptr (AarRecord) record = NULL;
  gboolean same = now != NULL;

  for (guint i = 0; same && i < n_fields; i++)
    same = g_strcmp0 (aar_record_get_text (now, fields[i][0]), aar_record_get_text (frozen, fields[i][1])) == 0;
  record = same ? g_object_ref (now) : now != NULL ? aar_record_copy (now) : aar_record_new (table, id);
  for (guint i = 0; !same && i < n_fields; i++)
    copy_text (record, fields[i][0], frozen, fields[i][1]);
  aar_plan_content_add (self->then, record);
  return record;
}

static void
restore_levels (Restoring *self)
{
  static const guint of_scale[][2] = { { AAR_SCALE_NAME, AAR_FROZEN_LEVEL_SCALE_NAME } };
  static const guint of_level[][2] = { { AAR_LEVEL_SYMBOL, AAR_FROZEN_LEVEL_SYMBOL },
                                       { AAR_LEVEL_LABEL, AAR_FROZEN_LEVEL_LABEL },
                                       { AAR_LEVEL_MEANING, AAR_FROZEN_LEVEL_MEANING } };
  GPtrArray *levels = aar_plan_content_get_children (self->content, AAR_TABLE_FROZEN_LEVEL, self->round);

  for (guint i = 0; i < levels->len; i++)
    {
      gint64 scale = aar_record_get_integer (levels->pdata[i], AAR_FROZEN_LEVEL_SCALE);
      gint64 id = aar_record_get_integer (levels->pdata[i], AAR_FROZEN_LEVEL_LEVEL);
      gpointer level;

      if (aar_plan_content_lookup (self->then, AAR_TABLE_SCALE, scale) == NULL)
        restore (self, AAR_TABLE_SCALE, scale, levels->pdata[i], of_scale, G_N_ELEMENTS (of_scale));
      if (id == 0)
        continue;
      level = restore (self, AAR_TABLE_LEVEL, id, levels->pdata[i], of_level, G_N_ELEMENTS (of_level));
      if (aar_record_get_integer (level, AAR_LEVEL_SCALE) == 0)
        aar_record_set_integer (level, AAR_LEVEL_SCALE, scale);
    }
}

static void
restore_units (Restoring *self, gint64 node, gpointer frozen_node)
{
  static const guint fields[][2] = { { AAR_UNIT_ABBREVIATION, AAR_FROZEN_UNIT_ABBREVIATION },
                                     { AAR_UNIT_NAME, AAR_FROZEN_UNIT_NAME } };
  GPtrArray *units = aar_plan_content_get_children (self->content, AAR_TABLE_FROZEN_UNIT,
                                                    aar_record_get_id (frozen_node));

  for (guint i = 0; i < units->len; i++)
    {
      gint64 id = aar_record_get_integer (units->pdata[i], AAR_FROZEN_UNIT_UNIT);
      gpointer role = aar_plan_content_append (self->then, AAR_TABLE_RESPONSIBILITY, node);

      aar_record_set_integer (role, AAR_RESPONSIBILITY_UNIT, id);
      copy_text (role, AAR_RESPONSIBILITY_ROLE, units->pdata[i], AAR_FROZEN_UNIT_ROLE);
      if (aar_plan_content_lookup (self->then, AAR_TABLE_UNIT, id) == NULL)
        restore (self, AAR_TABLE_UNIT, id, units->pdata[i], fields, G_N_ELEMENTS (fields));
    }
}

/* What was answered of a milestone is what is answered of it now, as a correction needs a reason; one that was moved to
 * another round or initiative, or is gone, is as it was. */
static void
restore_milestones (Restoring *self, gint64 node, gpointer frozen_node)
{
  static const guint fields[][2] = { { AAR_MILESTONE_TEXT, AAR_FROZEN_MILESTONE_TEXT } };
  GPtrArray *milestones = aar_plan_content_get_children (self->content, AAR_TABLE_FROZEN_MILESTONE,
                                                         aar_record_get_id (frozen_node));

  for (guint i = 0; i < milestones->len; i++)
    {
      gpointer frozen = milestones->pdata[i], now, record;
      gint64 id = aar_record_get_integer (frozen, AAR_FROZEN_MILESTONE_MILESTONE);

      now = aar_plan_content_lookup (self->content, AAR_TABLE_MILESTONE, id);
      if (now != NULL && aar_record_get_integer (now, AAR_MILESTONE_ROUND) == self->round &&
          aar_record_get_integer (now, AAR_MILESTONE_NODE) == node)
        {
          restore (self, AAR_TABLE_MILESTONE, id, frozen, fields, G_N_ELEMENTS (fields));
          continue;
        }
      record = aar_record_new (AAR_TABLE_MILESTONE, id);
      aar_record_set_integer (record, AAR_MILESTONE_NODE, node);
      aar_record_set_integer (record, AAR_MILESTONE_ROUND, self->round);
      copy_text (record, AAR_MILESTONE_TEXT, frozen, AAR_FROZEN_MILESTONE_TEXT);
      copy_text (record, AAR_MILESTONE_STATUS, frozen, AAR_FROZEN_MILESTONE_STATUS);
      aar_record_set_integer (record, AAR_MILESTONE_LEVEL, aar_record_get_integer (frozen, AAR_FROZEN_MILESTONE_LEVEL));
      aar_record_set_boolean (record, AAR_MILESTONE_DONE, aar_record_get_boolean (frozen, AAR_FROZEN_MILESTONE_DONE));
      aar_plan_content_add (self->then, record);
      g_object_unref (record);
    }
}

static void
restore_answer (Restoring *self, gint64 node, gpointer frozen)
{
  gint64 scale = aar_record_get_integer (frozen, AAR_FROZEN_ANSWER_SCALE);
  g_autoptr (AarRecord) record = NULL;

  if (find_answer (self->content, node, self->round, scale) != NULL)
    return;
  record = aar_record_new (AAR_TABLE_ASSESSMENT, aar_record_get_id (frozen));
  aar_record_set_integer (record, AAR_ASSESSMENT_NODE, node);
  aar_record_set_integer (record, AAR_ASSESSMENT_ROUND, self->round);
  aar_record_set_integer (record, AAR_ASSESSMENT_SCALE, scale);
  aar_record_set_integer (record, AAR_ASSESSMENT_LEVEL, aar_record_get_integer (frozen, AAR_FROZEN_ANSWER_LEVEL));
  copy_text (record, AAR_ASSESSMENT_NOTE, frozen, AAR_FROZEN_ANSWER_NOTE);
  aar_record_set_boolean (record, AAR_ASSESSMENT_NOT_RELEVANT,
                          aar_record_get_boolean (frozen, AAR_FROZEN_ANSWER_NOT_RELEVANT));
  aar_plan_content_add (self->then, record);
}

/* Those of today, which are those of the closing and their corrections, and those whose initiative or scale is gone. */
static void
restore_answers (Restoring *self, gint64 node, gpointer frozen_node)
{
  GPtrArray *frozen = aar_plan_content_get_children (self->content, AAR_TABLE_FROZEN_ANSWER,
                                                     aar_record_get_id (frozen_node));
  GPtrArray *now = aar_plan_content_get_children (self->content, AAR_TABLE_ASSESSMENT, node);

  for (guint i = 0; i < now->len; i++)
    if (aar_record_get_integer (now->pdata[i], AAR_ASSESSMENT_ROUND) == self->round &&
        aar_plan_content_lookup (self->then, AAR_TABLE_SCALE,
                                 aar_record_get_integer (now->pdata[i], AAR_ASSESSMENT_SCALE)) != NULL)
      aar_plan_content_add (self->then, now->pdata[i]);
  for (guint i = 0; i < frozen->len; i++)
    restore_answer (self, node, frozen->pdata[i]);
}

static void
restore_node (Restoring *self, gpointer frozen)
{
  static const guint fields[][2] = { { AAR_NODE_NUMBER, AAR_FROZEN_NODE_NUMBER },
                                     { AAR_NODE_TITLE, AAR_FROZEN_NODE_TITLE } };
  gint64 id = aar_record_get_integer (frozen, AAR_FROZEN_NODE_NODE);
  gpointer now = aar_plan_content_lookup (self->content, AAR_TABLE_NODE, id);

  if (now != NULL && is_of_kind (now, AAR_NODE_KIND_INITIATIVE))
    restore (self, AAR_TABLE_NODE, id, frozen, fields, G_N_ELEMENTS (fields));
  else
    {
      g_autoptr (AarRecord) node = aar_record_new (AAR_TABLE_NODE, id);

      aar_record_set_integer (node, AAR_NODE_PLAN, aar_record_get_id (aar_plan_content_get_plan (self->then)));
      aar_record_set_text (node, AAR_NODE_KIND, AAR_NODE_KIND_INITIATIVE);
      copy_text (node, AAR_NODE_NUMBER, frozen, AAR_FROZEN_NODE_NUMBER);
      copy_text (node, AAR_NODE_TITLE, frozen, AAR_FROZEN_NODE_TITLE);
      aar_plan_content_add (self->then, node);
    }
  restore_units (self, id, frozen);
  restore_milestones (self, id, frozen);
  restore_answers (self, id, frozen);
}

static void
keep (Restoring *self, AarTable table)
{
  GPtrArray *records = aar_plan_content_get_records (self->content, table);

  for (guint i = 0; i < records->len; i++)
    aar_plan_content_add (self->then, records->pdata[i]);
}

/* An initiative that became an area since is an initiative of the round. */
static void
keep_areas (Restoring *self, GPtrArray *frozen)
{
  GPtrArray *nodes = aar_plan_content_get_records (self->content, AAR_TABLE_NODE);
  g_autoptr (GHashTable) asked = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  for (guint i = 0; i < frozen->len; i++)
    {
      gint64 id = aar_record_get_integer (frozen->pdata[i], AAR_FROZEN_NODE_NODE);

      g_hash_table_add (asked, g_memdup2 (&id, sizeof id));
    }
  for (guint i = 0; i < nodes->len; i++)
    {
      gint64 id = aar_record_get_id (nodes->pdata[i]);

      if (is_of_kind (nodes->pdata[i], AAR_NODE_KIND_AREA) && !g_hash_table_contains (asked, &id))
        aar_plan_content_add (self->then, nodes->pdata[i]);
    }
}

/**
 * aar_frozen_round_restore:
 * @content: a plan with all that its closed rounds have kept
 * @round: one of its rounds
 *
 * Makes the plan as the round knew it when it was closed: its initiatives, who answered for them, its milestones and
 * answers, the latter with the corrections that were made since. What is the same today is the same record. The areas
 * are those of today, and nothing is told but what concerns the round.
 *
 * Returns: (transfer full): that plan; @content itself if nothing is kept of @round
 */
AarPlanContent *
aar_frozen_round_restore (AarPlanContent *content, AarRound *round)
{
  Restoring self = { content, NULL, aar_record_get_id (round) };
  GPtrArray *nodes = aar_plan_content_get_children (content, AAR_TABLE_FROZEN_NODE, self.round);

  if (!aar_round_is_closed (round) || aar_record_get_text (round, AAR_ROUND_RECORD) == NULL)
    return g_object_ref (content);
  self.then = aar_plan_content_new (aar_plan_content_get_plan (content));
  keep (&self, AAR_TABLE_ORGANISATION);
  keep (&self, AAR_TABLE_ROUND);
  restore_levels (&self);
  keep_areas (&self, nodes);
  for (guint i = 0; i < nodes->len; i++)
    restore_node (&self, nodes->pdata[i]);
  return self.then;
}
