/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-place.h"

G_DEFINE_BOXED_TYPE (AarPlace, aar_place, aar_place_copy, aar_place_free)

AarPlace *
aar_place_copy (const AarPlace *self)
{
  return g_memdup2 (self, sizeof *self);
}

void
aar_place_free (AarPlace *self)
{
  g_free (self);
}

gboolean
aar_place_equal (const AarPlace *a, const AarPlace *b)
{
  if (a == NULL || b == NULL)
    return a == b;
  return a->kind == b->kind && a->plan == b->plan && a->id == b->id;
}
