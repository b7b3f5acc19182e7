/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-pdf-table.h"

G_BEGIN_DECLS

/**
 * AarPdfRows:
 * @text: the text of all lines
 * @n_columns: how many columns the table has that was written last; 0 for none
 * @lefts: where they begin
 * @page: how many pages have begun, to be zero at first
 *
 * Writes tables row by row, one line each.
 */
typedef struct
{
  const char *text;
  guint n_columns;
  double lefts[AAR_PDF_MOST_COLUMNS];
  guint page;
  guint table_page;
} AarPdfRows;

guint aar_pdf_rows_count (AarPdfRows *self, const AarPdfLine *lines, guint n_lines);
void aar_pdf_rows_write (AarPdfRows *self, const AarPdfLine *lines, guint n_lines, GString *out);

G_END_DECLS
