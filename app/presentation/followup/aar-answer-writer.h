/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-followup-writer.h"
#include "aar-value-writer.h"

G_BEGIN_DECLS

/**
 * AarAnswerText:
 * @AAR_ANSWER_NOTE: how an initiative stands on a scale
 * @AAR_ANSWER_DEPARTURE: why its level on a scale is not the one that follows from the milestones
 * @AAR_ANSWER_STATUS: how a milestone stands
 *
 * What the words say.
 */
typedef enum
{
  AAR_ANSWER_NOTE,
  AAR_ANSWER_DEPARTURE,
  AAR_ANSWER_STATUS,
} AarAnswerText;

#define AAR_TYPE_ANSWER_WRITER (aar_answer_writer_get_type ())

/**
 * AarAnswerWriter:
 *
 * Writes the words of an answer.
 */
G_DECLARE_FINAL_TYPE (AarAnswerWriter, aar_answer_writer, AAR, ANSWER_WRITER, AarValueWriter)

AarValueWriter *aar_answer_writer_new (AarFollowupWriter *writer, AarAnswerText kind, gint64 of, const char *label);

G_END_DECLS
