/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-document.h"

G_BEGIN_DECLS

void aar_pdf_furniture_take (GPtrArray *pages, double body, AarDocument *document);

G_END_DECLS
