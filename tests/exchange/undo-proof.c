/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "undo-proof.h"
#include "plan-json.h"


#include <glib/gstdio.h>

UndoProof *
undo_proof_new (AarPlanContent *first, AarPlanContent *second)
{
  UndoProof *self = g_new0 (UndoProof, 1);
  g_autoptr (GError) error = NULL;

  self->folder = g_dir_make_tmp ("aarshjul-undo-XXXXXX", &error);
  g_assert_no_error (error);
  self->path = g_build_filename (self->folder, "plans.aarshjul", NULL);
  self->store = aar_store_open (self->path, AAR_STORE_CREATE, &error);
  g_assert_no_error (error);
  aar_store_set_editor (self->store, "Tester");
  aar_store_import (self->store, first, &error);
  g_assert_no_error (error);
  if (second != NULL)
    aar_store_import (self->store, second, &error);
  g_assert_no_error (error);
  return self;
}

void
undo_proof_free (UndoProof *self)
{
  g_autoptr (GDir) folder = g_dir_open (self->folder, 0, NULL);
  const char *name;

  g_clear_object (&self->store);
  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *path = g_build_filename (self->folder, name, NULL);

      g_unlink (path);
    }
  g_rmdir (self->folder);
  g_free (self->folder);
  g_free (self->path);
  g_free (self->before);
  g_free (self->rows);
  g_free (self);
}

/* As if the program had been started anew. */
static void
restart (UndoProof *self)
{
  g_autoptr (GError) error = NULL;

  g_assert_finalize_object (g_steal_pointer (&self->store));
  self->store = aar_store_open (self->path, AAR_STORE_NONE, &error);
  g_assert_no_error (error);
  aar_store_set_editor (self->store, "Tester");
}

/* The plans as the store has them, with its live records: to be let go before the next restart. */
GPtrArray *
undo_proof_load (UndoProof *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) plans = aar_store_list_plans (self->store, &error);
  GPtrArray *contents = g_ptr_array_new_with_free_func (g_object_unref);

  g_assert_no_error (error);
  for (guint i = 0; i < plans->len; i++)
    {
      g_ptr_array_add (contents, aar_store_load_plan (self->store, aar_record_get_id (plans->pdata[i]), &error));
      g_assert_no_error (error);
    }
  return contents;
}

char *
undo_proof_get_json (UndoProof *self)
{
  g_autoptr (GPtrArray) contents = undo_proof_load (self);

  return plan_json_write (contents);
}

static char *
get_rows (UndoProof *self)
{
  g_autoptr (GPtrArray) contents = undo_proof_load (self);
  g_autoptr (GString) rows = g_string_new (NULL);

  for (guint i = 0; i < contents->len * AAR_N_TABLES; i++)
    {
      AarTable table = i % AAR_N_TABLES;
      GPtrArray *records = aar_plan_content_get_records (contents->pdata[i / AAR_N_TABLES], table);
      guint n_fields;

      aar_table_get_fields (table, &n_fields);
      for (guint j = 0; j < records->len * n_fields; j++)
        {
          gpointer record = records->pdata[j / n_fields];
          guint field = table * AAR_FIELDS_PER_TABLE + j % n_fields;
          g_auto (GValue) value = G_VALUE_INIT;
          g_autofree char *text = NULL;

          g_object_get_property (record, aar_record_get_property_name (record, field), &value);
          text = g_strdup_value_contents (&value);
          g_string_append_printf (rows, "%s %" G_GINT64_FORMAT " %s=%s\n", aar_table_get_name (table),
                                  aar_record_get_id (record), aar_record_get_property_name (record, field), text);
        }
    }
  return g_string_free_and_steal (g_steal_pointer (&rows));
}

void
undo_proof_check (UndoProof *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) found = aar_store_check (self->store, NULL, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < found->len; i++)
    g_test_message ("%s", (char *) found->pdata[i]);
  g_assert_cmpuint (found->len, ==, 0);
}

/* Remembers what the store holds; the caller then does one step. */
void
undo_proof_begin (UndoProof *self)
{
  g_free (self->before);
  g_free (self->rows);
  self->before = undo_proof_get_json (self);
  self->rows = get_rows (self);
}

static void
turn (UndoProof *self, gboolean redo, const char *label, const char *json, const char *rows)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *named = NULL, *json_now = NULL, *rows_now = NULL;

  restart (self);
  named = redo ? aar_store_get_redo_label (self->store) : aar_store_get_undo_label (self->store);
  if (label != NULL)
    g_assert_cmpstr (named, ==, label);
  if (redo)
    aar_store_redo (self->store, &error);
  else
    aar_store_undo_step (self->store, 0, &error);
  g_assert_no_error (error);
  json_now = undo_proof_get_json (self);
  g_assert_cmpstr (json_now, ==, json);
  rows_now = get_rows (self);
  g_assert_cmpstr (rows_now, ==, rows);
}

/* The one step since the beginning is undone, done again and undone once more, each after a restart. @label, unless it
 * is NULL, is what it is called. */
void
undo_proof_end (UndoProof *self, const char *label)
{
  g_autofree char *after = undo_proof_get_json (self);
  g_autofree char *rows_after = get_rows (self);

  g_assert_cmpstr (rows_after, !=, self->rows);
  turn (self, FALSE, label, self->before, self->rows);
  turn (self, TRUE, label, after, rows_after);
  turn (self, FALSE, label, self->before, self->rows);
  self->n_steps++;
}

/* Lets the step that was just proved stand, for others to follow on it. */
void
undo_proof_redo (UndoProof *self)
{
  g_autoptr (GError) error = NULL;

  aar_store_redo (self->store, &error);
  g_assert_no_error (error);
}
