/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "aar-continue-item.h"

G_BEGIN_DECLS

#define AAR_TYPE_CONTINUE_ROW (aar_continue_row_get_type ())

G_DECLARE_FINAL_TYPE (AarContinueRow, aar_continue_row, AAR, CONTINUE_ROW, AdwBin)

G_END_DECLS
