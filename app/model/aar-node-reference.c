/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-node-reference.h"

/**
 * AarNodeReference:
 *
 * A governing document of a node.
 */
struct _AarNodeReference
{
  AarRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (AarNodeReference, aar_node_reference, AAR_TYPE_RECORD)

static const AarField fields[] = {
  { "node", AAR_FIELD_REFERENCE, AAR_FIELD_OWNER | AAR_FIELD_CASCADE, AAR_TABLE_NODE },
  { "position", AAR_FIELD_INTEGER, AAR_FIELD_POSITION, AAR_TABLE_NONE },
  { "reference", AAR_FIELD_REFERENCE, AAR_FIELD_CASCADE, AAR_TABLE_REFERENCE },
};

static void
aar_node_reference_class_init (AarNodeReferenceClass *klass)
{
  aar_record_class_install_fields (AAR_RECORD_CLASS (klass), AAR_TABLE_NODE_REFERENCE, fields, G_N_ELEMENTS (fields));
}

static void
aar_node_reference_init (AarNodeReference *self)
{
}
