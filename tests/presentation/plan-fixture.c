/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plan-fixture.h"

PlanFixture *
plan_fixture_new (void)
{
  PlanFixture *self = g_new0 (PlanFixture, 1);
  g_autoptr (AarPlanContent) content = store_fixture_make_plan ("Årsplan 2031", 1, 2);
  GPtrArray *nodes = aar_plan_content_get_records (content, AAR_TABLE_NODE);
  g_autoptr (GError) error = NULL;

  self->base = store_fixture_new ();
  self->path = self->base->path;
  self->store = self->base->store;
  self->plan = aar_record_get_id (aar_plan_content_get_plan (content));
  self->area = aar_record_get_id (nodes->pdata[0]);
  self->node = aar_record_get_id (nodes->pdata[1]);
  self->other = aar_record_get_id (nodes->pdata[2]);
  aar_store_import (self->store, content, &error);
  g_assert_no_error (error);
  return self;
}

void
plan_fixture_free (PlanFixture *self)
{
  store_fixture_free (self->base);
  g_free (self);
}

static gboolean
is_gone (gpointer data)
{
  return *(gpointer *) data == NULL;
}

/* Gives up the last reference but those of threads that are not done. */
void
plan_fixture_finalize (gpointer object)
{
  gpointer left = object;

  g_object_add_weak_pointer (object, &left);
  g_object_unref (object);
  store_fixture_spin_until (is_gone, &left);
}

static gboolean
is_idle (gpointer data)
{
  return !aar_loader_is_loading (data);
}

void
plan_fixture_wait (AarLoader *loader)
{
  store_fixture_spin_until (is_idle, loader);
}
