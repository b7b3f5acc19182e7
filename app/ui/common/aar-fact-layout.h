/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define AAR_TYPE_FACT_LAYOUT (aar_fact_layout_get_type ())

G_DECLARE_FINAL_TYPE (AarFactLayout, aar_fact_layout, AAR, FACT_LAYOUT, GtkLayoutManager)

G_END_DECLS
