/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "aar-followup-unit.h"

G_BEGIN_DECLS

#define AAR_TYPE_FOLLOWUP_LIST (aar_followup_list_get_type ())

/**
 * AarFollowupList:
 *
 * The cards of one unit: what is open, then, if anything is answered, an #AarFollowupFold, and behind it what is
 * answered while that is unfolded. An initiative that becomes answered stays where it is until
 * [method@Aar.FollowupList.settle], so that no card leaves under the hands of who is writing on it.
 */
G_DECLARE_FINAL_TYPE (AarFollowupList, aar_followup_list, AAR, FOLLOWUP_LIST, GObject)

AarFollowupList *aar_followup_list_new (void);
GListModel *aar_followup_list_get_rows (AarFollowupList *self);
void aar_followup_list_set_unit (AarFollowupList *self, AarFollowupUnit *unit, AarFollowupItem *keep);
void aar_followup_list_settle (AarFollowupList *self, AarFollowupItem *keep);
void aar_followup_list_unfold (AarFollowupList *self, gboolean unfolded);
gboolean aar_followup_list_is_unfolded (AarFollowupList *self);
gboolean aar_followup_list_find (AarFollowupList *self, AarFollowupItem *item, guint *position);

G_END_DECLS
