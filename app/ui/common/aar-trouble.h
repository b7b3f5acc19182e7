/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "aar-trouble-text.h"

G_BEGIN_DECLS

GtkWidget *aar_trouble_note_new (const char *what, const GError *error);
void aar_trouble_show (AdwStatusPage *page, const GError *error);
void aar_trouble_present (GtkWidget *parent, const GError *error);
void aar_trouble_present_unless_dismissed (GtkWidget *parent, const GError *error);

G_END_DECLS
