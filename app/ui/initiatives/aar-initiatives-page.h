/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "aar-page.h"

G_BEGIN_DECLS

#define AAR_TYPE_INITIATIVES_PAGE (aar_initiatives_page_get_type ())

G_DECLARE_FINAL_TYPE (AarInitiativesPage, aar_initiatives_page, AAR, INITIATIVES_PAGE, AdwBin)

void aar_initiatives_page_show_list (AarInitiativesPage *self);
void aar_initiatives_page_show_detail (AarInitiativesPage *self);
void aar_initiatives_page_type (AarInitiativesPage *self, gint64 area, const char *text);
void aar_initiatives_page_leave (AarInitiativesPage *self, gint64 node);

G_END_DECLS
