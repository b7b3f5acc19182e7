/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-model.h"

G_BEGIN_DECLS

/**
 * AarOperation:
 * @AAR_OPERATION_INSERT: a row was made
 * @AAR_OPERATION_UPDATE: a value was changed
 * @AAR_OPERATION_DELETE: a row was deleted
 */
typedef enum
{
  AAR_OPERATION_INSERT,
  AAR_OPERATION_UPDATE,
  AAR_OPERATION_DELETE,
} AarOperation;

/**
 * AarChange:
 * @operation: what happened to the row
 * @table: its table
 * @row: its id; 0 in a set that says only which tables of which plans were touched, as very many changes of another
 *   process are told
 * @node: the node that the row is, or hangs on, 0 if none
 * @plan: the plan that it belongs to, 0 if the plan is gone
 * @field: the changed field of an update as an index into the table's fields
 */
typedef struct
{
  AarOperation operation;
  AarTable table;
  gint64 row;
  gint64 node;
  gint64 plan;
  guint field;
} AarChange;

#define AAR_TYPE_CHANGE_SET (aar_change_set_get_type ())

G_DECLARE_FINAL_TYPE (AarChangeSet, aar_change_set, AAR, CHANGE_SET, GObject)

guint aar_change_set_get_n_changes (AarChangeSet *self);
const AarChange *aar_change_set_get_change (AarChangeSet *self, guint index);
gboolean aar_change_set_is_foreign (AarChangeSet *self);
gboolean aar_change_set_touches_table (AarChangeSet *self, AarTable table);
gboolean aar_change_set_touches_node (AarChangeSet *self, gint64 node);
gboolean aar_change_set_touches_plan (AarChangeSet *self, gint64 plan);

G_END_DECLS
