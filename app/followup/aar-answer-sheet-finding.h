/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-store.h"

G_BEGIN_DECLS

gboolean aar_answer_sheet_find_round (AarStore *store,
                                      GBytes *bytes,
                                      const char *name,
                                      gint64 *plan,
                                      gint64 *round,
                                      GError **error);

G_END_DECLS
