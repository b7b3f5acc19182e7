/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-seen-plan.h"

G_BEGIN_DECLS

/**
 * AarContinuedNode:
 * @node: an initiative of the old plan
 * @is_finished: whether nothing of it seems to be left
 * @n_open_milestones: how many of its milestones are not reached
 * @n_indicators: how many indicators it has
 * @is_taken: whether it goes along; at first unless it is finished
 *
 * One initiative that may go along into the new plan.
 */
typedef struct
{
  AarNode *node;
  gboolean is_finished;
  guint n_open_milestones;
  guint n_indicators;
  gboolean is_taken;
} AarContinuedNode;

/**
 * AarContinuation:
 * @nodes: (element-type AarContinuedNode): the initiatives of the old plan; the caller sets `is_taken`
 * @title: the title of the new plan; at first the old one with its years moved
 * @period_from: first day of the new period; at first the old period moved by its own length
 * @period_to: last day of the new period
 * @rounds: (nullable) (element-type Aar.Round): the rounds of the new plan, in order; %NULL moves those of the old one
 * @renumber: whether initiatives are numbered anew
 *
 * What to take along into next year's plan.
 */
typedef struct
{
  GPtrArray *nodes;
  char *title;
  char *period_from;
  char *period_to;
  GPtrArray *rounds;
  gboolean renumber;

  /*< private >*/
  AarPlanContent *content;
  AarSeenPlan *seen;
} AarContinuation;

/**
 * AarYearOfNode:
 * @plan: the plan
 * @node: the initiative in it
 *
 * One stop on the line of an initiative through the years.
 */
typedef struct
{
  AarPlan *plan;
  AarNode *node;
} AarYearOfNode;

AarContinuation *aar_continuation_new (AarPlanContent *content);
void aar_continuation_free (AarContinuation *self);
void aar_continuation_set_rounds (AarContinuation *self, GPtrArray *rounds);
GPtrArray *aar_continuation_move_rounds (AarContinuation *self);
AarPlanContent *aar_continuation_make (AarContinuation *self);
void aar_continuation_take_as (AarContinuation *self, const AarContinuation *earlier);
gboolean aar_continuation_apply (AarContinuation *self, AarStore *store, gint64 *plan, GError **error);
GPtrArray *aar_continuation_find_line (AarStore *store, gint64 node, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AarContinuation, aar_continuation_free)

G_END_DECLS
