/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define AAR_TYPE_SECTION (aar_section_get_type ())

G_DECLARE_FINAL_TYPE (AarSection, aar_section, AAR, SECTION, GtkBox)

void aar_section_set_caption (AarSection *self, const char *caption);
void aar_section_clear (AarSection *self);

G_END_DECLS
