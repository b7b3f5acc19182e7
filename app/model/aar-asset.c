/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-asset.h"

#include "aar-field-private.h"

/**
 * AarAsset:
 *
 * A file that reports are made with: a logo, a document as letterhead.
 */
struct _AarAsset
{
  AarRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (AarAsset, aar_asset, AAR_TYPE_RECORD)

static const AarField fields[] = {
  OWNER ("organisation", ORGANISATION),
  POSITION (NULL),
  LINE ("name", N_ ("Name"), .flags = AAR_FIELD_TITLE),
  UNEDITED ("kind", TEXT, NONE, N_ ("Kind")),
  UNEDITED ("media-type", TEXT, NONE, N_ ("Media Type")),
  UNEDITED ("content", TEXT, NONE, N_ ("Content")),
};

static void
aar_asset_class_init (AarAssetClass *klass)
{
  aar_record_class_install_fields (AAR_RECORD_CLASS (klass), AAR_TABLE_ASSET, fields, G_N_ELEMENTS (fields));
}

static void
aar_asset_init (AarAsset *self)
{
}
