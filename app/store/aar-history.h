/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-store.h"

G_BEGIN_DECLS

/**
 * AarHistoryEntry:
 * @operation: what happened
 * @table: the table of the row
 * @row: its id
 * @node: the node that it belonged to, 0 if none
 * @is_area: whether the row is a node that is an area, or was when it was deleted
 * @field: of an update, the field constant of the record type; else 0
 * @title: (nullable): what the row is called, or was when it was deleted
 * @old_text: (nullable): the value before, references by the name of what they refer to
 * @new_text: (nullable): the value after
 *
 * One change of a step.
 */
typedef struct
{
  AarOperation operation;
  AarTable table;
  gint64 row;
  gint64 node;
  gboolean is_area;
  guint field;
  char *title;
  char *old_text;
  char *new_text;
} AarHistoryEntry;

/**
 * AarHistoryCounts:
 * @inserted: how many rows of each table were added; of nodes the areas first, then the others
 * @deleted: how many were deleted
 *
 * What a step made and took away as a whole, also where it is more than its entries tell.
 */
typedef struct
{
  guint inserted[AAR_N_TABLES][2];
  guint deleted[AAR_N_TABLES][2];
} AarHistoryCounts;

/**
 * AarHistoryStep:
 * @id: the number of the step, which counts up
 * @time: when, in UTC, as ISO 8601
 * @who: the editor
 * @label: the source string of what was done, to be translated for showing
 * @subject: (nullable): the title of what it was done to
 * @plan: the plan, 0 if the step was of no single one
 * @reverses: the step that this one undid or redid, 0 if none
 * @is_redo: whether it redid @reverses rather than undid it
 * @is_undone: whether the step is undone
 * @counts: how many rows it added and deleted
 * @entries: (element-type AarHistoryEntry): what it changed, in order, at most two hundred
 *
 * One thing that a user did.
 */
typedef struct
{
  gint64 id;
  char *time;
  char *who;
  char *label;
  char *subject;
  gint64 plan;
  gint64 reverses;
  gboolean is_redo;
  gboolean is_undone;
  AarHistoryCounts counts;
  GPtrArray *entries;
} AarHistoryStep;

GPtrArray *aar_history_of_node (AarStore *store, gint64 node, gint64 before, guint limit, GError **error);
GPtrArray *aar_history_of_plan (AarStore *store, gint64 plan, gint64 before, guint limit, GError **error);
AarPlanContent *aar_history_plan_at (AarStore *store, gint64 plan, const char *time, GError **error);
void aar_history_step_free (AarHistoryStep *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AarHistoryStep, aar_history_step_free)

G_END_DECLS
