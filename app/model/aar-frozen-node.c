/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-frozen-node.h"

#include "aar-field-private.h"

/**
 * AarFrozenNode:
 *
 * An initiative that a round asked for, as it was when the round was closed.
 */
struct _AarFrozenNode
{
  AarRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (AarFrozenNode, aar_frozen_node, AAR_TYPE_RECORD)

static const AarField fields[] = {
  OWNER ("round", ROUND),
  POSITION (NULL),
  UNEDITED ("node", INTEGER, NONE, N_ ("Entry")),
  UNEDITED ("area", TEXT, NONE, N_ ("Area")),
  UNEDITED ("number", TEXT, NONE, N_ ("Number")),
  UNEDITED ("title", TEXT, NONE, N_ ("Title"), .flags = AAR_FIELD_TITLE),
};

static void
aar_frozen_node_class_init (AarFrozenNodeClass *klass)
{
  aar_record_class_install_fields (AAR_RECORD_CLASS (klass), AAR_TABLE_FROZEN_NODE, fields, G_N_ELEMENTS (fields));
}

static void
aar_frozen_node_init (AarFrozenNode *self)
{
}
