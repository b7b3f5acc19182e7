/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "aar-model.h"

G_BEGIN_DECLS

#define AAR_TYPE_FACE (aar_face_get_type ())

G_DECLARE_FINAL_TYPE (AarFace, aar_face, AAR, FACE, GtkWidget)

GtkWidget *aar_face_new (AarScale *scale, AarLevel *level, gboolean reached);
void aar_face_set_level (AarFace *self, AarLevel *level);
char *aar_face_describe (AarScale *scale, AarLevel *level, gboolean reached);

G_END_DECLS
