/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-roles.h"

G_BEGIN_DECLS

void aar_role_tables_read (AarRoles *self, AarChapter *root);

G_END_DECLS
