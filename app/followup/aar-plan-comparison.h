/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-seen-plan.h"

G_BEGIN_DECLS

/**
 * AarDifferenceKind:
 * @AAR_DIFFERENCE_NEW: stands in the document only; accepting it brings all that hangs on it
 * @AAR_DIFFERENCE_CHANGED: one value differs
 * @AAR_DIFFERENCE_GONE: stands in the plan only; accepting it deletes it
 */
typedef enum
{
  AAR_DIFFERENCE_NEW,
  AAR_DIFFERENCE_CHANGED,
  AAR_DIFFERENCE_GONE,
} AarDifferenceKind;

/**
 * AarDifference:
 * @kind: what differs
 * @old_record: (nullable) (type Aar.Record): the record of the plan
 * @new_record: (nullable) (type Aar.Record): the record of the document
 * @node: the node of the plan, or if there is none that of the document, that it is or hangs on; %NULL for the plan
 * @field: the field that changed
 * @old_text: (nullable): the old value in words
 * @new_text: (nullable): the new value in words
 * @is_accepted: whether it is to be written; at first false
 *
 * One difference between a plan and an adopted document.
 */
typedef struct
{
  AarDifferenceKind kind;
  gpointer old_record;
  gpointer new_record;
  AarNode *node;
  guint field;
  char *old_text;
  char *new_text;
  gboolean is_accepted;
} AarDifference;

/**
 * AarPlanComparison:
 * @differences: (element-type AarDifference): in the order of the document, what is gone at the end; the caller sets
 *   `is_accepted`
 *
 * A plan beside the document that was adopted.
 */
typedef struct
{
  GPtrArray *differences;

  /*< private >*/
  AarPlanContent *plan;
  AarPlanContent *document;
  AarSeenPlan *seen;
  GHashTable *counterparts;
  GHashTable *reversed;
} AarPlanComparison;

AarPlanComparison *aar_plan_comparison_new (AarPlanContent *plan, AarPlanContent *document);
void aar_plan_comparison_free (AarPlanComparison *self);
guint aar_plan_comparison_count (const AarPlanComparison *self, AarDifferenceKind kind);
void aar_plan_comparison_accept_as (AarPlanComparison *self, const AarPlanComparison *earlier);
gboolean aar_plan_comparison_apply (AarPlanComparison *self, AarStore *store, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AarPlanComparison, aar_plan_comparison_free)

G_END_DECLS
