/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "aar-model.h"

G_BEGIN_DECLS

#define AAR_TYPE_CATALOGUE_ROW (aar_catalogue_row_get_type ())

G_DECLARE_FINAL_TYPE (AarCatalogueRow, aar_catalogue_row, AAR, CATALOGUE_ROW, AdwActionRow)

GtkWidget *aar_catalogue_row_new (AarPlan *plan, const char *title, guint count, const char *action, gint64 id);

G_END_DECLS
