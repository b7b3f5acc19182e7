/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "aar-store.h"

G_BEGIN_DECLS

gint64 aar_import_into_find (AarStore *store, AarPlan *document, char **label);
void aar_import_into_compare (GtkWidget *widget, gint64 plan, AarPlanContent *document);

G_END_DECLS
