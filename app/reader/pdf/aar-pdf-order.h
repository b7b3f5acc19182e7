/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-pdf-table.h"

G_BEGIN_DECLS

void aar_pdf_order_sort (AarPdfLine *lines, guint n_lines);

G_END_DECLS
