/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the program says in the language that AAR_TEST_LANGUAGE names. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

void ui_words_init (void);
gboolean ui_words_is_english (const char *text);
const char *ui_say (const char *text);

G_END_DECLS
