/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-pdf-rules.h"

G_BEGIN_DECLS

/**
 * AarPdfCell:
 * @left: its left side, in points
 * @right: its right side
 * @top: its upper side
 * @bottom: its lower side
 * @row: its first row
 * @column: its first column
 * @row_span: over how many rows it reaches
 * @column_span: over how many columns
 *
 * A cell between the lines of a table.
 */
typedef struct
{
  double left;
  double right;
  double top;
  double bottom;
  guint row;
  guint column;
  guint row_span;
  guint column_span;
} AarPdfCell;

/**
 * AarPdfGrid:
 * @cells: (element-type AarPdfCell): its cells, row by row
 * @n_rows: how many rows it has
 * @n_columns: how many columns
 * @left: its left side, in points
 * @right: its right side
 * @top: its upper side
 * @bottom: its lower side
 *
 * A table that lines draw.
 */
typedef struct
{
  GArray *cells;
  guint n_rows;
  guint n_columns;
  double left;
  double right;
  double top;
  double bottom;
} AarPdfGrid;

GPtrArray *aar_pdf_grids_find (const AarPdfRules *rules);

G_END_DECLS
