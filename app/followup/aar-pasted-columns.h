/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-pasted-lines.h"

G_BEGIN_DECLS

gboolean aar_pasted_columns_are_heads (char **cells);
GArray *aar_pasted_columns_of_heads (char **heads, AarTable table);
GArray *aar_pasted_columns_guess (AarPlanContent *content, GPtrArray *cells, AarTable table);

G_END_DECLS
