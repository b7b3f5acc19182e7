/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "aar-store.h"

G_BEGIN_DECLS

gboolean aar_closing_may_close (GtkWindow *window, AarStore *store);

G_END_DECLS
