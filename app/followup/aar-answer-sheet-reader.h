/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-answer-preview.h"

G_BEGIN_DECLS

gboolean aar_answer_sheet_read (AarAnswerPreview *preview, GBytes *bytes, const char *name, GError **error);
GBytes *aar_answer_sheet_load (GFile *file, GCancellable *cancellable, GError **error);
gboolean aar_answer_sheet_read_file (AarAnswerPreview *preview, GFile *file, GCancellable *cancellable, GError **error);

G_END_DECLS
