/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

void aar_object_store_set_equal (GListStore *store, GPtrArray *objects, GEqualFunc equal);
void aar_object_store_set (GListStore *store, GPtrArray *objects);

G_END_DECLS
