/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "aar-outline.h"

G_BEGIN_DECLS

GMenuModel *aar_filter_menu_new (AarOutline *outline, GPtrArray *scales, GPtrArray *levels);

G_END_DECLS
