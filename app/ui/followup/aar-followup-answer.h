/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "aar-followup-writer.h"

G_BEGIN_DECLS

#define AAR_TYPE_FOLLOWUP_ANSWER (aar_followup_answer_get_type ())

G_DECLARE_FINAL_TYPE (AarFollowupAnswer, aar_followup_answer, AAR, FOLLOWUP_ANSWER, GtkBox)

GtkWidget *aar_followup_answer_new (AarFollowupBoard *board, AarFollowupItem *item);

G_END_DECLS
