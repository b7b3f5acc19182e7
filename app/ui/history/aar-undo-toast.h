/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "aar-store.h"

G_BEGIN_DECLS

void aar_undo_toast_show (GtkWidget *widget, AarStore *store, const char *title);

G_END_DECLS
