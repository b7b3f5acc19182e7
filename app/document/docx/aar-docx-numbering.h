/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-xml.h"

G_BEGIN_DECLS

/**
 * AarDocxNumbering:
 *
 * The lists of a document of Word, and how far they have been counted.
 */
typedef struct _AarDocxNumbering AarDocxNumbering;

AarDocxNumbering *aar_docx_numbering_new (void);
void aar_docx_numbering_free (AarDocxNumbering *self);
gboolean aar_docx_numbering_read (AarDocxNumbering *self, GBytes *bytes, const char *name, GError **error);
int aar_docx_numbering_find_level (AarDocxNumbering *self, const char *list, const char *style);
gboolean aar_docx_numbering_has (AarDocxNumbering *self, const char *list);
char *aar_docx_numbering_count (AarDocxNumbering *self, const char *list, guint level);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AarDocxNumbering, aar_docx_numbering_free)

G_END_DECLS
