/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-model.h"

G_BEGIN_DECLS

/**
 * AarNodeSort:
 * @AAR_NODE_SORT_DOCUMENT: as in the document, under its areas
 * @AAR_NODE_SORT_NUMBER: by printed number
 * @AAR_NODE_SORT_TITLE: by title in the order of the plan's language
 * @AAR_NODE_SORT_UNIT: by the first responsible unit, under the units
 * @AAR_NODE_SORT_LEVEL: by the levels of the latest answered round, the worst first
 */
typedef enum
{
  AAR_NODE_SORT_DOCUMENT,
  AAR_NODE_SORT_NUMBER,
  AAR_NODE_SORT_TITLE,
  AAR_NODE_SORT_UNIT,
  AAR_NODE_SORT_LEVEL,
} AarNodeSort;

/**
 * AarNodeQuery:
 * @plan: the plan, 0 for all plans
 * @area: only what lies anywhere under this area, 0 for all
 * @unit: only what this unit has a role in, 0 for all
 * @tag: only what has this tag, 0 for all
 * @reference: only what names this governing document, 0 for all
 * @level: only what has this level in its latest answered round, 0 for all
 * @round: only what has a milestone or an assessment in this round, 0 for all
 * @unanswered: with @round, instead what is not answered in it as [func@Aar.node_is_answered] says, whether or not it
 *   has anything there yet
 * @search: (nullable): only what holds all these words, inside words too
 * @sort: the order
 *
 * What a list of initiatives shows. All conditions hold together.
 */
typedef struct
{
  gint64 plan;
  gint64 area;
  gint64 unit;
  gint64 tag;
  gint64 reference;
  gint64 level;
  gint64 round;
  gboolean unanswered;
  char *search;
  AarNodeSort sort;
} AarNodeQuery;

AarNodeQuery *aar_node_query_copy (const AarNodeQuery *self);
void aar_node_query_free (AarNodeQuery *self);
gboolean aar_node_query_equal (const AarNodeQuery *a, const AarNodeQuery *b);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AarNodeQuery, aar_node_query_free)

G_END_DECLS
