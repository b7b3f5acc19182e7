/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-node-tag.h"

#include "aar-field-private.h"

/**
 * AarNodeTag:
 *
 * A tag of a node.
 */
struct _AarNodeTag
{
  AarRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (AarNodeTag, aar_node_tag, AAR_TYPE_RECORD)

static const AarField fields[] = {
  OWNER ("node", NODE),
  POSITION (NULL),
  REFERENCE ("tag",
             TAG,
             N_ ("Tag"),
             .flags = AAR_FIELD_CASCADE | AAR_FIELD_REQUIRED | AAR_FIELD_TITLE | AAR_FIELD_UNCOMPARED),
};

static void
aar_node_tag_class_init (AarNodeTagClass *klass)
{
  aar_record_class_install_fields (AAR_RECORD_CLASS (klass), AAR_TABLE_NODE_TAG, fields, G_N_ELEMENTS (fields));
}

static void
aar_node_tag_init (AarNodeTag *self)
{
}
