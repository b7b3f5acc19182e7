/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-tree-order.h"

/* Only what lies between the old and the new place is read and written, so that it takes no longer in a large plan. In
 * the order of the document an area comes right before all that stands in it. */

/* How far apart two lines are moved where there is no room between them, so that the next ones find some. */
#define ROOM 1000

/* More areas above each other than this there are only if the rows are wrong. */
#define DEEPEST 1000

typedef struct
{
  gint64 node;
  gint64 position;
} Place;

struct _AarTreeOrder
{
  AarStore *store;
  gint64 plan;
  GArray *places;
};

AarTreeOrder *
aar_tree_order_new (AarStore *store, gint64 plan)
{
  AarTreeOrder *self = g_new0 (AarTreeOrder, 1);

  self->store = g_object_ref (store);
  self->plan = plan;
  self->places = g_array_new (FALSE, FALSE, sizeof (Place));
  return self;
}

void
aar_tree_order_free (AarTreeOrder *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->places);
  g_object_unref (self->store);
  g_free (self);
}

gint64
aar_tree_order_get_plan (AarTreeOrder *self)
{
  return self->plan;
}

static void
put (AarTreeOrder *self, const AarTreeLine *line, gint64 position)
{
  Place place = { line->id, position };

  if (line->position != position)
    g_array_append_val (self->places, place);
}

/**
 * aar_tree_order_read:
 * @self: an order
 * @node: the id of a node
 * @line: (out): where it stands; its id is 0 if it is not in the plan
 * @error: return location for an error
 *
 * Returns: whether nothing failed
 */
gboolean
aar_tree_order_read (AarTreeOrder *self, gint64 node, AarTreeLine *line, GError **error)
{
  return aar_tree_line_read (self->store, self->plan, node, line, error);
}

/* Follows the areas down and up; %FALSE behind the end of the first one of @path. */
static gboolean
stays_inside (GArray *path, const AarTreeLine *line)
{
  while (path->len > 0 && g_array_index (path, gint64, path->len - 1) != line->parent)
    g_array_set_size (path, path->len - 1);
  if (path->len == 0)
    return FALSE;
  g_array_append_val (path, line->id);
  return TRUE;
}

/**
 * aar_tree_order_find_sibling:
 * @self: an order
 * @line: a line; if its id is 0, what would stand at the end of the document
 * @backwards: whether to look before it rather than behind it
 * @only_areas: whether to pass over initiatives
 * @sibling: (out): the next one right under the same area; its id is 0 if there is none
 * @error: return location for an error
 *
 * Returns: whether nothing failed
 */
gboolean
aar_tree_order_find_sibling (AarTreeOrder *self,
                             const AarTreeLine *line,
                             gboolean backwards,
                             gboolean only_areas,
                             AarTreeLine *sibling,
                             GError **error)
{
  g_autoptr (AarTreeWalk) walk = aar_tree_walk_new (self->store, self->plan, line->id != 0 ? line : NULL, backwards,
                                                    error);
  g_autoptr (GArray) path = g_array_new (FALSE, FALSE, sizeof (gint64));
  const gint64 start[] = { line->parent, line->id };

  g_array_append_vals (path, start, G_N_ELEMENTS (start));
  if (walk == NULL)
    return FALSE;
  while (aar_tree_walk_next (walk, sibling, error))
    {
      if (sibling->id == 0)
        return TRUE;
      if (backwards ? sibling->id == line->parent : !stays_inside (path, sibling))
        {
          sibling->id = 0;
          return TRUE;
        }
      if (sibling->parent == line->parent && (sibling->is_area || !only_areas))
        return TRUE;
    }
  return FALSE;
}

/**
 * aar_tree_order_find_first:
 * @self: an order
 * @area: an area
 * @inside: (out): what stands first in it; its id is 0 if it is empty
 * @error: return location for an error
 *
 * Returns: whether nothing failed
 */
gboolean
aar_tree_order_find_first (AarTreeOrder *self, const AarTreeLine *area, AarTreeLine *inside, GError **error)
{
  g_autoptr (AarTreeWalk) walk = aar_tree_walk_new (self->store, self->plan, area, FALSE, error);

  if (walk == NULL || !aar_tree_walk_next (walk, inside, error))
    return FALSE;
  if (inside->parent != area->id)
    inside->id = 0;
  return TRUE;
}

/**
 * aar_tree_order_find_end:
 * @self: an order
 * @line: (nullable): a line, %NULL for the whole plan
 * @block: (nullable) (element-type AarTreeLine): where to add it and all that stands under it
 * @end: (out): the line behind all that stands under it; its id is 0 at the end of the document
 * @error: return location for an error
 *
 * Returns: whether nothing failed
 */
gboolean
aar_tree_order_find_end (AarTreeOrder *self, const AarTreeLine *line, GArray *block, AarTreeLine *end, GError **error)
{
  g_autoptr (AarTreeWalk) walk = NULL;
  g_autoptr (GArray) path = NULL;

  *end = (AarTreeLine) { 0, 0, 0, FALSE };
  if (line == NULL)
    return TRUE;
  walk = aar_tree_walk_new (self->store, self->plan, line, FALSE, error);
  if (walk == NULL)
    return FALSE;
  path = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_array_append_val (path, line->id);
  if (block != NULL)
    g_array_append_vals (block, line, 1);
  while (aar_tree_walk_next (walk, end, error))
    {
      if (end->id == 0 || !stays_inside (path, end))
        return TRUE;
      if (block != NULL)
        g_array_append_vals (block, end, 1);
    }
  return FALSE;
}

/**
 * aar_tree_order_is_below:
 * @self: an order
 * @node: the id of a node, or 0
 * @above: the id of another
 * @is_below: (out): whether @node is @above or stands anywhere under it
 * @error: return location for an error
 *
 * Returns: whether nothing failed
 */
gboolean
aar_tree_order_is_below (AarTreeOrder *self, gint64 node, gint64 above, gboolean *is_below, GError **error)
{
  *is_below = FALSE;
  for (guint depth = 0; node != 0 && depth < DEEPEST; depth++)
    {
      AarTreeLine line;

      *is_below = node == above;
      if (*is_below)
        return TRUE;
      if (!aar_tree_order_read (self, node, &line, error))
        return FALSE;
      node = line.parent;
    }
  return TRUE;
}

static gboolean
find_previous (AarTreeOrder *self, const AarTreeLine *line, AarTreeLine *previous, GError **error)
{
  g_autoptr (AarTreeWalk) walk = aar_tree_walk_new (self->store, self->plan, line->id != 0 ? line : NULL, TRUE, error);

  return walk != NULL && aar_tree_walk_next (walk, previous, error);
}

/* Behind which place something before @before can be put. A plan begins at 0, or before that if it does already. */
static gint64
get_last (const AarTreeLine *previous, const AarTreeLine *before)
{
  return previous->id != 0 ? previous->position : MIN (before->position, 0) - 1;
}

/* Moves what stands from @line on behind @last, as far as there is not room enough. */
static gboolean
push (AarTreeOrder *self, const AarTreeLine *line, gint64 last, GError **error)
{
  g_autoptr (AarTreeWalk) walk = NULL;
  AarTreeLine next = *line;

  if (line->id == 0 || line->position > last)
    return TRUE;
  walk = aar_tree_walk_new (self->store, self->plan, line, FALSE, error);
  if (walk == NULL)
    return FALSE;
  last += ROOM;
  do
    {
      put (self, &next, ++last);
      if (!aar_tree_walk_next (walk, &next, error))
        return FALSE;
    }
  while (next.id != 0 && next.position <= last);
  return TRUE;
}

/* Gives the lines, in their new order, the places that they had in the old one, which are sorted. */
static gboolean
exchange (AarTreeOrder *self, GArray *lines, GArray *old, const AarTreeLine *behind, GError **error)
{
  gint64 last = g_array_index (old, AarTreeLine, 0).position - 1;

  for (guint i = 0; i < lines->len; i++)
    {
      last = MAX (g_array_index (old, AarTreeLine, i).position, last + 1);
      put (self, &g_array_index (lines, AarTreeLine, i), last);
    }
  return push (self, behind, last, error);
}

/* What stands from @from, with it, up to @to, without it. */
static GArray *
collect (AarTreeOrder *self, const AarTreeLine *from, const AarTreeLine *to, GError **error)
{
  g_autoptr (AarTreeWalk) walk = aar_tree_walk_new (self->store, self->plan, from, FALSE, error);
  g_autoptr (GArray) lines = g_array_new (FALSE, FALSE, sizeof (AarTreeLine));
  AarTreeLine line = *from;

  if (walk == NULL)
    return NULL;
  while (line.id != 0 && line.id != to->id)
    {
      g_array_append_val (lines, line);
      if (!aar_tree_walk_next (walk, &line, error))
        return NULL;
    }
  return g_steal_pointer (&lines);
}

/* Changes places with all that lies between. */
static gboolean
pass (AarTreeOrder *self, GArray *block, const AarTreeLine *end, const AarTreeLine *before, GError **error)
{
  const AarTreeLine *line = &g_array_index (block, AarTreeLine, 0);
  gboolean forwards = aar_tree_line_compare (before, line) > 0;
  g_autoptr (GArray) between = collect (self, forwards ? end : before, forwards ? before : line, error);
  g_autoptr (GArray) lines = g_array_new (FALSE, FALSE, sizeof (AarTreeLine));
  g_autoptr (GArray) old = g_array_new (FALSE, FALSE, sizeof (AarTreeLine));

  if (between == NULL)
    return FALSE;
  g_array_append_vals (lines, forwards ? between->data : block->data, forwards ? between->len : block->len);
  g_array_append_vals (lines, forwards ? block->data : between->data, forwards ? block->len : between->len);
  g_array_append_vals (old, forwards ? block->data : between->data, forwards ? block->len : between->len);
  g_array_append_vals (old, forwards ? between->data : block->data, forwards ? between->len : block->len);
  return exchange (self, lines, old, forwards ? before : end, error);
}

/**
 * aar_tree_order_move:
 * @self: an order
 * @line: a line
 * @before: a line that does not stand under it; its id is 0 for the end of the document
 * @error: return location for an error
 *
 * Puts @line and all that stands under it right before @before.
 *
 * Returns: whether nothing failed
 */
gboolean
aar_tree_order_move (AarTreeOrder *self, const AarTreeLine *line, const AarTreeLine *before, GError **error)
{
  g_autoptr (GArray) block = g_array_new (FALSE, FALSE, sizeof (AarTreeLine));
  AarTreeLine end, previous;
  gint64 last;

  if (!aar_tree_order_find_end (self, line, block, &end, error) || !find_previous (self, before, &previous, error))
    return FALSE;
  if (before->id == end.id || before->id == line->id)
    return TRUE;
  last = get_last (&previous, before);
  if (before->id != 0 && before->position - last <= (gint64) block->len)
    return pass (self, block, &end, before, error);
  for (guint i = 0; i < block->len; i++)
    put (self, &g_array_index (block, AarTreeLine, i), ++last);
  return TRUE;
}

/**
 * aar_tree_order_insert:
 * @self: an order
 * @before: a line; its id is 0 for the end of the document
 * @position: (out): the place of a new line right before @before
 * @error: return location for an error
 *
 * Makes room for a new line.
 *
 * Returns: whether nothing failed
 */
gboolean
aar_tree_order_insert (AarTreeOrder *self, const AarTreeLine *before, gint64 *position, GError **error)
{
  AarTreeLine previous;

  if (!find_previous (self, before, &previous, error))
    return FALSE;
  *position = get_last (&previous, before) + 1;
  return push (self, before, *position, error);
}

/**
 * aar_tree_order_write:
 * @self: an order
 * @edit: the step being written
 * @error: return location for an error
 *
 * Writes where the lines stand now.
 *
 * Returns: whether it was written
 */
gboolean
aar_tree_order_write (AarTreeOrder *self, AarEdit *edit, GError **error)
{
  for (guint i = 0; i < self->places->len; i++)
    {
      const Place *place = &g_array_index (self->places, Place, i);

      if (!aar_edit_set_integer (edit, AAR_TABLE_NODE, place->node, AAR_NODE_POSITION, place->position, error))
        return FALSE;
    }
  return TRUE;
}
