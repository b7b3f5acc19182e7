/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * AarBlockKind:
 * @AAR_BLOCK_HEADING: a heading, with its level and number; level 0 is the title of the document
 * @AAR_BLOCK_PARAGRAPH: a paragraph
 * @AAR_BLOCK_ITEM: an item of a list, with its level and marker
 * @AAR_BLOCK_TABLE: a table, or a sheet of a workbook, whose name its text is
 * @AAR_BLOCK_CAPTION: what a table or a picture is called
 * @AAR_BLOCK_CONTENTS: an entry of a contents list, with its level
 * @AAR_BLOCK_NOTE: a footnote or endnote, with its mark
 * @AAR_BLOCK_FURNITURE: a running head or foot, a page number
 *
 * What a block is.
 */
typedef enum
{
  AAR_BLOCK_HEADING,
  AAR_BLOCK_PARAGRAPH,
  AAR_BLOCK_ITEM,
  AAR_BLOCK_TABLE,
  AAR_BLOCK_CAPTION,
  AAR_BLOCK_CONTENTS,
  AAR_BLOCK_NOTE,
  AAR_BLOCK_FURNITURE,
} AarBlockKind;

/**
 * AarTick:
 * @AAR_TICK_NONE: no box to tick
 * @AAR_TICK_OPEN: an empty box
 * @AAR_TICK_DONE: a ticked or crossed one
 *
 * The box before an item.
 */
typedef enum
{
  AAR_TICK_NONE,
  AAR_TICK_OPEN,
  AAR_TICK_DONE,
} AarTick;

/**
 * AarRunStyle:
 * @AAR_RUN_BOLD: bold
 * @AAR_RUN_ITALIC: italic
 * @AAR_RUN_STRUCK: struck through
 * @AAR_RUN_HIDDEN: hidden in the source, so no part of the text
 * @AAR_RUN_MARK: the mark of a note, so no part of the text
 *
 * How a run is set.
 */
typedef enum
{
  AAR_RUN_BOLD = 1 << 0,
  AAR_RUN_ITALIC = 1 << 1,
  AAR_RUN_STRUCK = 1 << 2,
  AAR_RUN_HIDDEN = 1 << 3,
  AAR_RUN_MARK = 1 << 4,
} AarRunStyle;

/**
 * AarRun:
 * @text: its text, where a tab is a tab and a break in a paragraph a line feed
 * @style: how it is set
 * @size: of its type in points, 0 where it is not known
 *
 * A stretch of a paragraph that is set alike.
 */
typedef struct
{
  char *text;
  AarRunStyle style;
  double size;
} AarRun;

/**
 * AarBlockPlace:
 * @page: counted from 1, 0 where the source knows no pages
 * @line: of the source, or the row of the sheet, counted from 1; 0 where it is not known
 * @sheet: (nullable): the sheet of a workbook
 * @column: of the sheet, counted from 1; 0 where it is not known
 *
 * Where a block stands in the source.
 */
typedef struct
{
  guint page;
  guint line;
  const char *sheet;
  guint column;
} AarBlockPlace;

/**
 * AarBlock:
 * @kind: what it is
 * @level: of a heading, item or entry of a contents list, counted from 1
 * @marker: (nullable): the number of a heading, the bullet or number of an item, the mark of a note
 * @tick: the box before it
 * @hidden: whether the source hides the whole of it
 * @style: (nullable): what the source calls its style
 * @size: of most of its text in points, 0 where it is not known
 * @bold: whether all of its text is bold
 * @runs: (element-type AarRun): its text; that of a table is the name of the sheet
 * @rows: (element-type AarTableRow) (nullable): the rows of a table
 * @n_columns: how many columns a table has
 * @blocks: (element-type AarBlock) (nullable): what a note holds
 * @place: where it stands
 *
 * A node of the tree of a document.
 */
typedef struct
{
  AarBlockKind kind;
  guint level;
  char *marker;
  AarTick tick;
  gboolean hidden;
  char *style;
  double size;
  gboolean bold;
  GPtrArray *runs;
  GPtrArray *rows;
  guint n_columns;
  GPtrArray *blocks;
  AarBlockPlace place;
} AarBlock;

/**
 * AarTableRow:
 * @cells: (element-type AarTableCell): those that the source has, from left to right
 * @index: which row of the source it is, counted from 0
 * @is_head: whether the source says that it is of the head
 * @hidden: whether the source hides it
 *
 * A row of a table.
 */
typedef struct
{
  GPtrArray *cells;
  guint index;
  gboolean is_head;
  gboolean hidden;
} AarTableRow;

/**
 * AarCellValue:
 * @AAR_CELL_TEXT: text
 * @AAR_CELL_NUMBER: a number
 * @AAR_CELL_DATE: a date, a time or both
 * @AAR_CELL_BOOLEAN: true or false
 * @AAR_CELL_ERROR: what a formula failed with
 *
 * What a cell of a workbook says that it holds.
 */
typedef enum
{
  AAR_CELL_TEXT,
  AAR_CELL_NUMBER,
  AAR_CELL_DATE,
  AAR_CELL_BOOLEAN,
  AAR_CELL_ERROR,
} AarCellValue;

/**
 * AarTableCell:
 * @blocks: (element-type AarBlock): what it holds
 * @column: counted from 0
 * @column_span: over how many columns it reaches
 * @row_span: over how many rows
 * @value_kind: what it says that it holds
 * @value: (nullable): the number with a point, or the date as ISO 8601 has it, however it is shown
 *
 * A cell of a table.
 */
typedef struct
{
  GPtrArray *blocks;
  guint column;
  guint column_span;
  guint row_span;
  AarCellValue value_kind;
  char *value;
} AarTableCell;

AarBlock *aar_block_new (AarBlockKind kind);
void aar_block_free (AarBlock *self);
void aar_block_add_run (AarBlock *self, const char *text, AarRunStyle style, double size);
gboolean aar_block_is_blank (const AarBlock *self);
char *aar_block_get_text (const AarBlock *self);
void aar_block_finish (AarBlock *self);
AarTableRow *aar_block_add_row (AarBlock *self, guint index);
AarTableCell *aar_table_row_add_cell (AarTableRow *self, guint column);
char *aar_table_cell_get_text (const AarTableCell *self);
void aar_table_cell_set_value (AarTableCell *self, AarCellValue kind, const char *value);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AarBlock, aar_block_free)

G_END_DECLS
