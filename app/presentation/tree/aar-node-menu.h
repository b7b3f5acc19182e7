/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "aar-place.h"

G_BEGIN_DECLS

GMenuModel *aar_node_menu_new (const AarPlace *place);

G_END_DECLS
