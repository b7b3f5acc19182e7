/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-document.h"

G_BEGIN_DECLS

AarDocument *aar_pdf_tree_new (GPtrArray *pages, const char *name);

G_END_DECLS
