/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *aar_import_words_get_plural (const char *word, const char *language);
char *aar_import_words_get_inner (const char *word);

G_END_DECLS
