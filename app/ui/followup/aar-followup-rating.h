/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "aar-followup-writer.h"

G_BEGIN_DECLS

#define AAR_TYPE_FOLLOWUP_RATING (aar_followup_rating_get_type ())

G_DECLARE_FINAL_TYPE (AarFollowupRating, aar_followup_rating, AAR, FOLLOWUP_RATING, GtkBox)

GtkWidget *aar_followup_rating_new (AarFollowupWriter *writer, AarPlanContent *content, AarScale *scale);
void aar_followup_rating_update (AarFollowupRating *self, AarPlanContent *content);
AarScale *aar_followup_rating_get_scale (AarFollowupRating *self);
GtkWidget *aar_followup_rating_get_picker (AarFollowupRating *self);

G_END_DECLS
