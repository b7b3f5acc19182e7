/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether the window speaks the user's language: nothing that it shows may be a text of the catalogue that was left in
 * English. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

void ui_words_check (void);

G_END_DECLS
