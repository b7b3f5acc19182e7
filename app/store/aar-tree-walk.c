/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-tree-walk.h"

#include "aar-store-private.h"

/**
 * AarTreeWalk:
 *
 * Goes through the areas and initiatives of a plan in the order of the document, from one of them on, and reads nothing
 * but where they stand: that is in an index, so that a walk costs what it goes over, however large the plan is. Nothing
 * may be written while a walk is under way.
 */
struct _AarTreeWalk
{
  AarStatement *statement;
};

#define COLUMNS "SELECT \"id\", \"parent\", \"position\", \"kind\" = 'area' FROM \"node\" "

static void
read_line (AarStatement *statement, AarTreeLine *line)
{
  line->id = aar_statement_get_integer (statement, 0);
  line->parent = aar_statement_get_integer (statement, 1);
  line->position = aar_statement_get_integer (statement, 2);
  line->is_area = aar_statement_get_integer (statement, 3) != 0;
}

/* An id of 0 means that there is none. */
static gboolean
step (AarStatement *statement, AarTreeLine *line, GError **error)
{
  AarStep made = aar_statement_step (statement, error);

  *line = (AarTreeLine) { 0, 0, 0, FALSE };
  if (made == AAR_STEP_ROW)
    read_line (statement, line);
  return made != AAR_STEP_ERROR;
}

/**
 * aar_tree_line_read:
 * @store: a store
 * @plan: the id of a plan
 * @node: the id of an area or initiative
 * @line: (out): where it stands; its id is 0 if it is not in @plan
 * @error: return location for an error
 *
 * Returns: whether nothing failed
 */
gboolean
aar_tree_line_read (AarStore *store, gint64 plan, gint64 node, AarTreeLine *line, GError **error)
{
  g_autoptr (AarStatement) statement = NULL;

  aar_store_assert_thread (store);
  statement = aar_statement_prepare (store->database, COLUMNS "WHERE \"id\" = ?1 AND \"plan\" = ?2", error);
  if (statement == NULL)
    return FALSE;
  aar_statement_bind_integer (statement, 1, node);
  aar_statement_bind_integer (statement, 2, plan);
  return step (statement, line, error);
}

/**
 * aar_tree_line_compare:
 * @a: a line
 * @b: another of the same plan
 *
 * Returns: less than, equal to, or greater than 0 if @a stands before @b, is @b, or stands behind it
 */
int
aar_tree_line_compare (const AarTreeLine *a, const AarTreeLine *b)
{
  if (a->position != b->position)
    return a->position < b->position ? -1 : 1;
  return (a->id > b->id) - (a->id < b->id);
}

/**
 * aar_tree_walk_new:
 * @store: a store
 * @plan: the id of a plan
 * @from: (nullable): where to begin; the first step leads to what is next to it. %NULL for the beginning of the
 *   document, or its end
 * @backwards: whether to go towards the beginning
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): a walk
 */
AarTreeWalk *
aar_tree_walk_new (AarStore *store, gint64 plan, const AarTreeLine *from, gboolean backwards, GError **error)
{
  static const char *const sql[] = {
    COLUMNS "WHERE \"plan\" = ?1 AND (\"position\", \"id\") > (?2, ?3) ORDER BY \"position\", \"id\"",
    COLUMNS "WHERE \"plan\" = ?1 AND (\"position\", \"id\") < (?2, ?3) ORDER BY \"position\" DESC, \"id\" DESC",
  };
  const gint64 edge = backwards ? G_MAXINT64 : G_MININT64;
  AarStatement *statement;
  AarTreeWalk *self;

  aar_store_assert_thread (store);
  statement = aar_statement_prepare (store->database, sql[backwards], error);
  if (statement == NULL)
    return NULL;
  aar_statement_bind_integer (statement, 1, plan);
  aar_statement_bind_integer (statement, 2, from != NULL ? from->position : edge);
  aar_statement_bind_integer (statement, 3, from != NULL ? from->id : edge);
  self = g_new (AarTreeWalk, 1);
  self->statement = statement;
  return self;
}

/**
 * aar_tree_walk_free:
 * @self: (nullable): a walk
 */
void
aar_tree_walk_free (AarTreeWalk *self)
{
  if (self == NULL)
    return;
  aar_statement_release (self->statement);
  g_free (self);
}

/**
 * aar_tree_walk_next:
 * @self: a walk
 * @line: (out): the next one; its id is 0 if there is none
 * @error: return location for an error
 *
 * Returns: whether nothing failed
 */
gboolean
aar_tree_walk_next (AarTreeWalk *self, AarTreeLine *line, GError **error)
{
  return step (self->statement, line, error);
}
