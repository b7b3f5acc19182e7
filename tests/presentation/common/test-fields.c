/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Every field of every record type is called, written out, read back, compared, searched, told and undone, by its
 * description alone. A field that was forgotten somewhere fails here. */
#include "aar-csv-export.h"
#include "aar-document-reader.h"
#include "aar-field-names.h"
#include "aar-history.h"
#include "aar-import-transcript.h"
#include "aar-json-reader.h"
#include "aar-plan-comparison.h"
#include "aar-plan-words.h"
#include "fixture.h"
#include "plan-json.h"
#include "store-fixture.h"

/* A word that stands in no plan of the fixture. */
#define NEW "Flagermus"

static const char *const languages[] = { "da", "sv" };

/* One more of what the records of a plan refer to, so that there is always another to choose. */
static void
add_others (AarPlanContent *content)
{
  static const AarTable tables[] = { AAR_TABLE_REFERENCE, AAR_TABLE_UNIT, AAR_TABLE_TAG, AAR_TABLE_SCALE,
                                     AAR_TABLE_ROUND };
  GPtrArray *meetings = aar_plan_content_get_records (content, AAR_TABLE_MEETING);

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      gpointer other = aar_plan_content_append (content, tables[i], aar_plan_content_get_owner (content, tables[i]));

      aar_record_set_text (other, aar_field_find (tables[i], AAR_FIELD_TITLE), "Ugle");
      if (tables[i] == AAR_TABLE_UNIT)
        aar_record_set_text (other, AAR_UNIT_KIND, AAR_UNIT_KIND_TEAM);
      if (tables[i] == AAR_TABLE_ROUND)
        aar_record_set_text (other, AAR_ROUND_STATE, AAR_ROUND_STATE_PLANNED);
    }
  for (guint i = 0; i < meetings->len; i++)
    {
      gpointer other = aar_plan_content_append (content, AAR_TABLE_DECISION, aar_record_get_id (meetings->pdata[i]));

      aar_record_set_text (other, AAR_DECISION_TITLE, "Ugle");
      aar_record_set_text (other, AAR_DECISION_STATE, AAR_DECISION_STATE_PLANNED);
    }
}

static GPtrArray *
make_plans (void)
{
  GPtrArray *contents = fixture_list (fixture_plan (), fixture_second ());

  for (guint i = 0; i < contents->len; i++)
    add_others (contents->pdata[i]);
  return contents;
}

/* A record of @table: of nodes, an initiative that has something in all fields. */
static gpointer
find_record (GPtrArray *contents, AarTable table, AarPlanContent **content)
{
  for (guint i = 0; i < contents->len; i++)
    {
      GPtrArray *records = aar_plan_content_get_records (contents->pdata[i], table);

      *content = contents->pdata[i];
      for (guint j = 0; j < records->len; j++)
        if (table != AAR_TABLE_NODE || aar_record_get_text (records->pdata[j], AAR_NODE_BASIS) != NULL)
          return records->pdata[j];
    }
  g_error ("the fixture has no %s", aar_table_get_name (table));
}

static const char *
other_code (guint field, const char *now)
{
  const AarCode *code = aar_field_describe (field)->codes;

  return g_strcmp0 (code->code, now) != 0 ? code->code : code[1].code;
}

/* What else @field could refer to: of nodes an area, and what stands in another plan where that is meant. */
static gint64
other_target (AarPlanContent *content, gpointer record, guint field)
{
  GPtrArray *targets = aar_plan_content_get_records (content, aar_field_describe (field)->table);

  if (g_str_equal (aar_field_describe (field)->name, "predecessor"))
    return 4711;
  for (guint i = 0; i < targets->len; i++)
    if (targets->pdata[i] != record &&
        aar_record_get_id (targets->pdata[i]) != aar_record_get_integer (record, field) &&
        (field != AAR_NODE_PARENT ||
         g_strcmp0 (aar_record_get_text (targets->pdata[i], AAR_NODE_KIND), AAR_NODE_KIND_AREA) == 0))
      return aar_record_get_id (targets->pdata[i]);
  g_error ("there is nothing else that %s could be", aar_field_describe (field)->name);
}

/* A value that is not the one that @record has in @field. */
static void
init_other (AarPlanContent *content, gpointer record, guint field, GValue *value)
{
  const AarField *description = aar_field_describe (field);
  const char *text = description->type == AAR_FIELD_TEXT ? aar_record_get_text (record, field) : NULL;

  switch (description->kind)
    {
    case AAR_FIELD_KIND_LINE:
    case AAR_FIELD_KIND_PROSE:
      g_value_init (value, G_TYPE_STRING);
      g_value_take_string (value, text == NULL ? g_strdup (NEW) : g_strconcat (text, " " NEW, NULL));
      break;
    case AAR_FIELD_KIND_CODE:
      g_value_init (value, G_TYPE_STRING);
      g_value_set_string (value, other_code (field, text));
      break;
    case AAR_FIELD_KIND_DATE:
      g_value_init (value, G_TYPE_STRING);
      g_value_set_string (value, "2031-05-17");
      break;
    case AAR_FIELD_KIND_INTEGER:
    case AAR_FIELD_KIND_AMOUNT:
      g_value_init (value, G_TYPE_INT64);
      g_value_set_int64 (value, aar_record_get_integer (record, field) + 4711);
      break;
    case AAR_FIELD_KIND_REAL:
      g_value_init (value, G_TYPE_DOUBLE);
      g_value_set_double (value, aar_record_get_real (record, field) + 0.375);
      break;
    case AAR_FIELD_KIND_BOOLEAN:
      g_value_init (value, G_TYPE_BOOLEAN);
      g_value_set_boolean (value, !aar_record_get_boolean (record, field));
      break;
    case AAR_FIELD_KIND_REFERENCE:
      g_value_init (value, G_TYPE_INT64);
      g_value_set_int64 (value, other_target (content, record, field));
      break;
    case AAR_FIELD_KIND_HIDDEN:
    default:
      g_assert_not_reached ();
    }
}

static void
change (GPtrArray *contents, guint field)
{
  AarPlanContent *content;
  gpointer record = find_record (contents, field / AAR_FIELDS_PER_TABLE, &content);
  g_auto (GValue) value = G_VALUE_INIT;

  init_other (content, record, field, &value);
  aar_record_set_value (record, field, &value);
}

/* Runs @check for every field that is shown. */
static void
walk (void (*check) (guint field))
{
  for (guint table = 0; table < AAR_N_TABLES; table++)
    {
      g_autoptr (GArray) fields = aar_table_list_fields (table);

      for (guint i = 0; i < fields->len; i++)
        {
          g_test_message ("%s of %s", aar_field_describe (g_array_index (fields, guint, i))->name,
                          aar_table_get_name (table));
          check (g_array_index (fields, guint, i));
        }
    }
}

static gboolean
is_text (guint field)
{
  AarFieldKind kind = aar_field_describe (field)->kind;

  return kind == AAR_FIELD_KIND_LINE || kind == AAR_FIELD_KIND_PROSE;
}

/* ---- names ------------------------------------------------------------------------------------------------------- */

static void
check_name (guint field)
{
  const AarField *description = aar_field_describe (field);

  g_assert_cmpstr (aar_field_get_name (field), !=, "");
  g_assert_nonnull (aar_field_get_name (field));
  g_assert_true ((description->kind == AAR_FIELD_KIND_CODE) == (description->codes != NULL));
  g_assert_true ((description->kind == AAR_FIELD_KIND_REFERENCE) == (description->type == AAR_FIELD_REFERENCE));
  for (const AarCode *code = description->codes; code != NULL && code->code != NULL; code++)
    {
      g_autofree char *name = aar_field_describe_value (field, code->code);

      g_assert_cmpstr (name, !=, code->code);
      /* The kind of a node and the language of a plan are told by other words. */
      for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
        if (field != AAR_NODE_KIND && field != AAR_PLAN_LANGUAGE)
          g_assert_nonnull (aar_language_find (aar_language_get (languages[i]), "codes", code->code));
    }
}

static void
test_names (void)
{
  walk (check_name);
  for (guint table = 0; table < AAR_N_TABLES; table++)
    {
      const AarTableDescription *description = aar_table_describe (table);
      guint n_fields, n_titles = 0;
      const AarField *fields = aar_table_get_fields (table, &n_fields);

      for (guint i = 0; i < n_fields; i++)
        n_titles += (fields[i].flags & AAR_FIELD_TITLE) != 0;
      g_assert_cmpuint (n_titles, ==, 1);
      g_assert_true (description->singular != NULL && description->plural != NULL && description->addition != NULL &&
                     description->deletion != NULL && description->change != NULL);
    }
}

/* ---- files ------------------------------------------------------------------------------------------------------- */

static void
check_json (guint field)
{
  AarTable table = field / AAR_FIELDS_PER_TABLE;
  g_autoptr (GPtrArray) contents = make_plans ();
  g_autofree char *before = plan_json_write (contents), *after = NULL;
  g_autoptr (GPtrArray) back = NULL;
  g_autoptr (GError) error = NULL;
  AarPlanContent *content, *read;
  gpointer written = find_record (contents, table, &content);
  guint plan, index;
  g_auto (GValue) here = G_VALUE_INIT, there = G_VALUE_INIT;

  g_assert_true (g_ptr_array_find (contents, content, &plan));
  change (contents, field);
  after = plan_json_write (contents);
  g_assert_cmpstr (before, !=, after);
  back = aar_json_read (after, -1, &error);
  g_assert_no_error (error);
  read = back->pdata[plan];
  if (table == AAR_TABLE_PLAN)
    index = 0;
  else
    g_assert_true (g_ptr_array_find (aar_plan_content_get_records (content, table), written, &index));
  g_object_get_property (written, aar_field_describe (field)->name, &here);
  g_object_get_property (aar_plan_content_get_records (read, table)->pdata[index], aar_field_describe (field)->name,
                         &there);
  g_assert_cmpint (
      g_param_values_cmp (g_object_class_find_property (G_OBJECT_GET_CLASS (written), aar_field_describe (field)->name),
                          &here, &there),
      ==, 0);
}

static void
test_json (void)
{
  walk (check_json);
}

static gboolean
find_sheet (AarTable table, AarCsvTable *sheet)
{
  switch ((guint) table)
    {
    case AAR_TABLE_NODE:
      *sheet = AAR_CSV_TABLE_INITIATIVES;
      return TRUE;
    case AAR_TABLE_MILESTONE:
      *sheet = AAR_CSV_TABLE_MILESTONES;
      return TRUE;
    case AAR_TABLE_ACTION:
      *sheet = AAR_CSV_TABLE_ACTIONS;
      return TRUE;
    case AAR_TABLE_INDICATOR:
      *sheet = AAR_CSV_TABLE_INDICATORS;
      return TRUE;
    case AAR_TABLE_AMOUNT:
      *sheet = AAR_CSV_TABLE_AMOUNTS;
      return TRUE;
    case AAR_TABLE_UNIT:
      *sheet = AAR_CSV_TABLE_UNITS;
      return TRUE;
    default:
      return FALSE;
    }
}

static char *
export_sheet (GPtrArray *contents, AarCsvTable sheet)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (GError) error = NULL;

  aar_csv_write (contents, sheet, AAR_CSV_PROFILE_DATA, stream, NULL, &error);
  g_assert_no_error (error);
  return g_strndup (g_memory_output_stream_get_data (G_MEMORY_OUTPUT_STREAM (stream)),
                    g_memory_output_stream_get_data_size (G_MEMORY_OUTPUT_STREAM (stream)));
}

static void
check_csv (guint field)
{
  const AarField *description = aar_field_describe (field);
  g_autoptr (GPtrArray) contents = make_plans ();
  g_autofree char *before = NULL, *after = NULL;
  AarCsvTable sheet;

  /* All rows of the sheet are initiatives, and the plan before has a sheet of its own. */
  if (!find_sheet (field / AAR_FIELDS_PER_TABLE, &sheet) || field == AAR_NODE_KIND ||
      g_str_equal (description->name, "predecessor"))
    return;
  before = export_sheet (contents, sheet);
  change (contents, field);
  after = export_sheet (contents, sheet);
  g_assert_cmpstr (before, !=, after);
  if (is_text (field))
    g_assert_nonnull (strstr (after, NEW));
  if (description->kind == AAR_FIELD_KIND_PROSE && !(description->flags & AAR_FIELD_TITLE))
    for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
      {
        g_autoptr (AarPlan) plan = aar_record_new (AAR_TABLE_PLAN, 1);

        aar_record_set_text (plan, AAR_PLAN_LANGUAGE, languages[i]);
        g_assert_cmpstr (aar_plan_words_get_field (plan, field), !=, "");
      }
}

static void
test_csv (void)
{
  walk (check_csv);
}

static void
check_transcript (guint field)
{
  g_autoptr (GPtrArray) contents = make_plans ();
  g_autoptr (AarDocumentLines) document = NULL;
  g_autofree guint *starts = NULL;
  AarPlanContent *content;
  gboolean found = FALSE;

  if (field / AAR_FIELDS_PER_TABLE != AAR_TABLE_NODE || aar_field_describe (field)->kind != AAR_FIELD_KIND_PROSE)
    return;
  find_record (contents, AAR_TABLE_NODE, &content);
  change (contents, field);
  starts = g_new0 (guint, aar_plan_content_get_records (content, AAR_TABLE_NODE)->len);
  document = aar_import_transcript_new (content, "plan.json", starts);
  for (guint i = 0; i < aar_document_lines_get_n_lines (document); i++)
    found |= strstr (aar_document_lines_get_line (document, i), NEW) != NULL;
  g_assert_true (found);
}

static void
test_transcript (void)
{
  walk (check_transcript);
}

/* ---- the comparison ---------------------------------------------------------------------------------------------- */

/* What stands in a document: the plan and its initiatives with what hangs on them. */
static gboolean
is_compared (guint field)
{
  static const AarTable tables[] = { AAR_TABLE_PLAN,   AAR_TABLE_NODE,      AAR_TABLE_ACTION,  AAR_TABLE_INDICATOR,
                                     AAR_TABLE_AMOUNT, AAR_TABLE_MILESTONE, AAR_TABLE_STAFFING };

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    if (tables[i] == field / AAR_FIELDS_PER_TABLE)
      return !(aar_field_describe (field)->flags & AAR_FIELD_UNCOMPARED);
  return FALSE;
}

static void
check_comparison (guint field)
{
  g_autoptr (GPtrArray) plans = make_plans (), documents = NULL;
  g_autofree char *json = plan_json_write (plans);
  AarPlanComparison *comparison;
  AarPlanContent *content;
  gpointer record;
  gboolean found = FALSE;
  guint index;

  documents = aar_json_read (json, -1, NULL);
  record = find_record (documents, field / AAR_FIELDS_PER_TABLE, &content);
  g_assert_true (g_ptr_array_find (documents, content, &index));
  /* What is called quite otherwise is another one. */
  if (is_text (field) && aar_field_describe (field)->flags & AAR_FIELD_TITLE)
    {
      g_autofree char *title = g_strconcat (aar_record_get_text (record, field), "s", NULL);

      aar_record_set_text (record, field, title);
    }
  else
    change (documents, field);
  comparison = aar_plan_comparison_new (plans->pdata[index], content);
  for (guint i = 0; i < comparison->differences->len; i++)
    {
      const AarDifference *difference = comparison->differences->pdata[i];

      found |= difference->kind == AAR_DIFFERENCE_CHANGED && difference->field == field;
    }
  aar_plan_comparison_free (comparison);
  if (found != is_compared (field))
    g_error ("%s of %s is%s compared", aar_field_describe (field)->name,
             aar_table_get_name (field / AAR_FIELDS_PER_TABLE), found ? "" : " not");
}

static void
test_comparison (void)
{
  walk (check_comparison);
}

/* ---- the store --------------------------------------------------------------------------------------------------- */

static StoreFixture *fixture;
static GPtrArray *stored;

static gboolean
is_searched (guint field)
{
  static const AarTable tables[] = { AAR_TABLE_NODE,      AAR_TABLE_ACTION,     AAR_TABLE_INDICATOR,
                                     AAR_TABLE_MILESTONE, AAR_TABLE_ASSESSMENT, AAR_TABLE_AMOUNT,
                                     AAR_TABLE_UNIT,      AAR_TABLE_TAG,        AAR_TABLE_REFERENCE,
                                     AAR_TABLE_DECISION,  AAR_TABLE_NODE_LINK,  AAR_TABLE_ASSESSMENT_LINK };

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    if (tables[i] == field / AAR_FIELDS_PER_TABLE)
      return is_text (field) && !(aar_field_describe (field)->flags & AAR_FIELD_UNSEARCHED);
  return FALSE;
}

static void
assert_value (AarTable table, gint64 id, guint field, const GValue *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AarRecord) record = aar_store_get_record (fixture->store, table, id, &error);
  g_auto (GValue) value = G_VALUE_INIT;

  g_assert_no_error (error);
  g_object_get_property (G_OBJECT (record), aar_field_describe (field)->name, &value);
  g_assert_cmpint (
      g_param_values_cmp (g_object_class_find_property (G_OBJECT_GET_CLASS (record), aar_field_describe (field)->name),
                          &value, expected),
      ==, 0);
}

static void
check_history (AarPlanContent *content, guint field)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) steps = aar_history_of_plan (
      fixture->store, aar_record_get_id (aar_plan_content_get_plan (content)), 0, 1, &error);
  const AarHistoryStep *step;
  const AarHistoryEntry *entry;
  const char *change_label = aar_field_describe (field)->change;

  g_assert_no_error (error);
  step = steps->pdata[0];
  entry = step->entries->pdata[0];
  g_assert_cmpstr (step->label, ==,
                   change_label != NULL ? change_label : aar_table_describe (field / AAR_FIELDS_PER_TABLE)->change);
  g_assert_cmpuint (entry->field, ==, field);
  /* What stands in another store has no name here. */
  if (!g_str_equal (aar_field_describe (field)->name, "predecessor"))
    {
      g_autofree char *told = aar_field_describe_value (field, entry->new_text);

      g_assert_true (told != NULL && *told != '\0');
    }
}

/* Written, told, found, undone. */
static void
check_store (guint field)
{
  AarTable table = field / AAR_FIELDS_PER_TABLE;
  AarPlanContent *content;
  gpointer record = find_record (stored, table, &content);
  gint64 id = aar_record_get_id (record);
  g_autoptr (AarRecord) own = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *found = NULL;
  g_auto (GValue) before = G_VALUE_INIT, value = G_VALUE_INIT;

  g_object_get_property (record, aar_field_describe (field)->name, &before);
  init_other (content, record, field, &value);
  own = aar_store_get_record (fixture->store, table, id, &error);
  g_assert_no_error (error);
  aar_store_set_value (fixture->store, own, field, &value, &error);
  g_assert_no_error (error);
  assert_value (table, id, field, &value);
  check_history (content, field);
  if (is_text (field))
    {
      found = store_fixture_query (fixture->path,
                                   "SELECT count(*) > 0 FROM \"search\" WHERE \"text\" LIKE '%flagermus%'");
      if (g_str_equal (found, "1") != is_searched (field))
        g_error ("%s of %s is%s searched", aar_field_describe (field)->name, aar_table_get_name (table),
                 is_searched (field) ? " not" : "");
    }
  aar_store_undo_step (fixture->store, 0, &error);
  g_assert_no_error (error);
  assert_value (table, id, field, &before);
  aar_store_redo (fixture->store, &error);
  g_assert_no_error (error);
  assert_value (table, id, field, &value);
  aar_store_undo_step (fixture->store, 0, &error);
  g_assert_no_error (error);
}

static void
test_store (void)
{
  g_autoptr (GError) error = NULL;

  fixture = store_fixture_new ();
  stored = make_plans ();
  for (guint i = 0; i < stored->len; i++)
    {
      GPtrArray *rounds = aar_plan_content_get_records (stored->pdata[i], AAR_TABLE_ROUND);

      /* What is answered in a closed one takes a change only with a reason. */
      for (guint j = 0; j < rounds->len; j++)
        aar_record_set_text (rounds->pdata[j], AAR_ROUND_STATE, AAR_ROUND_STATE_OPEN);
      aar_store_import (fixture->store, stored->pdata[i], &error);
      g_assert_no_error (error);
    }
  walk (check_store);
  g_clear_pointer (&stored, g_ptr_array_unref);
  store_fixture_check (fixture->store);
  g_clear_pointer (&fixture, store_fixture_free);
}

/* ---- documents --------------------------------------------------------------------------------------------------- */

static const struct
{
  const char *language;
  const char *text;
  const char *word;
} documents[] = {
  { "da",
    "Virksomhedsplan 2026\nLillekøbing Kommune\n\nIndsats 1: Nye stier ved skolerne\n\n"
    "LABEL: Der er set en flagermus i tårnet.\n\nIndsats 2: Bedre lys ved havnen\n\n"
    "LABEL: Der er set en ugle i tårnet.\n",
    "flagermus" },
  { "sv",
    "Verksamhetsplan 2026\nGranhults kommun\n\nÅtgärd 1: Nya stigar vid skolorna\n\n"
    "LABEL: En fladdermus har setts i tornet.\n\nÅtgärd 2: Bättre ljus vid hamnen\n\n"
    "LABEL: En uggla har setts i tornet.\n",
    "fladdermus" },
};

/* Under the first of its labels a prose field of an initiative is read. */
static void
check_reading (guint field)
{
  if (field / AAR_FIELDS_PER_TABLE != AAR_TABLE_NODE || aar_field_describe (field)->kind != AAR_FIELD_KIND_PROSE)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (documents); i++)
    {
      g_autoptr (AarPlan) plan = aar_record_new (AAR_TABLE_PLAN, 1);
      g_autoptr (AarDocumentLines) document = NULL;
      g_autoptr (AarPlanContent) content = NULL;
      g_autoptr (GError) error = NULL;
      g_autoptr (GString) text = g_string_new (documents[i].text);
      const char *label, *read;

      aar_record_set_text (plan, AAR_PLAN_LANGUAGE, documents[i].language);
      label = aar_plan_words_get_field (plan, field);
      g_string_replace (text, "LABEL", label, 0);
      document = aar_document_lines_new_for_text ("plan.txt", text->str);
      content = aar_document_reader_read (document, documents[i].language, NULL, &error);
      g_assert_no_error (error);
      read = aar_record_get_text (aar_plan_content_get_records (content, AAR_TABLE_NODE)->pdata[0], field);
      if (read == NULL || strstr (read, documents[i].word) == NULL)
        g_error ("“%s” is not read from a document in %s", label, documents[i].language);
    }
}

static void
test_reading (void)
{
  walk (check_reading);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/fields/names", test_names);
  g_test_add_func ("/fields/json", test_json);
  g_test_add_func ("/fields/csv", test_csv);
  g_test_add_func ("/fields/transcript", test_transcript);
  g_test_add_func ("/fields/comparison", test_comparison);
  g_test_add_func ("/fields/store", test_store);
  g_test_add_func ("/fields/reading", test_reading);
  return g_test_run ();
}
