/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define AAR_TYPE_SHORTCUT_ROW (aar_shortcut_row_get_type ())

G_DECLARE_FINAL_TYPE (AarShortcutRow, aar_shortcut_row, AAR, SHORTCUT_ROW, AdwActionRow)


G_END_DECLS
