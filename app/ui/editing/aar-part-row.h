/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "aar-editor.h"

G_BEGIN_DECLS

#define AAR_TYPE_PART_ROW (aar_part_row_get_type ())

/**
 * AarPartRow:
 *
 * A record that is a part of another one, in a list: what it is called, and buttons to move and delete it. It can be
 * dragged. It asks the list around it by the actions parts.open, parts.remove, parts.move and parts.place.
 */
G_DECLARE_FINAL_TYPE (AarPartRow, aar_part_row, AAR, PART_ROW, AdwActionRow)

GtkWidget *aar_part_row_new (AarEditor *editor, gpointer record);

G_END_DECLS
