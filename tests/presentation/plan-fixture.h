/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-loader.h"
#include "store-fixture.h"

G_BEGIN_DECLS

/**
 * PlanFixture:
 * @path: a store
 * @store: the same, open
 * @plan: the id of a plan in it, with something in every table
 * @area: its area
 * @node: the first of the initiatives in that
 * @other: the second
 *
 * A store to be presented; gone when the test ends.
 */
typedef struct
{
  StoreFixture *base;
  const char *path;
  AarStore *store;
  gint64 plan;
  gint64 area;
  gint64 node;
  gint64 other;
} PlanFixture;

PlanFixture *plan_fixture_new (void);
void plan_fixture_free (PlanFixture *self);
void plan_fixture_wait (AarLoader *loader);
void plan_fixture_finalize (gpointer object);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlanFixture, plan_fixture_free)

G_END_DECLS
