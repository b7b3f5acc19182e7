/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "aar-choice.h"

G_BEGIN_DECLS

#define AAR_TYPE_CHOOSER (aar_chooser_get_type ())

/**
 * AarChooser:
 *
 * A popover in which one chooses from a list, by typing a part of the name. Where the list may grow, a name that is not
 * in it can be made. Signal `chosen` (choice).
 */
G_DECLARE_FINAL_TYPE (AarChooser, aar_chooser, AAR, CHOOSER, GtkPopover)

GtkWidget *aar_chooser_new (void);
void aar_chooser_set_choices (AarChooser *self, GListModel *choices, AarTable growing, gint64 id, const char *code);
void aar_chooser_choose (AarChooser *self, guint position);

G_END_DECLS
