/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-place.h"

G_DEFINE_BOXED_TYPE (AarPlace, aar_place, aar_place_copy, aar_place_free)

/**
 * aar_place_copy:
 * @self: a place
 *
 * Returns: (transfer full): a copy
 */
AarPlace *
aar_place_copy (const AarPlace *self)
{
  return g_memdup2 (self, sizeof *self);
}

/**
 * aar_place_free:
 * @self: a place
 *
 * Frees it.
 */
void
aar_place_free (AarPlace *self)
{
  g_free (self);
}

/**
 * aar_place_equal:
 * @a: (nullable): a place
 * @b: (nullable): another
 *
 * Returns: whether they are the same place
 */
gboolean
aar_place_equal (const AarPlace *a, const AarPlace *b)
{
  if (a == NULL || b == NULL)
    return a == b;
  return a->kind == b->kind && a->plan == b->plan && a->id == b->id;
}
