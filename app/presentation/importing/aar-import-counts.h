/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-model.h"

G_BEGIN_DECLS

/**
 * AarImportCounts:
 * @areas: areas of any depth
 * @initiatives: initiatives
 * @actions: actions of the initiatives
 * @indicators: indicators of the initiatives
 * @milestones: milestones of the initiatives
 *
 * How much was found.
 */
typedef struct
{
  guint areas;
  guint initiatives;
  guint actions;
  guint indicators;
  guint milestones;
} AarImportCounts;

void aar_import_counts_take_node (AarImportCounts *self, AarPlanContent *content, AarNode *node);
void aar_import_counts_add (AarImportCounts *self, const AarImportCounts *other);
char *aar_import_counts_describe (const AarImportCounts *self, AarPlan *plan);

G_END_DECLS
