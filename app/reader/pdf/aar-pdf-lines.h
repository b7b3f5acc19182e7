/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <poppler.h>

G_BEGIN_DECLS

/**
 * AarPdfLines:
 *
 * The lines of the pages of a PDF and where they stand.
 */
typedef struct _AarPdfLines AarPdfLines;

AarPdfLines *aar_pdf_lines_new (void);
void aar_pdf_lines_free (AarPdfLines *self);
void aar_pdf_lines_add_page (AarPdfLines *self, PopplerPage *page);
void aar_pdf_lines_append (AarPdfLines *self, const AarPdfLines *more);
gsize aar_pdf_lines_get_size (AarPdfLines *self);
char *aar_pdf_lines_to_text (AarPdfLines *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AarPdfLines, aar_pdf_lines_free)

G_END_DECLS
