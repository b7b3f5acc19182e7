/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-node-query.h"

/**
 * aar_node_query_copy:
 * @self: a query
 *
 * Returns: (transfer full): a query that is equal to it
 */
AarNodeQuery *
aar_node_query_copy (const AarNodeQuery *self)
{
  AarNodeQuery *copy = g_memdup2 (self, sizeof *self);

  copy->search = g_strdup (self->search);
  return copy;
}

/**
 * aar_node_query_free:
 * @self: (nullable) (transfer full): a query
 */
void
aar_node_query_free (AarNodeQuery *self)
{
  if (self == NULL)
    return;
  g_free (self->search);
  g_free (self);
}

/**
 * aar_node_query_equal:
 * @a: a query
 * @b: another
 *
 * Returns: whether both find the same in the same order
 */
gboolean
aar_node_query_equal (const AarNodeQuery *a, const AarNodeQuery *b)
{
  return a->plan == b->plan && a->area == b->area && a->unit == b->unit && a->tag == b->tag &&
         a->reference == b->reference && a->level == b->level && a->round == b->round &&
         !a->unanswered == !b->unanswered && a->sort == b->sort && g_strcmp0 (a->search, b->search) == 0;
}
