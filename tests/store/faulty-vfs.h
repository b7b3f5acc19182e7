/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A file system for SQLite that fails on command: the n-th time that something would reach the disk. */

/**
 * FaultyKind:
 * @FAULTY_FULL: the disk is full
 * @FAULTY_BROKEN: writing fails
 * @FAULTY_GONE: from there on everything fails, as when a network drive goes away
 */
typedef enum
{
  FAULTY_FULL,
  FAULTY_BROKEN,
  FAULTY_GONE,
} FaultyKind;

void faulty_vfs_use (gboolean use);
void faulty_vfs_fail_at (guint n, FaultyKind kind);
guint faulty_vfs_get_count (void);

G_END_DECLS
