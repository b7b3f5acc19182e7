/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-record.h"

G_BEGIN_DECLS

#define AAR_TYPE_FORMER_NAME (aar_former_name_get_type ())

G_DECLARE_FINAL_TYPE (AarFormerName, aar_former_name, AAR, FORMER_NAME, AarRecord)

/**
 * AarFormerNameField:
 * @AAR_FORMER_NAME_UNIT: the unit
 * @AAR_FORMER_NAME_POSITION: its place among the earlier names
 * @AAR_FORMER_NAME_UNTIL: the last day on which the name was in force
 * @AAR_FORMER_NAME_ABBREVIATION: the abbreviation of that time
 * @AAR_FORMER_NAME_NAME: the name of that time
 *
 * The fields of [class@Aar.FormerName].
 */
typedef enum
{
  AAR_FORMER_NAME_UNIT = AAR_TABLE_FORMER_NAME * AAR_FIELDS_PER_TABLE,
  AAR_FORMER_NAME_POSITION,
  AAR_FORMER_NAME_UNTIL,
  AAR_FORMER_NAME_ABBREVIATION,
  AAR_FORMER_NAME_NAME,
} AarFormerNameField;

G_END_DECLS
