/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-cli-command.h"

#include "config.h"
#include <glib/gi18n.h>

#define N_COLUMNS 8

static GStrv
make_heads (void)
{
  const char *heads[N_COLUMNS + 1] = { _ ("Id"),         _ ("Title"),  _ ("Organisation"),
                                       _ ("Period"),     _ ("Areas"),  _ ("Initiatives"),
                                       _ ("Milestones"), _ ("Doubts"), NULL };

  return g_strdupv ((char **) heads);
}

static char *
dup_number (guint number)
{
  return g_strdup_printf ("%u", number);
}

static char *
dup_or_empty (const char *text)
{
  return g_strdup (aar_cli_line (text));
}

static char *
dup_period (AarPlan *plan)
{
  const char *from = aar_record_get_text (plan, AAR_PLAN_PERIOD_FROM),
             *to = aar_record_get_text (plan, AAR_PLAN_PERIOD_TO);

  if (from == NULL && to == NULL)
    return g_strdup ("");
  return g_strdup_printf ("%s – %s", aar_cli_line (from), aar_cli_line (to));
}

static GStrv
make_row (AarPlanContent *content)
{
  AarPlan *plan = aar_plan_content_get_plan (content);
  GPtrArray *nodes = aar_plan_content_get_records (content, AAR_TABLE_NODE);
  char **row = g_new0 (char *, N_COLUMNS + 1);
  guint n_areas = 0;

  for (guint i = 0; i < nodes->len; i++)
    n_areas += g_strcmp0 (aar_record_get_text (nodes->pdata[i], AAR_NODE_KIND), AAR_NODE_KIND_AREA) == 0;
  row[0] = g_strdup_printf ("%" G_GINT64_FORMAT, aar_record_get_id (plan));
  row[1] = dup_or_empty (aar_record_get_text (plan, AAR_PLAN_TITLE));
  row[2] = dup_or_empty (aar_plan_content_get_organisation_name (content));
  row[3] = dup_period (plan);
  row[4] = dup_number (n_areas);
  row[5] = dup_number (nodes->len - n_areas);
  row[6] = dup_number (aar_plan_content_get_records (content, AAR_TABLE_MILESTONE)->len);
  row[7] = dup_number (aar_plan_content_get_records (content, AAR_TABLE_DOUBT)->len);
  return row;
}

static void
print_rows (GPtrArray *rows)
{
  glong widths[N_COLUMNS] = { 0 };

  for (guint i = 0; i < rows->len; i++)
    for (guint j = 0; j < N_COLUMNS; j++)
      widths[j] = MAX (widths[j], g_utf8_strlen (((char **) rows->pdata[i])[j], -1));
  for (guint i = 0; i < rows->len; i++)
    for (guint j = 0; j < N_COLUMNS; j++)
      {
        const char *cell = ((char **) rows->pdata[i])[j];
        int gap = (int) (widths[j] - g_utf8_strlen (cell, -1));

        if (j >= 4)
          aar_cli_print ("%*s%s", gap, "", cell);
        else
          aar_cli_print ("%s%*s", cell, gap, "");
        aar_cli_print (j + 1 < N_COLUMNS ? "  " : "\n");
      }
}

static int
list (const AarCliOptions *options)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  g_autoptr (GError) error = NULL;
  g_autoptr (AarStore) store = aar_cli_open_store (options, AAR_STORE_READ_ONLY, &error);
  g_autoptr (GPtrArray) plans = store != NULL ? aar_store_list_plans (store, &error) : NULL;

  if (plans == NULL)
    return aar_cli_fail (NULL, error);
  g_ptr_array_add (rows, make_heads ());
  for (guint i = 0; i < plans->len; i++)
    {
      g_autoptr (AarPlanContent) content = aar_store_load_plan (store, aar_record_get_id (plans->pdata[i]), &error);

      if (content == NULL)
        return aar_cli_fail (NULL, error);
      g_ptr_array_add (rows, make_row (content));
    }
  print_rows (rows);
  return AAR_CLI_DONE;
}

static int
run (const AarCliCommand *self, int argc, char *argv[])
{
  AarCliOptions options = { 0 };
  int status;

  if (aar_cli_parse (self, &options, NULL, &argc, &argv, &status))
    status = argc > 1 ? aar_cli_misused (_ ("“%s” is one argument too many"), argv[1]) : list (&options);
  g_free (options.store);
  return status;
}

const AarCliCommand aar_cli_list = { "list", "", N_ ("List the plans of the store with counts"), run };
