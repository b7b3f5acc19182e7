/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * AarArchive:
 *
 * The parts of an office document, which is a zip file. Nothing of it is written anywhere, so its paths are names only.
 */
typedef struct _AarArchive AarArchive;

AarArchive *aar_archive_open (GBytes *bytes, const char *name, GError **error);
void aar_archive_close (AarArchive *self);
const char *aar_archive_get_name (AarArchive *self);
gboolean aar_archive_has (AarArchive *self, const char *path);
GBytes *aar_archive_read (AarArchive *self, const char *path, GError **error);

void aar_archive_set_damaged (GError **error, const char *name);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AarArchive, aar_archive_close)

G_END_DECLS
