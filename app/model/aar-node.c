/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-node.h"

/**
 * AarNode:
 *
 * An area that groups, or an initiative that somebody carries out.
 */
struct _AarNode
{
  AarRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (AarNode, aar_node, AAR_TYPE_RECORD)

static const AarField fields[] = {
  { "plan", AAR_FIELD_REFERENCE, AAR_FIELD_OWNER | AAR_FIELD_CASCADE, AAR_TABLE_PLAN },
  { "position", AAR_FIELD_INTEGER, AAR_FIELD_POSITION, AAR_TABLE_NONE },
  { "parent", AAR_FIELD_REFERENCE, AAR_FIELD_CASCADE, AAR_TABLE_NODE },
  { "kind", AAR_FIELD_TEXT, AAR_FIELD_PLAIN, AAR_TABLE_NONE },
  { "number", AAR_FIELD_TEXT, AAR_FIELD_PLAIN, AAR_TABLE_NONE },
  { "title", AAR_FIELD_TEXT, AAR_FIELD_PLAIN, AAR_TABLE_NONE },
  { "text", AAR_FIELD_TEXT, AAR_FIELD_PLAIN, AAR_TABLE_NONE },
  { "notes", AAR_FIELD_TEXT, AAR_FIELD_PLAIN, AAR_TABLE_NONE },
  { "funding", AAR_FIELD_TEXT, AAR_FIELD_PLAIN, AAR_TABLE_NONE },
  { "economy", AAR_FIELD_TEXT, AAR_FIELD_PLAIN, AAR_TABLE_NONE },
  { "basis", AAR_FIELD_TEXT, AAR_FIELD_PLAIN, AAR_TABLE_NONE },
  { "resources", AAR_FIELD_TEXT, AAR_FIELD_PLAIN, AAR_TABLE_NONE },
  { "timeline-from", AAR_FIELD_DATE, AAR_FIELD_PLAIN, AAR_TABLE_NONE },
  { "timeline-to", AAR_FIELD_DATE, AAR_FIELD_PLAIN, AAR_TABLE_NONE },
  { "timeline-text", AAR_FIELD_TEXT, AAR_FIELD_PLAIN, AAR_TABLE_NONE },
  { "source-document", AAR_FIELD_TEXT, AAR_FIELD_PLAIN, AAR_TABLE_NONE },
  { "source-line", AAR_FIELD_INTEGER, AAR_FIELD_PLAIN, AAR_TABLE_NONE },
  { "predecessor", AAR_FIELD_REFERENCE, AAR_FIELD_PLAIN, AAR_TABLE_NODE },
};

static void
aar_node_class_init (AarNodeClass *klass)
{
  aar_record_class_install_fields (AAR_RECORD_CLASS (klass), AAR_TABLE_NODE, fields, G_N_ELEMENTS (fields));
}

static void
aar_node_init (AarNode *self)
{
}
