/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * AarPlaceKind:
 * @AAR_PLACE_NOWHERE: no plan is chosen
 * @AAR_PLACE_ALL_PLANS: the initiatives of all plans
 * @AAR_PLACE_PLAN: a plan: its page and all its initiatives
 * @AAR_PLACE_AREA: an area of it
 * @AAR_PLACE_INITIATIVES: all its initiatives in one list
 * @AAR_PLACE_RESPONSIBLES: its initiatives under their responsible units
 * @AAR_PLACE_ROUNDS: its rounds of follow-up
 * @AAR_PLACE_ROUND: one round
 * @AAR_PLACE_REFERENCES: its governing documents
 * @AAR_PLACE_REFERENCE: what names one of them
 * @AAR_PLACE_ORGANISATION: its units
 * @AAR_PLACE_UNIT: what one of them has a role in
 * @AAR_PLACE_CHECKS: what is worth a second look in it
 */
typedef enum
{
  AAR_PLACE_NOWHERE,
  AAR_PLACE_ALL_PLANS,
  AAR_PLACE_PLAN,
  AAR_PLACE_AREA,
  AAR_PLACE_INITIATIVES,
  AAR_PLACE_RESPONSIBLES,
  AAR_PLACE_ROUNDS,
  AAR_PLACE_ROUND,
  AAR_PLACE_REFERENCES,
  AAR_PLACE_REFERENCE,
  AAR_PLACE_ORGANISATION,
  AAR_PLACE_UNIT,
  AAR_PLACE_CHECKS,
} AarPlaceKind;

/**
 * AarPlace:
 * @kind: what is shown
 * @plan: the plan, 0 for none
 * @id: the area, round, reference or unit, 0 for none
 *
 * Where in a store one is.
 */
typedef struct
{
  AarPlaceKind kind;
  gint64 plan;
  gint64 id;
} AarPlace;

#define AAR_TYPE_PLACE (aar_place_get_type ())

GType aar_place_get_type (void);
AarPlace *aar_place_copy (const AarPlace *self);
void aar_place_free (AarPlace *self);
gboolean aar_place_equal (const AarPlace *a, const AarPlace *b);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AarPlace, aar_place_free)

G_END_DECLS
