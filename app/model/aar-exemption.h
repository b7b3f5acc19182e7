/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-record.h"

G_BEGIN_DECLS

#define AAR_TYPE_EXEMPTION (aar_exemption_get_type ())

G_DECLARE_FINAL_TYPE (AarExemption, aar_exemption, AAR, EXEMPTION, AarRecord)

/**
 * AarExemptionField:
 * @AAR_EXEMPTION_NODE: the initiative
 * @AAR_EXEMPTION_POSITION: its place among those of the initiative
 * @AAR_EXEMPTION_SCALE: the scale
 * @AAR_EXEMPTION_REASON: why
 *
 * The fields of [class@Aar.Exemption].
 */
typedef enum
{
  AAR_EXEMPTION_NODE = AAR_TABLE_EXEMPTION * AAR_FIELDS_PER_TABLE,
  AAR_EXEMPTION_POSITION,
  AAR_EXEMPTION_SCALE,
  AAR_EXEMPTION_REASON,
} AarExemptionField;

G_END_DECLS
