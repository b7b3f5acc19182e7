/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-edit-private.h"
#include "aar-store-private.h"

#include "aar-error.h"
#include "aar-row.h"

#include <glib/gi18n.h>

/* Writing: one step is one transaction. */

typedef struct
{
  AarStore *store;
  AarEdit *edit;
  AarEditFunc func;
  gpointer data;
  AarForeignChanges foreign;
  GPtrArray *fresh;
} Step;

/* What the step inserted may have been changed by it afterwards. */
static gboolean
read_inserted (Step *step, GError **error)
{
  GPtrArray *inserted = step->edit->inserted;

  for (guint i = 0; i < inserted->len; i++)
    {
      g_autoptr (GError) failure = NULL;
      gpointer record = aar_row_load (step->store->database, aar_record_get_table (inserted->pdata[i]),
                                      aar_record_get_id (inserted->pdata[i]), &failure);

      if (failure != NULL)
        {
          g_propagate_error (error, g_steal_pointer (&failure));
          return FALSE;
        }
      if (record != NULL)
        g_ptr_array_add (step->fresh, record);
    }
  return TRUE;
}

/* Runs inside the transaction. What others committed since the last poll is read first: its place in the log is before
 * that of this step, so it would be passed over afterwards. */
static gboolean
write_in_transaction (AarDatabase *database, gpointer data, GError **error)
{
  Step *step = data;

  return aar_store_read_foreign (step->store, &step->foreign, error) && step->func (step->edit, step->data, error) &&
         aar_edit_finish (step->edit, error) && read_inserted (step, error) &&
         aar_store_read_fresh (step->store, step->edit->changes, step->fresh, error);
}

static void
finish_step (Step *step)
{
  AarStore *self = step->store;

  if (step->edit->last_change != 0)
    step->foreign.last_change = MAX (step->foreign.last_change, step->edit->last_change);
  for (guint i = 0; i < step->edit->inserted->len; i++)
    aar_identity_map_adopt (self->records, step->edit->inserted->pdata[i]);
  aar_store_announce_foreign (self, &step->foreign);
  aar_store_announce (self, step->edit->changes, step->fresh, FALSE);
}

/* A step of the user, or, when @reverses is the id of one, its undoing or redoing. */
gboolean
aar_store_write_step (AarStore *self,
                      const char *label,
                      gint64 plan,
                      gint64 reverses,
                      AarEditFunc func,
                      gpointer data,
                      GError **error)
{
  Step step = { .store = self, .func = func, .data = data };
  gboolean succeeded;

  aar_store_assert_thread (self);
  g_return_val_if_fail (self->edit == NULL, FALSE);
  if (self->read_only_reason != NULL)
    {
      g_set_error (error, AAR_ERROR, AAR_ERROR_READ_ONLY, _ ("Nothing was changed. %s"), self->read_only_reason);
      return FALSE;
    }
  /* Waiting for the lock would only stop the main loop, until the busy timeout ends it. */
  if (self->n_blocks > 0)
    {
      g_set_error_literal (error, AAR_ERROR, AAR_ERROR_BUSY,
                           _ ("Something long is still being written. Nothing was changed; try again when that is "
                              "done."));
      return FALSE;
    }
  step.edit = self->edit = aar_edit_new (self->database, self->editor, label, plan, reverses);
  step.fresh = g_ptr_array_new_with_free_func (g_object_unref);
  aar_readers_interrupt (self->readers);
  succeeded = aar_database_write (self->database, write_in_transaction, &step, error);
  self->edit = NULL;
  g_object_ref (self);
  if (succeeded)
    finish_step (&step);
  aar_edit_free (step.edit);
  g_ptr_array_unref (step.fresh);
  aar_foreign_changes_clear (&step.foreign);
  g_object_unref (self);
  return succeeded;
}

/**
 * aar_store_edit:
 * @self: a store
 * @label: (nullable): the source string of what the user did, such as "Paste"; %NULL to name it after its first change
 * @plan: the plan that it concerns, 0 to take that of the first change
 * @func: (scope call): what to write
 * @data: for @func
 * @error: return location for an error
 *
 * Writes one step that can be undone as a whole. When it returns, the live records hold the new values and
 * [signal@Aar.Store::changed] was emitted, or nothing was changed at all.
 *
 * %AAR_ERROR_READ_ONLY, %AAR_ERROR_BUSY if another program is writing for longer than two seconds, %AAR_ERROR_FULL,
 * %AAR_ERROR_CONSTRAINT if a row would refer to one that is not there, %AAR_ERROR_CORRUPT, %AAR_ERROR_IO, or what
 * @func sets.
 *
 * Returns: whether it was committed
 */
gboolean
aar_store_edit (AarStore *self, const char *label, gint64 plan, AarEditFunc func, gpointer data, GError **error)
{
  g_return_val_if_fail (AAR_IS_STORE (self), FALSE);
  g_return_val_if_fail (func != NULL, FALSE);

  return aar_store_write_step (self, label, plan, 0, func, data, error);
}

typedef struct
{
  AarTable table;
  gint64 id;
  guint field;
  const GValue *value;
} Setting;

static gboolean
write_value (AarEdit *edit, gpointer data, GError **error)
{
  const Setting *setting = data;

  return aar_edit_set_value (edit, setting->table, setting->id, setting->field, setting->value, error);
}

/**
 * aar_store_set_value:
 * @self: a store
 * @record: (type Aar.Record): a record of it
 * @field: a constant of its type
 * @value: a value of the type of the field's property
 * @error: return location for an error
 *
 * Changes one value as a step of its own. Errors are those of [method@Aar.Store.edit] and [method@Aar.Edit.set_value].
 *
 * Returns: whether the row has the value now
 */
gboolean
aar_store_set_value (AarStore *self, gpointer record, guint field, const GValue *value, GError **error)
{
  g_return_val_if_fail (AAR_IS_STORE (self), FALSE);
  g_return_val_if_fail (AAR_IS_RECORD (record), FALSE);

  {
    Setting setting = { aar_record_get_table (record), aar_record_get_id (record), field, value };

    return aar_store_write_step (self, NULL, 0, 0, write_value, &setting, error);
  }
}

static gboolean
write_integer (AarEdit *edit, gpointer data, GError **error)
{
  const Setting *setting = data;

  return aar_edit_set_integer (edit, setting->table, setting->id, setting->field, g_value_get_int64 (setting->value),
                               error);
}

/**
 * aar_store_set_integer:
 * @self: a store
 * @record: (type Aar.Record): a record of it
 * @field: a constant of its type that holds an integer, a reference or a boolean
 * @integer: the integer
 * @error: return location for an error
 *
 * Changes one integer as a step of its own; see [method@Aar.Store.set_value].
 *
 * Returns: whether the row has the integer now
 */
gboolean
aar_store_set_integer (AarStore *self, gpointer record, guint field, gint64 integer, GError **error)
{
  g_auto (GValue) value = G_VALUE_INIT;

  g_return_val_if_fail (AAR_IS_STORE (self), FALSE);
  g_return_val_if_fail (AAR_IS_RECORD (record), FALSE);

  g_value_init (&value, G_TYPE_INT64);
  g_value_set_int64 (&value, integer);
  {
    Setting setting = { aar_record_get_table (record), aar_record_get_id (record), field, &value };

    return aar_store_write_step (self, NULL, 0, 0, write_integer, &setting, error);
  }
}

static gboolean
write_deletion (AarEdit *edit, gpointer data, GError **error)
{
  const Setting *setting = data;

  return aar_edit_delete (edit, setting->table, setting->id, error);
}

/**
 * aar_store_delete:
 * @self: a store
 * @record: (type Aar.Record): a record of it
 * @error: return location for an error
 *
 * Deletes a row and all that is a part of it as a step of its own; other references to it are emptied. Errors are
 * those of [method@Aar.Store.edit] and [method@Aar.Edit.delete].
 *
 * Returns: whether it was deleted
 */
gboolean
aar_store_delete (AarStore *self, gpointer record, GError **error)
{
  g_return_val_if_fail (AAR_IS_STORE (self), FALSE);
  g_return_val_if_fail (AAR_IS_RECORD (record), FALSE);

  {
    Setting setting = { aar_record_get_table (record), aar_record_get_id (record), 0, NULL };

    return aar_store_write_step (self, NULL, 0, 0, write_deletion, &setting, error);
  }
}
