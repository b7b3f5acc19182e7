/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-id.h"
#include "aar-model.h"

static void
count (GObject *object, GParamSpec *property, gpointer data)
{
  (*(guint *) data)++;
}

/* A value that is unlike @n-1's. */
static void
fill (GValue *value, GParamSpec *property, guint n)
{
  g_value_init (value, property->value_type);
  if (property->value_type == G_TYPE_STRING)
    g_value_take_string (value, g_strdup_printf ("text %u", n));
  else if (property->value_type == G_TYPE_DOUBLE)
    g_value_set_double (value, n + 0.5);
  else if (property->value_type == G_TYPE_BOOLEAN)
    g_value_set_boolean (value, n % 2 == 1);
  else
    g_value_set_int64 (value, n + 1);
}

/* Every property of every type is set and read, notified once when it changes and not when it does not, and every
 * record is freed. */
static void
test_properties (void)
{
  for (guint table = 0; table < AAR_N_TABLES; table++)
    {
      AarRecord *record = aar_record_new (table, 17);
      guint n_fields;
      const AarField *fields = aar_table_get_fields (table, &n_fields);
      g_autoptr (AarRecord) copy = NULL;

      g_assert_cmpint (aar_table_from_name (aar_table_get_name (table)), ==, (int) table);
      g_assert_cmpint (aar_record_get_table (record), ==, (int) table);
      g_assert_cmpint (aar_record_get_id (record), ==, 17);
      for (guint i = 0; i < n_fields; i++)
        {
          GParamSpec *property = g_object_class_find_property (G_OBJECT_GET_CLASS (record), fields[i].name);
          g_autofree char *signal = g_strconcat ("notify::", fields[i].name, NULL);
          g_auto (GValue) value = G_VALUE_INIT, read = G_VALUE_INIT;
          guint n_notified = 0;

          g_assert_nonnull (property);
          g_assert_cmpstr (aar_record_get_property_name (record, table * AAR_FIELDS_PER_TABLE + i), ==, fields[i].name);
          g_signal_connect (record, signal, G_CALLBACK (count), &n_notified);
          fill (&value, property, 1);
          g_object_set_property (G_OBJECT (record), fields[i].name, &value);
          g_assert_cmpuint (n_notified, ==, 1);
          aar_record_set_value (record, table * AAR_FIELDS_PER_TABLE + i, &value);
          g_assert_cmpuint (n_notified, ==, 1);
          g_value_init (&read, property->value_type);
          g_object_get_property (G_OBJECT (record), fields[i].name, &read);
          g_assert_cmpint (g_param_values_cmp (property, &value, &read), ==, 0);
        }
      copy = aar_record_copy (record);
      g_assert_true (aar_record_equal (record, copy));
      if (table != AAR_TABLE_ORGANISATION && table != AAR_TABLE_PLAN)
        g_assert_cmpint (aar_record_get_owner (record), ==, 2);
      g_assert_finalize_object (record);
    }
}

/* Each type has one owner that stands before it, and a place where it has to have one. */
static void
test_fields (void)
{
  for (guint table = 0; table < AAR_N_TABLES; table++)
    {
      guint n_fields, n_owners = 0, n_positions = 0;
      const AarField *fields = aar_table_get_fields (table, &n_fields);

      for (guint i = 0; i < n_fields; i++)
        {
          n_owners += (fields[i].flags & AAR_FIELD_OWNER) != 0;
          n_positions += (fields[i].flags & AAR_FIELD_POSITION) != 0;
          g_assert_true ((fields[i].type == AAR_FIELD_REFERENCE) == (fields[i].table != AAR_TABLE_NONE));
          if (fields[i].flags & AAR_FIELD_OWNER)
            {
              g_assert_cmpint (fields[i].table, <, (int) table);
              g_assert_true (fields[i].flags & AAR_FIELD_CASCADE);
            }
        }
      g_assert_cmpuint (n_owners, ==, table == AAR_TABLE_ORGANISATION || table == AAR_TABLE_PLAN ? 0 : 1);
      g_assert_cmpuint (n_positions, ==, 1);
    }
}

/* Records differ if any one of their values does, and setting that value back makes them equal again. */
static void
test_equal (void)
{
  for (guint table = 0; table < AAR_N_TABLES; table++)
    {
      g_autoptr (AarRecord) record = aar_record_new (table, 17);
      g_autoptr (AarRecord) other_id = aar_record_new (table, 18);
      g_autoptr (AarRecord) other_table = aar_record_new ((table + 1) % AAR_N_TABLES, 17);
      guint n_fields;

      aar_table_get_fields (table, &n_fields);
      g_assert_false (aar_record_equal (record, other_id));
      g_assert_false (aar_record_equal (record, other_table));
      for (guint i = 0; i < n_fields; i++)
        {
          GParamSpec *property = AAR_RECORD_GET_CLASS (record)->properties[i + 1];
          guint field = table * AAR_FIELDS_PER_TABLE + i;
          g_autoptr (AarRecord) other = aar_record_copy (record);
          g_auto (GValue) value = G_VALUE_INIT, back = G_VALUE_INIT;

          g_assert_true (aar_record_equal (record, other));
          fill (&value, property, 1);
          aar_record_set_value (other, field, &value);
          g_assert_false (aar_record_equal (record, other));
          g_assert_false (aar_record_equal (other, record));
          g_value_init (&back, property->value_type);
          aar_record_get_value (record, field, &back);
          aar_record_set_value (other, field, &back);
          g_assert_true (aar_record_equal (record, other));
        }
    }
}

/* Each setter notifies once of each change, and holds what it was given. */
static void
test_setters (void)
{
  g_autoptr (AarRecord) node = aar_record_new (AAR_TABLE_NODE, 1);
  g_autoptr (AarRecord) action = aar_record_new (AAR_TABLE_ACTION, 2);
  g_autoptr (AarRecord) staffing = aar_record_new (AAR_TABLE_STAFFING, 3);
  guint n[4] = { 0 };

  g_signal_connect (node, "notify::title", G_CALLBACK (count), &n[0]);
  g_signal_connect (node, "notify::position", G_CALLBACK (count), &n[1]);
  g_signal_connect (action, "notify::done", G_CALLBACK (count), &n[2]);
  g_signal_connect (staffing, "notify::fte", G_CALLBACK (count), &n[3]);
  for (guint i = 0; i < 2; i++)
    {
      aar_record_set_text (node, AAR_NODE_TITLE, "A");
      aar_record_set_integer (node, AAR_NODE_POSITION, -4);
      aar_record_set_boolean (action, AAR_ACTION_DONE, i == 0 ? TRUE : 17);
      aar_record_set_real (staffing, AAR_STAFFING_FTE, 0.25);
    }
  g_assert_cmpstr (aar_record_get_text (node, AAR_NODE_TITLE), ==, "A");
  g_assert_cmpint (aar_record_get_integer (node, AAR_NODE_POSITION), ==, -4);
  g_assert_true (aar_record_get_boolean (action, AAR_ACTION_DONE));
  g_assert_cmpint (aar_record_get_integer (action, AAR_ACTION_DONE), ==, 1);
  g_assert_cmpfloat (aar_record_get_real (staffing, AAR_STAFFING_FTE), ==, 0.25);
  for (guint i = 0; i < G_N_ELEMENTS (n); i++)
    g_assert_cmpuint (n[i], ==, 1);
  aar_record_set_text (node, AAR_NODE_TITLE, NULL);
  aar_record_set_integer (node, AAR_NODE_POSITION, 0);
  aar_record_set_boolean (action, AAR_ACTION_DONE, FALSE);
  aar_record_set_real (staffing, AAR_STAFFING_FTE, 0.5);
  for (guint i = 0; i < G_N_ELEMENTS (n); i++)
    g_assert_cmpuint (n[i], ==, 2);
  g_assert_false (aar_record_get_boolean (action, AAR_ACTION_DONE));
  /* empty text is none, and what was none is no change */
  aar_record_set_text (node, AAR_NODE_TITLE, "");
  g_assert_cmpuint (n[0], ==, 2);
}

static void
test_empty_text (void)
{
  g_autoptr (AarNode) node = aar_record_new (AAR_TABLE_NODE, aar_id_new ());

  aar_record_set_text (node, AAR_NODE_TITLE, "x");
  aar_record_set_text (node, AAR_NODE_TITLE, "");
  g_assert_null (aar_record_get_text (node, AAR_NODE_TITLE));
}

static void
test_content (void)
{
  g_autoptr (AarPlan) plan = aar_record_new (AAR_TABLE_PLAN, aar_id_new ());
  g_autoptr (AarPlanContent) content = aar_plan_content_new (plan);
  gint64 id = aar_record_get_id (plan);
  AarRecord *unit = aar_plan_content_append (content, AAR_TABLE_UNIT,
                                             aar_plan_content_get_owner (content, AAR_TABLE_UNIT));
  AarRecord *area = aar_plan_content_append (content, AAR_TABLE_NODE, id);
  AarRecord *node = aar_plan_content_append (content, AAR_TABLE_NODE, id);
  AarRecord *action = aar_plan_content_append (content, AAR_TABLE_ACTION, aar_record_get_id (node));
  AarRecord *link = aar_plan_content_append (content, AAR_TABLE_ACTION_UNIT, aar_record_get_id (action));
  AarRecord *doubt = aar_plan_content_append (content, AAR_TABLE_DOUBT, id);

  aar_record_set_integer (node, AAR_NODE_PARENT, aar_record_get_id (area));
  aar_record_set_integer (link, AAR_ACTION_UNIT_UNIT, aar_record_get_id (unit));
  aar_record_set_integer (doubt, AAR_DOUBT_NODE, aar_record_get_id (node));
  g_assert_cmpint (aar_record_get_integer (node, AAR_NODE_POSITION), ==, 1);
  g_assert_true (aar_plan_content_lookup (content, AAR_TABLE_NODE, aar_record_get_id (node)) == (gpointer) node);
  g_assert_cmpuint (aar_plan_content_get_branches (content, aar_record_get_id (area))->len, ==, 1);
  g_assert_cmpuint (aar_plan_content_get_branches (content, 0)->len, ==, 1);
  g_assert_cmpuint (aar_plan_content_get_children (content, AAR_TABLE_ACTION, 4711)->len, ==, 0);

  /* A unit takes its roles along; an area everything below it; a doubt stays and names nothing. */
  aar_plan_content_remove (content, unit);
  g_assert_cmpuint (aar_plan_content_get_records (content, AAR_TABLE_ACTION_UNIT)->len, ==, 0);
  g_assert_cmpuint (aar_plan_content_get_records (content, AAR_TABLE_ACTION)->len, ==, 1);
  aar_plan_content_remove (content, area);
  g_assert_cmpuint (aar_plan_content_get_records (content, AAR_TABLE_NODE)->len, ==, 0);
  g_assert_cmpuint (aar_plan_content_get_records (content, AAR_TABLE_ACTION)->len, ==, 0);
  g_assert_cmpuint (aar_plan_content_get_records (content, AAR_TABLE_DOUBT)->len, ==, 1);
  g_assert_cmpint (aar_record_get_integer (doubt, AAR_DOUBT_NODE), ==, 0);
  g_assert_finalize_object (g_steal_pointer (&content));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/records/properties", test_properties);
  g_test_add_func ("/model/records/fields", test_fields);
  g_test_add_func ("/model/records/equal", test_equal);
  g_test_add_func ("/model/records/setters", test_setters);
  g_test_add_func ("/model/records/empty-text", test_empty_text);
  g_test_add_func ("/model/content", test_content);
  return g_test_run ();
}
