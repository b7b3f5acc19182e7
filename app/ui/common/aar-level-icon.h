/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "aar-model.h"

G_BEGIN_DECLS

#define AAR_TYPE_LEVEL_ICON (aar_level_icon_get_type ())

G_DECLARE_FINAL_TYPE (AarLevelIcon, aar_level_icon, AAR, LEVEL_ICON, GtkWidget)

GtkWidget *aar_level_icon_new (AarScale *scale, AarLevel *level, gboolean reached);
void aar_level_icon_set_level (AarLevelIcon *self, AarLevel *level);
char *aar_level_icon_describe (AarScale *scale, AarLevel *level, gboolean reached);

G_END_DECLS
