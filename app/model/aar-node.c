/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-node.h"

#include "aar-field-private.h"

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

static const AarCode kinds[] = {
  { AAR_NODE_KIND_INITIATIVE, N_ ("Initiative") },
  { AAR_NODE_KIND_AREA, N_ ("Area") },
  { NULL },
};

static const AarCode fundings[] = {
  { AAR_FUNDING_OPERATION, N_ ("Operation") },
  { AAR_FUNDING_CAPITAL, N_ ("Capital") },
  { AAR_FUNDING_BOTH, N_ ("Operation and Capital") },
  { NULL },
};

static const AarField fields[] = {
  OWNER ("plan", PLAN),
  POSITION (N_ ("Move")),
  REFERENCE ("parent", NODE, N_ ("Area"), N_ ("Move"), .flags = AAR_FIELD_CASCADE, .place = -1),
  CODE ("kind", kinds, N_ ("Kind"), .flags = AAR_FIELD_REQUIRED | AAR_FIELD_UNCOMPARED, .place = -2),
  LINE ("number", N_ ("Number"), N_ ("Change of Number"), .place = -4),
  LINE ("title", N_ ("Title"), N_ ("Change of Title"), .flags = AAR_FIELD_TITLE, .place = -3),
  PROSE ("text", N_ ("Description"), N_ ("Change of Description")),
  PROSE ("notes", N_ ("Notes"), N_ ("Change of Notes")),
  CODE ("funding", fundings, N_ ("Funding"), N_ ("Change of Funding")),
  PROSE ("economy", N_ ("Economy"), N_ ("Change of Economy")),
  PROSE ("basis", N_ ("Basis"), N_ ("Change of Basis")),
  PROSE ("resources", N_ ("Resources"), N_ ("Change of Resources")),
  DATE ("timeline-from", N_ ("First Day"), N_ ("Change of Timeline"), .place = 2),
  DATE ("timeline-to", N_ ("Last Day"), N_ ("Change of Timeline"), .place = 2),
  PROSE ("timeline-text", N_ ("Timeline in Words"), N_ ("Change of Timeline"), .word = "timeline", .place = 1),
  LINE ("source-document", N_ ("Source Document"), .flags = AAR_FIELD_UNCOMPARED | AAR_FIELD_UNSEARCHED, .place = 4),
  INTEGER ("source-line", N_ ("Line in the Source"), .flags = AAR_FIELD_UNCOMPARED, .place = 4),
  REFERENCE ("predecessor", NODE, N_ ("In the Previous Plan"), .flags = AAR_FIELD_UNCOMPARED, .place = 3),
  INTEGER ("source-page", N_ ("Page in the Source"), .flags = AAR_FIELD_UNCOMPARED, .place = 4),
  LINE ("source-cell", N_ ("Cell in the Source"), .flags = AAR_FIELD_UNCOMPARED | AAR_FIELD_UNSEARCHED, .place = 4),
  UNEDITED ("source-pattern", TEXT, NONE, N_ ("Pattern in the Source")),
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
