/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "aar-detail-section.h"
#include "aar-editor.h"

G_BEGIN_DECLS

#define AAR_TYPE_SECTION_LIST (aar_section_list_get_type ())

/**
 * AarSectionList:
 *
 * All that the plan says of an initiative, an area or of itself, section by section, and at the end a quiet row that
 * begins what is not there yet.
 */
G_DECLARE_FINAL_TYPE (AarSectionList, aar_section_list, AAR, SECTION_LIST, GtkBox)

void aar_section_list_show (AarSectionList *self, AarEditor *editor, const AarDetailSubject *subject);

G_END_DECLS
