/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-record.h"

G_BEGIN_DECLS

#define AAR_TYPE_DOUBT (aar_doubt_get_type ())

G_DECLARE_FINAL_TYPE (AarDoubt, aar_doubt, AAR, DOUBT, AarRecord)

/**
 * AarDoubtField:
 * @AAR_DOUBT_PLAN: the plan
 * @AAR_DOUBT_POSITION: its place
 * @AAR_DOUBT_LINE: the line of the document, counted from 1
 * @AAR_DOUBT_NODE: the node that it is about
 * @AAR_DOUBT_MESSAGE: what was unsure, in the plan's language
 * @AAR_DOUBT_SOLVED: whether the coordinator has settled it
 * @AAR_DOUBT_PAGE: the page of the document, 0 for none
 * @AAR_DOUBT_CELL: the cell of a workbook, as sheet!cell
 * @AAR_DOUBT_PATTERN: which of the patterns of the document it is about
 *
 * The fields of [class@Aar.Doubt].
 */
typedef enum
{
  AAR_DOUBT_PLAN = AAR_TABLE_DOUBT * AAR_FIELDS_PER_TABLE,
  AAR_DOUBT_POSITION,
  AAR_DOUBT_LINE,
  AAR_DOUBT_NODE,
  AAR_DOUBT_MESSAGE,
  AAR_DOUBT_SOLVED,
  AAR_DOUBT_PAGE,
  AAR_DOUBT_CELL,
  AAR_DOUBT_PATTERN,
} AarDoubtField;

G_END_DECLS
