/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-change-set.h"

G_BEGIN_DECLS

AarChangeSet *aar_change_set_new (GArray *changes, gboolean foreign);

G_END_DECLS
