/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-database.h"

G_BEGIN_DECLS

gboolean aar_schema_check (AarDatabase *database, GError **error);

G_END_DECLS
