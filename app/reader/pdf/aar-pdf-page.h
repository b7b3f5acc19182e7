/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-block.h"
#include "aar-pdf-grid.h"
#include "aar-pdf-table.h"

G_BEGIN_DECLS

/**
 * AarPdfPage:
 * @text: all of its text
 * @styles: how each byte of the text is set
 * @sizes: how large
 * @lines: (element-type AarPdfLine): stretches of the text that stand side by side on a line, in the order of reading
 * @cells: (element-type AarPdfLine): those that stand in tables
 * @sideways: (element-type AarPdfLine): those that are set upright or aslant
 * @grids: (element-type AarPdfGrid): the tables that lines draw
 * @width: of the page in points
 * @height: of the page
 *
 * What stands on a page, where, and how it is set.
 */
typedef struct
{
  char *text;
  guint8 *styles;
  float *sizes;
  GArray *lines;
  GArray *cells;
  GArray *sideways;
  GPtrArray *grids;
  double width;
  double height;
} AarPdfPage;

AarPdfPage *aar_pdf_page_new (PopplerPage *page);
void aar_pdf_page_free (AarPdfPage *self);
double aar_pdf_page_get_size (const AarPdfPage *self, const AarPdfLine *line);
gboolean aar_pdf_page_is_set (const AarPdfPage *self, const AarPdfLine *line, AarRunStyle style);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AarPdfPage, aar_pdf_page_free)

G_END_DECLS
