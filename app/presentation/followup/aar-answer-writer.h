/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-followup-writer.h"
#include "aar-value-writer.h"

G_BEGIN_DECLS

#define AAR_TYPE_ANSWER_WRITER (aar_answer_writer_get_type ())

/**
 * AarAnswerWriter:
 *
 * Writes the words of an answer: those of an initiative on a scale, or those of a milestone.
 */
G_DECLARE_FINAL_TYPE (AarAnswerWriter, aar_answer_writer, AAR, ANSWER_WRITER, AarValueWriter)

AarValueWriter *aar_answer_writer_new (AarFollowupWriter *writer, gint64 scale, gint64 milestone, const char *label);

G_END_DECLS
