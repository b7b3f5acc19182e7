/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "aar-page.h"

G_BEGIN_DECLS

#define AAR_TYPE_CHECK_PAGE (aar_check_page_get_type ())

G_DECLARE_FINAL_TYPE (AarCheckPage, aar_check_page, AAR, CHECK_PAGE, AdwBin)

G_END_DECLS
