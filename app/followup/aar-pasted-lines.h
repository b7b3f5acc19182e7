/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-store.h"

G_BEGIN_DECLS

/**
 * AarPastedColumn:
 * @AAR_PASTED_IGNORED: not read
 * @AAR_PASTED_NUMBER: the printed number of an initiative
 * @AAR_PASTED_TITLE: the title of an initiative, the text of an action or a milestone
 * @AAR_PASTED_TEXT: the description of an initiative
 * @AAR_PASTED_UNIT: who is responsible, or does it
 * @AAR_PASTED_DATE: the due date of an action, the last day of an initiative
 * @AAR_PASTED_STATUS: the status of an action or a milestone
 * @AAR_PASTED_ROUND: the round of a milestone
 * @AAR_PASTED_GROUP: the heading that an action or a milestone hangs under
 *
 * What a column of pasted cells holds.
 */
typedef enum
{
  AAR_PASTED_IGNORED,
  AAR_PASTED_NUMBER,
  AAR_PASTED_TITLE,
  AAR_PASTED_TEXT,
  AAR_PASTED_UNIT,
  AAR_PASTED_DATE,
  AAR_PASTED_STATUS,
  AAR_PASTED_ROUND,
  AAR_PASTED_GROUP,
} AarPastedColumn;

/**
 * AarPastedRow:
 * @number: (nullable): the number
 * @title: the title or text
 * @text: (nullable): the description
 * @units: (element-type Aar.Unit): the units of the plan that were named
 * @unknown_unit: (nullable): a name that is no unit of the plan
 * @date: (nullable): the date as yyyy-mm-dd
 * @status: (nullable): the status
 * @group: (nullable): the heading
 * @round: (nullable): the round
 * @unknown: (nullable): a date or round that was not understood, as pasted
 * @is_taken: whether it is to be written; at first true
 *
 * One row of what will be made.
 */
typedef struct
{
  char *number;
  char *title;
  char *text;
  GPtrArray *units;
  char *unknown_unit;
  char *date;
  char *status;
  char *group;
  AarRound *round;
  char *unknown;
  gboolean is_taken;
} AarPastedRow;

/**
 * AarPastedLines:
 * @table: what is made: %AAR_TABLE_NODE (initiatives), %AAR_TABLE_ACTION or %AAR_TABLE_MILESTONE
 * @cells: (element-type GStrv): what was pasted, row by row, without the row of heads
 * @heads: (nullable): the row of heads, if there was one
 * @columns: (element-type AarPastedColumn): what each column holds
 * @rows: (element-type AarPastedRow): what will be made
 *
 * Lines, or cells of a spreadsheet, that were pasted, and what will be made of them.
 */
typedef struct
{
  AarTable table;
  GPtrArray *cells;
  char **heads;
  GArray *columns;
  GPtrArray *rows;

  /*< private >*/
  AarPlanContent *content;
} AarPastedLines;

AarPastedLines *aar_pasted_lines_new (AarPlanContent *content, AarTable table, const char *text);
void aar_pasted_lines_free (AarPastedLines *self);
void aar_pasted_lines_set_column (AarPastedLines *self, guint index, AarPastedColumn column);
gboolean aar_pasted_lines_apply (AarPastedLines *self, AarStore *store, gint64 owner, gint64 round, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AarPastedLines, aar_pasted_lines_free)

G_END_DECLS
