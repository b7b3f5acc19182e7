/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define AAR_TYPE_STRIP_LAYOUT (aar_strip_layout_get_type ())

G_DECLARE_FINAL_TYPE (AarStripLayout, aar_strip_layout, AAR, STRIP_LAYOUT, GtkLayoutManager)

G_END_DECLS
