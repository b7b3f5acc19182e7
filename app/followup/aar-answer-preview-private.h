/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How the reader of sheets fills a preview. */
#pragma once

#include "aar-answer-preview.h"

G_BEGIN_DECLS

/**
 * AarAnswerCell:
 *
 * A cell of a file, and what it answers.
 */
typedef struct
{
  const char *file;
  guint row;
  const char *column;
  const char *text;
  AarNode *node;
  AarMilestone *milestone;
  AarScale *scale;
} AarAnswerCell;

void aar_answer_preview_add_level (AarAnswerPreview *self, const AarAnswerCell *cell, AarLevel *level);
void aar_answer_preview_add_text (AarAnswerPreview *self, const AarAnswerCell *cell);
void aar_answer_preview_add_reached (AarAnswerPreview *self, const AarAnswerCell *cell, gboolean reached);
void aar_answer_preview_add_problem (AarAnswerPreview *self, const AarAnswerCell *cell, const char *message);

G_END_DECLS
