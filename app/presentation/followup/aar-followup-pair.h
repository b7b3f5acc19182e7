/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-followup-reading.h"
#include "aar-list-item.h"

G_BEGIN_DECLS

/**
 * AarFollowupSide:
 * @name: what this side is: a round, or a scale
 * @scale: the scale
 * @level: (nullable): the level on it
 * @text: (nullable): the words
 *
 * One of two things that are shown beside each other.
 */
typedef struct
{
  char *name;
  AarScale *scale;
  AarLevel *level;
  char *text;
} AarFollowupSide;

#define AAR_TYPE_FOLLOWUP_PAIR (aar_followup_pair_get_type ())

/**
 * AarFollowupPair:
 *
 * An initiative with two answers beside each other: the one before and the one now, or the one on effort and the one on
 * economy. The first of several may have a heading.
 */
G_DECLARE_FINAL_TYPE (AarFollowupPair, aar_followup_pair, AAR, FOLLOWUP_PAIR, AarListItem)

GPtrArray *aar_followup_pairs_of_level_changes (const AarFollowupReading *reading);
GPtrArray *aar_followup_pairs_of_contrasts (const AarFollowupReading *reading);
AarNode *aar_followup_pair_get_node (AarFollowupPair *self);
const AarFollowupSide *aar_followup_pair_get_side (AarFollowupPair *self, guint index);

G_END_DECLS
