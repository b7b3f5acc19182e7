/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-record.h"

G_BEGIN_DECLS

#define AAR_TYPE_LEVEL (aar_level_get_type ())

G_DECLARE_FINAL_TYPE (AarLevel, aar_level, AAR, LEVEL, AarRecord)

/**
 * AarLevelField:
 * @AAR_LEVEL_SCALE: the scale
 * @AAR_LEVEL_POSITION: its rank, best first
 * @AAR_LEVEL_SYMBOL: `happy`, `neutral`, `sad` or another symbol's name
 * @AAR_LEVEL_LABEL: the short name
 * @AAR_LEVEL_MEANING: the printed definition
 *
 * The fields of [class@Aar.Level].
 */
typedef enum
{
  AAR_LEVEL_SCALE = AAR_TABLE_LEVEL * AAR_FIELDS_PER_TABLE,
  AAR_LEVEL_POSITION,
  AAR_LEVEL_SYMBOL,
  AAR_LEVEL_LABEL,
  AAR_LEVEL_MEANING,
} AarLevelField;

G_END_DECLS
