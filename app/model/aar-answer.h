/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the rounds of follow-up are answered with: assessments, and what is said of milestones. */
#pragma once

#include "aar-record.h"

G_BEGIN_DECLS

gboolean aar_answer_has_field (guint field);
gboolean aar_answer_is_given (gpointer record);
gint64 aar_answer_get_round (gpointer record);

G_END_DECLS
