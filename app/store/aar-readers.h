/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-database.h"

G_BEGIN_DECLS

/**
 * AarReaders:
 *
 * The connections of tasks that are reading a store just now. A COMMIT waits for all who read, so a write interrupts
 * them. Shared by the store and its tasks, and safe in all their threads; a task must not hold the store itself, as
 * the store would then end in the task's thread.
 */
typedef struct _AarReaders AarReaders;

AarReaders *aar_readers_new (const char *path);
AarReaders *aar_readers_ref (AarReaders *self);
void aar_readers_unref (AarReaders *self);
AarDatabase *aar_readers_open (AarReaders *self, GCancellable *cancellable, GError **error);
void aar_readers_close (AarReaders *self, AarDatabase *reader);
void aar_readers_interrupt (AarReaders *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AarReaders, aar_readers_unref)

G_END_DECLS
