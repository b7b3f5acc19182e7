/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-store.h"

G_BEGIN_DECLS

gboolean aar_unit_merge (AarStore *store, AarUnit *unit, AarUnit *into, GError **error);
gboolean aar_unit_rename (AarStore *store,
                          AarPlanContent *content,
                          gint64 unit,
                          const char *abbreviation,
                          const char *name,
                          const char *from,
                          GError **error);
const char *aar_unit_get_name_on (AarPlanContent *content, AarUnit *unit, const char *date);
const char *aar_unit_get_abbreviation_on (AarPlanContent *content, AarUnit *unit, const char *date);

G_END_DECLS
