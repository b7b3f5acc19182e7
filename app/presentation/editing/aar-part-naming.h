/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-editor.h"

G_BEGIN_DECLS

char *aar_part_name (AarEditor *editor, gpointer record, char **detail);
gboolean aar_part_is_link (AarTable table);

G_END_DECLS
