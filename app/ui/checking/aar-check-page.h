/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "aar-store.h"

G_BEGIN_DECLS

#define AAR_TYPE_CHECK_PAGE (aar_check_page_get_type ())

G_DECLARE_FINAL_TYPE (AarCheckPage, aar_check_page, AAR, CHECK_PAGE, AdwBin)

void aar_check_page_set_plan (AarCheckPage *self, AarStore *store, AarPlan *plan, gboolean is_large);

G_END_DECLS
