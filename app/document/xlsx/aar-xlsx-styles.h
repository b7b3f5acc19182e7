/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-block.h"
#include "aar-xml.h"

G_BEGIN_DECLS

/**
 * AarXlsxStyle:
 * @code: (nullable): the format of numbers
 * @style: bold, italic and so on
 * @size: in points
 *
 * How a cell is set.
 */
typedef struct
{
  const char *code;
  AarRunStyle style;
  double size;
} AarXlsxStyle;

/**
 * AarXlsxStyles:
 *
 * The styles of a workbook.
 */
typedef struct _AarXlsxStyles AarXlsxStyles;

AarXlsxStyles *aar_xlsx_styles_new (void);
void aar_xlsx_styles_free (AarXlsxStyles *self);
gboolean aar_xlsx_styles_read (AarXlsxStyles *self, GBytes *bytes, const char *name, GError **error);
AarXlsxStyle aar_xlsx_styles_get (AarXlsxStyles *self, guint index);
void aar_xlsx_styles_read_font (const xmlNode *node, AarRunStyle *style, double *size);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AarXlsxStyles, aar_xlsx_styles_free)

G_END_DECLS
