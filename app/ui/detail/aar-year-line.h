/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "aar-store.h"

G_BEGIN_DECLS

#define AAR_TYPE_YEAR_LINE (aar_year_line_get_type ())

G_DECLARE_FINAL_TYPE (AarYearLine, aar_year_line, AAR, YEAR_LINE, AdwBin)

void aar_year_line_show (AarYearLine *self, AarStore *store, AarNode *node);

G_END_DECLS
