/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A file system for SQLite that writes down what reaches the disk, and makes of it what a disk may hold after the power
 * failed at any moment: what was synced is there; of what was written since, any of the sectors; a file whose making or
 * deletion was not synced in its folder may be there or not. */

void recording_vfs_begin (const char *path);
void recording_vfs_end (void);
void recording_vfs_mark (void);
guint recording_vfs_get_length (void);
guint recording_vfs_write_image (const char *path, guint length, GRand *rand);

G_END_DECLS
