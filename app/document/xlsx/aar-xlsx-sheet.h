/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-xlsx-styles.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * AarXlsxBook:
 * @strings: (element-type AarBlock): the strings that cells share
 * @styles: its styles
 * @since_1904: whether it counts its days from 1904 on
 * @n_cells: how many cells have been read
 *
 * What the sheets of a workbook have in common.
 */
typedef struct
{
  GPtrArray *strings;
  AarXlsxStyles *styles;
  gboolean since_1904;
  guint n_cells;
} AarXlsxBook;

AarBlock *aar_xlsx_string_read (const xmlNode *node, AarRunStyle style, double size);
gboolean aar_xlsx_sheet_read (AarXlsxBook *book,
                              AarBlock *sheet,
                              GBytes *bytes,
                              const char *name,
                              GCancellable *cancellable,
                              GError **error);

G_END_DECLS
