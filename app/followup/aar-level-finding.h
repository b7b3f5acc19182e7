/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-model.h"

G_BEGIN_DECLS

gboolean aar_level_find_by_text (AarPlanContent *content, gint64 scale, const char *text, AarLevel **level);
gboolean aar_answer_read_yes (const char *text, gboolean *yes);
char *aar_level_describe (AarPlanContent *content, gint64 level);

G_END_DECLS
