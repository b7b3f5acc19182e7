/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-plan-comparison.h"

G_BEGIN_DECLS

void aar_comparison_match_surroundings (AarPlanComparison *self);
void aar_comparison_match_nodes (AarPlanComparison *self);
void aar_comparison_pair (AarPlanComparison *self, gpointer old_record, gpointer new_record);
gpointer aar_comparison_find_old (AarPlanComparison *self, gint64 new_id);
gint64 aar_comparison_find_new (AarPlanComparison *self, gint64 old_id);

void aar_comparison_add (AarPlanComparison *self,
                         AarDifferenceKind kind,
                         gpointer old_record,
                         gpointer new_record,
                         AarNode *node,
                         guint field,
                         char *old_text,
                         char *new_text);
void aar_comparison_compare (AarPlanComparison *self, gpointer old_record, gpointer new_record, AarNode *node);
void aar_comparison_compare_children (AarPlanComparison *self, AarNode *old_node, AarNode *new_node);
char *aar_comparison_describe (AarPlanContent *content, gpointer record);
char *aar_comparison_key (AarPlanContent *content, gpointer record);

extern const AarTable aar_comparison_child_tables[];
extern const guint aar_comparison_n_child_tables;

G_END_DECLS
