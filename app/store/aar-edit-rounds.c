/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-edit-private.h"

#include "aar-row.h"

/* A round that is closed keeps in rows of its own what it asked and was told; one that is opened again gives them up.
 * It stands here, under all ways to close a round, and is a part of the same step, so that undo takes it along. */

static gboolean
insert_rows (AarEdit *self, AarPlanContent *content, AarRound *round, GError **error)
{
  g_autoptr (GPtrArray) rows = aar_frozen_round_make (content, round);

  for (guint i = 0; i < rows->len; i++)
    if (!aar_edit_insert_row (self, rows->pdata[i], error))
      return FALSE;
  return TRUE;
}

/**
 * aar_edit_freeze_round:
 * @self: the step being written
 * @content: the plan as it was when the round was closed
 * @round: the round
 * @record: one of the AAR_ROUND_RECORD strings: where @content comes from
 * @closed: (nullable): when it was closed, %NULL if nobody knows
 * @error: return location for an error
 *
 * Keeps what a round that is closed asked and was told.
 *
 * Returns: whether it was written
 */
gboolean
aar_edit_freeze_round (AarEdit *self,
                       AarPlanContent *content,
                       AarRound *round,
                       const char *record,
                       const char *closed,
                       GError **error)
{
  gint64 id = aar_record_get_id (round);

  return insert_rows (self, content, round, error) &&
         aar_edit_set_text (self, AAR_TABLE_ROUND, id, AAR_ROUND_CLOSED, closed, error) &&
         aar_edit_set_text (self, AAR_TABLE_ROUND, id, AAR_ROUND_RECORD, record, error);
}

static gboolean
forget (AarEdit *self, AarTable table, gint64 round, GError **error)
{
  g_autofree char *sql = g_strdup_printf ("SELECT \"id\" FROM \"%s\" WHERE \"round\" = ?1", aar_table_get_name (table));
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (AarStatement) statement = aar_statement_prepare (self->database, sql, error);
  AarStep step;

  if (statement == NULL)
    return FALSE;
  aar_statement_bind_integer (statement, 1, round);
  while ((step = aar_statement_step (statement, error)) == AAR_STEP_ROW)
    {
      gint64 id = aar_statement_get_integer (statement, 0);

      g_array_append_val (ids, id);
    }
  if (step == AAR_STEP_ERROR)
    return FALSE;
  g_clear_pointer (&statement, aar_statement_release);
  for (guint i = 0; i < ids->len; i++)
    if (!aar_edit_delete (self, table, g_array_index (ids, gint64, i), error))
      return FALSE;
  return TRUE;
}

static gboolean
thaw (AarEdit *self, gint64 round, GError **error)
{
  return forget (self, AAR_TABLE_FROZEN_LEVEL, round, error) && forget (self, AAR_TABLE_FROZEN_NODE, round, error) &&
         aar_edit_set_text (self, AAR_TABLE_ROUND, round, AAR_ROUND_CLOSED, NULL, error) &&
         aar_edit_set_text (self, AAR_TABLE_ROUND, round, AAR_ROUND_RECORD, NULL, error);
}

static char *
format_now (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();

  return g_date_time_format (now, "%Y-%m-%dT%H:%M:%SZ");
}

/* What goes along with a new state of a round. */
gboolean
aar_edit_follow_state (AarEdit *self, AarRound *old, AarRound *new, GError **error)
{
  g_autoptr (AarPlanContent) content = NULL;
  g_autofree char *now = NULL;

  if (aar_round_is_closed (old) == aar_round_is_closed (new))
    return TRUE;
  if (aar_round_is_closed (old))
    return thaw (self, aar_record_get_id (old), error);
  content = aar_row_load_content (self->database, aar_record_get_integer (new, AAR_ROUND_PLAN), error);
  now = format_now ();
  return content != NULL && aar_edit_freeze_round (self, content, new, AAR_ROUND_RECORD_CLOSING, now, error);
}

/* The rounds of a plan that came closed and keep nothing: what it says of them now is the earliest that is known. */
gboolean
aar_edit_freeze_plan (AarEdit *self, gint64 plan, GError **error)
{
  g_autoptr (AarPlanContent) content = aar_row_load_content (self->database, plan, error);
  GPtrArray *rounds;

  if (content == NULL)
    return FALSE;
  rounds = aar_plan_content_get_records (content, AAR_TABLE_ROUND);
  for (guint i = 0; i < rounds->len; i++)
    if (aar_round_is_closed (rounds->pdata[i]) && aar_record_get_text (rounds->pdata[i], AAR_ROUND_RECORD) == NULL &&
        !aar_edit_freeze_round (self, content, rounds->pdata[i], AAR_ROUND_RECORD_PARTIAL,
                                aar_record_get_text (rounds->pdata[i], AAR_ROUND_CLOSED), error))
      return FALSE;
  return TRUE;
}
