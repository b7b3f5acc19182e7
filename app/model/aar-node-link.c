/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-node-link.h"

#include "aar-field-private.h"

/**
 * AarNodeLink:
 *
 * The address of what is kept elsewhere about an initiative.
 */
struct _AarNodeLink
{
  AarRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (AarNodeLink, aar_node_link, AAR_TYPE_RECORD)

static const AarField fields[] = {
  OWNER ("node", NODE),
  POSITION (NULL),
  LINE ("title", N_ ("Title"), .flags = AAR_FIELD_TITLE | AAR_FIELD_UNCOMPARED),
  LINE ("address", N_ ("Address"), .flags = AAR_FIELD_REQUIRED | AAR_FIELD_UNCOMPARED | AAR_FIELD_UNSEARCHED),
};

static void
aar_node_link_class_init (AarNodeLinkClass *klass)
{
  aar_record_class_install_fields (AAR_RECORD_CLASS (klass), AAR_TABLE_NODE_LINK, fields, G_N_ELEMENTS (fields));
}

static void
aar_node_link_init (AarNodeLink *self)
{
}
