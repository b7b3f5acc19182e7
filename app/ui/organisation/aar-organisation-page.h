/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "aar-page.h"

G_BEGIN_DECLS

#define AAR_TYPE_ORGANISATION_PAGE (aar_organisation_page_get_type ())

G_DECLARE_FINAL_TYPE (AarOrganisationPage, aar_organisation_page, AAR, ORGANISATION_PAGE, AdwBin)

G_END_DECLS
