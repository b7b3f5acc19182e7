/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-edit-private.h"
#include "aar-store-private.h"

#include "aar-error.h"
#include "aar-row.h"

#include <glib/gi18n.h>

/* Undo and redo read the change log. Undoing a step writes its changes backwards, as a step of its own whose column
 * "turns" names the step that it reverses; redoing writes the changes of that undoing backwards. So the log only ever
 * grows, and a restart forgets nothing. A user undoes only own steps: on a shared store the last one may be a
 * colleague's. */

/* What can be undone: the newest step of this user that is in force. */
#define UNDO_SQL                                                                                   \
  "SELECT \"id\", \"label\", \"plan\", \"id\" FROM \"step\" WHERE \"who\" = ?1 AND \"state\" = 0 " \
  "ORDER BY \"id\" DESC LIMIT 1"

/* What can be redone: the oldest step that is undone, as steps are undone from the newest on; and its latest
 * undoing. */
#define REDO_SQL                                                                                             \
  "SELECT \"id\", \"label\", \"plan\", (SELECT max(u.\"id\") FROM \"step\" u WHERE u.\"turns\" = s.\"id\") " \
  "FROM \"step\" s WHERE \"who\" = ?1 AND \"state\" = 1 ORDER BY \"id\" LIMIT 1"

typedef struct
{
  /* The step of the user */
  gint64 id;
  char *label;
  gint64 plan;
  /* Whose changes are to be written backwards */
  gint64 source;
} Target;

static void
target_clear (Target *self)
{
  g_clear_pointer (&self->label, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Target, target_clear)

static gboolean
find_target (AarStore *self, const char *sql, Target *target, GError **error)
{
  g_autoptr (AarStatement) statement = aar_statement_prepare (self->database, sql, error);
  AarStep step;

  if (statement == NULL)
    return FALSE;
  aar_statement_bind_text (statement, 1, self->editor);
  step = aar_statement_step (statement, error);
  if (step != AAR_STEP_ROW)
    return step == AAR_STEP_DONE;
  target->id = aar_statement_get_integer (statement, 0);
  target->label = g_strdup (aar_statement_get_text (statement, 1));
  target->plan = aar_statement_get_integer (statement, 2);
  target->source = aar_statement_get_integer (statement, 3);
  return TRUE;
}

/* A colleague may have built on what is to be undone. */
static gboolean
fail_changed (GError **error)
{
  g_set_error_literal (error, AAR_ERROR, AAR_ERROR_CONSTRAINT,
                       _ ("This cannot be undone any more: somebody else has changed it since. Nothing was changed."));
  return FALSE;
}

/* Whether another user has written a change to the row since, that is in force. */
static gboolean
check_untouched (AarEdit *edit, gint64 row, gint64 since, GError **error)
{
  g_autoptr (AarStatement) statement = NULL;
  AarStep step;

  statement = aar_statement_prepare (
      edit->database,
      "SELECT 1 FROM \"change\" c JOIN \"step\" s ON s.\"id\" = c.\"step\" "
      "WHERE c.\"row\" = ?1 AND c.\"id\" > ?2 AND s.\"who\" <> ?3 AND s.\"state\" = 0 LIMIT 1",
      error);
  if (statement == NULL)
    return FALSE;
  aar_statement_bind_integer (statement, 1, row);
  aar_statement_bind_integer (statement, 2, since);
  aar_statement_bind_text (statement, 3, edit->who);
  step = aar_statement_step (statement, error);
  return step == AAR_STEP_ROW ? fail_changed (error) : step == AAR_STEP_DONE;
}

/* Puts the old value of a column back, if the row still has the new one. The columns of the log are those that
 * [func@reverse_step] reads. */
static gboolean
reverse_update (AarEdit *edit, AarTable table, AarStatement *log, GError **error)
{
  const char *column = aar_statement_get_text (log, 4);
  AarChange change = { AAR_OPERATION_UPDATE, table, aar_statement_get_integer (log, 3), 0, 0, 0 };
  g_autofree char *sql = NULL;
  g_autoptr (AarStatement) statement = NULL;
  int index = aar_table_find_column (table, column);

  if (index < 0)
    {
      g_set_error (error, AAR_ERROR, AAR_ERROR_CORRUPT, _ ("The store is damaged: its log names a column “%s”."),
                   column);
      return FALSE;
    }
  change.field = (guint) index;
  if (!aar_edit_locate (edit, table, change.row, &change.node, &change.plan, error) ||
      !aar_edit_mark (edit, table, change.row, change.node, error) ||
      aar_edit_prepare_log (edit, &change, column, error) == NULL)
    return FALSE;
  aar_statement_bind_column (edit->log, AAR_EDIT_OLD, log, 6);
  aar_statement_bind_column (edit->log, AAR_EDIT_NEW, log, 5);
  sql = g_strdup_printf ("UPDATE \"%s\" SET \"%s\" = ?2 WHERE \"id\" = ?1 AND \"%s\" IS ?3", aar_table_get_name (table),
                         column, column);
  statement = aar_statement_prepare (edit->database, sql, error);
  if (statement == NULL)
    return FALSE;
  aar_statement_bind_integer (statement, 1, change.row);
  aar_statement_bind_column (statement, 2, log, 5);
  aar_statement_bind_column (statement, 3, log, 6);
  if (!aar_statement_run (statement, error))
    return FALSE;
  if (aar_database_get_n_changed (edit->database) != 1)
    return fail_changed (error);
  edit->owner_table = AAR_TABLE_NONE;
  /* And once more for where the row belongs now. */
  return aar_edit_write_log (edit, &change, error) &&
         aar_edit_locate (edit, table, change.row, &change.node, &change.plan, error) &&
         aar_edit_mark (edit, table, change.row, change.node, error);
}

/* Puts a deleted row back as it was. */
static gboolean
reverse_delete (AarEdit *edit, AarTable table, AarStatement *log, GError **error)
{
  AarChange change = { AAR_OPERATION_INSERT, table, aar_statement_get_integer (log, 3), 0, 0, 0 };
  g_autofree char *sql = aar_row_get_insert_old (table);
  g_autoptr (AarStatement) statement = aar_statement_prepare (edit->database, sql, error);

  if (statement == NULL)
    return FALSE;
  aar_statement_bind_column (statement, 1, log, 5);
  return aar_statement_run (statement, error) &&
         aar_edit_locate (edit, table, change.row, &change.node, &change.plan, error) &&
         aar_edit_mark (edit, table, change.row, change.node, error) &&
         aar_edit_prepare_log (edit, &change, NULL, error) != NULL && aar_edit_write_log (edit, &change, error);
}

/* Whether a row names the organisation or unit, without being a part of the unit. */
static gboolean
is_named (AarEdit *edit, AarTable table, gint64 row, gboolean *named, GError **error)
{
  *named = FALSE;
  for (guint from = 0; from < AAR_N_TABLES && !*named; from++)
    {
      guint n_fields;
      const AarField *fields = aar_table_get_fields (from, &n_fields);

      for (guint i = 0; i < n_fields && !*named; i++)
        {
          g_autofree char *column = aar_column_name (&fields[i]), *sql = NULL;
          gint64 n;

          if (fields[i].type != AAR_FIELD_REFERENCE || fields[i].table != table ||
              (table == AAR_TABLE_UNIT && fields[i].flags & AAR_FIELD_OWNER))
            continue;
          sql = g_strdup_printf ("SELECT EXISTS (SELECT 1 FROM \"%s\" WHERE %s = %" G_GINT64_FORMAT ")",
                                 aar_table_get_name (from), column, row);
          if (!aar_database_get_number (edit->database, sql, &n, error))
            return FALSE;
          *named = n != 0;
        }
    }
  return TRUE;
}

/* An organisation or unit came with one plan and may since be that of others: then it stays, with what is a part of
 * it. */
static gboolean
is_shared (AarEdit *edit, AarTable table, gint64 row, gboolean *shared, GError **error)
{
  if (table == AAR_TABLE_FORMER_NAME)
    {
      g_autofree char *sql = g_strdup_printf (
          "SELECT ifnull((SELECT \"unit\" FROM \"former_name\" WHERE \"id\" = %" G_GINT64_FORMAT "), 0)", row);

      if (!aar_database_get_number (edit->database, sql, &row, error))
        return FALSE;
      table = AAR_TABLE_UNIT;
    }
  return is_named (edit, table, row, shared, error);
}

/* What came with a plan but may have become that of others: comes last, when nothing of the step itself names it. */
static gboolean
comes_last (AarStatement *log)
{
  AarTable table = aar_table_from_name (aar_statement_get_text (log, 2));

  return table != AAR_TABLE_NONE && aar_table_get_root (table) == AAR_TABLE_ORGANISATION &&
         g_strcmp0 (aar_statement_get_text (log, 1), "insert") == 0;
}

static gboolean
reverse_change (AarEdit *edit, AarStatement *log, gboolean alone, GError **error)
{
  const char *operation = aar_statement_get_text (log, 1);
  AarTable table = aar_table_from_name (aar_statement_get_text (log, 2));
  gint64 row = aar_statement_get_integer (log, 3);

  if (table == AAR_TABLE_NONE)
    {
      g_set_error_literal (error, AAR_ERROR, AAR_ERROR_CORRUPT,
                           _ ("The store is damaged: its log names an unknown table."));
      return FALSE;
    }
  if (g_strcmp0 (operation, "insert") == 0)
    return (alone || check_untouched (edit, row, aar_statement_get_integer (log, 0), error)) &&
           aar_edit_delete_row (edit, table, row, error);
  if (g_strcmp0 (operation, "delete") == 0)
    return reverse_delete (edit, table, log, error);
  return reverse_update (edit, table, log, error);
}

/* Whether nobody else has written since, so that no change need be looked at for what came later. */
static gboolean
is_alone (AarEdit *edit, gint64 source, gboolean *alone, GError **error)
{
  g_autoptr (AarStatement) statement = NULL;
  AarStep step;

  statement = aar_statement_prepare (
      edit->database, "SELECT 1 FROM \"step\" WHERE \"id\" > ?1 AND \"who\" <> ?2 AND \"state\" = 0 LIMIT 1", error);
  if (statement == NULL)
    return FALSE;
  aar_statement_bind_integer (statement, 1, source);
  aar_statement_bind_text (statement, 2, edit->who);
  step = aar_statement_step (statement, error);
  *alone = step == AAR_STEP_DONE;
  return step != AAR_STEP_ERROR;
}

static gboolean
reverse_shared (AarEdit *edit, AarStatement *log, gboolean alone, GError **error)
{
  gboolean shared;

  if (!is_shared (edit, aar_table_from_name (aar_statement_get_text (log, 2)), aar_statement_get_integer (log, 3),
                  &shared, error))
    return FALSE;
  return shared || reverse_change (edit, log, alone, error);
}

static gboolean
reverse_step (AarEdit *edit, gpointer data, GError **error)
{
  gint64 source = *(gint64 *) data, brought_plan;
  g_autofree char *sql = g_strdup_printf ("SELECT EXISTS (SELECT 1 FROM \"change\" WHERE \"step\" = %" G_GINT64_FORMAT
                                          " AND \"table\" = 'plan' AND \"operation\" = 'insert')",
                                          source);
  g_autoptr (AarStatement) log = NULL;
  gboolean alone;
  AarStep step;

  if (!is_alone (edit, source, &alone, error) || !aar_database_get_number (edit->database, sql, &brought_plan, error))
    return FALSE;
  log = aar_statement_prepare (
      edit->database,
      "SELECT \"id\", \"operation\", \"table\", \"row\", \"column\", \"old\", \"new\" FROM \"change\" "
      "WHERE \"step\" = ?1 ORDER BY \"id\" DESC",
      error);
  if (log == NULL)
    return FALSE;
  aar_statement_bind_integer (log, 1, source);
  while ((step = aar_statement_step (log, error)) == AAR_STEP_ROW)
    if (!(brought_plan && comes_last (log)) && !reverse_change (edit, log, alone, error))
      return FALSE;
  if (step == AAR_STEP_ERROR || !brought_plan)
    return step == AAR_STEP_DONE;
  aar_statement_reset (log);
  while ((step = aar_statement_step (log, error)) == AAR_STEP_ROW)
    if (comes_last (log) && !reverse_shared (edit, log, alone, error))
      return FALSE;
  return step == AAR_STEP_DONE;
}

/* The one thing that keeps a step from being undone which a user can help. */
static gboolean
fail_later (GError **error)
{
  g_set_error_literal (error, AAR_ERROR, AAR_ERROR_CONSTRAINT,
                       _ ("This was not undone, because something else was done since. Undo that first."));
  return FALSE;
}

typedef struct
{
  AarStore *store;
  const char *sql;
  int state;
  Target target;
} Reversal;

/* Everything in one transaction: what is to be undone is looked up anew, as another process may have undone it. */
static gboolean
write_reversal (AarEdit *edit, gpointer data, GError **error)
{
  Reversal *reversal = data;
  g_auto (Target) now = { 0 };
  g_autoptr (AarStatement) statement = NULL;

  if (!find_target (reversal->store, reversal->sql, &now, error))
    return FALSE;
  if (now.id != reversal->target.id || now.source != reversal->target.source)
    return fail_changed (error);
  if (!reverse_step (edit, &reversal->target.source, error))
    return FALSE;
  statement = aar_statement_prepare (edit->database, "UPDATE \"step\" SET \"state\" = ?2 WHERE \"id\" = ?1", error);
  if (statement == NULL)
    return FALSE;
  aar_statement_bind_integer (statement, 1, reversal->target.id);
  aar_statement_bind_integer (statement, 2, reversal->state);
  return aar_statement_run (statement, error);
}

static gboolean
reverse (AarStore *self, const char *sql, int state, gint64 step, const char *nothing, GError **error)
{
  g_auto (Target) found = { 0 };
  Reversal reversal = { .store = self, .sql = sql, .state = state };

  aar_store_assert_thread (self);
  if (!find_target (self, sql, &found, error))
    return FALSE;
  if (found.id == 0)
    {
      g_set_error_literal (error, AAR_ERROR, AAR_ERROR_NOT_FOUND, nothing);
      return FALSE;
    }
  if (step != 0 && step != found.id)
    return fail_later (error);
  reversal.target = found;
  return aar_store_write_step (self, found.label, found.plan, found.id, write_reversal, &reversal, error);
}

/* The menu is then only without a name; the attempt itself reports the error. As long as it lasts it is told once. */
static void
note_unknown (AarStore *self, const GError *error)
{
  if (error != NULL && !self->undo_unknown)
    g_message ("What can be undone is not known: %s", error->message);
  self->undo_unknown = error != NULL;
}

static char *
get_label (AarStore *self, const char *sql)
{
  g_auto (Target) target = { 0 };
  g_autoptr (GError) error = NULL;

  aar_store_assert_thread (self);
  if (self->read_only_reason != NULL)
    return NULL;
  find_target (self, sql, &target, &error);
  note_unknown (self, error);
  return g_steal_pointer (&target.label);
}

/* Whether undoing or redoing would take longer than a frame or two. Where that cannot be read, the attempt itself
 * reports the error. */
gboolean
aar_store_is_undo_long (AarStore *self, gboolean redo)
{
  g_auto (Target) target = { 0 };
  g_autoptr (AarStatement) statement = NULL;

  if (!find_target (self, redo ? REDO_SQL : UNDO_SQL, &target, NULL) || target.id == 0)
    return FALSE;
  statement = aar_statement_prepare (
      self->database, "SELECT count(*) FROM (SELECT 1 FROM \"change\" WHERE \"step\" = ?1 LIMIT 400)", NULL);
  if (statement == NULL)
    return FALSE;
  aar_statement_bind_integer (statement, 1, target.source);
  return aar_statement_step (statement, NULL) == AAR_STEP_ROW && aar_statement_get_integer (statement, 0) == 400;
}

/**
 * aar_store_get_undo_label:
 * @self: a store
 *
 * Returns: (transfer full) (nullable): the source string of what [method@Aar.Store.undo_step] would undo, %NULL for
 *   nothing
 */
char *
aar_store_get_undo_label (AarStore *self)
{
  return get_label (self, UNDO_SQL);
}

/**
 * aar_store_get_undo_step:
 * @self: a store
 *
 * Returns: the id of the step that [method@Aar.Store.undo_step] would undo, 0 for none; after a step was written it
 *   is that of this step
 */
gint64
aar_store_get_undo_step (AarStore *self)
{
  g_auto (Target) target = { 0 };
  g_autoptr (GError) error = NULL;

  aar_store_assert_thread (self);
  if (self->read_only_reason != NULL)
    return 0;
  find_target (self, UNDO_SQL, &target, &error);
  note_unknown (self, error);
  return target.id;
}

/**
 * aar_store_get_redo_label:
 * @self: a store
 *
 * Returns: (transfer full) (nullable): the source string of what [method@Aar.Store.redo] would redo, %NULL for nothing
 */
char *
aar_store_get_redo_label (AarStore *self)
{
  return get_label (self, REDO_SQL);
}

/**
 * aar_store_undo_step:
 * @self: a store
 * @step: what [method@Aar.Store.get_undo_step] said when it had been done; 0 for the newest
 * @error: return location for an error
 *
 * Undoes the newest step of this editor that is in force. %AAR_ERROR_NOT_FOUND if there is none, %AAR_ERROR_CONSTRAINT
 * if somebody else has changed the same since, or if @step is not the newest any more; else as
 * [method@Aar.Store.edit].
 *
 * Returns: whether it was undone
 */
gboolean
aar_store_undo_step (AarStore *self, gint64 step, GError **error)
{
  return reverse (self, UNDO_SQL, 1, step, _ ("There is nothing to undo."), error);
}

/**
 * aar_store_redo:
 * @self: a store
 * @error: return location for an error
 *
 * Redoes the step that was undone last, if this editor has done nothing else since. Errors are those of
 * [method@Aar.Store.undo_step].
 *
 * Returns: whether it was redone
 */
gboolean
aar_store_redo (AarStore *self, GError **error)
{
  return reverse (self, REDO_SQL, 0, 0, _ ("There is nothing to redo."), error);
}
