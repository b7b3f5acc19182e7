/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define AAR_TYPE_FOLLOWUP_FOLD (aar_followup_fold_get_type ())

/**
 * AarFollowupFold:
 *
 * The heading in the list of cards under which the answered ones are folded away. Properties, read-only and notified:
 * `label` (string), `unfolded` (boolean).
 */
G_DECLARE_FINAL_TYPE (AarFollowupFold, aar_followup_fold, AAR, FOLLOWUP_FOLD, GObject)

AarFollowupFold *aar_followup_fold_new (void);
void aar_followup_fold_set (AarFollowupFold *self, guint n_answered, gboolean unfolded);
gboolean aar_followup_fold_is_unfolded (AarFollowupFold *self);

G_END_DECLS
