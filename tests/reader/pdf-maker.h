/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * PdfMaker:
 *
 * Prints text onto A4 pages, so that a PDF of any text can be made in a test.
 */
typedef struct _PdfMaker PdfMaker;

PdfMaker *pdf_maker_new (const char *path);
void pdf_maker_add_text (PdfMaker *self, const char *text);
void pdf_maker_set_row_space (PdfMaker *self, double space);
void pdf_maker_add_row (PdfMaker *self, const double *widths, const char *const *cells);
void pdf_maker_add_picture (PdfMaker *self);
void pdf_maker_finish (PdfMaker *self);

void pdf_maker_print (const char *path, const char *text);

G_END_DECLS
