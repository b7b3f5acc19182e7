/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-metadata.h"

#include "aar-field-private.h"

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
  OWNER ("plan", PLAN),
  POSITION (NULL),
  /* Translators: of a line of the table that a document prints about itself, such as "Version" */
  LINE ("label", N_ ("Caption"), .flags = AAR_FIELD_TITLE),
  LINE ("value", N_ ("Content")),
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
