/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "aar-followup-board.h"

G_BEGIN_DECLS

#define AAR_TYPE_ANSWERS_DIALOG (aar_answers_dialog_get_type ())

G_DECLARE_FINAL_TYPE (AarAnswersDialog, aar_answers_dialog, AAR, ANSWERS_DIALOG, AdwDialog)

AarAnswersDialog *aar_answers_dialog_present (GtkWidget *parent, AarFollowupBoard *board, GListModel *files);

G_END_DECLS
