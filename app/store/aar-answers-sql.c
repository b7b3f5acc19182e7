/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-answers-sql.h"

#include "aar-current-round.h"

/* Whether anything was answered in a round, and what went wrong in finding out. */
typedef struct
{
  AarDatabase *database;
  GError *error;
} Asking;

static gboolean
is_answered (gint64 round, gpointer data)
{
  Asking *asking = data;
  g_autoptr (AarStatement) statement = NULL;

  if (asking->error != NULL)
    return FALSE;
  statement = aar_statement_prepare (
      asking->database,
      "SELECT EXISTS (SELECT 1 FROM \"assessment\" a WHERE a.\"round\" = ?1 AND " AAR_SQL_ASSESSMENT_ANSWERED ") "
      "OR EXISTS (SELECT 1 FROM \"milestone\" m WHERE m.\"round\" = ?1 AND " AAR_SQL_MILESTONE_ANSWERED ")",
      &asking->error);
  if (statement == NULL)
    return FALSE;
  aar_statement_bind_integer (statement, 1, round);
  return aar_statement_step (statement, &asking->error) == AAR_STEP_ROW &&
         aar_statement_get_integer (statement, 0) != 0;
}

/**
 * aar_current_round_read:
 * @database: a connection
 * @plan: the id of a plan
 * @round: (out): the id of the round that the plan speaks of by [func@Aar.current_round_find], 0 if it has none
 * @error: return location for an error
 *
 * Returns: whether it could be read
 */
gboolean
aar_current_round_read (AarDatabase *database, gint64 plan, gint64 *round, GError **error)
{
  g_autoptr (GArray) rounds = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GPtrArray) states = g_ptr_array_new_with_free_func (g_free);
  Asking asking = { database, NULL };
  g_autoptr (AarStatement) statement = NULL;
  AarStep step;
  int current;

  statement = aar_statement_prepare (database,
                                     "SELECT \"id\", \"state\" FROM \"round\" WHERE \"plan\" = ?1 "
                                     "ORDER BY \"position\", \"id\"",
                                     error);
  if (statement == NULL)
    return FALSE;
  aar_statement_bind_integer (statement, 1, plan);
  while ((step = aar_statement_step (statement, error)) == AAR_STEP_ROW)
    {
      gint64 id = aar_statement_get_integer (statement, 0);

      g_array_append_val (rounds, id);
      g_ptr_array_add (states, g_strdup (aar_statement_get_text (statement, 1)));
    }
  if (step == AAR_STEP_ERROR)
    return FALSE;
  current = aar_current_round_find ((const gint64 *) rounds->data, (const char *const *) states->pdata, rounds->len,
                                    is_answered, &asking);
  if (asking.error != NULL)
    {
      g_propagate_error (error, asking.error);
      return FALSE;
    }
  *round = current >= 0 ? g_array_index (rounds, gint64, current) : 0;
  return TRUE;
}
