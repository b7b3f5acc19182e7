/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-followup-unit.h"
#include "aar-store.h"

G_BEGIN_DECLS

/**
 * AarFollowupReading:
 * @content: the plan, in records of its own that do not hear of changes
 * @state: who has answered
 * @round: the round
 * @before: (nullable): the round that it is compared with
 * @next: (nullable): the round that milestones are carried over to
 * @items: (element-type AarFollowupItem): what the round asks of, in document order
 * @by_node: the same by the id of the initiative
 * @units: (element-type AarFollowupUnit): all units together, then each, those who miss most first
 * @turns: (element-type AarLevelChange): what changed since @before
 * @effort: (nullable): the scale that rates what is done
 * @economy: (nullable): the scale that rates money
 * @economy_bad: (element-type Aar.Node): best on effort, worst on economy
 * @effort_bad: (element-type Aar.Node): the reverse
 * @promised: (element-type Aar.Milestone): promised for the round and not reached
 * @turned_pairs: (element-type AarFollowupPair): @turns, as they are shown
 * @contrast_pairs: (element-type AarFollowupPair): @economy_bad and @effort_bad, as they are shown
 * @promises: (element-type AarFollowupPromise): @promised, as they are shown
 *
 * All that the follow-up page shows of a round, read at one moment.
 */
typedef struct
{
  AarPlanContent *content;
  AarRoundState *state;
  AarRound *round;
  AarRound *before;
  AarRound *next;
  GPtrArray *items;
  GHashTable *by_node;
  GPtrArray *units;
  GPtrArray *turns;
  AarScale *effort;
  AarScale *economy;
  GPtrArray *economy_bad;
  GPtrArray *effort_bad;
  GPtrArray *promised;
  GPtrArray *turned_pairs;
  GPtrArray *contrast_pairs;
  GPtrArray *promises;
} AarFollowupReading;

/**
 * AarFollowupQuery:
 * @plan: the id of a plan
 * @round: the id of one of its rounds
 */
typedef struct
{
  gint64 plan;
  gint64 round;
} AarFollowupQuery;

AarFollowupReading *aar_followup_reading_new (AarPlanContent *content, gint64 round);
void aar_followup_reading_free (AarFollowupReading *self);
void aar_followup_reading_free_later (AarFollowupReading *self);
gpointer aar_followup_reading_load (AarStore *store, gpointer query, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AarFollowupReading, aar_followup_reading_free)

G_END_DECLS
