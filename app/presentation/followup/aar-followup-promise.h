/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-followup-reading.h"
#include "aar-list-item.h"

G_BEGIN_DECLS

#define AAR_TYPE_FOLLOWUP_PROMISE (aar_followup_promise_get_type ())

/**
 * AarFollowupPromise:
 *
 * A milestone that was promised for a round and not reached: its text, its initiative, and how it stands. Property,
 * notified: `chosen` (boolean, whether it is to be carried over).
 */
G_DECLARE_FINAL_TYPE (AarFollowupPromise, aar_followup_promise, AAR, FOLLOWUP_PROMISE, AarListItem)

GPtrArray *aar_followup_promises_make (const AarFollowupReading *reading);
AarMilestone *aar_followup_promise_get_milestone (AarFollowupPromise *self);
gboolean aar_followup_promise_is_chosen (AarFollowupPromise *self);
void aar_followup_promise_set_chosen (AarFollowupPromise *self, gboolean chosen);

G_END_DECLS
