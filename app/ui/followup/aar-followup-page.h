/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "aar-followup-board.h"
#include "aar-page.h"

G_BEGIN_DECLS

#define AAR_TYPE_FOLLOWUP_PAGE (aar_followup_page_get_type ())

G_DECLARE_FINAL_TYPE (AarFollowupPage, aar_followup_page, AAR, FOLLOWUP_PAGE, AdwBin)

void aar_followup_page_show (AarFollowupPage *self, AarStore *store, gint64 plan, gint64 round);
AarFollowupBoard *aar_followup_page_get_board (AarFollowupPage *self);
AarFollowupItem *aar_followup_page_get_selected (AarFollowupPage *self);
void aar_followup_page_read_answers (AarFollowupPage *self, gint64 round, GListModel *files);
void aar_followup_page_choose_unit (AarFollowupPage *self, gint64 unit);

G_END_DECLS
