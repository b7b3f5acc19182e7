/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-store.h"

G_BEGIN_DECLS

/**
 * AarConflict:
 * @is_ours_replaced: whether a colleague replaced what was written here; else what was written here replaced a
 *   colleague's
 * @table: the table of the row
 * @row: its id
 * @node: the area or initiative that it belongs to, 0 if none
 * @plan: the plan that it belongs to
 * @field: the field constant of the record type
 * @who: (nullable): the colleague
 * @text: (nullable): what the colleague wrote, as the history tells it
 * @error: (nullable): why neither is known
 *
 * Two people wrote the same value within minutes. The later one stands, the earlier one is in the history.
 */
typedef struct
{
  gboolean is_ours_replaced;
  AarTable table;
  gint64 row;
  gint64 node;
  gint64 plan;
  guint field;
  char *who;
  char *text;
  GError *error;
} AarConflict;

#define AAR_TYPE_CONFLICT_WATCH (aar_conflict_watch_get_type ())

/**
 * AarConflictWatch::conflict:
 * @self: the watch
 * @conflict: (type gpointer): the conflict, an [struct@Aar.Conflict]
 *
 * Emitted when two people wrote the same value.
 */
G_DECLARE_FINAL_TYPE (AarConflictWatch, aar_conflict_watch, AAR, CONFLICT_WATCH, GObject)

AarConflictWatch *aar_conflict_watch_new (AarStore *store);
void aar_conflict_watch_attend (AarConflictWatch *self);

G_END_DECLS
