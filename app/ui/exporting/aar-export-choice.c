/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-export-choice.h"

#include "config.h"
#include <glib/gi18n-lib.h>

/* A name longer than this, with its ending, may not fit in a file system. */
#define MAX_TITLE 80

/**
 * aar_export_choice_get_table_label:
 * @table: a table
 *
 * Returns: what the table is called in the dialog, translated
 */
const char *
aar_export_choice_get_table_label (AarCsvTable table)
{
  switch (table)
    {
    case AAR_CSV_TABLE_INITIATIVES:
      return _ ("Initiatives");
    case AAR_CSV_TABLE_MILESTONES:
      return _ ("Milestones");
    case AAR_CSV_TABLE_ACTIONS:
      return _ ("Actions");
    case AAR_CSV_TABLE_INDICATORS:
      return _ ("Indicators");
    case AAR_CSV_TABLE_AMOUNTS:
      return _ ("Amounts");
    case AAR_CSV_TABLE_UNITS:
      /* Translators: departments, committees and partners of a plan */
      return _ ("Units");
    case AAR_CSV_TABLE_SUMMARY:
      return _ ("Summary");
    default:
      g_return_val_if_reached (NULL);
    }
}

/**
 * aar_export_choice_explain:
 * @self: a choice
 *
 * Returns: (transfer full): what the file will be like, in plain words, translated
 */
char *
aar_export_choice_explain (const AarExportChoice *self)
{
  const char *form = NULL;

  switch (self->kind)
    {
    case AAR_EXPORT_KIND_EXCEL:
      form = _ ("Opens by a double click in a Danish or Swedish Excel: a semicolon between columns, a comma in decimal "
                "numbers, days as 2025-12-31.");
      break;
    case AAR_EXPORT_KIND_DATA:
      form = _ (
          "For programs that read data: a comma between columns, a point in decimal numbers, days as 2025-12-31.");
      break;
    case AAR_EXPORT_KIND_EXCHANGE:
      return g_strdup (
          _ ("Holds whole plans without loss. Årshjul reads it back with Import, also into another store."));
    }
  /* Translators: the signs are those that make a spreadsheet take a text for a formula; leave them as they are */
  return g_strdup_printf (
      "%s\n\n%s", form,
      _ ("A text that begins with =, +, -, @ or a tab gets an apostrophe in front, so that no "
         "spreadsheet runs it as a formula. Points of a list often begin with a dash, so you will see "
         "it now and then. Numbers are left as they are."));
}

static gboolean
may_stand_in_name (gunichar letter)
{
  return !g_unichar_iscntrl (letter) && (letter >= 0x80 || strchr ("/\\:*?\"<>|", (int) letter) == NULL);
}

/* The title as far as every system allows it in a name. */
static char *
clean_title (const char *title)
{
  g_autoptr (GString) clean = g_string_new (NULL);
  guint length = 0;

  for (const char *p = title; *p != '\0' && length < MAX_TITLE; p = g_utf8_next_char (p), length++)
    g_string_append_unichar (clean, may_stand_in_name (g_utf8_get_char (p)) ? g_utf8_get_char (p) : '-');
  return g_strstrip (g_string_free_and_steal (g_steal_pointer (&clean)));
}

/**
 * aar_export_choice_get_file_name:
 * @self: a choice
 *
 * Returns: (transfer full): a name for the file, such as “Årsplan 2022 – Milestones.csv”
 */
char *
aar_export_choice_get_file_name (const AarExportChoice *self)
{
  /* Translators: the beginning of the name of a file that holds all plans */
  g_autofree char *title = clean_title (self->title != NULL ? self->title : _ ("Plans"));

  if (self->kind == AAR_EXPORT_KIND_EXCHANGE)
    return g_strdup_printf ("%s.json", title);
  return g_strdup_printf ("%s – %s.csv", title, aar_export_choice_get_table_label (self->table));
}

/**
 * aar_export_choice_make_request:
 * @self: a choice
 * @store_path: the store
 * @target: the file to write
 *
 * Returns: (transfer full): what is to be done
 */
AarExportRequest *
aar_export_choice_make_request (const AarExportChoice *self, const char *store_path, GFile *target)
{
  AarExportFormat format = self->kind == AAR_EXPORT_KIND_EXCHANGE ? AAR_EXPORT_JSON : AAR_EXPORT_CSV;
  AarExportRequest *request = aar_export_request_new (store_path, format, target);

  request->table = self->table;
  request->profile = self->kind == AAR_EXPORT_KIND_DATA ? AAR_CSV_PROFILE_DATA : AAR_CSV_PROFILE_EXCEL;
  if (self->plan != 0)
    aar_export_request_add_plan (request, self->plan);
  return request;
}
