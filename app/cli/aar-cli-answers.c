/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-answer-sheet-reader.h"
#include "aar-cli-plan.h"
#include "aar-error.h"
#include "aar-text.h"

#include "config.h"
#include <glib/gi18n.h>
#include <stdio.h>

typedef struct
{
  AarCliOptions common;
  char *plan;
  char *round;
  char *reason;
  gboolean dry_run;
  gboolean overwrite;
} Options;

static void
print_line (const AarAnswerLine *line)
{
  const char *number = aar_record_get_text (line->node, AAR_NODE_NUMBER);
  const char *title = line->milestone != NULL ? aar_record_get_text (line->milestone, AAR_MILESTONE_TEXT)
                                              : aar_record_get_text (line->node, AAR_NODE_TITLE);
  g_autofree char *head = g_strndup (line->column, strcspn (line->column, "("));
  /* a change is a line, whatever the texts hold */
  g_autofree char *what = aar_text_collapse (title);
  g_autofree char *before = aar_text_collapse (line->old_text == NULL ? "–" : line->old_text);
  g_autofree char *now = aar_text_collapse (line->new_text);

  aar_cli_print ("%c %s:%u\t%s %s\t%s\t%s → %s\n", line->is_chosen ? '+' : '!', aar_cli_line (line->file), line->row,
                 aar_cli_line (number), what, g_strchomp (head), before, now);
}

static void
print_preview (const AarAnswerPreview *preview)
{
  for (guint i = 0; i < preview->lines->len; i++)
    print_line (preview->lines->pdata[i]);
  for (guint i = 0; i < preview->problems->len; i++)
    {
      const AarAnswerProblem *problem = preview->problems->pdata[i];

      fprintf (stderr, "? %s:%u\t%s\t“%s”: %s\n", aar_cli_line (problem->file), problem->row,
               aar_cli_line (problem->column), aar_cli_line (problem->text), aar_cli_line (problem->message));
    }
  aar_cli_print (_ ("To write: %u. Conflicts: %u. Not understood: %u. As they are: %u."),
                 aar_answer_preview_n_chosen (preview), aar_answer_preview_n_conflicts (preview),
                 preview->problems->len, preview->n_same);
  aar_cli_print ("\n");
}

static int
read_files (AarAnswerPreview *preview, char **files)
{
  for (guint i = 0; files[i] != NULL; i++)
    {
      g_autoptr (GFile) file = g_file_new_for_path (files[i]);
      g_autoptr (GError) error = NULL;

      if (!aar_answer_sheet_read_file (preview, file, NULL, &error))
        return aar_cli_fail (files[i], error);
    }
  return AAR_CLI_DONE;
}

/* What was not understood makes the command fail, but only after the rest is written. */
static int
read_answers (const Options *options, char **files)
{
  g_auto (AarCliPlan) plan = { 0 };
  g_autoptr (AarAnswerPreview) preview = NULL;
  g_autoptr (GError) error = NULL;
  int status;

  if (options->round == NULL)
    return aar_cli_misused (_ ("the round is missing: --round NAME"));
  if (files[0] == NULL)
    return aar_cli_misused (_ ("the files are missing"));
  status = aar_cli_plan_open (&plan, &options->common, options->dry_run ? AAR_STORE_READ_ONLY : AAR_STORE_NONE,
                              options->plan, options->round);
  if (status != AAR_CLI_DONE)
    return status;
  preview = aar_answer_preview_new (plan.content, aar_record_get_id (plan.round));
  status = read_files (preview, files);
  if (status != AAR_CLI_DONE)
    return status;
  for (guint i = 0; options->overwrite && i < preview->lines->len; i++)
    ((AarAnswerLine *) preview->lines->pdata[i])->is_chosen = TRUE;
  print_preview (preview);
  if (!options->dry_run && !aar_answer_preview_apply (preview, plan.store, options->reason, &error))
    {
      /* what others answered meanwhile is a conflict by now */
      if (g_error_matches (error, AAR_ERROR, AAR_ERROR_CHANGED))
        print_preview (preview);
      return aar_cli_fail (NULL, error);
    }
  return preview->problems->len > 0 ? AAR_CLI_FAILED : AAR_CLI_DONE;
}

static int
run (const AarCliCommand *self, int argc, char *argv[])
{
  Options options = { 0 };
  const GOptionEntry entries[] = {
    { "plan", 0, 0, G_OPTION_ARG_STRING, &options.plan, N_ ("The plan"), N_ ("TITLE-OR-ID") },
    { "round", 0, 0, G_OPTION_ARG_STRING, &options.round, N_ ("The round"), N_ ("NAME") },
    { "dry-run", 0, 0, G_OPTION_ARG_NONE, &options.dry_run, N_ ("Show what would change, and change nothing"), NULL },
    { "overwrite", 0, 0, G_OPTION_ARG_NONE, &options.overwrite,
      N_ ("Write conflicting answers too, instead of the ones that are there"), NULL },
    { "reason", 0, 0, G_OPTION_ARG_STRING, &options.reason, N_ ("Why a closed round is corrected"), N_ ("TEXT") },
    G_OPTION_ENTRY_NULL,
  };
  int status;

  if (aar_cli_parse (self, &options.common, entries, &argc, &argv, &status))
    status = read_answers (&options, argv + 1);
  g_free (options.common.store);
  g_free (options.plan);
  g_free (options.round);
  g_free (options.reason);
  return status;
}

const AarCliCommand aar_cli_answers = {
  "answers",
  "--plan TITLE-OR-ID --round NAME [--dry-run] FILE…",
  N_ ("Read filled sheets back, and tell what changes, conflicts or is not understood"),
  run,
};
