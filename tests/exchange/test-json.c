/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixture.h"

#include "aar-error.h"
#include "aar-json-keys.h"
#include "aar-json-reader.h"
#include "plan-json.h"

#include <string.h>

#define HEAD "{ \"format\": \"aarshjul\", \"version\": 1, \"plans\": ["
#define PLAN "{ \"id\": \"5\", \"title\": \"P\", \"language\": \"da\""
#define TAIL "] }"
#define NODE ", \"nodes\": [ { \"id\": \"6\", \"kind\": \"area\", "

/* Every table has records and every field a value in one of the plans, or the test below tests less than it says. */
static void
test_fixture_is_whole (void)
{
  g_autoptr (GPtrArray) contents = fixture_list (fixture_plan (), fixture_second ());

  for (guint table = 0; table < AAR_N_TABLES; table++)
    {
      guint n_fields, found = 0;
      const AarField *fields = aar_table_get_fields (table, &n_fields);

      for (guint i = 0; i < contents->len; i++)
        found += aar_plan_content_get_records (contents->pdata[i], table)->len;
      g_assert_cmpuint (found, >, 0);
      g_assert_nonnull (fields);
    }
}

static void
assert_same_content (AarPlanContent *a, AarPlanContent *b)
{
  for (guint table = 0; table < AAR_N_TABLES; table++)
    {
      GPtrArray *left = aar_plan_content_get_records (a, table), *right = aar_plan_content_get_records (b, table);

      g_assert_cmpuint (left->len, ==, right->len);
    }
}

static void
test_round_trip (void)
{
  g_autoptr (GPtrArray) contents = fixture_list (fixture_plan (), fixture_second ());
  g_autofree char *before = plan_json_write (contents);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) back = aar_json_read (before, -1, &error);
  g_autofree char *after = NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (back->len, ==, 2);
  after = plan_json_write (back);
  g_assert_cmpstr (before, ==, after);
  for (guint i = 0; i < 2; i++)
    assert_same_content (contents->pdata[i], back->pdata[i]);
}

/* Records that have an id in the file come back equal in every field. */
static void
test_records_come_back (void)
{
  static const AarTable with_id[] = { AAR_TABLE_PLAN,   AAR_TABLE_REFERENCE, AAR_TABLE_UNIT,     AAR_TABLE_TAG,
                                      AAR_TABLE_SCALE,  AAR_TABLE_LEVEL,     AAR_TABLE_ROUND,    AAR_TABLE_NODE,
                                      AAR_TABLE_ACTION, AAR_TABLE_INDICATOR, AAR_TABLE_MILESTONE };
  g_autoptr (GPtrArray) contents = fixture_list (fixture_plan (), fixture_second ());
  g_autofree char *json = plan_json_write (contents);
  g_autoptr (GPtrArray) back = aar_json_read (json, -1, NULL);

  for (guint plan = 0; plan < 2; plan++)
    for (guint i = 0; i < G_N_ELEMENTS (with_id); i++)
      {
        GPtrArray *records = aar_plan_content_get_records (contents->pdata[plan], with_id[i]);

        for (guint j = 0; j < records->len; j++)
          g_assert_true (
              aar_record_equal (records->pdata[j], aar_plan_content_lookup (back->pdata[plan], with_id[i],
                                                                            aar_record_get_id (records->pdata[j]))));
      }
}

static void
assert_described (const char *text, const AarJsonKey *keys)
{
  for (; keys->name != NULL; keys++)
    {
      g_autofree char *alone = g_strdup_printf ("`%s`", keys->name), *within = g_strdup_printf ("\"%s\"", keys->name);

      if (strstr (text, alone) == NULL && strstr (text, within) == NULL)
        g_error ("docs/exchange-format.md does not tell of %s", keys->name);
      if (keys->keys != NULL)
        assert_described (text, keys->keys);
    }
}

/* What the format holds stands in its description. */
static void
test_description (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("AAR_TEST_SOURCE_ROOT"), "docs", "exchange-format.md", NULL);
  g_autofree char *text = NULL, *version = g_strdup_printf ("\"version\": %d", AAR_JSON_VERSION);
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  g_assert_nonnull (strstr (text, version));
  assert_described (text, aar_json_plan_keys ());
}

static void
test_exact_bytes (void)
{
  g_autoptr (GError) error = NULL;
  const char *expected =
      "{\n  \"format\": \"aarshjul\",\n  \"version\": 2,\n  \"plans\": [\n    {\n      \"id\": \"5\",\n"
      "      \"title\": \"Æble \\\"1\\\"\\n\\t\\\\ \\u0001\",\n      \"organisation_id\": \"8\",\n"
      "      \"language\": \"da\",\n      \"period\": {\n"
      "        \"to\": \"2026-12-31\"\n      },\n      \"units\": [\n        {\n          \"id\": \"6\",\n"
      "          \"kind\": \"team\"\n        }\n      ],\n      \"nodes\": [\n        {\n          \"id\": \"7\",\n"
      "          \"kind\": \"initiative\",\n          \"amounts\": [\n            {\n              \"amount\": 0\n"
      "            }\n          ],\n          \"staffing\": [\n            {\n              \"unit\": \"6\",\n"
      "              \"fte\": 0.1\n            }\n          ]\n        }\n      ]\n    }\n  ]\n}\n";
  g_autoptr (GPtrArray) contents = aar_json_read (expected, -1, &error);
  g_autofree char *json = NULL;

  g_assert_no_error (error);
  json = plan_json_write (contents);
  g_assert_cmpstr (json, ==, expected);
}

/* Keys in another order, null, a byte order mark, numbers for printed values, ids that are no numbers. */
static void
test_foreign_file (void)
{
  const char *text =
      "\xef\xbb\xbf{\"plans\":[{\"nodes\":[{\"kind\":\"initiative\",\"parent\":\"a 1\",\"id\":\"n2\",\"text\":null,"
      "\"indicators\":[{\"id\":\"i1\",\"target\":1.50,\"baseline\":-0,\"measurements\":[{\"value\":1e3}]}]},"
      "{\"id\":\"a 1\",\"kind\":\"area\",\"title\":\"\\ud83d\\ude00\\u00e6\\/\"}],"
      "\"language\":\"sv\",\"title\":\"T\",\"id\":\"007\"}],\"version\":1.0,\"format\":\"aarshjul\"}";
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) first = aar_json_read (text, -1, &error), second = aar_json_read (text, -1, NULL);
  g_autofree char *changed = g_strdup_printf ("%s ", text);
  g_autoptr (GPtrArray) other = aar_json_read (changed, -1, NULL);
  GPtrArray *nodes, *indicators, *measurements;
  gint64 id;

  g_assert_no_error (error);
  nodes = aar_plan_content_get_records (first->pdata[0], AAR_TABLE_NODE);
  indicators = aar_plan_content_get_records (first->pdata[0], AAR_TABLE_INDICATOR);
  measurements = aar_plan_content_get_records (first->pdata[0], AAR_TABLE_MEASUREMENT);
  g_assert_cmpstr (aar_record_get_text (nodes->pdata[1], AAR_NODE_TITLE), ==, "\xf0\x9f\x98\x80æ/");
  g_assert_cmpint (aar_record_get_integer (nodes->pdata[0], AAR_NODE_PARENT), ==, aar_record_get_id (nodes->pdata[1]));
  g_assert_cmpstr (aar_record_get_text (indicators->pdata[0], AAR_INDICATOR_TARGET), ==, "1.50");
  g_assert_cmpstr (aar_record_get_text (indicators->pdata[0], AAR_INDICATOR_BASELINE), ==, "-0");
  g_assert_cmpstr (aar_record_get_text (measurements->pdata[0], AAR_MEASUREMENT_VALUE), ==, "1e3");
  id = aar_record_get_id (nodes->pdata[0]);
  g_assert_cmpint (id, >, 0);
  nodes = aar_plan_content_get_records (second->pdata[0], AAR_TABLE_NODE);
  g_assert_cmpint (aar_record_get_id (nodes->pdata[0]), ==, id);
  nodes = aar_plan_content_get_records (other->pdata[0], AAR_TABLE_NODE);
  g_assert_cmpint (aar_record_get_id (nodes->pdata[0]), !=, id);
}

static const struct
{
  const char *text;
  const char *message;
} malformed[] = {
  { "", "does not begin with" },
  { "[]", "does not begin with" },
  { "{", "ends in the middle" },
  { "{}", "not an exchange file of" },
  { "{ \"format\": \"other\", \"version\": 1, \"plans\": [] }", "not an exchange file of" },
  { "{ \"format\": \"aarshjul\", \"version\": 3, \"plans\": [ { \"new\": 1 } ] }", "version 3" },
  { "{ \"format\": \"aarshjul\", \"version\": \"1\", \"plans\": [] }", "“version”" },
  { "{ \"format\": \"aarshjul\", \"version\": 1 }", "each once" },
  { "{ \"format\": \"aarshjul\", \"version\": 1, \"plans\": [], \"plans\": [] }", "each once" },
  { "{ \"format\": \"aarshjul\", \"version\": 1, \"plans\": {} }", "“plans” is not a list" },
  { HEAD TAIL " x", "behind the end" },
  /* what belongs to an organisation may stand in two plans under one id, but no entry, and no unit twice in one */
  { HEAD PLAN NODE "\"title\": \"A\" } ] }, { \"id\": \"7\", \"title\": \"Q\", \"language\": \"da\"" NODE
                   "\"title\": \"B\" } ] }" TAIL,
    "the id “6” stands twice" },
  { HEAD PLAN ", \"units\": [ { \"id\": \"6\", \"kind\": \"team\" }, { \"id\": \"6\", \"kind\": \"team\" } ] }" TAIL,
    "the id “6” stands twice" },
  { HEAD "\n\n" PLAN ", }" TAIL, "line 3: a comma stands where nothing follows" },
  { HEAD PLAN ", \"nodes\": [ [1] ] }" TAIL, "plans[0].nodes[0]: an object" },
  { HEAD "1" TAIL, "plans[0]: an object" },
  { HEAD PLAN ", \"text\": 1 }" TAIL, "plans[0].text: a text" },
  { HEAD PLAN ", \"text\": \"a\nb\" }" TAIL, "control character" },
  { HEAD PLAN ", \"text\": \"\\x\" }" TAIL, "backslash" },
  { HEAD PLAN ", \"text\": \"\\ud800\" }" TAIL, "half of a letter" },
  { HEAD PLAN ", \"text\": \"\\udc00\" }" TAIL, "half of a letter" },
  { HEAD PLAN ", \"text\": \"\\u0000\" }" TAIL, "number 0" },
  { HEAD PLAN ", \"text\": \"\\u12g4\" }" TAIL, "four digits" },
  { HEAD PLAN ", \"text\": \"abc", "middle of a text" },
  { HEAD PLAN ", \"colour\": \"red\" }" TAIL, "plans[0]: version 1 of the format has no key “colour” here" },
  { HEAD PLAN ", \"title\": \"Q\" }" TAIL, "the key “title” stands twice" },
  { HEAD "{ \"id\": \"5\", \"title\": \"\", \"language\": \"da\" }" TAIL, "plans[0].title: the text is empty" },
  { HEAD "{ \"id\": \"5\", \"title\": null, \"language\": \"da\" }" TAIL, "plans[0].title: a text" },
  { HEAD "{ \"id\": \"5\", \"title\": \"P\" }" TAIL, "the key “language” is missing" },
  { HEAD "{ \"title\": \"P\", \"language\": \"da\" }" TAIL, "the key “id” is missing" },
  { HEAD "{ \"id\": 5, \"title\": \"P\", \"language\": \"da\" }" TAIL, "id is not a text" },
  { HEAD "{ \"id\": \"\", \"title\": \"P\", \"language\": \"da\" }" TAIL, "id is empty" },
  { HEAD "{ \"id\": \"5\", \"title\": \"P\", \"language\": \"de\" }" TAIL,
    "plans[0].language: “de” is not one of da, sv" },
  { HEAD PLAN ", \"period\": { \"from\": \"1.1.2026\" } }" TAIL, "plans[0].period.from: “1.1.2026” is not a day" },
  { HEAD PLAN ", \"period\": { \"from\": \"2026-02-30\" } }" TAIL, "is not a day" },
  { HEAD PLAN ", \"nodes\": [ { \"id\": \"5\", \"kind\": \"area\" } ] }" TAIL,
    "plans[0].nodes[0]: the id “5” stands twice" },
  { HEAD PLAN ", \"nodes\": [ { \"id\": \"6\", \"kind\": \"goal\" } ] }" TAIL,
    "plans[0].nodes[0].kind: “goal” is not one of" },
  { HEAD PLAN ", \"rounds\": [ { \"id\": \"6\", \"state\": \"shut\" } ] }" TAIL, "plans[0].rounds[0].state" },
  { HEAD PLAN ", \"units\": [ { \"id\": \"6\" } ] }" TAIL, "plans[0].units[0]: the key “kind” is missing" },
  { HEAD PLAN ", \"nodes\": [\n{ \"id\": \"6\", \"kind\": \"area\", \"parent\": \"7\" } ] }" TAIL,
    "line 2, plans[0].nodes[0].parent: names no node" },
  { HEAD PLAN ", \"nodes\": [ { \"id\": \"6\", \"kind\": \"area\", \"tags\": [ \"5\" ] } ] }" TAIL,
    "plans[0].nodes[0].tags[0]: names no tag" },
  { HEAD PLAN ", \"nodes\": [ { \"id\": \"6\", \"kind\": \"area\", \"tags\": [ \"\" ] } ] }" TAIL, "id is empty" },
  { HEAD PLAN NODE "\"responsibilities\": [ { \"role\": \"boss\", \"unit\": \"6\" } ] } ] }" TAIL,
    "responsibilities[0].role: “boss”" },
  { HEAD PLAN NODE "\"responsibilities\": [ { \"role\": \"partner\" } ] } ] }" TAIL, "the key “unit” is missing" },
  { HEAD PLAN ", \"nodes\": [ { \"id\": \"6\", \"kind\": \"area\", \"amounts\": [ { \"amount\": 1.5 } ] } ] }" TAIL,
    "amounts[0].amount: 1.5 is not a whole number" },
  { HEAD PLAN ", \"nodes\": [ { \"id\": \"6\", \"kind\": \"area\", \"amounts\": [ { \"amount\": 01 } ] } ] }" TAIL,
    "not written as JSON asks" },
  { HEAD PLAN ", \"nodes\": [ { \"id\": \"6\", \"kind\": \"area\", \"amounts\": [ { \"amount\": 1e999 } ] } ] }" TAIL,
    "too large" },
  { HEAD PLAN ", \"nodes\": [ { \"id\": \"6\", \"kind\": \"area\", \"amounts\": [ { \"year\": 2026 } ] } ] }" TAIL,
    "the key “amount” is missing" },
  { HEAD PLAN
    ", \"nodes\": [ { \"id\": \"6\", \"kind\": \"area\", \"actions\": [ { \"id\": \"7\", \"done\": 1 } ] } ] }" TAIL,
    "actions[0].done: true or false" },
  { HEAD PLAN
    ", \"nodes\": [ { \"id\": \"6\", \"kind\": \"area\", \"parent\": \"8\" }, { \"id\": \"7\", \"kind\": \"area\", "
    "\"parent\": \"6\" }, { \"id\": \"8\", \"kind\": \"area\", \"parent\": \"7\" } ] }" TAIL,
    "plans[0].nodes[0].parent: a node stands above itself" },
  { HEAD PLAN ", \"nodes\": [ { \"id\": \"6\", \"kind\": \"area\", \"parent\": \"6\" } ] }" TAIL, "above itself" },
  { HEAD PLAN
    ", \"units\": [ { \"id\": \"6\", \"kind\": \"team\" } ] }, "
    "{ \"id\": \"7\", \"title\": \"Q\", \"language\": \"da\", "
    "\"nodes\": [ { \"id\": \"8\", \"kind\": \"area\", \"staffing\": [ { \"unit\": \"6\", \"fte\": 1 } ] } ] }" TAIL,
    "plans[1].nodes[0].staffing[0].unit: names no unit" },
  { HEAD PLAN ", \"predecessor\": \"6\", \"units\": [ { \"id\": \"6\", \"kind\": \"team\" } ] }" TAIL,
    "names no plan" },
};

static void
test_malformed (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (malformed); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) contents = aar_json_read (malformed[i].text, -1, &error);

      g_assert_null (contents);
      g_assert_error (error, AAR_ERROR, AAR_ERROR_FORMAT);
      if (strstr (error->message, malformed[i].message) == NULL)
        g_error ("%s\n  says: %s\n  not:  %s", malformed[i].text, error->message, malformed[i].message);
    }
}

static void
test_other_errors (void)
{
  static const char bad_bytes[] = "{\n\"format\": \"\xff\" }";
  g_autofree char *deep = g_strnfill (100000, '[');
  g_autofree char *text = g_strconcat (HEAD, deep, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_null (aar_json_read (HEAD TAIL, -1, &error));
  g_assert_error (error, AAR_ERROR, AAR_ERROR_EMPTY);
  g_clear_error (&error);
  g_assert_null (aar_json_read (bad_bytes, -1, &error));
  g_assert_error (error, AAR_ERROR, AAR_ERROR_ENCODING);
  g_assert_nonnull (strstr (error->message, "line 2"));
  g_clear_error (&error);
  g_assert_null (aar_json_read ("{\0}", 3, &error));
  g_assert_error (error, AAR_ERROR, AAR_ERROR_ENCODING);
  g_clear_error (&error);
  g_assert_null (aar_json_read (text, -1, &error));
  g_assert_error (error, AAR_ERROR, AAR_ERROR_FORMAT);
  g_assert_nonnull (strstr (error->message, "deep"));
}

/* A file that is cut off anywhere, or has one byte changed, is refused or read, and never crashes. */
static void
test_cut_and_bent (void)
{
  g_autoptr (GPtrArray) contents = fixture_list (fixture_plan (), fixture_second ());
  g_autofree char *json = plan_json_write (contents);
  gsize length = strlen (json);

  for (gsize cut = 0; cut + 2 < length; cut += 7)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *part = g_strndup (json, cut);

      g_assert_null (aar_json_read (part, -1, &error));
      g_assert_nonnull (error);
    }
  for (guint i = 0; i < 20000; i++)
    {
      gint32 place = g_test_rand_int_range (0, (gint32) length);
      char kept = json[place];
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) back = NULL;

      json[place] = "{}[]\",:\\0aZ\x01\xc3"[g_test_rand_int_range (0, 13)];
      back = aar_json_read (json, -1, &error);
      g_assert_true ((back == NULL) == (error != NULL));
      json[place] = kept;
    }
}

static void
test_likely (void)
{
  g_assert_true (aar_json_is_likely (" \n{", 3));
  g_assert_true (aar_json_is_likely ("\xef\xbb\xbf{", 4));
  g_assert_false (aar_json_is_likely ("Plan {", 6));
  g_assert_false (aar_json_is_likely ("", 0));
}

static void
test_large (void)
{
  g_autoptr (GPtrArray) contents = fixture_list (fixture_large (20000), NULL);
  g_autoptr (GPtrArray) back = NULL;
  g_autofree char *json = NULL, *after = NULL;

  g_test_timer_start ();
  json = plan_json_write (contents);
  g_test_message ("20 000 initiatives, %.1f MB: written in %.3f s", (double) strlen (json) / 1e6,
                  g_test_timer_elapsed ());
  g_test_timer_start ();
  back = aar_json_read (json, -1, NULL);
  g_test_message ("read in %.3f s", g_test_timer_elapsed ());
  after = plan_json_write (back);
  g_assert_true (strcmp (json, after) == 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/exchange/json/fixture", test_fixture_is_whole);
  g_test_add_func ("/exchange/json/round-trip", test_round_trip);
  g_test_add_func ("/exchange/json/records-come-back", test_records_come_back);
  g_test_add_func ("/exchange/json/exact-bytes", test_exact_bytes);
  g_test_add_func ("/exchange/json/description", test_description);
  g_test_add_func ("/exchange/json/foreign-file", test_foreign_file);
  g_test_add_func ("/exchange/json/malformed", test_malformed);
  g_test_add_func ("/exchange/json/other-errors", test_other_errors);
  g_test_add_func ("/exchange/json/cut-and-bent", test_cut_and_bent);
  g_test_add_func ("/exchange/json/likely", test_likely);
  g_test_add_func ("/exchange/json/large", test_large);
  return g_test_run ();
}
