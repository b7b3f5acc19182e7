/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-splice.h"

#include <string.h>

static gboolean
is_same (const guint8 *a, const guint8 *b, gsize size, GEqualFunc equal)
{
  return equal != NULL ? equal (a, b) : memcmp (a, b, size) == 0;
}

/**
 * aar_splice_between_ends:
 * @old: (array length=n_old): a list
 * @n_old: how many elements it has
 * @new: (array length=n_new): what it shall become
 * @n_new: how many elements that has
 * @size: how many bytes an element has, as for `qsort()`
 * @equal: (nullable) (scope call): whether the elements that two pointers lead to are alike; %NULL compares their bytes
 *
 * Leaves alone what stands alike at both ends, so that a view that is told of the rest only keeps its place and its
 * selection.
 *
 * Returns: the one splice that makes @new of @old; it removes and adds nothing where they are alike
 */
AarSplice
aar_splice_between_ends (gconstpointer old, guint n_old, gconstpointer new, guint n_new, gsize size, GEqualFunc equal)
{
  const guint8 *a = old, *b = new;
  guint head = 0;

  while (head < MIN (n_old, n_new) && is_same (a + head * size, b + head * size, size, equal))
    head++;
  while (n_old > head && n_new > head && is_same (a + (n_old - 1) * size, b + (n_new - 1) * size, size, equal))
    n_old--, n_new--;
  return (AarSplice) { head, n_old - head, n_new - head };
}
