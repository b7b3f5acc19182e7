/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-record.h"

G_BEGIN_DECLS

#define AAR_TYPE_FROZEN_LEVEL (aar_frozen_level_get_type ())

G_DECLARE_FINAL_TYPE (AarFrozenLevel, aar_frozen_level, AAR, FROZEN_LEVEL, AarRecord)

/**
 * AarFrozenLevelField:
 * @AAR_FROZEN_LEVEL_ROUND: the round
 * @AAR_FROZEN_LEVEL_POSITION: its place, the best level of the first scale first
 * @AAR_FROZEN_LEVEL_SCALE: the id of the scale, which may be gone
 * @AAR_FROZEN_LEVEL_SCALE_NAME: what the scale was called
 * @AAR_FROZEN_LEVEL_LEVEL: the id of the level, which may be gone; 0 if the scale had none
 * @AAR_FROZEN_LEVEL_SYMBOL: its symbol
 * @AAR_FROZEN_LEVEL_LABEL: what it was called
 * @AAR_FROZEN_LEVEL_MEANING: what it meant
 *
 * The fields of [class@Aar.FrozenLevel].
 */
typedef enum
{
  AAR_FROZEN_LEVEL_ROUND = AAR_TABLE_FROZEN_LEVEL * AAR_FIELDS_PER_TABLE,
  AAR_FROZEN_LEVEL_POSITION,
  AAR_FROZEN_LEVEL_SCALE,
  AAR_FROZEN_LEVEL_SCALE_NAME,
  AAR_FROZEN_LEVEL_LEVEL,
  AAR_FROZEN_LEVEL_SYMBOL,
  AAR_FROZEN_LEVEL_LABEL,
  AAR_FROZEN_LEVEL_MEANING,
} AarFrozenLevelField;

G_END_DECLS
