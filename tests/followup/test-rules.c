/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-answering.h"
#include "aar-carry-over.h"
#include "aar-continuation.h"
#include "aar-node-placing.h"
#include "aar-plan-checks.h"
#include "aar-round-state.h"
#include "aar-unit-merging.h"
#include "fixture.h"

#include "aar-id.h"

/* The rules that a year goes by, each over all its cases and at its boundaries. */

static void
set_period (AarPlanContent *content, const char *from, const char *to)
{
  aar_record_set_text (aar_plan_content_get_plan (content), AAR_PLAN_PERIOD_FROM, from);
  aar_record_set_text (aar_plan_content_get_plan (content), AAR_PLAN_PERIOD_TO, to);
}

static AarAction *
add_action (AarPlanContent *content, guint node, gboolean done)
{
  AarAction *action = aar_plan_content_append (content, AAR_TABLE_ACTION, fixture_id (content, AAR_TABLE_NODE, node));

  aar_record_set_text (action, AAR_ACTION_TEXT, done ? "Gjort" : "Ikke gjort");
  aar_record_set_boolean (action, AAR_ACTION_DONE, done);
  return action;
}

/* Whatever is dated in the old period lies on the same day of the new one, 29 February on the 28th where it is none. */
static void
test_days_move_a_period_on (void)
{
  static const struct
  {
    const char *from, *to, *day, *moved_from, *moved_to, *moved;
  } cases[] = {
    { "2024-01-01", "2024-12-31", "2024-02-29", "2025-01-01", "2025-12-31", "2025-02-28" },
    { "2024-01-01", "2025-12-31", "2024-02-29", "2026-01-01", "2027-12-31", "2026-02-28" },
    { "2024-01-01", "2027-12-31", "2024-02-29", "2028-01-01", "2031-12-31", "2028-02-29" },
    { "2023-01-01", "2023-12-31", "2023-02-28", "2024-01-01", "2024-12-31", "2024-02-28" },
    { "2024-02-29", "2025-02-28", "2024-12-31", "2026-02-28", "2027-02-28", "2026-12-31" },
    { "2018-01-01", "2018-12-31", "2018-03-31", "2019-01-01", "2019-12-31", "2019-03-31" },
    { "2018-01-01", "2018-12-31", NULL, "2019-01-01", "2019-12-31", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AarPlanContent) content = fixture_new_plan ("da");
      g_autoptr (AarContinuation) continuation = NULL;
      g_autoptr (GPtrArray) rounds = NULL;

      set_period (content, cases[i].from, cases[i].to);
      aar_record_set_text (fixture_record (content, AAR_TABLE_ROUND, 0), AAR_ROUND_DATE, cases[i].day);
      continuation = aar_continuation_new (content);
      g_assert_cmpstr (continuation->period_from, ==, cases[i].moved_from);
      g_assert_cmpstr (continuation->period_to, ==, cases[i].moved_to);
      rounds = aar_continuation_move_rounds (continuation);
      g_assert_cmpstr (aar_record_get_text (rounds->pdata[0], AAR_ROUND_DATE), ==, cases[i].moved);
    }
}

/* Years in words move if they are of the period or next to it; other numbers stay. */
static void
test_years_in_words_move (void)
{
  static const struct
  {
    const char *from, *to, *title, *moved;
  } cases[] = {
    { "2018-01-01", "2018-12-31", "Plan 2018", "Plan 2019" },
    { "2018-01-01", "2018-12-31", "2017, 2018 og 2019", "2018, 2019 og 2020" },
    { "2018-01-01", "2018-12-31", "2016 og 2020", "2016 og 2020" },
    { "2018-01-01", "2019-12-31", "2018-2019", "2020-2021" },
    { "2018-01-01", "2019-12-31", "2016, 2017, 2020, 2021", "2016, 2019, 2022, 2021" },
    { "2018-01-01", "2018-12-31", "Sag 20180 nr. 18", "Sag 20180 nr. 18" },
    { "2018-01-01", "2018-12-31", "Årsplan", "Årsplan" },
    { NULL, NULL, "Plan 2018", "Plan 2018" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AarPlanContent) content = fixture_new_plan ("da");
      g_autoptr (AarContinuation) continuation = NULL;

      set_period (content, cases[i].from, cases[i].to);
      aar_record_set_text (aar_plan_content_get_plan (content), AAR_PLAN_TITLE, cases[i].title);
      continuation = aar_continuation_new (content);
      g_assert_cmpstr (continuation->title, ==, cases[i].moved);
    }
}

/* An initiative is finished when its milestones are reached and its actions done; without milestones, when its actions
 * are done and there are some, or when it ended on the best level. */
static void
test_what_counts_as_finished (void)
{
  static const struct
  {
    int reached, open, done, undone, first_level, last_level;
    gboolean finished;
    guint n_open;
  } cases[] = {
    { 1, 0, 0, 0, -1, -1, TRUE, 0 },  { 2, 0, 0, 0, -1, -1, TRUE, 0 }, { 1, 1, 0, 0, -1, -1, FALSE, 1 },
    { 0, 2, 0, 0, -1, -1, FALSE, 2 }, { 1, 0, 2, 0, -1, -1, TRUE, 0 }, { 1, 0, 1, 1, -1, -1, FALSE, 0 },
    { 0, 0, 0, 0, -1, -1, FALSE, 0 }, { 0, 0, 2, 0, -1, -1, TRUE, 0 }, { 0, 0, 1, 1, -1, -1, FALSE, 0 },
    { 0, 0, 0, 0, 0, -1, TRUE, 0 },   { 0, 0, 0, 0, 1, -1, FALSE, 0 }, { 0, 0, 0, 0, 0, 1, FALSE, 0 },
    { 0, 0, 0, 0, 1, 0, TRUE, 0 },    { 0, 0, 0, 1, 0, 0, FALSE, 0 },  { 0, 1, 1, 0, 0, 0, FALSE, 1 },
    { 1, 0, 0, 0, 2, 2, TRUE, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AarPlanContent) content = fixture_new_plan ("da");
      g_autoptr (AarContinuation) continuation = NULL;
      AarContinuedNode *roofs;

      for (int j = 0; j < cases[i].reached; j++)
        {
          AarMilestone *milestone = fixture_milestone (content, FIXTURE_ROOFS, 0, "Nået");

          /* reached by word or by the best level */
          if (j == 0)
            aar_record_set_boolean (milestone, AAR_MILESTONE_DONE, TRUE);
          else
            aar_record_set_integer (milestone, AAR_MILESTONE_LEVEL, fixture_level (content, FIXTURE_EFFORT, 0));
        }
      for (int j = 0; j < cases[i].open; j++)
        aar_record_set_integer (fixture_milestone (content, FIXTURE_ROOFS, 0, "Åben"), AAR_MILESTONE_LEVEL,
                                j == 0 ? 0 : fixture_level (content, FIXTURE_EFFORT, 1));
      /* a milestone without words only holds a place */
      fixture_milestone (content, FIXTURE_ROOFS, 1, NULL);
      for (int j = 0; j < cases[i].done; j++)
        add_action (content, FIXTURE_ROOFS, TRUE);
      for (int j = 0; j < cases[i].undone; j++)
        add_action (content, FIXTURE_ROOFS, FALSE);
      if (cases[i].last_level >= 0)
        fixture_assess (content, FIXTURE_ROOFS, 3, FIXTURE_EFFORT, cases[i].last_level, NULL);
      if (cases[i].first_level >= 0)
        fixture_assess (content, FIXTURE_ROOFS, 1, FIXTURE_EFFORT, cases[i].first_level, NULL);
      /* another scale says nothing about it */
      fixture_assess (content, FIXTURE_ROOFS, 3, FIXTURE_ECONOMY, 0, NULL);
      continuation = aar_continuation_new (content);
      roofs = continuation->nodes->pdata[FIXTURE_ROOFS - 1];
      g_assert_cmpint (roofs->is_finished, ==, cases[i].finished);
      g_assert_cmpint (roofs->is_taken, ==, !cases[i].finished);
      g_assert_cmpuint (roofs->n_open_milestones, ==, cases[i].n_open);
    }
}

/* The new plan says nothing of what the old one was read from, and names it as what comes before, part by part. */
static void
test_the_new_plan_names_the_old (void)
{
  g_autoptr (AarPlanContent) content = fixture_new_plan ("da");
  g_autoptr (AarContinuation) continuation = NULL;
  g_autoptr (AarPlanContent) next = NULL;
  GPtrArray *nodes = aar_plan_content_get_records (content, AAR_TABLE_NODE), *units, *copies;

  for (guint i = 0; i < nodes->len; i++)
    {
      aar_record_set_text (nodes->pdata[i], AAR_NODE_SOURCE_DOCUMENT, "plan.pdf");
      aar_record_set_integer (nodes->pdata[i], AAR_NODE_SOURCE_LINE, 10 + i);
      aar_record_set_text (nodes->pdata[i], AAR_NODE_BASIS, "Byrådet");
    }
  aar_record_set_text (aar_plan_content_get_plan (content), AAR_PLAN_KIND, "Budgetaftale");
  aar_record_set_text (aar_plan_content_get_plan (content), AAR_PLAN_MILESTONE_WORD, "delmål");
  continuation = aar_continuation_new (content);
  next = aar_continuation_make (continuation);
  copies = aar_plan_content_get_records (next, AAR_TABLE_NODE);
  g_assert_cmpint (aar_record_get_integer (aar_plan_content_get_plan (next), AAR_PLAN_PREDECESSOR), ==,
                   fixture_id (content, AAR_TABLE_PLAN, 0));
  g_assert_cmpstr (aar_record_get_text (aar_plan_content_get_plan (next), AAR_PLAN_KIND), ==, "Budgetaftale");
  g_assert_cmpstr (aar_record_get_text (aar_plan_content_get_plan (next), AAR_PLAN_MILESTONE_WORD), ==, "delmål");
  g_assert_cmpuint (copies->len, ==, nodes->len);
  for (guint i = 0; i < copies->len; i++)
    {
      g_assert_null (aar_record_get_text (copies->pdata[i], AAR_NODE_SOURCE_DOCUMENT));
      g_assert_cmpint (aar_record_get_integer (copies->pdata[i], AAR_NODE_SOURCE_LINE), ==, 0);
      g_assert_cmpint (aar_record_get_integer (copies->pdata[i], AAR_NODE_PREDECESSOR), ==,
                       aar_record_get_id (nodes->pdata[i]));
      g_assert_cmpstr (aar_record_get_text (copies->pdata[i], AAR_NODE_BASIS), ==, "Byrådet");
      g_assert_cmpint (aar_record_get_integer (copies->pdata[i], AAR_NODE_PARENT), ==,
                       i == 0 ? 0 : aar_record_get_id (copies->pdata[0]));
    }
  units = aar_plan_content_get_records (next, AAR_TABLE_UNIT);
  for (guint i = 0; i < units->len; i++)
    g_assert_cmpint (aar_record_get_id (units->pdata[i]), ==, fixture_id (content, AAR_TABLE_UNIT, i));
}

/* Money goes along from the first year of the new plan on, and what has no year. */
static void
test_money_of_years_to_come_goes_along (void)
{
  static const gint64 years[] = { 0, 2016, 2017, 2018, 2019, 2020, 2030 };
  static const gint64 kept[] = { 0, 2019, 2020, 2030 };
  g_autoptr (AarPlanContent) content = fixture_new_plan ("da");
  g_autoptr (AarContinuation) continuation = NULL;
  g_autoptr (AarPlanContent) next = NULL;
  GPtrArray *amounts;

  for (guint i = 0; i < G_N_ELEMENTS (years); i++)
    {
      AarAmount *amount = aar_plan_content_append (content, AAR_TABLE_AMOUNT,
                                                   fixture_id (content, AAR_TABLE_NODE, FIXTURE_HEATING));

      aar_record_set_integer (amount, AAR_AMOUNT_YEAR, years[i]);
      aar_record_set_integer (amount, AAR_AMOUNT_AMOUNT, 1000 + years[i]);
    }
  continuation = aar_continuation_new (content);
  next = aar_continuation_make (continuation);
  amounts = aar_plan_content_get_records (next, AAR_TABLE_AMOUNT);
  g_assert_cmpuint (amounts->len, ==, G_N_ELEMENTS (kept));
  for (guint i = 0; i < amounts->len; i++)
    {
      g_assert_cmpint (aar_record_get_integer (amounts->pdata[i], AAR_AMOUNT_YEAR), ==, kept[i]);
      g_assert_cmpint (aar_record_get_integer (amounts->pdata[i], AAR_AMOUNT_AMOUNT), ==, 1000 + kept[i]);
    }
}

/* What is done stays behind, what is not goes along with who does it. */
static void
test_open_actions_go_along (void)
{
  g_autoptr (AarPlanContent) content = fixture_new_plan ("da");
  g_autoptr (AarContinuation) continuation = NULL;
  g_autoptr (AarPlanContent) next = NULL;

  for (guint i = 0; i < 4; i++)
    {
      AarAction *action = add_action (content, FIXTURE_HEATING, i % 2 == 0);
      gpointer unit = aar_plan_content_append (content, AAR_TABLE_ACTION_UNIT, aar_record_get_id (action));

      aar_record_set_integer (unit, AAR_ACTION_UNIT_UNIT, fixture_id (content, AAR_TABLE_UNIT, i % 3));
    }
  continuation = aar_continuation_new (content);
  next = aar_continuation_make (continuation);
  g_assert_cmpuint (aar_plan_content_get_records (next, AAR_TABLE_ACTION)->len, ==, 2);
  g_assert_cmpuint (aar_plan_content_get_records (next, AAR_TABLE_ACTION_UNIT)->len, ==, 2);
  for (guint i = 0; i < 2; i++)
    {
      gpointer unit = fixture_record (next, AAR_TABLE_ACTION_UNIT, i);

      g_assert_false (aar_record_get_boolean (fixture_record (next, AAR_TABLE_ACTION, i), AAR_ACTION_DONE));
      g_assert_cmpint (aar_record_get_integer (unit, AAR_ACTION_UNIT_UNIT), ==,
                       fixture_id (next, AAR_TABLE_UNIT, (2 * i + 1) % 3));
    }
}

/* A promise that was not kept goes along without its answer; of a closed round into the first one, else into the one of
 * the same place in the year. What was kept or carried on already stays behind. */
static void
test_open_promises_go_along (void)
{
  g_autoptr (AarPlanContent) content = fixture_new_plan ("da");
  g_autoptr (AarContinuation) continuation = NULL;
  g_autoptr (AarPlanContent) next = NULL;
  static const int places[] = { 0, 0, 2, 3, -1 };
  AarMilestone *promises[5], *carried;
  GPtrArray *copies;

  while (aar_plan_content_get_records (content, AAR_TABLE_MILESTONE)->len > 0)
    aar_plan_content_remove (content, fixture_record (content, AAR_TABLE_MILESTONE, 0));
  aar_record_set_text (fixture_record (content, AAR_TABLE_ROUND, 1), AAR_ROUND_STATE, AAR_ROUND_STATE_CLOSED);
  aar_record_set_text (fixture_record (content, AAR_TABLE_ROUND, 2), AAR_ROUND_STATE, AAR_ROUND_STATE_OPEN);
  for (guint i = 0; i < 5; i++)
    {
      g_autofree char *text = g_strdup_printf ("Løfte %u", i);

      promises[i] = fixture_milestone (content, FIXTURE_HEATING, MIN (i, 3), text);
      aar_record_set_integer (promises[i], AAR_MILESTONE_LEVEL, fixture_level (content, FIXTURE_EFFORT, 1));
      aar_record_set_text (promises[i], AAR_MILESTONE_STATUS, "Ikke nået");
      aar_record_set_text (promises[i], AAR_MILESTONE_REASON, "Regnvejr");
      aar_record_set_text (promises[i], AAR_MILESTONE_GROUP, "Gruppe");
    }
  aar_record_set_integer (promises[4], AAR_MILESTONE_ROUND, 0);
  aar_record_set_boolean (fixture_milestone (content, FIXTURE_HEATING, 0, "Nået"), AAR_MILESTONE_DONE, TRUE);
  aar_record_set_integer (fixture_milestone (content, FIXTURE_HEATING, 0, "Bedst"), AAR_MILESTONE_LEVEL,
                          fixture_level (content, FIXTURE_EFFORT, 0));
  carried = fixture_milestone (content, FIXTURE_HEATING, 0, "Videreført");
  aar_record_set_integer (fixture_milestone (content, FIXTURE_HEATING, 1, "Nået siden"), AAR_MILESTONE_CARRIED_FROM,
                          aar_record_get_id (carried));
  aar_record_set_boolean (fixture_record (content, AAR_TABLE_MILESTONE,
                                          aar_plan_content_get_records (content, AAR_TABLE_MILESTONE)->len - 1),
                          AAR_MILESTONE_DONE, TRUE);
  continuation = aar_continuation_new (content);
  next = aar_continuation_make (continuation);
  copies = aar_plan_content_get_records (next, AAR_TABLE_MILESTONE);
  g_assert_cmpuint (copies->len, ==, G_N_ELEMENTS (places));
  for (guint i = 0; i < copies->len; i++)
    {
      g_assert_cmpstr (aar_record_get_text (copies->pdata[i], AAR_MILESTONE_TEXT), ==,
                       aar_record_get_text (promises[i], AAR_MILESTONE_TEXT));
      g_assert_cmpint (aar_record_get_integer (copies->pdata[i], AAR_MILESTONE_ROUND), ==,
                       places[i] < 0 ? 0 : fixture_id (next, AAR_TABLE_ROUND, (guint) places[i]));
      g_assert_cmpint (aar_record_get_integer (copies->pdata[i], AAR_MILESTONE_CARRIED_FROM), ==,
                       aar_record_get_id (promises[i]));
      g_assert_cmpint (aar_record_get_integer (copies->pdata[i], AAR_MILESTONE_LEVEL), ==, 0);
      g_assert_null (aar_record_get_text (copies->pdata[i], AAR_MILESTONE_STATUS));
      g_assert_null (aar_record_get_text (copies->pdata[i], AAR_MILESTONE_REASON));
      g_assert_false (aar_record_get_boolean (copies->pdata[i], AAR_MILESTONE_DONE));
      g_assert_cmpstr (aar_record_get_text (copies->pdata[i], AAR_MILESTONE_GROUP), ==, "Gruppe");
    }
}

/* An area goes along with what is taken of it, and where nothing stands under it; else it stays behind. */
static void
test_areas_go_along_with_what_is_taken (void)
{
  g_autoptr (AarPlanContent) content = fixture_new_plan ("da");
  g_autoptr (AarContinuation) continuation = NULL;
  gint64 plan = fixture_id (content, AAR_TABLE_PLAN, 0);
  AarNode *empty = aar_plan_content_append (content, AAR_TABLE_NODE, plan);

  aar_record_set_text (empty, AAR_NODE_KIND, AAR_NODE_KIND_AREA);
  aar_record_set_text (empty, AAR_NODE_TITLE, "Indledning");
  continuation = aar_continuation_new (content);
  for (guint n = 0; n < 3; n++)
    {
      g_autoptr (AarPlanContent) next = NULL;

      for (guint i = 0; i < continuation->nodes->len; i++)
        ((AarContinuedNode *) continuation->nodes->pdata[i])->is_taken = i < n;
      next = aar_continuation_make (continuation);
      g_assert_cmpuint (aar_plan_content_get_records (next, AAR_TABLE_NODE)->len, ==, n == 0 ? 1 : n + 2);
      g_assert_cmpuint (aar_plan_content_get_branches (next, 0)->len, ==, n == 0 ? 1 : 2);
    }
}

/* Units stand by how many answers they miss, then by how many they owe, then as in the plan; nobody stands last. The
 * order in which they come is of no matter. */
static void
test_order_of_units (void)
{
  /* units by place in the plan: how many initiatives each has, and how many of them are answered */
  static const struct
  {
    guint n[4], answered[4];
    int order[5];
  } cases[] = {
    { { 1, 2, 3, 0 }, { 0, 0, 0, 0 }, { 2, 1, 0, -1, -2 } }, { { 3, 2, 1, 0 }, { 0, 0, 0, 0 }, { 0, 1, 2, -1, -2 } },
    { { 2, 2, 2, 0 }, { 2, 1, 0, 0 }, { 2, 1, 0, -1, -2 } }, { { 2, 3, 4, 0 }, { 0, 1, 2, 0 }, { 2, 1, 0, -1, -2 } },
    { { 1, 1, 1, 1 }, { 0, 0, 0, 0 }, { 0, 1, 2, 3, -1 } },  { { 1, 3, 2, 3 }, { 1, 0, 0, 3 }, { 1, 2, 3, 0, -1 } },
    { { 1, 2, 1, 2 }, { 1, 2, 0, 0 }, { 3, 2, 1, 0, -1 } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    for (guint nobody = 0; nobody < 2; nobody++)
      {
        g_autoptr (AarPlanContent) content = fixture_new_plan ("da");
        g_autoptr (AarRoundState) state = NULL;
        gint64 plan = fixture_id (content, AAR_TABLE_PLAN, 0);
        guint n_units = 0;

        aar_plan_content_remove (content, fixture_record (content, AAR_TABLE_NODE, 0));
        while (aar_plan_content_get_records (content, AAR_TABLE_UNIT)->len > 0)
          aar_plan_content_remove (content, fixture_record (content, AAR_TABLE_UNIT, 0));
        /* made from the last to the first, and what nobody answers for first of all */
        for (guint j = 0; j < 4; j++)
          aar_record_set_integer (
              aar_plan_content_append (content, AAR_TABLE_UNIT, aar_plan_content_get_owner (content, AAR_TABLE_UNIT)),
              AAR_UNIT_POSITION, 3 - j);
        for (guint j = 0; j <= 4; j++)
          for (guint k = 0; k < (j == 0 ? 9 * nobody : cases[i].n[4 - j]); k++)
            {
              AarNode *node = aar_plan_content_append (content, AAR_TABLE_NODE, plan);
              guint index = aar_plan_content_get_records (content, AAR_TABLE_NODE)->len - 1;
              gpointer role;

              aar_record_set_text (node, AAR_NODE_KIND, AAR_NODE_KIND_INITIATIVE);
              if (j == 0)
                continue;
              role = aar_plan_content_append (content, AAR_TABLE_RESPONSIBILITY, aar_record_get_id (node));
              aar_record_set_text (role, AAR_RESPONSIBILITY_ROLE, AAR_ROLE_RESPONSIBLE_CENTRE);
              aar_record_set_integer (role, AAR_RESPONSIBILITY_UNIT, fixture_id (content, AAR_TABLE_UNIT, j - 1));
              if (k < cases[i].answered[4 - j])
                fixture_assess (content, index, 0, FIXTURE_EFFORT, 1, NULL);
            }
        state = aar_round_state_new (content, fixture_id (content, AAR_TABLE_ROUND, 0), "2018-03-21");
        for (; n_units < state->units->len; n_units++)
          {
            const AarRoundUnit *unit = state->units->pdata[n_units];

            if (unit->unit == NULL)
              break;
            g_assert_cmpint (aar_record_get_integer (unit->unit, AAR_UNIT_POSITION), ==, cases[i].order[n_units]);
          }
        g_assert_true (n_units == 4 || cases[i].order[n_units] == -1);
        g_assert_cmpuint (state->units->len, ==, n_units + nobody);
      }
}

/* Two rows for one cell are one answer, whichever comes first: a level says more than words, and they than nothing. */
static void
test_two_rows_for_one_cell (void)
{
  static const struct
  {
    int rank;
    const char *note;
    AarAnswerState state;
  } rows[] = {
    { -1, NULL, AAR_ANSWER_NOT_ASSESSED },
    { -1, "I gang", AAR_ANSWER_STARTED },
    { 1, NULL, AAR_ANSWER_GIVEN },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (AarPlanContent) content = fixture_new_plan ("da");
      g_autoptr (AarRoundState) state = NULL;
      const AarRoundNode *roofs;
      AarAssessment *level = fixture_assess (content, FIXTURE_ROOFS, 0, FIXTURE_EFFORT, 1, NULL);

      fixture_assess (content, FIXTURE_ROOFS, 0, FIXTURE_EFFORT, rows[i].rank == 1 ? 2 : rows[i].rank, rows[i].note);
      state = aar_round_state_new (content, fixture_id (content, AAR_TABLE_ROUND, 0), "2018-03-21");
      roofs = aar_round_state_get_node (state, fixture_id (content, AAR_TABLE_NODE, FIXTURE_ROOFS));
      g_assert_cmpint (roofs->states[FIXTURE_EFFORT], ==, AAR_ANSWER_GIVEN);
      g_assert_true (roofs->assessments[FIXTURE_EFFORT] == level);
      g_assert_cmpuint (state->n_answered, ==, 1);
    }
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (AarPlanContent) content = fixture_new_plan ("da");
      g_autoptr (AarRoundState) state = NULL;
      const AarRoundNode *roofs;

      fixture_assess (content, FIXTURE_ROOFS, 0, FIXTURE_EFFORT, -1, NULL);
      fixture_assess (content, FIXTURE_ROOFS, 0, FIXTURE_EFFORT, rows[i].rank, rows[i].note);
      state = aar_round_state_new (content, fixture_id (content, AAR_TABLE_ROUND, 0), "2018-03-21");
      roofs = aar_round_state_get_node (state, fixture_id (content, AAR_TABLE_NODE, FIXTURE_ROOFS));
      g_assert_cmpint (roofs->states[FIXTURE_EFFORT], ==, rows[i].state);
      g_assert_cmpint (roofs->is_started, ==, rows[i].state == AAR_ANSWER_STARTED);
      g_assert_cmpint (roofs->is_answered, ==, rows[i].state == AAR_ANSWER_GIVEN);
    }
}

static void
test_days_left (void)
{
  static const struct
  {
    const char *today, *date;
    gboolean has_date;
    int days;
  } cases[] = {
    { "2018-03-31", "2018-03-31", TRUE, 0 },  { "2018-03-30", "2018-03-31", TRUE, 1 },
    { "2018-04-01", "2018-03-31", TRUE, -1 }, { "2024-02-28", "2024-03-01", TRUE, 2 },
    { "2023-02-28", "2023-03-01", TRUE, 1 },  { "2017-12-31", "2018-12-31", TRUE, 365 },
    { "2018-03-31", NULL, FALSE, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AarPlanContent) content = fixture_new_plan ("da");
      g_autoptr (AarRoundState) state = NULL;

      aar_record_set_text (fixture_record (content, AAR_TABLE_ROUND, 0), AAR_ROUND_DATE, cases[i].date);
      state = aar_round_state_new (content, fixture_id (content, AAR_TABLE_ROUND, 0), cases[i].today);
      g_assert_cmpint (state->has_date, ==, cases[i].has_date);
      if (cases[i].has_date)
        g_assert_cmpint (state->days_left, ==, cases[i].days);
    }
}

/* The level of an initiative is that of its worst milestone of the round; if any of them has none, or one of another
 * scale, it has none. Per milestone: a rank on the effort, 'd' for reached without one, 'e' for one of the economy,
 * '-' for none, 'x' for one without words, 'o' for one of another round. */
static void
test_levels_follow_the_worst (void)
{
  static const struct
  {
    const char *milestones;
    int rank;
  } cases[] = {
    { "", -1 },   { "0", 0 },   { "1", 1 },  { "2", 2 },  { "02", 2 }, { "20", 2 },  { "012", 2 }, { "210", 2 },
    { "11", 1 },  { "d", 0 },   { "d1", 1 }, { "1d", 1 }, { "-", -1 }, { "2-", -1 }, { "-2", -1 }, { "e", -1 },
    { "0e", -1 }, { "e0", -1 }, { "x", -1 }, { "1x", 1 }, { "x1", 1 }, { "o", -1 },  { "1o", 1 },  { "o0", 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AarPlanContent) content = fixture_new_plan ("da");
      gint64 node = fixture_id (content, AAR_TABLE_NODE, FIXTURE_ROOFS);
      AarLevel *level;

      for (const char *p = cases[i].milestones; *p != '\0'; p++)
        {
          AarMilestone *milestone = fixture_milestone (content, FIXTURE_ROOFS, *p == 'o' ? 1 : 0,
                                                       *p == 'x' ? NULL : "Milepæl");

          if (g_ascii_isdigit (*p))
            aar_record_set_integer (milestone, AAR_MILESTONE_LEVEL,
                                    fixture_level (content, FIXTURE_EFFORT, (guint) (*p - '0')));
          else if (*p == 'e')
            aar_record_set_integer (milestone, AAR_MILESTONE_LEVEL, fixture_level (content, FIXTURE_ECONOMY, 1));
          else if (*p == 'd')
            aar_record_set_boolean (milestone, AAR_MILESTONE_DONE, TRUE);
        }
      level = aar_answering_level_of_milestones (content, node, fixture_id (content, AAR_TABLE_ROUND, 0),
                                                 fixture_id (content, AAR_TABLE_SCALE, FIXTURE_EFFORT));
      g_assert_cmpint (level == NULL ? -1 : aar_record_get_integer (level, AAR_LEVEL_POSITION), ==, cases[i].rank);
    }
}

/* What is offered to be carried over is what was promised for the round, not reached, and not carried over yet. */
static void
test_what_is_carried_over (void)
{
  g_autoptr (AarPlanContent) content = fixture_new_plan ("da");
  g_autoptr (AarStore) store = NULL;
  g_autoptr (AarPlanContent) before = NULL;
  g_autoptr (GError) error = NULL;
  gint64 first, second;
  guint n_before;

  aar_record_set_boolean (fixture_record (content, AAR_TABLE_MILESTONE, 0), AAR_MILESTONE_DONE, TRUE);
  fixture_milestone (content, FIXTURE_ROOFS, 0, "  ");
  fixture_milestone (content, FIXTURE_ROOFS, 0, NULL);
  aar_record_set_integer (fixture_milestone (content, FIXTURE_ROOFS, 0, "Bedst"), AAR_MILESTONE_LEVEL,
                          fixture_level (content, FIXTURE_EFFORT, 0));
  aar_record_set_integer (fixture_milestone (content, FIXTURE_ROOFS, 0, "Middel"), AAR_MILESTONE_LEVEL,
                          fixture_level (content, FIXTURE_EFFORT, 1));
  store = fixture_open_store (content);
  before = fixture_load (store, content);
  first = fixture_id (content, AAR_TABLE_ROUND, 0);
  second = fixture_id (content, AAR_TABLE_ROUND, 1);
  n_before = aar_plan_content_get_records (before, AAR_TABLE_MILESTONE)->len;
  {
    g_autoptr (GPtrArray) found = aar_carry_over_find (before, first);
    g_autoptr (GPtrArray) there = aar_carry_over_find (before, second);

    /* two of the fixture's and the one in between */
    g_assert_cmpuint (found->len, ==, 3);
    g_assert_cmpuint (there->len, ==, 1);
    g_assert_true (aar_carry_over_apply (store, before, found, second, &error));
    g_assert_no_error (error);
  }
  {
    g_autoptr (AarPlanContent) after = fixture_load (store, content);
    g_autoptr (GPtrArray) found = aar_carry_over_find (after, first);
    g_autoptr (GPtrArray) there = aar_carry_over_find (after, second);
    GPtrArray *milestones = aar_plan_content_get_records (after, AAR_TABLE_MILESTONE);

    g_assert_cmpuint (found->len, ==, 0);
    g_assert_cmpuint (there->len, ==, 4);
    g_assert_cmpuint (milestones->len, ==, n_before + 3);
    for (guint i = 0; i < milestones->len; i++)
      for (guint j = 0; j < i; j++)
        g_assert_false (aar_record_get_owner (milestones->pdata[i]) == aar_record_get_owner (milestones->pdata[j]) &&
                        aar_record_get_integer (milestones->pdata[i], AAR_MILESTONE_POSITION) ==
                            aar_record_get_integer (milestones->pdata[j], AAR_MILESTONE_POSITION));
  }
}

/* The next round is the first one behind that is not closed. */
static void
test_next_round (void)
{
  static const struct
  {
    const char *states;
    guint from;
    int next;
  } cases[] = {
    { "pppp", 0, 1 },  { "pppp", 2, 3 }, { "pppp", 3, -1 }, { "pcpp", 0, 2 },  { "pcop", 0, 2 },
    { "pccc", 0, -1 }, { "oppp", 1, 2 }, { "cccp", 0, 3 },  { "pppc", 2, -1 }, { "pppc", 1, 2 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AarPlanContent) content = fixture_new_plan ("da");
      AarRound *next;

      for (guint j = 0; j < 4; j++)
        aar_record_set_text (fixture_record (content, AAR_TABLE_ROUND, j), AAR_ROUND_STATE,
                             cases[i].states[j] == 'c'   ? AAR_ROUND_STATE_CLOSED
                             : cases[i].states[j] == 'o' ? AAR_ROUND_STATE_OPEN
                                                         : AAR_ROUND_STATE_PLANNED);
      next = aar_carry_over_next_round (content, fixture_id (content, AAR_TABLE_ROUND, cases[i].from));
      g_assert_true (next ==
                     (cases[i].next < 0 ? NULL : fixture_record (content, AAR_TABLE_ROUND, (guint) cases[i].next)));
    }
}

/* A former name holds until its last day, the next one from the day after; the present one where there is none. */
static void
test_names_on_days (void)
{
  static const struct
  {
    const char *day, *name;
  } cases[] = {
    { "2018-01-01", "Første" }, { "2018-06-30", "Første" },    { "2018-07-01", "Anden" },
    { "2018-12-31", "Anden" },  { "2019-01-01", "Ejendomme" }, { NULL, "Ejendomme" },
  };
  static const char *const former[][2] = { { "2018-12-31", "Anden" },
                                           { NULL, "Udateret" },
                                           { "2018-06-30", "Første" } };
  g_autoptr (AarPlanContent) content = fixture_new_plan ("da");
  AarUnit *unit = fixture_record (content, AAR_TABLE_UNIT, FIXTURE_PROPERTY);

  for (guint i = 0; i < G_N_ELEMENTS (former); i++)
    {
      AarFormerName *name = aar_plan_content_append (content, AAR_TABLE_FORMER_NAME, aar_record_get_id (unit));

      aar_record_set_text (name, AAR_FORMER_NAME_UNTIL, former[i][0]);
      aar_record_set_text (name, AAR_FORMER_NAME_NAME, former[i][1]);
      aar_record_set_text (name, AAR_FORMER_NAME_ABBREVIATION, former[i][1]);
    }
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_assert_cmpstr (aar_unit_get_name_on (content, unit, cases[i].day), ==, cases[i].name);
      g_assert_cmpstr (aar_unit_get_abbreviation_on (content, unit, cases[i].day), ==,
                       g_str_equal (cases[i].name, "Ejendomme") ? "EJ" : cases[i].name);
    }
}

/* The last day of the old name is the day before that of the new one, over months and years too. */
static void
test_renaming_days (void)
{
  static const char *const days[][2] = {
    { "2018-05-02", "2018-05-01" }, { "2018-05-01", "2018-04-30" }, { "2019-01-01", "2018-12-31" },
    { "2024-03-01", "2024-02-29" }, { "2023-03-01", "2023-02-28" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      g_autoptr (AarPlanContent) content = fixture_new_plan ("da");
      g_autoptr (AarStore) store = fixture_open_store (content);
      g_autoptr (AarPlanContent) after = NULL;
      g_autoptr (GError) error = NULL;

      g_assert_true (aar_unit_rename (store, content, fixture_id (content, AAR_TABLE_UNIT, 0), "NY", "Nyt navn",
                                      days[i][0], &error));
      after = fixture_load (store, content);
      g_assert_cmpuint (aar_plan_content_get_records (after, AAR_TABLE_FORMER_NAME)->len, ==, 1);
      g_assert_cmpstr (aar_record_get_text (fixture_record (after, AAR_TABLE_FORMER_NAME, 0), AAR_FORMER_NAME_UNTIL),
                       ==, days[i][1]);
      g_assert_cmpstr (aar_record_get_text (fixture_record (after, AAR_TABLE_FORMER_NAME, 0), AAR_FORMER_NAME_NAME), ==,
                       "Ejendomme");
      g_assert_cmpstr (aar_record_get_text (fixture_record (after, AAR_TABLE_UNIT, 0), AAR_UNIT_NAME), ==, "Nyt navn");
    }
}

/* Who has another role of the same initiative is no double; the same role of another is none either. */
static void
test_merging_keeps_roles (void)
{
  g_autoptr (AarPlanContent) content = fixture_new_plan ("da");
  g_autoptr (AarStore) store = NULL;
  g_autoptr (AarPlanContent) before = NULL;
  g_autoptr (AarPlanContent) after = NULL;
  g_autoptr (GError) error = NULL;
  gint64 unit = fixture_id (content, AAR_TABLE_UNIT, FIXTURE_SCHOOLS);
  gint64 into = fixture_id (content, AAR_TABLE_UNIT, FIXTURE_PROPERTY);
  AarResponsibility *partner = aar_plan_content_append (content, AAR_TABLE_RESPONSIBILITY,
                                                        fixture_id (content, AAR_TABLE_NODE, FIXTURE_HEATING));
  guint n_roles = aar_plan_content_get_records (content, AAR_TABLE_RESPONSIBILITY)->len;

  aar_record_set_text (partner, AAR_RESPONSIBILITY_ROLE, AAR_ROLE_PARTNER);
  aar_record_set_integer (partner, AAR_RESPONSIBILITY_UNIT, unit);
  store = fixture_open_store (content);
  before = fixture_load (store, content);
  g_assert_true (aar_unit_merge (store, aar_plan_content_lookup (before, AAR_TABLE_UNIT, unit),
                                 aar_plan_content_lookup (before, AAR_TABLE_UNIT, into), &error));
  g_assert_no_error (error);
  after = fixture_load (store, content);
  /* only the shared initiative had both in one role */
  g_assert_cmpuint (aar_plan_content_get_records (after, AAR_TABLE_RESPONSIBILITY)->len, ==, n_roles - 1);
  for (guint i = 0; i < n_roles - 1; i++)
    g_assert_cmpint (
        aar_record_get_integer (fixture_record (after, AAR_TABLE_RESPONSIBILITY, i), AAR_RESPONSIBILITY_UNIT), !=,
        unit);
}

/* A unit is one in all plans, and so is what it is merged into. */
static void
test_merging_tells_the_next_plan (void)
{
  g_autoptr (AarPlanContent) content = fixture_new_plan ("da");
  g_autoptr (AarStore) store = fixture_open_store (content);
  g_autoptr (AarPlanContent) before = fixture_load (store, content);
  g_autoptr (AarContinuation) continuation = aar_continuation_new (before);
  g_autoptr (AarPlanContent) next = NULL;
  g_autoptr (GError) error = NULL;
  GPtrArray *roles;
  gint64 unit = fixture_id (content, AAR_TABLE_UNIT, FIXTURE_SCHOOLS), plan;
  gint64 into = fixture_id (content, AAR_TABLE_UNIT, FIXTURE_PROPERTY);

  g_assert_true (aar_continuation_apply (continuation, store, &plan, &error));
  g_assert_true (aar_unit_merge (store, aar_plan_content_lookup (before, AAR_TABLE_UNIT, unit),
                                 aar_plan_content_lookup (before, AAR_TABLE_UNIT, into), &error));
  next = aar_store_load_plan (store, plan, &error);
  g_assert_no_error (error);
  g_assert_null (aar_plan_content_lookup (next, AAR_TABLE_UNIT, unit));
  roles = aar_plan_content_get_records (next, AAR_TABLE_RESPONSIBILITY);
  g_assert_cmpuint (roles->len, >, 0);
  for (guint i = 0; i < roles->len; i++)
    g_assert_cmpint (aar_record_get_integer (roles->pdata[i], AAR_RESPONSIBILITY_UNIT), !=, unit);
}

static guint
count_findings (GPtrArray *findings, AarCheck check)
{
  guint n = 0;

  for (guint i = 0; i < findings->len; i++)
    n += ((AarFinding *) findings->pdata[i])->check == check;
  return n;
}

/* A day lies in the period from its first to its last day, if it has them. */
static void
test_days_in_the_period (void)
{
  static const struct
  {
    const char *from, *to, *day;
    gboolean outside;
  } cases[] = {
    { "2018-01-01", "2018-12-31", "2018-01-01", FALSE },
    { "2018-01-01", "2018-12-31", "2017-12-31", TRUE },
    { "2018-01-01", "2018-12-31", "2018-12-31", FALSE },
    { "2018-01-01", "2018-12-31", "2019-01-01", TRUE },
    { NULL, "2018-12-31", "1999-01-01", FALSE },
    { NULL, "2018-12-31", "2019-01-01", TRUE },
    { "2018-01-01", NULL, "2099-01-01", FALSE },
    { "2018-01-01", NULL, "2017-12-31", TRUE },
    { NULL, NULL, "1999-01-01", FALSE },
    { "2018-01-01", "2018-12-31", NULL, FALSE },
  };
  static const struct
  {
    guint field;
    gboolean is_bound;
  } fields[] = {
    { AAR_NODE_TIMELINE_FROM, TRUE }, { AAR_NODE_TIMELINE_TO, TRUE },  { AAR_ACTION_DUE, TRUE },
    { AAR_ROUND_DATE, TRUE },         { AAR_MEASUREMENT_DATE, FALSE }, { AAR_INDICATOR_TARGET_DATE, FALSE },
    { AAR_FORMER_NAME_UNTIL, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    for (guint j = 0; j < G_N_ELEMENTS (fields); j++)
      {
        g_autoptr (AarPlan) plan = aar_record_new (AAR_TABLE_PLAN, aar_id_new ());
        g_autoptr (AarRecord) record = aar_record_new (fields[j].field / AAR_FIELDS_PER_TABLE, aar_id_new ());
        g_autoptr (GPtrArray) findings = NULL;

        aar_record_set_text (plan, AAR_PLAN_PERIOD_FROM, cases[i].from);
        aar_record_set_text (plan, AAR_PLAN_PERIOD_TO, cases[i].to);
        aar_record_set_text (record, fields[j].field, cases[i].day);
        findings = aar_plan_checks_of_record (plan, record);
        g_assert_cmpuint (count_findings (findings, AAR_CHECK_DATE_OUTSIDE_PERIOD), ==,
                          cases[i].outside && fields[j].is_bound ? 1 : 0);
      }
}

/* Units that may be one are told of once, the later one; what tells two apart is respected. */
static void
test_alike_units (void)
{
  static const struct
  {
    const char *names[2], *abbreviations[2];
    gboolean closed, alike;
  } cases[] = {
    { { "Center for Veje", "CENTER for  veje" }, { NULL, "CVT" }, FALSE, TRUE },
    { { "Center for Miljø og Teknik", "Center for Teknik og Miljø" }, { NULL, NULL }, FALSE, TRUE },
    { { "Vej og Park", "Center for Veje" }, { "CVP", "cvp" }, FALSE, TRUE },
    { { "Center for Veje", "Center for Vand" }, { NULL, NULL }, FALSE, FALSE },
    { { "Distrikt Nordøst 1", "Distrikt Nordøst 2" }, { NULL, NULL }, FALSE, FALSE },
    { { "Distrikt Nordøst 1", "Distrikt Nordøst 12" }, { NULL, NULL }, FALSE, FALSE },
    { { "Center for Veje", "Center for Veje" }, { NULL, NULL }, TRUE, FALSE },
    { { NULL, NULL }, { NULL, NULL }, FALSE, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AarPlan) plan = aar_record_new (AAR_TABLE_PLAN, aar_id_new ());
      g_autoptr (AarPlanContent) content = aar_plan_content_new (plan);
      g_autoptr (GPtrArray) findings = NULL;
      guint n;

      for (guint j = 0; j < 2; j++)
        {
          AarUnit *unit = aar_plan_content_append (content, AAR_TABLE_UNIT,
                                                   aar_plan_content_get_owner (content, AAR_TABLE_UNIT));

          aar_record_set_text (unit, AAR_UNIT_NAME, cases[i].names[j]);
          aar_record_set_text (unit, AAR_UNIT_ABBREVIATION, cases[i].abbreviations[j]);
          if (j == 0 && cases[i].closed)
            aar_record_set_text (unit, AAR_UNIT_CLOSED_FROM, "2020-01-01");
        }
      findings = aar_plan_checks_find (content, NULL);
      n = count_findings (findings, AAR_CHECK_ALIKE_UNIT);
      g_assert_cmpuint (n, ==, cases[i].alike ? 1 : 0);
      if (n > 0)
        {
          g_autofree char *sentence = aar_finding_describe (findings->pdata[0]);

          g_assert_true (((AarFinding *) findings->pdata[0])->record ==
                         aar_plan_content_get_records (content, AAR_TABLE_UNIT)->pdata[1]);
          g_assert_nonnull (strstr (sentence, cases[i].names[0]));
        }
    }
}

/* What misses is told of initiatives and of milestones with words, each once. */
static void
test_what_misses (void)
{
  g_autoptr (AarPlanContent) content = fixture_new_plan ("da");
  g_autoptr (GPtrArray) findings = NULL;

  aar_record_set_integer (fixture_record (content, AAR_TABLE_MILESTONE, 0), AAR_MILESTONE_ROUND, 0);
  aar_record_set_integer (fixture_milestone (content, FIXTURE_ROOFS, 0, NULL), AAR_MILESTONE_ROUND, 0);
  aar_record_set_integer (fixture_milestone (content, FIXTURE_ROOFS, 0, " "), AAR_MILESTONE_ROUND, 0);
  findings = aar_plan_checks_find (content, NULL);
  g_assert_cmpuint (count_findings (findings, AAR_CHECK_NO_ROUND), ==, 1);
  g_assert_cmpuint (count_findings (findings, AAR_CHECK_NO_RESPONSIBLE), ==, 1);
  g_assert_cmpuint (count_findings (findings, AAR_CHECK_NO_INDICATOR), ==, 4);
  g_assert_cmpuint (count_findings (findings, AAR_CHECK_DATE_OUTSIDE_PERIOD), ==, 0);
  for (guint i = 0; i < findings->len; i++)
    {
      AarFinding *finding = findings->pdata[i];
      g_autofree char *text = aar_finding_describe (finding);

      g_assert_cmpstr (text, !=, "");
      g_assert_cmpint (finding->node, ==,
                       finding->check == AAR_CHECK_NO_ROUND ? fixture_id (content, AAR_TABLE_NODE, FIXTURE_HEATING)
                                                            : aar_record_get_id (finding->record));
    }
}

typedef struct
{
  AarPlanContent *content;
  gint64 position;
  guint n;
} Room;

static gboolean
make_room (AarEdit *edit, gpointer data, GError **error)
{
  Room *room = data;

  return aar_node_placing_make_room (edit, room->content, room->position, room->n, error);
}

/* Room for some nodes is free afterwards, nobody shares a place, the order is as it was, and a gap is used before
 * others are pushed on. */
static void
test_room_between_nodes (void)
{
  static const gint64 places[][6] = { { 0, 1, 2, 3, 4, 5 }, { 0, 1, 2, 5, 6, 7 }, { 0, 2, 4, 6, 8, 10 } };

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    for (gint64 position = 0; position < 8; position++)
      for (guint n = 1; n < 4; n++)
        {
          g_autoptr (AarPlanContent) content = fixture_new_plan ("da");
          g_autoptr (AarStore) store = NULL;
          g_autoptr (AarPlanContent) before = NULL;
          g_autoptr (AarPlanContent) after = NULL;
          Room room = { NULL, position, n };

          for (guint j = 0; j < 6; j++)
            aar_record_set_integer (fixture_record (content, AAR_TABLE_NODE, j), AAR_NODE_POSITION, places[i][j]);
          store = fixture_open_store (content);
          before = room.content = fixture_load (store, content);
          aar_store_edit (store, "Room", 0, make_room, &room, NULL);
          after = fixture_load (store, content);
          for (guint j = 0; j < 6; j++)
            {
              gint64 place = aar_record_get_integer (fixture_record (after, AAR_TABLE_NODE, j), AAR_NODE_POSITION);

              g_assert_cmpint (fixture_id (after, AAR_TABLE_NODE, j), ==, fixture_id (content, AAR_TABLE_NODE, j));
              g_assert_true (place < position || place >= position + n);
              if (places[i][j] < position || places[i][j] >= position + 6 + n)
                g_assert_cmpint (place, ==, places[i][j]);
              else
                g_assert_cmpint (place, >=, places[i][j]);
              if (j > 0)
                g_assert_cmpint (
                    place, >,
                    aar_record_get_integer (fixture_record (after, AAR_TABLE_NODE, j - 1), AAR_NODE_POSITION));
            }
        }
}

/* The end of an area is behind all that stands under it, however deep; the next place is behind the last one taken. */
static void
test_ends (void)
{
  g_autoptr (AarPlanContent) content = fixture_new_plan ("da");
  gint64 area = fixture_id (content, AAR_TABLE_NODE, FIXTURE_AREA), plan = fixture_id (content, AAR_TABLE_PLAN, 0);

  g_assert_cmpint (aar_node_placing_find_end (content, area), ==, 6);
  g_assert_cmpint (aar_node_placing_find_end (content, 0), ==, 6);
  g_assert_cmpint (aar_node_placing_find_end (content, fixture_id (content, AAR_TABLE_NODE, FIXTURE_ROOFS)), ==, 3);
  aar_record_set_integer (fixture_record (content, AAR_TABLE_NODE, FIXTURE_NOBODY), AAR_NODE_POSITION, 40);
  g_assert_cmpint (aar_node_placing_find_end (content, area), ==, 41);
  g_assert_cmpint (aar_placing_find_next (content, AAR_TABLE_NODE, plan), ==, 41);
  g_assert_cmpint (
      aar_placing_find_next (content, AAR_TABLE_MILESTONE, fixture_id (content, AAR_TABLE_NODE, FIXTURE_HEATING)), ==,
      3);
  g_assert_cmpint (aar_placing_find_next (content, AAR_TABLE_MILESTONE, 4711), ==, 0);
}

int
main (int argc, char **argv)
{
  int result;

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rules/days-move-a-period-on", test_days_move_a_period_on);
  g_test_add_func ("/rules/years-in-words-move", test_years_in_words_move);
  g_test_add_func ("/rules/what-counts-as-finished", test_what_counts_as_finished);
  g_test_add_func ("/rules/the-new-plan-names-the-old", test_the_new_plan_names_the_old);
  g_test_add_func ("/rules/money-of-years-to-come-goes-along", test_money_of_years_to_come_goes_along);
  g_test_add_func ("/rules/open-actions-go-along", test_open_actions_go_along);
  g_test_add_func ("/rules/open-promises-go-along", test_open_promises_go_along);
  g_test_add_func ("/rules/areas-go-along-with-what-is-taken", test_areas_go_along_with_what_is_taken);
  g_test_add_func ("/rules/order-of-units", test_order_of_units);
  g_test_add_func ("/rules/two-rows-for-one-cell", test_two_rows_for_one_cell);
  g_test_add_func ("/rules/days-left", test_days_left);
  g_test_add_func ("/rules/levels-follow-the-worst", test_levels_follow_the_worst);
  g_test_add_func ("/rules/what-is-carried-over", test_what_is_carried_over);
  g_test_add_func ("/rules/next-round", test_next_round);
  g_test_add_func ("/rules/names-on-days", test_names_on_days);
  g_test_add_func ("/rules/renaming-days", test_renaming_days);
  g_test_add_func ("/rules/merging-keeps-roles", test_merging_keeps_roles);
  g_test_add_func ("/rules/merging-tells-the-next-plan", test_merging_tells_the_next_plan);
  g_test_add_func ("/rules/days-in-the-period", test_days_in_the_period);
  g_test_add_func ("/rules/alike-units", test_alike_units);
  g_test_add_func ("/rules/what-misses", test_what_misses);
  g_test_add_func ("/rules/room-between-nodes", test_room_between_nodes);
  g_test_add_func ("/rules/ends", test_ends);
  result = g_test_run ();
  fixture_remove_stores ();
  return result;
}
