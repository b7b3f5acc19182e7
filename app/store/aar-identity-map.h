/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-model.h"

G_BEGIN_DECLS

/**
 * AarIdentityMap:
 *
 * The records of a store that somebody holds, by table and id, so that there is one object a row. It holds none of them
 * itself.
 */
typedef struct _AarIdentityMap AarIdentityMap;

AarIdentityMap *aar_identity_map_new (void);
void aar_identity_map_free (AarIdentityMap *self);
gpointer aar_identity_map_lookup (AarIdentityMap *self, AarTable table, gint64 id);
gpointer aar_identity_map_obtain (AarIdentityMap *self, AarTable table, gint64 id);
gboolean aar_identity_map_adopt (AarIdentityMap *self, gpointer record);
GPtrArray *aar_identity_map_list (AarIdentityMap *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AarIdentityMap, aar_identity_map_free)

G_END_DECLS
