/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "aar-model.h"

G_BEGIN_DECLS

#define AAR_TYPE_LEVEL_PICKER (aar_level_picker_get_type ())

G_DECLARE_FINAL_TYPE (AarLevelPicker, aar_level_picker, AAR, LEVEL_PICKER, GtkWidget)

GtkWidget *aar_level_picker_new (AarScale *scale, GPtrArray *levels, gboolean labelled);
void aar_level_picker_set_level (AarLevelPicker *self, gint64 level);
void aar_level_picker_set_locked (AarLevelPicker *self, gboolean locked);

G_END_DECLS
