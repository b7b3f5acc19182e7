/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *aar_text_fold (const char *text);
gboolean aar_text_is_empty (const char *text);
char *aar_text_collapse (const char *text);

/**
 * AarCollator:
 *
 * The order of words in one language. A collator belongs to one thread.
 */
typedef struct _AarCollator AarCollator;

AarCollator *aar_collator_new (const char *language);
void aar_collator_free (AarCollator *self);
GBytes *aar_collator_sort_key (AarCollator *self, const char *text);
int aar_number_compare (const char *a, const char *b);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AarCollator, aar_collator_free)

G_END_DECLS
