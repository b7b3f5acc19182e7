/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "aar-store.h"

G_BEGIN_DECLS

void aar_followup_toast (GtkWidget *widget, const char *text);
void aar_followup_toast_undo (GtkWidget *widget, AarStore *store, const char *text);
void aar_followup_toast_folder (GtkWidget *widget, GFile *folder, const char *text);

G_END_DECLS
