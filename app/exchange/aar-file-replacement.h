/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * AarFileReplacement:
 *
 * A file that is written beside the one that it replaces, so that there is at every moment either the old file or the
 * new one.
 */
typedef struct _AarFileReplacement AarFileReplacement;

AarFileReplacement *aar_file_replacement_new (GFile *target, GCancellable *cancellable, GError **error);
AarFileReplacement *
aar_file_replacement_new_in (GFile *folder, const char *name, GCancellable *cancellable, GError **error);
GOutputStream *aar_file_replacement_get_stream (AarFileReplacement *self);
gboolean aar_file_replacement_commit (AarFileReplacement *self, GCancellable *cancellable, GError **error);
void aar_file_replacement_free (AarFileReplacement *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AarFileReplacement, aar_file_replacement_free)

G_END_DECLS
