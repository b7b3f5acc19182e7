/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Every field of every record type is changed, emptied, moved, made and removed, and each of it undone over a restart.
 * What is tried follows from the tables of fields, so a new field is tried without a word here. */
#include "aar-id.h"
#include "aar-json-keys.h"
#include "fixture.h"
#include "undo-proof.h"

/* What was answered in a closed round is written only with a reason, which these edits do not give. */
static void
open_rounds (AarPlanContent *content)
{
  GPtrArray *rounds = aar_plan_content_get_records (content, AAR_TABLE_ROUND);

  for (guint i = 0; i < rounds->len; i++)
    aar_record_set_text (rounds->pdata[i], AAR_ROUND_STATE, AAR_ROUND_STATE_OPEN);
}

static UndoProof *
new_proof (void)
{
  g_autoptr (AarPlanContent) first = fixture_plan ();
  g_autoptr (AarPlanContent) second = fixture_second ();

  open_rounds (first);
  open_rounds (second);
  return undo_proof_new (first, second);
}

static const AarField *
get_field (guint constant)
{
  return &aar_table_get_fields (constant / AAR_FIELDS_PER_TABLE, NULL)[constant % AAR_FIELDS_PER_TABLE];
}

/* Which owner, and where among its rows: the file says it by the order and nesting of its objects. */
static gboolean
is_place (guint constant)
{
  return (get_field (constant)->flags & (AAR_FIELD_OWNER | AAR_FIELD_POSITION)) != 0;
}

static guint
find_position (AarTable table)
{
  guint n_fields;
  const AarField *fields = aar_table_get_fields (table, &n_fields);

  for (guint i = 0; i < n_fields; i++)
    if (fields[i].flags & AAR_FIELD_POSITION)
      return table * AAR_FIELDS_PER_TABLE + i;
  g_assert_not_reached ();
}

/* The rows of a table in all plans. */
static GPtrArray *
list_records (UndoProof *proof, AarTable table)
{
  g_autoptr (GPtrArray) contents = undo_proof_load (proof);
  GPtrArray *list = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < contents->len; i++)
    {
      GPtrArray *records = aar_plan_content_get_records (contents->pdata[i], table);

      for (guint j = 0; j < records->len; j++)
        g_ptr_array_add (list, g_object_ref (records->pdata[j]));
    }
  return list;
}

static gboolean
write_insertion (AarEdit *edit, gpointer data, GError **error)
{
  return aar_edit_insert (edit, data, error);
}

/* A row like another one, behind it. */
static gpointer
copy_row (gpointer record)
{
  AarTable table = aar_record_get_table (record);
  gpointer copy = aar_record_new (table, aar_id_new ());
  guint n_fields;

  aar_table_get_fields (table, &n_fields);
  for (guint i = 0; i < n_fields; i++)
    {
      guint constant = table * AAR_FIELDS_PER_TABLE + i;
      g_auto (GValue) value = G_VALUE_INIT;

      g_object_get_property (record, aar_record_get_property_name (record, constant), &value);
      aar_record_set_value (copy, constant, &value);
    }
  aar_record_set_integer (copy, find_position (table), aar_record_get_integer (record, find_position (table)) + 1);
  return copy;
}

/* One more of every row but the plans, so that each has others to change places with or to refer to. */
static void
double_rows (UndoProof *proof)
{
  for (AarTable table = AAR_TABLE_PLAN + 1; table < AAR_N_TABLES; table++)
    {
      g_autoptr (GPtrArray) records = list_records (proof, table);

      for (guint i = 0; i < records->len; i++)
        {
          g_autoptr (AarRecord) copy = copy_row (records->pdata[i]);
          g_autoptr (GError) error = NULL;

          aar_store_edit (proof->store, NULL, 0, write_insertion, copy, &error);
          g_assert_no_error (error);
        }
    }
}

/* The key of a field in the exchange format, NULL if it has none. */
static const AarJsonKey *
find_key (const AarJsonKey *keys, guint field)
{
  for (guint i = 0; keys[i].name != NULL; i++)
    {
      const AarJsonKey *inside = keys[i].keys == NULL ? NULL : find_key (keys[i].keys, field);

      if (inside != NULL)
        return inside;
      if (keys[i].type != AAR_JSON_ID && keys[i].type != AAR_JSON_GROUP && keys[i].type != AAR_JSON_RECORDS &&
          keys[i].field == field)
        return &keys[i];
    }
  return NULL;
}

static void
add_value (GArray *values, const GValue *like, const char *text, gint64 integer, double real)
{
  GValue value = G_VALUE_INIT;

  g_value_init (&value, G_VALUE_TYPE (like));
  if (G_VALUE_HOLDS_STRING (like))
    g_value_set_string (&value, text);
  else if (G_VALUE_HOLDS_DOUBLE (like))
    g_value_set_double (&value, real);
  else if (G_VALUE_HOLDS_BOOLEAN (like))
    g_value_set_boolean (&value, integer != 0);
  else
    g_value_set_int64 (&value, integer);
  g_array_append_val (values, value);
}

/* Other rows that a reference may name: those of its plan, and of any plan where the format allows it. */
static void
add_targets (GArray *values, const GValue *like, GPtrArray *contents, AarPlanContent *own, AarTable table)
{
  for (guint i = 0; i < contents->len; i++)
    {
      GPtrArray *targets = aar_plan_content_get_records (contents->pdata[i], table);

      for (guint j = 0; j < targets->len && (own == NULL || own == contents->pdata[i]); j++)
        add_value (values, like, NULL, aar_record_get_id (targets->pdata[j]), 0);
    }
}

/* What is tried for a field: other values, or, if @empty, the one that says nothing. */
static GArray *
list_values (GPtrArray *contents, AarPlanContent *own, guint constant, const GValue *now, gboolean empty)
{
  const AarField *field = get_field (constant);
  const AarJsonKey *key = find_key (aar_json_plan_keys (), constant);
  GArray *values = g_array_new (FALSE, FALSE, sizeof (GValue));

  g_array_set_clear_func (values, (GDestroyNotify) g_value_unset);
  if (empty)
    add_value (values, now, NULL, 0, 0);
  else if (key != NULL && key->type == AAR_JSON_WORD)
    for (const AarCode *code = field->codes; code->code != NULL; code++)
      add_value (values, now, code->code, 0, 0);
  else if (constant == AAR_ROUND_RECORD)
    add_value (values, now, AAR_ROUND_RECORD_REBUILT, 0, 0);
  else if (field->type == AAR_FIELD_REFERENCE)
    add_targets (values, now, contents, key != NULL && key->flags & AAR_JSON_ABROAD ? NULL : own, field->table);
  else if (field->type == AAR_FIELD_BOOLEAN)
    add_value (values, now, NULL, !g_value_get_boolean (now), 0);
  else if (field->type == AAR_FIELD_INTEGER)
    add_value (values, now, NULL, g_value_get_int64 (now) + 7, 0);
  else
    add_value (values, now, field->type == AAR_FIELD_DATE ? "2026-11-30" : "Ændret \"helt\"\n\nog mere", 0, 0.1 + 0.2);
  return values;
}

static gboolean
is_same (const GValue *a, const GValue *b)
{
  g_autofree char *left = g_strdup_value_contents (a), *right = g_strdup_value_contents (b);

  return g_str_equal (left, right);
}

/* Gives the field of one record another value. One may be refused, as a round is none without its state; then nothing
 * may have happened. */
static gboolean
change_record (UndoProof *proof,
               GPtrArray *contents,
               AarPlanContent *own,
               gpointer record,
               guint constant,
               gboolean empty)
{
  g_auto (GValue) now = G_VALUE_INIT;
  g_autoptr (GArray) values = NULL;

  g_object_get_property (record, aar_record_get_property_name (record, constant), &now);
  values = list_values (contents, own, constant, &now, empty);
  for (guint i = 0; i < values->len; i++)
    {
      const GValue *value = &g_array_index (values, GValue, i);
      gboolean written = !is_same (value, &now) && aar_store_set_value (proof->store, record, constant, value, NULL);
      g_autofree char *json = undo_proof_get_json (proof);

      if (written)
        {
          /* What is no mere place must be seen in the file, or an export would lose it. */
          if (!is_place (constant))
            g_assert_cmpstr (json, !=, proof->before);
          return TRUE;
        }
      g_assert_cmpstr (json, ==, proof->before);
    }
  return FALSE;
}

/* Changes the field in the first row where that can be done. */
static gboolean
change_field (UndoProof *proof, guint constant, gboolean empty)
{
  g_autoptr (GPtrArray) contents = undo_proof_load (proof);

  for (guint i = 0; i < contents->len; i++)
    {
      GPtrArray *records = aar_plan_content_get_records (contents->pdata[i], constant / AAR_FIELDS_PER_TABLE);

      for (guint j = 0; j < records->len; j++)
        if (change_record (proof, contents, contents->pdata[i], records->pdata[j], constant, empty))
          return TRUE;
    }
  return FALSE;
}

static void
test_fields (void)
{
  g_autoptr (UndoProof) proof = new_proof ();
  guint n_all = 0, n_changed = 0, n_emptied = 0;

  double_rows (proof);
  undo_proof_begin (proof);
  for (AarTable table = 0; table < AAR_N_TABLES; table++)
    {
      guint n_fields;

      aar_table_get_fields (table, &n_fields);
      for (guint i = 0; i < n_fields; i++, n_all++)
        {
          guint constant = table * AAR_FIELDS_PER_TABLE + i;

          /* No row leaves its plan, nor a plan or a unit its organisation. */
          if ((get_field (constant)->flags & AAR_FIELD_OWNER && get_field (constant)->table == AAR_TABLE_PLAN) ||
              get_field (constant)->table == AAR_TABLE_ORGANISATION)
            continue;
          if (!is_place (constant))
            g_assert_nonnull (find_key (aar_json_plan_keys (), constant));
          if (!change_field (proof, constant, FALSE))
            g_error ("%s of %s cannot be changed", get_field (constant)->name, aar_table_get_name (table));
          undo_proof_end (proof, NULL);
          n_changed++;
          /* With the value that it has now there is something to be emptied. */
          undo_proof_redo (proof);
          undo_proof_begin (proof);
          if (change_field (proof, constant, TRUE))
            {
              undo_proof_end (proof, NULL);
              n_emptied++;
            }
          aar_store_undo_step (proof->store, 0, NULL);
          undo_proof_begin (proof);
        }
    }
  undo_proof_check (proof);
  g_test_message ("of %u fields, %u were changed and %u emptied", n_all, n_changed, n_emptied);
}

/* Two rows that stand one after the other under the same owner change places. */
typedef struct
{
  AarTable table;
  gint64 ids[2];
  gint64 positions[2];
} Swap;

static gboolean
find_neighbours (UndoProof *proof, Swap *swap)
{
  g_autoptr (GPtrArray) records = list_records (proof, swap->table);

  for (guint i = 1; i < records->len; i++)
    if (aar_record_get_owner (records->pdata[i - 1]) == aar_record_get_owner (records->pdata[i]))
      {
        for (guint j = 0; j < 2; j++)
          {
            swap->ids[j] = aar_record_get_id (records->pdata[i - 1 + j]);
            swap->positions[j] = aar_record_get_integer (records->pdata[i - 1 + j], find_position (swap->table));
          }
        return swap->positions[0] != swap->positions[1];
      }
  return FALSE;
}

static gboolean
write_swap (AarEdit *edit, gpointer data, GError **error)
{
  const Swap *swap = data;

  return aar_edit_set_integer (edit, swap->table, swap->ids[0], find_position (swap->table), swap->positions[1],
                               error) &&
         aar_edit_set_integer (edit, swap->table, swap->ids[1], find_position (swap->table), swap->positions[0], error);
}

static void
insert_one_more (UndoProof *proof, AarTable table)
{
  g_autoptr (GPtrArray) records = list_records (proof, table);
  g_autoptr (AarRecord) record = copy_row (records->pdata[0]);
  g_autoptr (GError) error = NULL;

  aar_store_edit (proof->store, NULL, 0, write_insertion, record, &error);
  g_assert_no_error (error);
}

static void
test_insertions_and_moves (void)
{
  g_autoptr (UndoProof) proof = new_proof ();

  /* an organisation without plans is shown nowhere */
  for (AarTable table = 0; table < AAR_N_TABLES; table++)
    {
      g_autoptr (GError) error = NULL;
      Swap swap = { table };

      if (table == AAR_TABLE_ORGANISATION)
        continue;
      undo_proof_begin (proof);
      insert_one_more (proof, table);
      undo_proof_end (proof, NULL);
      /* The new row stays, so that there are always two to change places. */
      undo_proof_redo (proof);
      undo_proof_begin (proof);
      g_assert_true (find_neighbours (proof, &swap));
      aar_store_edit (proof->store, "Move", 0, write_swap, &swap, &error);
      g_assert_no_error (error);
      undo_proof_end (proof, "Move");
    }
  undo_proof_check (proof);
  g_test_message ("%u insertions and moves", proof->n_steps);
}

static gboolean
delete_nth (UndoProof *proof, AarTable table, guint index)
{
  g_autoptr (GPtrArray) records = list_records (proof, table);
  g_autoptr (GError) error = NULL;

  if (index >= records->len)
    return FALSE;
  aar_store_delete (proof->store, records->pdata[index], &error);
  g_assert_no_error (error);
  undo_proof_check (proof);
  return TRUE;
}

/* Each row of each table goes, with all that is a part of it, and comes back. */
static void
test_deletions (void)
{
  g_autoptr (UndoProof) proof = new_proof ();

  undo_proof_begin (proof);
  for (AarTable table = 0; table < AAR_N_TABLES; table++)
    for (guint i = 0; delete_nth (proof, table, i); i++)
      undo_proof_end (proof, NULL);
  undo_proof_check (proof);
  g_test_message ("%u deletions", proof->n_steps);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/undo/fields", test_fields);
  g_test_add_func ("/undo/insertions-and-moves", test_insertions_and_moves);
  g_test_add_func ("/undo/deletions", test_deletions);
  return g_test_run ();
}
