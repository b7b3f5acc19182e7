/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void aar_typing_undo_attach (GtkWidget *field);

G_END_DECLS
