/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define AAR_TYPE_FACT (aar_fact_get_type ())

G_DECLARE_FINAL_TYPE (AarFact, aar_fact, AAR, FACT, GtkWidget)

GtkWidget *aar_fact_new (const char *label, const char *value);

G_END_DECLS
