/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A small plan of an invented municipality, as the tests of this layer need it. */
#pragma once

#include "aar-store.h"

/* Places of the fixture's records in their tables. */
enum
{
  FIXTURE_EFFORT,
  FIXTURE_ECONOMY,
};

enum
{
  FIXTURE_PROPERTY,
  FIXTURE_SCHOOLS,
  FIXTURE_COMMITTEE,
};

/* The initiatives; node 0 is the area that they stand under. */
enum
{
  FIXTURE_AREA,
  FIXTURE_HEATING,
  FIXTURE_ROOFS,
  FIXTURE_READING,
  FIXTURE_SHARED,
  FIXTURE_NOBODY,
};

AarPlanContent *fixture_new_plan (const char *language);
gint64 fixture_id (AarPlanContent *content, AarTable table, guint index);
gpointer fixture_record (AarPlanContent *content, AarTable table, guint index);
gint64 fixture_level (AarPlanContent *content, guint scale, guint rank);
AarAssessment *
fixture_assess (AarPlanContent *content, guint node, guint round, guint scale, int rank, const char *note);
AarMilestone *fixture_milestone (AarPlanContent *content, guint node, guint round, const char *text);

AarStore *fixture_open_store (AarPlanContent *content);
AarPlanContent *fixture_load (AarStore *store, AarPlanContent *content);
void fixture_assert_same (AarPlanContent *a, AarPlanContent *b);
void fixture_assert_undo (AarStore *store, AarPlanContent *before);
void fixture_remove_stores (void);
