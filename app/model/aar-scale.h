/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-record.h"

G_BEGIN_DECLS

#define AAR_TYPE_SCALE (aar_scale_get_type ())

G_DECLARE_FINAL_TYPE (AarScale, aar_scale, AAR, SCALE, AarRecord)

/**
 * AarScaleField:
 * @AAR_SCALE_PLAN: the plan
 * @AAR_SCALE_POSITION: its place among the scales
 * @AAR_SCALE_NAME: what is rated, such as indsats
 *
 * The fields of [class@Aar.Scale].
 */
typedef enum
{
  AAR_SCALE_PLAN = AAR_TABLE_SCALE * AAR_FIELDS_PER_TABLE,
  AAR_SCALE_POSITION,
  AAR_SCALE_NAME,
} AarScaleField;

G_END_DECLS
