/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-followup-item.h"

G_BEGIN_DECLS

/* Stands for the id of a unit where all units are meant. */
#define AAR_FOLLOWUP_ALL_UNITS (-1)

#define AAR_TYPE_FOLLOWUP_UNIT (aar_followup_unit_get_type ())

/**
 * AarFollowupUnit:
 *
 * What one unit has to answer in a round, or all of them together. Properties, read-only and notified: `name` (string),
 * `progress` (string, such as "3 of 12 answered"), `count` (string, such as "3/12"), `fraction` (double, how much is
 * answered), `open` (boolean, whether anything is missing).
 */
G_DECLARE_FINAL_TYPE (AarFollowupUnit, aar_followup_unit, AAR, FOLLOWUP_UNIT, GObject)

AarFollowupUnit *aar_followup_unit_new (gint64 id, const char *name, const char *short_name);
gint64 aar_followup_unit_get_id (AarFollowupUnit *self);
const char *aar_followup_unit_get_name (AarFollowupUnit *self);
const char *aar_followup_unit_get_short_name (AarFollowupUnit *self);
GPtrArray *aar_followup_unit_get_items (AarFollowupUnit *self);
guint aar_followup_unit_get_n_items (AarFollowupUnit *self);
guint aar_followup_unit_get_n_open (AarFollowupUnit *self);
void aar_followup_unit_add (AarFollowupUnit *self, AarFollowupItem *item);
void aar_followup_unit_move (AarFollowupUnit *self, gboolean answered);
AarFollowupItem *aar_followup_unit_find_next_open (AarFollowupUnit *self, AarFollowupItem *after);
char *aar_followup_unit_describe_progress (AarFollowupUnit *self);

G_END_DECLS
