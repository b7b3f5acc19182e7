/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-model.h"

G_BEGIN_DECLS

char *aar_table_name (AarTable table, AarPlan *plan, gboolean is_area);
char *aar_table_name_many (AarTable table, AarPlan *plan);
const char *aar_table_name_addition (AarTable table);
char *aar_table_name_new (AarTable table, const char *name);
char *aar_table_count (AarTable table, AarPlan *plan, gboolean is_area, guint n);

G_END_DECLS
