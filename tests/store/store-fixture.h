/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-store.h"

G_BEGIN_DECLS

/**
 * StoreFixture:
 *
 * A store in a folder of its own, both gone when the test ends.
 */
typedef struct
{
  char *folder;
  char *path;
  AarStore *store;
} StoreFixture;

StoreFixture *store_fixture_new (void);
void store_fixture_free (StoreFixture *self);
void store_fixture_reopen (StoreFixture *self);
char *store_fixture_dump (AarStore *store);
void store_fixture_check (AarStore *store);

void store_fixture_add_rest (AarPlanContent *content, gpointer round, gpointer node);
AarPlanContent *store_fixture_make_plan (const char *title, guint n_areas, guint n_initiatives);
gint64 store_fixture_first_node (AarPlanContent *content, const char *kind);
void store_fixture_execute (const char *path, const char *sql);
char *store_fixture_query (const char *path, const char *sql);
void store_fixture_spin_until (gboolean (*done) (gpointer data), gpointer data);
void store_fixture_hold (const char *path, const char *sql);
void store_fixture_remove (const char *path);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StoreFixture, store_fixture_free)

G_END_DECLS
