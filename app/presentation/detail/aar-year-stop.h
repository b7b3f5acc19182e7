/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-store.h"

G_BEGIN_DECLS

/**
 * AarYearStop:
 * @plan: the plan
 * @node: the initiative in it
 * @scales: (element-type Aar.Scale): the scales of the plan
 * @levels: (element-type Aar.Level): the level on each scale in the latest round that was answered, %NULL for none
 *
 * One stop on the line of an initiative through the years, and how it stood then.
 */
typedef struct
{
  AarPlan *plan;
  AarNode *node;
  GPtrArray *scales;
  GPtrArray *levels;
} AarYearStop;

gboolean aar_year_stop_may_be_more (AarStore *store, AarNode *node, gboolean *may_be_more, GError **error);
gpointer aar_year_stop_find_all (AarStore *store, gpointer node, GError **error);

G_END_DECLS
