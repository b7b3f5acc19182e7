/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-cli-plan.h"
#include "aar-plan-words.h"
#include "aar-round-lifecycle.h"
#include "aar-round-state.h"
#include "aar-round-title.h"

#include "config.h"
#include <glib/gi18n.h>
#include <stdio.h>

static const char *
text_or_nothing (gpointer record, guint field)
{
  return aar_cli_line (aar_record_get_text (record, field));
}

static int
list_rounds (const AarCliPlan *plan)
{
  AarPlan *record = aar_plan_content_get_plan (plan->content);
  GPtrArray *rounds = aar_plan_content_get_records (plan->content, AAR_TABLE_ROUND);

  for (guint i = 0; i < rounds->len; i++)
    {
      g_autoptr (AarRoundState) state = aar_round_state_new (plan->content, aar_record_get_id (rounds->pdata[i]), NULL);

      /* Translators: how many are answered of how many, as in 23 of 35 */
      g_autofree char *progress = g_strdup_printf (_ ("%u of %u"), state->n_answered, state->nodes->len);

      aar_cli_print ("%s\t%s\t%s\t%s\n", text_or_nothing (rounds->pdata[i], AAR_ROUND_DATE),
                     aar_plan_words_get_code (record, aar_record_get_text (rounds->pdata[i], AAR_ROUND_STATE)),
                     progress, text_or_nothing (rounds->pdata[i], AAR_ROUND_NAME));
    }
  return AAR_CLI_DONE;
}

static void
print_unit (const AarRoundUnit *unit)
{
  aar_cli_print ("%s: %u\n",
                 unit->unit == NULL ? _ ("Nobody responsible")
                 : aar_record_get_text (unit->unit, AAR_UNIT_NAME) != NULL
                     ? text_or_nothing (unit->unit, AAR_UNIT_NAME)
                     : text_or_nothing (unit->unit, AAR_UNIT_ABBREVIATION),
                 unit->n_open);
  for (guint i = 0; i < unit->nodes->len; i++)
    {
      const AarRoundNode *entry = unit->nodes->pdata[i];

      if (!entry->is_answered)
        aar_cli_print ("  %s\t%s\n", text_or_nothing (entry->node, AAR_NODE_NUMBER),
                       text_or_nothing (entry->node, AAR_NODE_TITLE));
    }
}

static int
print_answers (const AarCliPlan *plan)
{
  g_autoptr (AarRoundState) state = aar_round_state_new (plan->content, aar_record_get_id (plan->round), NULL);

  aar_cli_print (_ ("%u of %u are answered."), state->n_answered, state->nodes->len);
  if (state->has_date && state->days_left >= 0)
    aar_cli_print (ngettext (" %d day is left.", " %d days are left.", (gulong) state->days_left), state->days_left);
  else if (state->has_date)
    aar_cli_print (
        ngettext (" The date passed %d day ago.", " The date passed %d days ago.", (gulong) -state->days_left),
        -state->days_left);
  aar_cli_print ("\n");
  for (guint i = 0; state->scales->len > 1 && i < state->scales->len; i++)
    {
      aar_cli_print ("%s: ", text_or_nothing (state->scales->pdata[i], AAR_SCALE_NAME));
      aar_cli_print (_ ("%u of %u"), state->n_answered_on[i], state->nodes->len);
      aar_cli_print ("\n");
    }
  for (guint i = 0; i < state->units->len; i++)
    {
      const AarRoundUnit *unit = state->units->pdata[i];

      if (unit->n_open > 0)
        print_unit (unit);
    }
  return AAR_CLI_DONE;
}

/* Several rounds may be open, but rarely on purpose. */
static void
warn_of_others (const AarCliPlan *plan)
{
  g_autoptr (GPtrArray) open = aar_round_lifecycle_list_open (plan->content);

  for (guint i = 0; i < open->len; i++)
    if (open->pdata[i] != (gpointer) plan->round)
      {
        g_autofree char *title = aar_round_dup_title (
            open->pdata[i], aar_record_get_text (aar_plan_content_get_plan (plan->content), AAR_PLAN_LANGUAGE));

        fprintf (stderr, _ ("aarshjul: “%s” is open too"), title);
        fprintf (stderr, "\n");
      }
}

static int
change_state (const AarCliPlan *plan, const char *action)
{
  g_autoptr (GError) error = NULL;
  gint64 round = aar_record_get_id (plan->round);
  gboolean done;

  if (g_str_equal (action, "open"))
    done = aar_round_lifecycle_open (plan->store, round, &error);
  else if (g_str_equal (action, "close"))
    done = aar_round_lifecycle_close (plan->store, round, &error);
  else
    done = aar_round_lifecycle_reopen (plan->store, round, &error);
  if (!done)
    return aar_cli_fail (NULL, error);
  if (!g_str_equal (action, "close"))
    warn_of_others (plan);
  return AAR_CLI_DONE;
}

static int
act (const AarCliOptions *options, const char *title, const char *action, const char *round)
{
  static const char *const actions[] = { "list", "open", "close", "reopen", "answers", NULL };
  g_auto (AarCliPlan) plan = { 0 };
  gboolean writes;
  int status;

  if (action == NULL || !g_strv_contains (actions, action))
    return aar_cli_misused (_ ("“%s” is not one of %s"), action == NULL ? "" : action,
                            "list, open, close, reopen, answers");
  if (g_str_equal (action, "list") != (round == NULL))
    return round == NULL ? aar_cli_misused (_ ("the name of the round is missing"))
                         : aar_cli_misused (_ ("“%s” is one argument too many"), round);
  writes = !g_str_equal (action, "list") && !g_str_equal (action, "answers");
  status = aar_cli_plan_open (&plan, options, writes ? AAR_STORE_NONE : AAR_STORE_READ_ONLY, title, round);
  if (status != AAR_CLI_DONE)
    return status;
  if (round == NULL)
    return list_rounds (&plan);
  return writes ? change_state (&plan, action) : print_answers (&plan);
}

static int
run (const AarCliCommand *self, int argc, char *argv[])
{
  AarCliOptions options = { 0 };
  g_autofree char *plan = NULL;
  const GOptionEntry entries[] = {
    { "plan", 0, 0, G_OPTION_ARG_STRING, &plan, N_ ("The plan"), N_ ("TITLE-OR-ID") },
    G_OPTION_ENTRY_NULL,
  };
  int status;

  if (aar_cli_parse (self, &options, entries, &argc, &argv, &status))
    status = argc > 3 ? aar_cli_misused (_ ("“%s” is one argument too many"), argv[3])
                      : act (&options, plan, argc > 1 ? argv[1] : NULL, argc > 2 ? argv[2] : NULL);
  g_free (options.store);
  return status;
}

const AarCliCommand aar_cli_round = {
  "round",
  "--plan TITLE-OR-ID list|open|close|reopen|answers [ROUND]",
  N_ ("List, open and close rounds, and tell who has not answered"),
  run,
};
