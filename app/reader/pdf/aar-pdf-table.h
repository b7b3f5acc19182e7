/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * AarPdfLine:
 * @offset: where its text starts in the text of all lines
 * @length: how many bytes it has
 * @left: where it starts, in points from the left of the page
 * @right: where it ends
 * @top: its upper edge, counted downwards from the top of the page
 * @bottom: its lower edge; 0 where the place of the line is not known
 * @starts_page: whether it is the first of its page
 * @apart: whether it stands further to the right of the line before than the words of a line do, but on the same line
 * @table: which table of its page it stands in, counted from 1; 0 for none
 * @row: its row there, counted from 1
 * @column: its column there
 *
 * A line of a page, or of a table's cell.
 */
typedef struct
{
  gsize offset;
  gsize length;
  double left;
  double right;
  double top;
  double bottom;
  gboolean starts_page;
  gboolean apart;
  guint table;
  guint row;
  guint column;
} AarPdfLine;

/* What has more columns is no table. */
#define AAR_PDF_MOST_COLUMNS 16

void aar_pdf_table_sort (AarPdfLine *lines, guint n_lines, guint *n_tables);

G_END_DECLS
