/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-record.h"

G_BEGIN_DECLS

#define AAR_TYPE_ASSET (aar_asset_get_type ())

G_DECLARE_FINAL_TYPE (AarAsset, aar_asset, AAR, ASSET, AarRecord)

/**
 * AarAssetField:
 * @AAR_ASSET_ORGANISATION: the organisation
 * @AAR_ASSET_POSITION: its place among those of the organisation
 * @AAR_ASSET_NAME: what it is called
 * @AAR_ASSET_KIND: what it is used as
 * @AAR_ASSET_MEDIA_TYPE: its media type
 * @AAR_ASSET_CONTENT: its bytes in base64
 *
 * The fields of [class@Aar.Asset].
 */
typedef enum
{
  AAR_ASSET_ORGANISATION = AAR_TABLE_ASSET * AAR_FIELDS_PER_TABLE,
  AAR_ASSET_POSITION,
  AAR_ASSET_NAME,
  AAR_ASSET_KIND,
  AAR_ASSET_MEDIA_TYPE,
  AAR_ASSET_CONTENT,
} AarAssetField;

G_END_DECLS
