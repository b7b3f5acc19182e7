/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-tag.h"

#include "aar-field-private.h"

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
  OWNER ("plan", PLAN),
  POSITION (NULL),
  LINE ("group", N_ ("Group")),
  LINE ("name", N_ ("Name"), N_ ("Change of Name"), .flags = AAR_FIELD_TITLE, .place = -1),
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
