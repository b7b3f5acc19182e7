/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-answers.h"
#include "aar-current-round.h"
#include "aar-id.h"
#include "aar-level-rank.h"
#include "aar-model.h"

#include <string.h>

/* A plan with one initiative, two scales of three levels and four rounds. */
static AarPlanContent *
make_plan (void)
{
  g_autoptr (AarPlan) plan = aar_record_new (AAR_TABLE_PLAN, aar_id_new ());
  AarPlanContent *content = aar_plan_content_new (plan);
  gint64 id = aar_record_get_id (plan);

  for (guint i = 0; i < 2; i++)
    {
      gpointer scale = aar_plan_content_append (content, AAR_TABLE_SCALE, id);

      for (guint j = 0; j < 3; j++)
        aar_plan_content_append (content, AAR_TABLE_LEVEL, aar_record_get_id (scale));
    }
  for (guint i = 0; i < 4; i++)
    aar_record_set_text (aar_plan_content_append (content, AAR_TABLE_ROUND, id), AAR_ROUND_STATE,
                         AAR_ROUND_STATE_PLANNED);
  aar_plan_content_append (content, AAR_TABLE_NODE, id);
  return content;
}

static gint64
id_of (AarPlanContent *content, AarTable table, guint index)
{
  return aar_record_get_id (aar_plan_content_get_records (content, table)->pdata[index]);
}

/* A rank of -1 is an assessment without a level. */
static AarAssessment *
assess (AarPlanContent *content, guint round, guint scale, int rank, const char *note)
{
  AarAssessment *answer = aar_plan_content_append (content, AAR_TABLE_ASSESSMENT, id_of (content, AAR_TABLE_NODE, 0));

  aar_record_set_integer (answer, AAR_ASSESSMENT_ROUND, id_of (content, AAR_TABLE_ROUND, round));
  aar_record_set_integer (answer, AAR_ASSESSMENT_SCALE, id_of (content, AAR_TABLE_SCALE, scale));
  aar_record_set_integer (answer, AAR_ASSESSMENT_LEVEL,
                          rank < 0 ? 0 : id_of (content, AAR_TABLE_LEVEL, 3 * scale + (guint) rank));
  aar_record_set_text (answer, AAR_ASSESSMENT_NOTE, note);
  return answer;
}

static AarMilestone *
promise (AarPlanContent *content, guint round)
{
  AarMilestone *milestone = aar_plan_content_append (content, AAR_TABLE_MILESTONE, id_of (content, AAR_TABLE_NODE, 0));

  aar_record_set_integer (milestone, AAR_MILESTONE_ROUND, id_of (content, AAR_TABLE_ROUND, round));
  aar_record_set_text (milestone, AAR_MILESTONE_TEXT, "Løfte");
  return milestone;
}

/* What was said of a milestone is an answer, what was said of something else, or in blanks, is none. */
static void
test_milestones (void)
{
  static const struct
  {
    int rank;
    gboolean done;
    const char *status;
    gboolean answered, reached;
  } cases[] = {
    { -1, FALSE, NULL, FALSE, FALSE },    { -1, FALSE, " \302\240\n", FALSE, FALSE },
    { -1, FALSE, "I gang", TRUE, FALSE }, { -1, TRUE, NULL, TRUE, TRUE },
    { 0, FALSE, NULL, TRUE, TRUE },       { 1, FALSE, NULL, TRUE, FALSE },
    { 2, FALSE, NULL, TRUE, FALSE },      { 2, TRUE, NULL, TRUE, TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AarPlanContent) content = make_plan ();
      AarMilestone *milestone = promise (content, 0);

      aar_record_set_integer (milestone, AAR_MILESTONE_LEVEL,
                              cases[i].rank < 0 ? 0 : id_of (content, AAR_TABLE_LEVEL, (guint) cases[i].rank));
      aar_record_set_boolean (milestone, AAR_MILESTONE_DONE, cases[i].done);
      aar_record_set_text (milestone, AAR_MILESTONE_STATUS, cases[i].status);
      aar_record_set_text (milestone, AAR_MILESTONE_REASON, "Grund");
      aar_record_set_text (milestone, AAR_MILESTONE_GROUP, "Gruppe");
      g_assert_cmpint (aar_milestone_is_answered (milestone), ==, cases[i].answered);
      g_assert_cmpint (aar_milestone_is_reached (content, milestone), ==, cases[i].reached);
    }
}

/* An initiative is answered in a round by its level on the first scale, not by words, nor on another, nor then. */
static void
test_initiatives (void)
{
  static const struct
  {
    guint round, scale;
    int rank;
    gboolean answered;
  } cases[] = {
    { 1, 0, 0, TRUE },  { 1, 0, 2, TRUE },  { 1, 0, -1, FALSE },
    { 1, 1, 0, FALSE }, { 0, 0, 0, FALSE }, { 2, 0, 0, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AarPlanContent) content = make_plan ();

      promise (content, 1);
      assess (content, cases[i].round, cases[i].scale, cases[i].rank, "Ord");
      g_assert_cmpint (
          aar_node_is_answered (content, id_of (content, AAR_TABLE_NODE, 0), id_of (content, AAR_TABLE_ROUND, 1)), ==,
          cases[i].answered);
    }
}

/* Without scales it is answered when all its milestones of the round are, so also when it has none. */
static void
test_without_scales (void)
{
  static const struct
  {
    /* by round: a answered, o open */
    const char *first, *second;
    gboolean answered;
  } cases[] = {
    { "", "", TRUE },    { "a", "", TRUE },   { "o", "", FALSE }, { "aa", "", TRUE },
    { "ao", "", FALSE }, { "oa", "", FALSE }, { "", "o", TRUE },  { "a", "o", TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AarPlanContent) content = make_plan ();

      while (aar_plan_content_get_records (content, AAR_TABLE_SCALE)->len > 0)
        aar_plan_content_remove (content, aar_plan_content_get_records (content, AAR_TABLE_SCALE)->pdata[0]);
      for (guint round = 0; round < 2; round++)
        for (const char *p = round == 0 ? cases[i].first : cases[i].second; *p != '\0'; p++)
          aar_record_set_boolean (promise (content, round), AAR_MILESTONE_DONE, *p == 'a');
      g_assert_cmpint (
          aar_node_is_answered (content, id_of (content, AAR_TABLE_NODE, 0), id_of (content, AAR_TABLE_ROUND, 0)), ==,
          cases[i].answered);
    }
}

/* The latest answer is that of the last round, in the order of the rounds, in which there is any level; the levels of
 * all scales are those of this round. */
static void
test_latest (void)
{
  static const struct
  {
    /* the rounds in the order in which they stand */
    const char *order;
    /* by answer: round, scale, rank or - */
    const char *answers;
    /* the answer that is the latest on each scale, -1 for none */
    int latest[2];
  } cases[] = {
    { "0123", "", { -1, -1 } },
    { "0123", "000", { 0, -1 } },
    { "0123", "000 101", { 1, -1 } },
    { "0123", "101 000", { 0, -1 } },
    { "0123", "000 10-", { 0, -1 } },
    { "0123", "000 010 112", { -1, 2 } },
    { "0123", "000 010 102 11-", { 2, -1 } },
    { "0123", "001 012 30- 31-", { 0, 1 } },
    { "3210", "000 101", { 0, -1 } },
    { "3210", "101 000", { 1, -1 } },
    { "0213", "101 200", { 0, -1 } },
    { "0123", "200 210 001 012", { 0, 1 } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AarPlanContent) content = make_plan ();
      gint64 node = id_of (content, AAR_TABLE_NODE, 0);
      GPtrArray *answers = aar_plan_content_get_records (content, AAR_TABLE_ASSESSMENT);

      for (guint j = 0; j < 4; j++)
        aar_record_set_integer (aar_plan_content_get_records (content, AAR_TABLE_ROUND)->pdata[cases[i].order[j] - '0'],
                                AAR_ROUND_POSITION, j);
      for (const char *p = cases[i].answers; *p != '\0'; p += p[3] == ' ' ? 4 : 3)
        assess (content, (guint) (p[0] - '0'), (guint) (p[1] - '0'), p[2] == '-' ? -1 : p[2] - '0', "Ord");
      for (guint scale = 0; scale < 2; scale++)
        {
          gpointer latest = aar_node_get_latest_answer (content, node, id_of (content, AAR_TABLE_SCALE, scale));

          g_assert_true (latest == (cases[i].latest[scale] < 0 ? NULL : answers->pdata[cases[i].latest[scale]]));
        }
    }
}

/* The first level of a scale is its best, the last its worst, unless it is the only one; ranks count from one. */
static void
test_ranks (void)
{
  g_autoptr (AarPlanContent) content = make_plan ();
  gpointer lonely = aar_plan_content_append (content, AAR_TABLE_SCALE, id_of (content, AAR_TABLE_PLAN, 0));
  gint64 only = aar_record_get_id (aar_plan_content_append (content, AAR_TABLE_LEVEL, aar_record_get_id (lonely)));

  for (guint i = 0; i < 6; i++)
    {
      gint64 level = id_of (content, AAR_TABLE_LEVEL, i);

      g_assert_cmpint (aar_level_is_best (content, level), ==, i % 3 == 0);
      g_assert_cmpint (aar_level_is_worst (content, level), ==, i % 3 == 2);
      g_assert_cmpuint (aar_level_get_rank (content, level), ==, i % 3 + 1);
    }
  g_assert_true (aar_level_is_best (content, only));
  g_assert_false (aar_level_is_worst (content, only));
  for (gint64 none = 0; none < 2; none++)
    {
      g_assert_false (aar_level_is_best (content, none));
      g_assert_false (aar_level_is_worst (content, none));
      g_assert_cmpuint (aar_level_get_rank (content, none), ==, 0);
    }
}

/* A round counts as answered by a level or a word on a milestone, not by words without a level. */
static void
test_current (void)
{
  static const struct
  {
    const char *answers, *promises;
    guint current;
  } cases[] = {
    { "", "", 0 },  { "200", "", 2 }, { "20-", "", 0 },   { "110", "", 1 },
    { "", "1", 0 }, { "", "1a", 1 },  { "100", "3a", 3 }, { "30- 100", "2", 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AarPlanContent) content = make_plan ();

      for (const char *p = cases[i].answers; *p != '\0'; p += p[3] == ' ' ? 4 : 3)
        assess (content, (guint) (p[0] - '0'), (guint) (p[1] - '0'), p[2] == '-' ? -1 : p[2] - '0', "Ord");
      if (*cases[i].promises != '\0')
        aar_record_set_text (promise (content, (guint) (cases[i].promises[0] - '0')), AAR_MILESTONE_STATUS,
                             cases[i].promises[1] == 'a' ? "Nået" : NULL);
      g_assert_true (aar_current_round_of (content) ==
                     aar_plan_content_get_records (content, AAR_TABLE_ROUND)->pdata[cases[i].current]);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/answers/milestones", test_milestones);
  g_test_add_func ("/model/answers/initiatives", test_initiatives);
  g_test_add_func ("/model/answers/without-scales", test_without_scales);
  g_test_add_func ("/model/answers/latest", test_latest);
  g_test_add_func ("/model/answers/ranks", test_ranks);
  g_test_add_func ("/model/answers/current", test_current);
  return g_test_run ();
}
