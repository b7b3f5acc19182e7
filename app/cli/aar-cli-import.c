/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-cli-command.h"
#include "aar-import.h"
#include "aar-json-writer.h"

#include "config.h"
#include <glib/gi18n.h>
#include <unistd.h>

#include <gio/gunixoutputstream.h>

typedef struct
{
  AarCliOptions common;
  gboolean dry_run;
  gboolean json;
  char *language;
} Options;

/* How many there are of what an import is looked at for first; the others follow from these. */
static char *
count_kind (AarPlanContent *content, AarTable table)
{
  guint n = aar_plan_content_get_records (content, table)->len;

  switch ((int) table)
    {
    case AAR_TABLE_ACTION:
      return g_strdup_printf (ngettext ("%u action", "%u actions", n), n);
    case AAR_TABLE_INDICATOR:
      return g_strdup_printf (ngettext ("%u indicator", "%u indicators", n), n);
    case AAR_TABLE_MILESTONE:
      return g_strdup_printf (ngettext ("%u milestone", "%u milestones", n), n);
    case AAR_TABLE_ROUND:
      return g_strdup_printf (ngettext ("%u round of follow-up", "%u rounds of follow-up", n), n);
    case AAR_TABLE_ASSESSMENT:
      return g_strdup_printf (ngettext ("%u assessment", "%u assessments", n), n);
    case AAR_TABLE_UNIT:
      return g_strdup_printf (ngettext ("%u unit", "%u units", n), n);
    case AAR_TABLE_RESPONSIBILITY:
      return g_strdup_printf (ngettext ("%u responsibility", "%u responsibilities", n), n);
    case AAR_TABLE_AMOUNT:
      return g_strdup_printf (ngettext ("%u amount", "%u amounts", n), n);
    case AAR_TABLE_TAG:
      return g_strdup_printf (ngettext ("%u tag", "%u tags", n), n);
    case AAR_TABLE_REFERENCE:
      return g_strdup_printf (ngettext ("%u governing document", "%u governing documents", n), n);
    default:
      g_return_val_if_reached (NULL);
    }
}

static void
print_counts (AarPlanContent *content)
{
  static const AarTable tables[] = {
    AAR_TABLE_ACTION, AAR_TABLE_INDICATOR,      AAR_TABLE_MILESTONE, AAR_TABLE_ROUND, AAR_TABLE_ASSESSMENT,
    AAR_TABLE_UNIT,   AAR_TABLE_RESPONSIBILITY, AAR_TABLE_AMOUNT,    AAR_TABLE_TAG,   AAR_TABLE_REFERENCE,
  };
  GPtrArray *nodes = aar_plan_content_get_records (content, AAR_TABLE_NODE);
  guint n_areas = 0, n_initiatives;

  for (guint i = 0; i < nodes->len; i++)
    n_areas += g_strcmp0 (aar_record_get_text (nodes->pdata[i], AAR_NODE_KIND), AAR_NODE_KIND_AREA) == 0;
  n_initiatives = nodes->len - n_areas;
  aar_cli_print ("  ");
  aar_cli_print (ngettext ("%u area", "%u areas", n_areas), n_areas);
  aar_cli_print ("\n  ");
  aar_cli_print (ngettext ("%u initiative", "%u initiatives", n_initiatives), n_initiatives);
  aar_cli_print ("\n");
  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    if (aar_plan_content_get_records (content, tables[i])->len > 0)
      {
        g_autofree char *count = count_kind (content, tables[i]);

        aar_cli_print ("  %s\n", count);
      }
}

static void
print_doubts (AarPlanContent *content)
{
  GPtrArray *doubts = aar_plan_content_get_records (content, AAR_TABLE_DOUBT);

  if (doubts->len == 0)
    return;
  aar_cli_print ("  ");
  aar_cli_print (ngettext ("%u doubt:", "%u doubts:", doubts->len), doubts->len);
  aar_cli_print ("\n");
  for (guint i = 0; i < doubts->len; i++)
    {
      gint64 line = aar_record_get_integer (doubts->pdata[i], AAR_DOUBT_LINE);
      const char *message = aar_record_get_text (doubts->pdata[i], AAR_DOUBT_MESSAGE);

      aar_cli_print ("    ");
      if (line > 0)
        /* Translators: the number of a line in a document, before what is unsure there */
        aar_cli_print (_ ("line %d: "), (int) line);
      aar_cli_print ("%s\n", aar_cli_line (message));
    }
}

static void
print_content (const char *name, AarPlanContent *content)
{
  AarPlan *plan = aar_plan_content_get_plan (content);
  const char *title = aar_record_get_text (plan, AAR_PLAN_TITLE);
  const char *organisation = aar_plan_content_get_organisation_name (content);
  const char *from = aar_record_get_text (plan, AAR_PLAN_PERIOD_FROM),
             *to = aar_record_get_text (plan, AAR_PLAN_PERIOD_TO);

  aar_cli_print ("%s: %s", aar_cli_line (name), title != NULL ? aar_cli_line (title) : "?");
  if (organisation != NULL)
    aar_cli_print (", %s", aar_cli_line (organisation));
  if (from != NULL || to != NULL)
    aar_cli_print (", %s – %s", aar_cli_line (from), aar_cli_line (to));
  aar_cli_print (", %s\n", aar_record_get_text (plan, AAR_PLAN_LANGUAGE));
  print_counts (content);
  print_doubts (content);
}

/* All documents are read before the first is written; if one cannot be read, none is written. */
static GPtrArray *
read_all (const Options *options, int n_files, char *files[])
{
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  gboolean good = TRUE;

  for (int i = 0; i < n_files; i++)
    {
      g_autoptr (GFile) file = g_file_new_for_path (files[i]);
      g_autoptr (GError) error = NULL;
      GPtrArray *contents = aar_import_read (file, options->language, NULL, NULL, &error);

      if (contents != NULL)
        g_ptr_array_add (all, contents);
      else
        aar_cli_fail (files[i], error);
      good = good && contents != NULL;
    }
  return good ? g_steal_pointer (&all) : NULL;
}

static int
print_json (GPtrArray *all)
{
  g_autoptr (GPtrArray) contents = g_ptr_array_new ();
  g_autoptr (GOutputStream) stream = g_unix_output_stream_new (STDOUT_FILENO, FALSE);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < all->len; i++)
    for (guint j = 0; j < ((GPtrArray *) all->pdata[i])->len; j++)
      g_ptr_array_add (contents, ((GPtrArray *) all->pdata[i])->pdata[j]);
  return aar_json_write (contents, stream, NULL, &error) ? AAR_CLI_DONE : aar_cli_fail (NULL, error);
}

static int
print_all (const Options *options, GPtrArray *all, char *files[])
{
  if (options->json)
    return print_json (all);
  for (guint i = 0; i < all->len; i++)
    for (guint j = 0; j < ((GPtrArray *) all->pdata[i])->len; j++)
      print_content (files[i], ((GPtrArray *) all->pdata[i])->pdata[j]);
  return AAR_CLI_DONE;
}

static int
write_all (const Options *options, GPtrArray *all, char *files[])
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AarStore) store = aar_cli_open_store (&options->common, AAR_STORE_CREATE, &error);

  if (store == NULL)
    return aar_cli_fail (NULL, error);
  for (guint i = 0; i < all->len; i++)
    {
      guint n_unlinked = 0;

      if (!aar_import_write (store, all->pdata[i], &n_unlinked, &error))
        return aar_cli_fail (files[i], error);
      if (n_unlinked > 0 && !options->json)
        {
          aar_cli_print (
              ngettext ("%s: %u link to an earlier plan was left out, because that plan is not in the store",
                        "%s: %u links to an earlier plan were left out, because that plan is not in the store",
                        n_unlinked),
              aar_cli_line (files[i]), n_unlinked);
          aar_cli_print ("\n");
        }
    }
  return AAR_CLI_DONE;
}

static int
run (const AarCliCommand *self, int argc, char *argv[])
{
  Options options = { 0 };
  const GOptionEntry entries[] = {
    { "dry-run", 'n', 0, G_OPTION_ARG_NONE, &options.dry_run, N_ ("Only say what is found, write nothing"), NULL },
    { "json", 0, 0, G_OPTION_ARG_NONE, &options.json, N_ ("Print what is found as an exchange file"), NULL },
    { "language", 0, 0, G_OPTION_ARG_STRING, &options.language, N_ ("The language of the documents"), "da|sv" },
    G_OPTION_ENTRY_NULL,
  };
  g_autofree char *languages = aar_field_join_codes (AAR_PLAN_LANGUAGE);
  g_autoptr (GPtrArray) all = NULL;
  int status;

  if (!aar_cli_parse (self, &options.common, entries, &argc, &argv, &status))
    status = status;
  else if (argc < 2)
    status = aar_cli_misused (_ ("the document to import is missing"));
  else if (options.language != NULL && aar_field_find_code (AAR_PLAN_LANGUAGE, options.language) == NULL)
    status = aar_cli_misused (_ ("“%s” is not one of %s"), options.language, languages);
  else if ((all = read_all (&options, argc - 1, argv + 1)) == NULL)
    status = AAR_CLI_FAILED;
  else
    {
      status = options.dry_run ? AAR_CLI_DONE : write_all (&options, all, argv + 1);
      if (status == AAR_CLI_DONE)
        status = print_all (&options, all, argv + 1);
    }
  g_free (options.common.store);
  g_free (options.language);
  return status;
}

const AarCliCommand aar_cli_import = {
  "import",
  "[--dry-run] [--json] [--language da|sv] DOCUMENT…",
  N_ ("Read plan documents (office, PDF, text) or exchange files"),
  run,
};
