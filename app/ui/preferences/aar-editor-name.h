/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "aar-store.h"

G_BEGIN_DECLS

char *aar_editor_name_get (void);
gboolean aar_editor_name_is_known (void);
void aar_editor_name_set (const char *name);
void aar_editor_name_follow (AarStore *store);
void aar_editor_name_ask (GtkWidget *parent);

G_END_DECLS
