/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void aar_wrap_box_clear (AdwWrapBox *box);
void aar_label_show (GtkLabel *label, const char *text);

G_END_DECLS
