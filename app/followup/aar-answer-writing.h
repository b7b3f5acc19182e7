/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a single answer and a whole sheet of answers write alike. */
#pragma once

#include "aar-edit.h"

G_BEGIN_DECLS

gboolean aar_answer_mark_reason (AarEdit *edit, gint64 round, const char *reason, char **marked, GError **error);
gboolean aar_answer_write_assessment (AarEdit *edit,
                                      AarPlanContent *content,
                                      gint64 node,
                                      gint64 round,
                                      gint64 scale,
                                      guint field,
                                      gint64 integer,
                                      const char *text,
                                      const char *reason,
                                      GError **error);
gboolean aar_answer_write_milestone (AarEdit *edit,
                                     gint64 milestone,
                                     guint field,
                                     gint64 integer,
                                     const char *text,
                                     const char *reason,
                                     GError **error);

G_END_DECLS
