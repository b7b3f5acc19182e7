/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-editor.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

gboolean aar_editing_remove (GtkWidget *widget, AarEditor *editor, gpointer record);

G_END_DECLS
