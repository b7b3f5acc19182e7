/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-document.h"
#include "aar-pdf-page.h"

G_BEGIN_DECLS

/**
 * AarPdfFlow:
 * @blocks: (element-type AarBlock) (transfer none): where its blocks go
 * @notes: (element-type AarBlock) (transfer none) (nullable): where footnotes go
 * @body: the size of most of the document's letters in points
 * @space: the room between the lines of a paragraph, in heights of a line
 * @block: (transfer none) (nullable): the one that may go on
 * @last: its last line
 * @left: where its text begins
 * @last_bold: whether all of it is bold so far
 * @size: the size of its letters
 * @page: the page of its last line
 *
 * Makes paragraphs and points of lines.
 */
typedef struct
{
  GPtrArray *blocks;
  GPtrArray *notes;
  double body;
  double space;
  AarBlock *block;
  AarPdfLine last;
  double left;
  gboolean last_bold;
  double size;
  guint page;
} AarPdfFlow;

void aar_pdf_flow_add (AarPdfFlow *self, const AarPdfPage *page, guint number, const AarPdfLine *lines, guint n_lines);
void aar_pdf_flow_end (AarPdfFlow *self);

G_END_DECLS
