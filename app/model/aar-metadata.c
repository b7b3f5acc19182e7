/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-metadata.h"

/**
 * AarMetadata:
 *
 * One row of the document table that a plan prints about itself.
 */
struct _AarMetadata
{
  AarRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (AarMetadata, aar_metadata, AAR_TYPE_RECORD)

static const AarField fields[] = {
  { "plan", AAR_FIELD_REFERENCE, AAR_FIELD_OWNER | AAR_FIELD_CASCADE, AAR_TABLE_PLAN },
  { "position", AAR_FIELD_INTEGER, AAR_FIELD_POSITION, AAR_TABLE_NONE },
  { "label", AAR_FIELD_TEXT, AAR_FIELD_PLAIN, AAR_TABLE_NONE },
  { "value", AAR_FIELD_TEXT, AAR_FIELD_PLAIN, AAR_TABLE_NONE },
};

static void
aar_metadata_class_init (AarMetadataClass *klass)
{
  aar_record_class_install_fields (AAR_RECORD_CLASS (klass), AAR_TABLE_METADATA, fields, G_N_ELEMENTS (fields));
}

static void
aar_metadata_init (AarMetadata *self)
{
}
