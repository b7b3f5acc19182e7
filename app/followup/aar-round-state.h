/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-model.h"

G_BEGIN_DECLS

/**
 * AarAnswerState:
 * @AAR_ANSWER_NOT_ASSESSED: no level and no words; a state of its own, never to be shown as a colour
 * @AAR_ANSWER_STARTED: words, but no level yet: still unanswered
 * @AAR_ANSWER_GIVEN: a level, or that the scale does not matter here
 *
 * How far one initiative is on one scale in one round.
 */
typedef enum
{
  AAR_ANSWER_NOT_ASSESSED,
  AAR_ANSWER_STARTED,
  AAR_ANSWER_GIVEN,
} AarAnswerState;

/**
 * AarRoundNode:
 * @node: the initiative
 * @assessments: one for each scale of the plan in their order, %NULL where there is none yet
 * @states: one for each scale
 * @milestones: (element-type Aar.Milestone): its milestones of the round
 * @n_milestones_answered: how many of them have a level, a status or are done
 * @is_asked: whether the round asks anything of it: there is a scale, or it has a milestone of the round
 * @is_answered: whether it has a level on the first scale, which tells how it goes, while the others, such as the
 *   economy, do not concern every initiative; where the plan has no scale, whether its milestones are answered
 * @is_started: not answered, but something is written
 *
 * One initiative in a round.
 */
typedef struct
{
  AarNode *node;
  AarAssessment **assessments;
  AarAnswerState *states;
  GPtrArray *milestones;
  guint n_milestones_answered;
  gboolean is_asked;
  gboolean is_answered;
  gboolean is_started;
} AarRoundNode;

/**
 * AarRoundUnit:
 * @unit: (nullable): the unit; %NULL gathers the initiatives that nobody answers for
 * @nodes: (element-type AarRoundNode): what it answers for, in document order
 * @n_open: how many of them are not answered
 *
 * What one unit has to answer in a round. An initiative of two units stands under both.
 */
typedef struct
{
  AarUnit *unit;
  GPtrArray *nodes;
  guint n_open;
} AarRoundUnit;

/**
 * AarRoundState:
 * @round: the round
 * @scales: (element-type Aar.Scale): the scales of the plan in their order
 * @nodes: (element-type AarRoundNode): the initiatives that the round asks of, in document order
 * @units: (element-type AarRoundUnit): who answers, those who miss most first; the initiatives of nobody last
 * @promised: (element-type Aar.Milestone): milestones of the round that have a text but no answer, in document order
 * @n_answered: how many of @nodes are answered
 * @n_answered_on: (array): for each scale, how many of @nodes have an answer on it
 * @has_date: whether the round has a date
 * @days_left: days from today to the date, negative when it has passed
 *
 * Who has answered in a round and who has not. It refers to the records that it was made of and does not follow them.
 */
typedef struct
{
  AarRound *round;
  GPtrArray *scales;
  GPtrArray *nodes;
  GPtrArray *units;
  GPtrArray *promised;
  guint n_answered;
  guint *n_answered_on;
  gboolean has_date;
  int days_left;

  /*< private >*/
  AarPlanContent *content;
  GHashTable *by_node;
} AarRoundState;

AarRoundState *aar_round_state_new (AarPlanContent *content, gint64 round, const char *today);
void aar_round_state_free (AarRoundState *self);
const AarRoundNode *aar_round_state_get_node (const AarRoundState *self, gint64 node);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AarRoundState, aar_round_state_free)

G_END_DECLS
