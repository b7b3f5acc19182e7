/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "aar-difference-item.h"

G_BEGIN_DECLS

#define AAR_TYPE_DIFFERENCE_ROW (aar_difference_row_get_type ())

G_DECLARE_FINAL_TYPE (AarDifferenceRow, aar_difference_row, AAR, DIFFERENCE_ROW, AdwBin)

G_END_DECLS
