/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-store-private.h"

#include "aar-edit-private.h"
#include "aar-error.h"
#include "aar-history.h"
#include "aar-row.h"

#include <glib/gi18n.h>

/* Rounds that were closed under version 1 kept nothing of their closing. What they asked and were told then is found by
 * taking back what was changed since. */

typedef struct
{
  gint64 round;
  gint64 plan;
  char *time;
  gboolean was_closing;
  AarPlanContent *content;
} Rebuilding;

static void
rebuilding_free (gpointer data)
{
  Rebuilding *self = data;

  g_clear_object (&self->content);
  g_free (self->time);
  g_free (self);
}

/* When each of them was closed, or, if it came closed, when it came. */
#define CLOSED_SQL                                                                                            \
  "SELECT r.\"id\", r.\"plan\", c.\"time\", i.\"time\" FROM \"round\" r "                                     \
  "LEFT JOIN (SELECT c.\"row\", max(s.\"time\") AS \"time\" FROM \"change\" c JOIN \"step\" s "               \
  "ON s.\"id\" = c.\"step\" WHERE c.\"table\" = 'round' AND c.\"column\" = 'state' AND c.\"new\" = 'closed' " \
  "GROUP BY c.\"row\") c ON c.\"row\" = r.\"id\" "                                                            \
  "LEFT JOIN (SELECT c.\"row\", max(s.\"time\") AS \"time\" FROM \"change\" c JOIN \"step\" s "               \
  "ON s.\"id\" = c.\"step\" WHERE c.\"table\" = 'round' AND c.\"operation\" = 'insert' "                      \
  "GROUP BY c.\"row\") i ON i.\"row\" = r.\"id\" "                                                            \
  "WHERE r.\"state\" = 'closed' AND r.\"record\" IS NULL ORDER BY r.\"plan\", r.\"position\", r.\"id\""

static GPtrArray *
list_closed (AarStore *self, GError **error)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func (rebuilding_free);
  g_autoptr (AarStatement) statement = aar_statement_prepare (self->database, CLOSED_SQL, error);
  AarStep step;

  if (statement == NULL)
    return NULL;
  while ((step = aar_statement_step (statement, error)) == AAR_STEP_ROW)
    {
      Rebuilding *rebuilding = g_new0 (Rebuilding, 1);

      rebuilding->round = aar_statement_get_integer (statement, 0);
      rebuilding->plan = aar_statement_get_integer (statement, 1);
      rebuilding->was_closing = !aar_statement_is_null (statement, 2);
      rebuilding->time = g_strdup (aar_statement_get_text (statement, rebuilding->was_closing ? 2 : 3));
      g_ptr_array_add (list, rebuilding);
    }
  return step == AAR_STEP_DONE ? g_steal_pointer (&list) : NULL;
}

static gboolean
write_round (AarEdit *edit, Rebuilding *rebuilding, GError **error)
{
  g_autoptr (AarRound) round = aar_edit_load (edit, AAR_TABLE_ROUND, rebuilding->round, error);
  gboolean reaches = rebuilding->content != NULL;

  if (round == NULL)
    return FALSE;
  if (!reaches)
    rebuilding->content = aar_row_load_content (edit->database, rebuilding->plan, error);
  return rebuilding->content != NULL &&
         aar_edit_freeze_round (edit, rebuilding->content, round,
                                reaches ? AAR_ROUND_RECORD_REBUILT : AAR_ROUND_RECORD_PARTIAL,
                                rebuilding->was_closing ? rebuilding->time : NULL, error);
}

static gboolean
write_rounds (AarEdit *edit, gpointer data, GError **error)
{
  GPtrArray *list = data;
  g_autofree char *sql = NULL;

  for (guint i = 0; i < list->len; i++)
    if (!write_round (edit, list->pdata[i], error))
      return FALSE;
  /* Nobody did it, so nobody undoes it. */
  sql = g_strdup_printf ("UPDATE \"step\" SET \"state\" = 2 WHERE \"id\" = %" G_GINT64_FORMAT, edit->step);
  return aar_database_execute (edit->database, sql, error);
}

/* Lets the closed rounds of a store that was just converted keep what the history tells of their closing. */
gboolean
aar_store_rebuild_rounds (AarStore *self, GError **error)
{
  g_autoptr (GPtrArray) list = list_closed (self, error);

  if (list == NULL)
    return FALSE;
  for (guint i = 0; i < list->len; i++)
    {
      Rebuilding *rebuilding = list->pdata[i];
      g_autoptr (GError) failure = NULL;

      if (rebuilding->time != NULL)
        rebuilding->content = aar_history_plan_at (self, rebuilding->plan, rebuilding->time, &failure);
      /* It may have been in another store then: that is as if the history began later. */
      if (failure != NULL && !g_error_matches (failure, AAR_ERROR, AAR_ERROR_NOT_FOUND))
        {
          g_propagate_error (error, g_steal_pointer (&failure));
          return FALSE;
        }
    }
  return list->len == 0 || aar_store_edit (self, "Conversion", 0, write_rounds, list, error);
}
