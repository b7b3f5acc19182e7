/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "aar-choice.h"

G_BEGIN_DECLS

#define AAR_TYPE_CHOICE_LABEL (aar_choice_label_get_type ())

/**
 * AarChoiceLabel:
 *
 * A choice in a list: the icon of a level, the title, and what else is known. Property: `choice` (object).
 */
G_DECLARE_FINAL_TYPE (AarChoiceLabel, aar_choice_label, AAR, CHOICE_LABEL, GtkWidget)

G_END_DECLS
