/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "aar-page.h"

G_BEGIN_DECLS

#define AAR_TYPE_CATALOGUE (aar_catalogue_get_type ())

G_DECLARE_FINAL_TYPE (AarCatalogue, aar_catalogue, AAR, CATALOGUE, AdwBin)

G_END_DECLS
