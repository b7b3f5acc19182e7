/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-tag.h"

/**
 * AarTag:
 *
 * A label in a named group.
 */
struct _AarTag
{
  AarRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (AarTag, aar_tag, AAR_TYPE_RECORD)

static const AarField fields[] = {
  { "plan", AAR_FIELD_REFERENCE, AAR_FIELD_OWNER | AAR_FIELD_CASCADE, AAR_TABLE_PLAN },
  { "position", AAR_FIELD_INTEGER, AAR_FIELD_POSITION, AAR_TABLE_NONE },
  { "group", AAR_FIELD_TEXT, AAR_FIELD_PLAIN, AAR_TABLE_NONE },
  { "name", AAR_FIELD_TEXT, AAR_FIELD_PLAIN, AAR_TABLE_NONE },
};

static void
aar_tag_class_init (AarTagClass *klass)
{
  aar_record_class_install_fields (AAR_RECORD_CLASS (klass), AAR_TABLE_TAG, fields, G_N_ELEMENTS (fields));
}

static void
aar_tag_init (AarTag *self)
{
}
