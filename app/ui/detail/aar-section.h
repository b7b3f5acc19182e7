/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "aar-detail-section.h"
#include "aar-editor.h"

G_BEGIN_DECLS

#define AAR_TYPE_SECTION (aar_section_get_type ())

/**
 * AarSection:
 *
 * A part of a page under a heading, made from its description. Hidden while it has nothing to show. When the editing of
 * its text ends it activates `sections.refresh`.
 */
G_DECLARE_FINAL_TYPE (AarSection, aar_section, AAR, SECTION, GtkBox)

GtkWidget *aar_section_new (const AarDetailSection *description);
void aar_section_show (AarSection *self, AarEditor *editor, const AarDetailSubject *subject);
void aar_section_begin_text (AarSection *self);
void aar_section_begin_entry (AarSection *self);

G_END_DECLS
