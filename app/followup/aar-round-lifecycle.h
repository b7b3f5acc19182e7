/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-round-template.h"
#include "aar-store.h"

G_BEGIN_DECLS

gboolean aar_round_lifecycle_open (AarStore *store, gint64 round, GError **error);
gboolean aar_round_lifecycle_close (AarStore *store, gint64 round, GError **error);
gboolean aar_round_lifecycle_reopen (AarStore *store, gint64 round, GError **error);
gboolean aar_round_lifecycle_make (AarStore *store, gint64 plan, AarRoundTemplate template, GError **error);

GPtrArray *aar_round_lifecycle_list_open (AarPlanContent *content);

G_END_DECLS
