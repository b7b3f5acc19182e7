/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-record.h"

G_BEGIN_DECLS

#define AAR_TYPE_FROZEN_ANSWER (aar_frozen_answer_get_type ())

G_DECLARE_FINAL_TYPE (AarFrozenAnswer, aar_frozen_answer, AAR, FROZEN_ANSWER, AarRecord)

/**
 * AarFrozenAnswerField:
 * @AAR_FROZEN_ANSWER_FROZEN_NODE: the initiative as it was
 * @AAR_FROZEN_ANSWER_POSITION: its place among those of the initiative
 * @AAR_FROZEN_ANSWER_SCALE: the id of the scale, which may be gone
 * @AAR_FROZEN_ANSWER_LEVEL: the id of the level, which may be gone; 0 if none was answered
 * @AAR_FROZEN_ANSWER_NOTE: the text of the answer
 * @AAR_FROZEN_ANSWER_NOT_RELEVANT: whether the answer was that the scale does not matter here
 *
 * The fields of [class@Aar.FrozenAnswer].
 */
typedef enum
{
  AAR_FROZEN_ANSWER_FROZEN_NODE = AAR_TABLE_FROZEN_ANSWER * AAR_FIELDS_PER_TABLE,
  AAR_FROZEN_ANSWER_POSITION,
  AAR_FROZEN_ANSWER_SCALE,
  AAR_FROZEN_ANSWER_LEVEL,
  AAR_FROZEN_ANSWER_NOTE,
  AAR_FROZEN_ANSWER_NOT_RELEVANT,
} AarFrozenAnswerField;

G_END_DECLS
