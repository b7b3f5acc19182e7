/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-store.h"

G_BEGIN_DECLS

/**
 * AarOutlineEntry:
 * @id: the id of the row
 * @parent: for an area, the id of the area above, else 0
 * @abbreviation: (nullable): of a unit
 * @number: (nullable): of an area
 * @title: the title or name
 * @kind: (nullable): of a unit, the state of a round, or the group of a tag
 * @date: (nullable): of a round
 * @n_initiatives: how many initiatives lie anywhere under the area, are the unit's, have the tag, or are answered in
 *   the round as [func@Aar.node_is_answered] says
 * @n_open: for a round, how many initiatives are not answered
 *
 * One line of the outline of a plan.
 */
typedef struct
{
  gint64 id;
  gint64 parent;
  char *abbreviation;
  char *number;
  char *title;
  char *kind;
  char *date;
  guint n_initiatives;
  guint n_open;
} AarOutlineEntry;

#define AAR_TYPE_OUTLINE (aar_outline_get_type ())

/* What the sidebar shows of a plan: its areas as a tree in document order, units, rounds, tags and references, with
 * counts. */
G_DECLARE_FINAL_TYPE (AarOutline, aar_outline, AAR, OUTLINE, GObject)

AarOutline *aar_outline_load (AarStore *store, gint64 plan, GError **error);
guint aar_outline_get_n_initiatives (AarOutline *self);
gint64 aar_outline_get_current_round (AarOutline *self);
guint aar_outline_get_n_entries (AarOutline *self, AarTable table);
const AarOutlineEntry *aar_outline_get_entry (AarOutline *self, AarTable table, guint index);
const AarOutlineEntry *aar_outline_find_entry (AarOutline *self, AarTable table, gint64 id);

G_END_DECLS
