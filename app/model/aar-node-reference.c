/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-node-reference.h"

#include "aar-field-private.h"

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
  OWNER ("node", NODE),
  POSITION (NULL),
  REFERENCE ("reference",
             REFERENCE,
             N_ ("Governing Document"),
             .flags = AAR_FIELD_CASCADE | AAR_FIELD_REQUIRED | AAR_FIELD_TITLE | AAR_FIELD_UNCOMPARED),
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
