/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether the window speaks the user's language: nothing that it shows may be a text of the catalogue that was left in
 * English. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void ui_words_init (void);
void ui_words_check (void);
const char *ui_say (const char *text);

G_END_DECLS
