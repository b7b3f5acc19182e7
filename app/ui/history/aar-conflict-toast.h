/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "aar-conflict-watch.h"

G_BEGIN_DECLS

AdwToast *aar_conflict_toast_new (const AarConflict *conflict);

G_END_DECLS
