/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * AarImportRanges:
 *
 * Which lines of a document belong to which of the things that were found in it. Things are told by their index, lines
 * count from 1 and 0 is no line.
 */
typedef struct _AarImportRanges AarImportRanges;

AarImportRanges *aar_import_ranges_new (const guint *starts, guint n_starts, guint n_lines);
void aar_import_ranges_free (AarImportRanges *self);
gboolean aar_import_ranges_get (const AarImportRanges *self, guint index, guint *first, guint *last);
gboolean aar_import_ranges_find (const AarImportRanges *self, guint line, guint *index);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AarImportRanges, aar_import_ranges_free)

G_END_DECLS
