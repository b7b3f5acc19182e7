/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads the sample plans, as text and printed into a PDF, and compares them with what tests/reader/expected says. */
#include "aar-document-reader.h"
#include "aar-model.h"
#include "pdf-maker.h"

#include <glib/gstdio.h>

typedef struct
{
  const char *name;
  gboolean as_pdf;
} Case;

typedef struct
{
  AarPlanContent *content;
  GKeyFile *expected;
} Reading;

/* All that is wrong is told, not just the first. */
static void
check (gboolean right, const char *group, const char *key, const char *expected, const char *found)
{
  if (right)
    return;
  g_test_message ("[%s] %s: expected \"%s\", found \"%s\"", group, key, expected, found == NULL ? "nothing" : found);
  g_test_fail ();
}

static void
check_text (const char *group, const char *key, const char *expected, const char *found)
{
  check (g_strcmp0 (expected, found) == 0, group, key, expected, found);
}

static void
check_start (const char *group, const char *key, const char *expected, const char *found)
{
  check (found != NULL && g_str_has_prefix (found, expected), group, key, expected, found);
}

static void
check_count (const char *group, const char *key, guint expected, guint found)
{
  g_autofree char *expected_text = g_strdup_printf ("%u", expected);
  g_autofree char *found_text = g_strdup_printf ("%u", found);

  check (expected == found, group, key, expected_text, found_text);
}

/* ---- the plan and its counts ---- */

static void
check_plan (Reading *reading)
{
  static const struct
  {
    const char *key;
    guint field;
  } fields[] = {
    { "language", AAR_PLAN_LANGUAGE },
    { "period-from", AAR_PLAN_PERIOD_FROM },
    { "period-to", AAR_PLAN_PERIOD_TO },
  };
  AarPlan *plan = aar_plan_content_get_plan (reading->content);
  g_autofree char *part = g_key_file_get_string (reading->expected, "plan", "title-has", NULL);
  g_autofree char *organisation = NULL;
  const char *title = aar_record_get_text (plan, AAR_PLAN_TITLE);

  check (title != NULL && strstr (title, part) != NULL, "plan", "title-has", part, title);
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      g_autofree char *expected = g_key_file_get_string (reading->expected, "plan", fields[i].key, NULL);

      check_text ("plan", fields[i].key, expected, aar_record_get_text (plan, fields[i].field));
    }
  organisation = g_key_file_get_string (reading->expected, "plan", "organisation", NULL);
  check_text ("plan", "organisation", organisation, aar_plan_content_get_organisation_name (reading->content));
}

static guint
count_nodes (AarPlanContent *content, const char *kind)
{
  GPtrArray *nodes = aar_plan_content_get_records (content, AAR_TABLE_NODE);
  guint n = 0;

  for (guint i = 0; i < nodes->len; i++)
    n += g_strcmp0 (aar_record_get_text (nodes->pdata[i], AAR_NODE_KIND), kind) == 0;
  return n;
}

static guint
count (AarPlanContent *content, const char *key)
{
  static const struct
  {
    const char *key;
    AarTable table;
  } tables[] = {
    { "actions", AAR_TABLE_ACTION },
    { "indicators", AAR_TABLE_INDICATOR },
    { "milestones", AAR_TABLE_MILESTONE },
    { "rounds", AAR_TABLE_ROUND },
    { "scales", AAR_TABLE_SCALE },
    { "levels", AAR_TABLE_LEVEL },
    { "responsibilities", AAR_TABLE_RESPONSIBILITY },
  };

  if (g_str_equal (key, "areas"))
    return count_nodes (content, AAR_NODE_KIND_AREA);
  if (g_str_equal (key, "initiatives"))
    return count_nodes (content, AAR_NODE_KIND_INITIATIVE);
  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    if (g_str_equal (key, tables[i].key))
      return aar_plan_content_get_records (content, tables[i].table)->len;
  g_error ("expectations count unknown %s", key);
}

static void
check_counts (Reading *reading)
{
  g_auto (GStrv) keys = g_key_file_get_keys (reading->expected, "counts", NULL, NULL);

  for (guint i = 0; keys[i] != NULL; i++)
    {
      guint expected = (guint) g_key_file_get_integer (reading->expected, "counts", keys[i], NULL);

      check_count ("counts", keys[i], expected, count (reading->content, keys[i]));
    }
}

/* ---- one initiative ---- */

static AarNode *
find_initiative (AarPlanContent *content, const char *title)
{
  GPtrArray *nodes = aar_plan_content_get_records (content, AAR_TABLE_NODE);

  for (guint i = 0; i < nodes->len; i++)
    if (g_strcmp0 (aar_record_get_text (nodes->pdata[i], AAR_NODE_KIND), AAR_NODE_KIND_INITIATIVE) == 0 &&
        g_strcmp0 (aar_record_get_text (nodes->pdata[i], AAR_NODE_TITLE), title) == 0)
      return nodes->pdata[i];
  return NULL;
}

static GPtrArray *
get_parts (Reading *reading, AarNode *node, AarTable table)
{
  return aar_plan_content_get_children (reading->content, table, aar_record_get_id (node));
}

static const char *
get_part_text (GPtrArray *parts, gboolean last, guint skip, guint field)
{
  if (parts->len <= skip)
    return NULL;
  return aar_record_get_text (parts->pdata[last ? parts->len - 1 : skip], field);
}

/* The units of a role, separated as in the expectations. */
static char *
join_units (Reading *reading, AarNode *node, const char *role)
{
  GPtrArray *responsibilities = get_parts (reading, node, AAR_TABLE_RESPONSIBILITY);
  GString *joined = g_string_new (NULL);

  for (guint i = 0; i < responsibilities->len; i++)
    {
      gpointer responsibility = responsibilities->pdata[i];
      gpointer unit = aar_plan_content_lookup (reading->content, AAR_TABLE_UNIT,
                                               aar_record_get_integer (responsibility, AAR_RESPONSIBILITY_UNIT));
      const char *name = aar_record_get_text (unit, AAR_UNIT_NAME);

      if (g_strcmp0 (aar_record_get_text (responsibility, AAR_RESPONSIBILITY_ROLE), role) != 0)
        continue;
      if (joined->len > 0)
        g_string_append_c (joined, ';');
      g_string_append (joined, name == NULL ? aar_record_get_text (unit, AAR_UNIT_ABBREVIATION) : name);
    }
  return g_string_free_and_steal (joined);
}

static const char *
get_area (Reading *reading, AarNode *node)
{
  gpointer area = aar_plan_content_lookup (reading->content, AAR_TABLE_NODE,
                                           aar_record_get_integer (node, AAR_NODE_PARENT));

  return area == NULL ? NULL : aar_record_get_text (area, AAR_NODE_TITLE);
}

static gboolean
check_field (AarNode *node, const char *group, const char *key, const char *value)
{
  static const struct
  {
    const char *key;
    guint field;
  } fields[] = {
    { "title", AAR_NODE_TITLE },     { "text", AAR_NODE_TEXT },   { "funding", AAR_NODE_FUNDING },
    { "economy", AAR_NODE_ECONOMY }, { "basis", AAR_NODE_BASIS }, { "timeline-text", AAR_NODE_TIMELINE_TEXT },
  };

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    if (g_str_equal (key, fields[i].key))
      {
        check_text (group, key, value, aar_record_get_text (node, fields[i].field));
        return TRUE;
      }
  return FALSE;
}

static gboolean
check_part (Reading *reading, AarNode *node, const char *group, const char *key, const char *value)
{
  static const struct
  {
    const char *key;
    AarTable table;
    guint field;
    gboolean last;
    guint skip;
  } parts[] = {
    { "first-action", AAR_TABLE_ACTION, AAR_ACTION_TEXT, FALSE, 0 },
    { "last-indicator", AAR_TABLE_INDICATOR, AAR_INDICATOR_TEXT, TRUE, 0 },
    { "target", AAR_TABLE_INDICATOR, AAR_INDICATOR_TARGET, TRUE, 0 },
    { "first-milestone", AAR_TABLE_MILESTONE, AAR_MILESTONE_TEXT, FALSE, 0 },
    { "second-status", AAR_TABLE_MILESTONE, AAR_MILESTONE_STATUS, FALSE, 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (g_str_equal (key, parts[i].key))
      {
        check_start (
            group, key, value,
            get_part_text (get_parts (reading, node, parts[i].table), parts[i].last, parts[i].skip, parts[i].field));
        return TRUE;
      }
  return FALSE;
}

static gboolean
check_number (Reading *reading, AarNode *node, const char *group, const char *key, const char *value)
{
  static const struct
  {
    const char *key;
    AarTable table;
  } tables[] = {
    { "actions", AAR_TABLE_ACTION },
    { "indicators", AAR_TABLE_INDICATOR },
    { "milestones", AAR_TABLE_MILESTONE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    if (g_str_equal (key, tables[i].key))
      {
        check_count (group, key, (guint) g_ascii_strtoull (value, NULL, 10),
                     get_parts (reading, node, tables[i].table)->len);
        return TRUE;
      }
  return FALSE;
}

static void
check_key (Reading *reading, AarNode *node, const char *group, const char *key)
{
  g_autofree char *value = g_key_file_get_string (reading->expected, group, key, NULL);
  g_autofree char *units = NULL;

  if (g_str_equal (key, "area"))
    check_text (group, key, value, get_area (reading, node));
  else if (!check_field (node, group, key, value) && !check_part (reading, node, group, key, value) &&
           !check_number (reading, node, group, key, value))
    {
      /* what is left is a role */
      units = join_units (reading, node, key);
      check_text (group, key, value, units);
    }
}

static void
check_initiative (Reading *reading, const char *group)
{
  g_auto (GStrv) keys = g_key_file_get_keys (reading->expected, group, NULL, NULL);
  g_autofree char *title = g_key_file_get_string (reading->expected, group, "title", NULL);
  AarNode *node = find_initiative (reading->content, title);

  if (node == NULL)
    {
      check (FALSE, group, "title", title, NULL);
      return;
    }
  for (guint i = 0; keys[i] != NULL; i++)
    check_key (reading, node, group, keys[i]);
}

/* ---- the files ---- */

static GFile *
open_sample (const char *name, gboolean as_pdf)
{
  g_autofree char *file_name = g_strconcat (name, ".txt", NULL);
  g_autofree char *path = g_build_filename (g_getenv ("AAR_TEST_SOURCE_ROOT"), "data", "samples", file_name, NULL);
  g_autofree char *pdf_path = NULL;
  g_autofree char *text = NULL;
  int handle;

  if (!as_pdf)
    return g_file_new_for_path (path);
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  handle = g_file_open_tmp ("aarshjul-XXXXXX.pdf", &pdf_path, NULL);
  g_assert_true (g_close (handle, NULL));
  pdf_maker_print (pdf_path, text);
  return g_file_new_for_path (pdf_path);
}

static void
test_sample (gconstpointer data)
{
  const Case *sample = data;
  g_autofree char *file_name = g_strconcat (sample->name, ".ini", NULL);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "reader", "expected", file_name, NULL);
  g_autoptr (GFile) file = open_sample (sample->name, sample->as_pdf);
  g_autoptr (GKeyFile) expected = g_key_file_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (AarDocumentLines) document = aar_document_lines_load (file, NULL, &error);
  g_autoptr (AarPlanContent) content = NULL;
  g_auto (GStrv) groups = NULL;

  if (sample->as_pdf)
    g_file_delete (file, NULL, NULL);
  g_assert_no_error (error);
  g_key_file_load_from_file (expected, path, G_KEY_FILE_NONE, &error);
  g_assert_no_error (error);
  content = aar_document_reader_read (document, NULL, NULL, &error);
  g_assert_no_error (error);
  check_plan (&(Reading) { content, expected });
  check_counts (&(Reading) { content, expected });
  groups = g_key_file_get_groups (expected, NULL);
  for (guint i = 0; groups[i] != NULL; i++)
    if (g_str_has_prefix (groups[i], "initiative "))
      check_initiative (&(Reading) { content, expected }, groups[i]);
}

int
main (int argc, char **argv)
{
  static const char *const names[] = {
    "aarsplan-noerreskov-2026",         "budgetopfoelgning-fjordager-2026", "handlingsplan-lindasa-2026",
    "verksamhetsplan-strandhamra-2026", "virksomhedsplan-birkerup-2026",
  };
  static Case cases[G_N_ELEMENTS (names) * 2];

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = NULL;

      cases[i] = (Case) { names[i / 2], i % 2 == 1 };
      path = g_strdup_printf ("/samples/%s/%s", cases[i].name, cases[i].as_pdf ? "pdf" : "text");
      g_test_add_data_func (path, &cases[i], test_sample);
    }
  return g_test_run ();
}
