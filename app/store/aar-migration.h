/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-database.h"

G_BEGIN_DECLS

guint32 aar_migration_get_newest (void);
gboolean aar_migration_apply (AarDatabase *database, guint32 from, guint32 to, GError **error);
gboolean aar_migration_run (AarDatabase *database, guint32 from, GError **error);

G_END_DECLS
