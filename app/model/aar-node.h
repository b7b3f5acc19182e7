/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-record.h"

G_BEGIN_DECLS

#define AAR_NODE_KIND_AREA       "area"
#define AAR_NODE_KIND_INITIATIVE "initiative"

#define AAR_FUNDING_OPERATION "operation"
#define AAR_FUNDING_CAPITAL   "capital"
#define AAR_FUNDING_BOTH      "both"

#define AAR_TYPE_NODE (aar_node_get_type ())

G_DECLARE_FINAL_TYPE (AarNode, aar_node, AAR, NODE, AarRecord)

/**
 * AarNodeField:
 * @AAR_NODE_PLAN: the plan
 * @AAR_NODE_POSITION: its place in the document, over the whole plan
 * @AAR_NODE_PARENT: the area that it stands under
 * @AAR_NODE_KIND: #AAR_NODE_KIND_AREA or #AAR_NODE_KIND_INITIATIVE
 * @AAR_NODE_NUMBER: the printed number without a final stop
 * @AAR_NODE_TITLE: the title
 * @AAR_NODE_TEXT: the description, paragraphs separated by a blank line
 * @AAR_NODE_NOTES: what stands beside the description
 * @AAR_NODE_FUNDING: one of the AAR_FUNDING strings
 * @AAR_NODE_ECONOMY: the printed prose on money
 * @AAR_NODE_BASIS: the decision, law or agreement that it rests on
 * @AAR_NODE_RESOURCES: the printed prose on staff and means
 * @AAR_NODE_TIMELINE_FROM: first day
 * @AAR_NODE_TIMELINE_TO: last day
 * @AAR_NODE_TIMELINE_TEXT: the printed words on time
 * @AAR_NODE_SOURCE_DOCUMENT: the document that it was read from
 * @AAR_NODE_SOURCE_LINE: the line there, counted from 1
 * @AAR_NODE_PREDECESSOR: the same initiative in the plan before
 * @AAR_NODE_SOURCE_PAGE: the page of the document, 0 for none
 * @AAR_NODE_SOURCE_CELL: the cell of a workbook, as sheet!cell
 * @AAR_NODE_SOURCE_PATTERN: which of the patterns of the document it is one of
 *
 * The fields of [class@Aar.Node].
 */
typedef enum
{
  AAR_NODE_PLAN = AAR_TABLE_NODE * AAR_FIELDS_PER_TABLE,
  AAR_NODE_POSITION,
  AAR_NODE_PARENT,
  AAR_NODE_KIND,
  AAR_NODE_NUMBER,
  AAR_NODE_TITLE,
  AAR_NODE_TEXT,
  AAR_NODE_NOTES,
  AAR_NODE_FUNDING,
  AAR_NODE_ECONOMY,
  AAR_NODE_BASIS,
  AAR_NODE_RESOURCES,
  AAR_NODE_TIMELINE_FROM,
  AAR_NODE_TIMELINE_TO,
  AAR_NODE_TIMELINE_TEXT,
  AAR_NODE_SOURCE_DOCUMENT,
  AAR_NODE_SOURCE_LINE,
  AAR_NODE_PREDECESSOR,
  AAR_NODE_SOURCE_PAGE,
  AAR_NODE_SOURCE_CELL,
  AAR_NODE_SOURCE_PATTERN,
} AarNodeField;

G_END_DECLS
