/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "aar-trouble-text.h"

G_BEGIN_DECLS

void aar_trouble_present (GtkWidget *parent, const GError *error);

G_END_DECLS
