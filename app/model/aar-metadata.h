/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-record.h"

G_BEGIN_DECLS

#define AAR_TYPE_METADATA (aar_metadata_get_type ())

G_DECLARE_FINAL_TYPE (AarMetadata, aar_metadata, AAR, METADATA, AarRecord)

/**
 * AarMetadataField:
 * @AAR_METADATA_PLAN: the plan
 * @AAR_METADATA_POSITION: its place in the table
 * @AAR_METADATA_LABEL: the printed label
 * @AAR_METADATA_VALUE: the printed value
 *
 * The fields of [class@Aar.Metadata].
 */
typedef enum
{
  AAR_METADATA_PLAN = AAR_TABLE_METADATA * AAR_FIELDS_PER_TABLE,
  AAR_METADATA_POSITION,
  AAR_METADATA_LABEL,
  AAR_METADATA_VALUE,
} AarMetadataField;

G_END_DECLS
