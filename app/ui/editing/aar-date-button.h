/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define AAR_TYPE_DATE_BUTTON (aar_date_button_get_type ())

/**
 * AarDateButton:
 *
 * A button that opens a calendar. Signal `picked` (string: the day as yyyy-mm-dd, %NULL when it was cleared).
 */
G_DECLARE_FINAL_TYPE (AarDateButton, aar_date_button, AAR, DATE_BUTTON, AdwBin)

GtkWidget *aar_date_button_new (void);
void aar_date_button_set_date (AarDateButton *self, const char *date);

G_END_DECLS
