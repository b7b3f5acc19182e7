/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-export-choice.h"

#include "aar-plan-words.h"

#include "config.h"
#include <glib/gi18n-lib.h>

/* A name longer than this, with its ending, may not fit in a file system. */
#define MAX_TITLE 80

gboolean
aar_export_choice_is_of_round (const AarExportChoice *self)
{
  return self->kind != AAR_EXPORT_KIND_EXCHANGE && self->table >= AAR_EXPORT_TABLE_FOLLOWUP;
}

static const char *
get_label (guint table)
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
    case AAR_EXPORT_TABLE_FOLLOWUP:
      /* Translators: a table of what was answered in a round */
      return _ ("Answers of a Round");
    case AAR_EXPORT_TABLE_CHANGES:
      return _ ("What Turned");
    default:
      g_return_val_if_reached (NULL);
    }
}

/**
 * aar_export_choice_get_table_label:
 * @table: a table
 * @plan: (nullable): the plan that it is of
 *
 * Returns: (transfer full): what the table is called in the dialog: by the word of the plan where it has one, else
 *   translated
 */
char *
aar_export_choice_get_table_label (guint table, AarPlan *plan)
{
  static const struct
  {
    AarCsvTable table;
    AarPlanWord word;
  } own[] = {
    { AAR_CSV_TABLE_INITIATIVES, AAR_PLAN_WORD_INITIATIVE },
    { AAR_CSV_TABLE_MILESTONES, AAR_PLAN_WORD_MILESTONE },
    { AAR_CSV_TABLE_ACTIONS, AAR_PLAN_WORD_ACTION },
    { AAR_CSV_TABLE_INDICATORS, AAR_PLAN_WORD_INDICATOR },
  };

  for (guint i = 0; plan != NULL && i < G_N_ELEMENTS (own); i++)
    if (own[i].table == table)
      return aar_plan_words_get_caption (plan, own[i].word, AAR_PLAN_WORD_PLURAL);
  return g_strdup (get_label (table));
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

  if (aar_export_choice_is_of_round (self) && self->plan == NULL)
    return g_strdup (_ ("Choose one plan: a round is of that plan alone."));
  if (aar_export_choice_is_of_round (self) && self->round == 0)
    return g_strdup (_ ("The plan has no rounds yet."));
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
  const char *title = self->plan != NULL ? aar_record_get_text (self->plan, AAR_PLAN_TITLE) : NULL;
  /* Translators: the beginning of the name of a file that holds all plans */
  g_autofree char *beginning = clean_title (title != NULL ? title : _ ("Plans"));
  g_autofree char *label = NULL;
  g_autofree char *round = NULL;

  if (self->kind == AAR_EXPORT_KIND_EXCHANGE)
    return g_strdup_printf ("%s.json", beginning);
  label = aar_export_choice_get_table_label (self->table, self->plan);
  if (!aar_export_choice_is_of_round (self) || self->round_name == NULL)
    return g_strdup_printf ("%s – %s.csv", beginning, label);
  round = clean_title (self->round_name);
  return g_strdup_printf ("%s – %s – %s.csv", beginning, round, label);
}

AarExportRequest *
aar_export_choice_make_request (const AarExportChoice *self, const char *store_path, GFile *target)
{
  AarExportFormat format = self->kind == AAR_EXPORT_KIND_EXCHANGE ? AAR_EXPORT_JSON : AAR_EXPORT_CSV;
  AarExportRequest *request = aar_export_request_new (store_path, format, target);

  request->table = self->table;
  request->profile = self->kind == AAR_EXPORT_KIND_DATA ? AAR_CSV_PROFILE_DATA : AAR_CSV_PROFILE_EXCEL;
  if (self->plan != NULL)
    aar_export_request_add_plan (request, aar_record_get_id (self->plan));
  return request;
}

AarRoundExport
aar_export_choice_make_round_export (const AarExportChoice *self)
{
  AarRoundExport export = {
    .table = (AarRoundTable) (self->table - AAR_EXPORT_TABLE_FOLLOWUP),
    .profile = self->kind == AAR_EXPORT_KIND_DATA ? AAR_CSV_PROFILE_DATA : AAR_CSV_PROFILE_EXCEL,
    .plan = aar_record_get_id (self->plan),
    .round = self->round,
  };

  return export;
}
