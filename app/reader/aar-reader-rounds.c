/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The order of the rounds, and which of them are history. */
#include "aar-reader-rounds.h"

#include "aar-answers.h"
#include "aar-round.h"

/* So many answers at least make a round that was answered. */
#define LEAST_ANSWERS 2

static const char *
date_of (gpointer round)
{
  return aar_record_get_text (round, AAR_ROUND_DATE);
}

static int
compare_dates (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 (date_of (*(gpointer *) a), date_of (*(gpointer *) b));
}

/* A document names its rounds where it needs them, which may be the third quarter behind the fourth. */
static void
sort (AarReaderDraft *draft)
{
  GPtrArray *rounds = aar_reader_draft_records (draft, AAR_TABLE_ROUND);
  gint64 plan = aar_record_get_id (aar_reader_draft_plan (draft));

  for (guint i = 0; i < rounds->len; i++)
    if (date_of (rounds->pdata[i]) == NULL)
      return;
  /* stable, so that rounds of one day keep the order of the document */
  g_ptr_array_sort (rounds, compare_dates);
  g_ptr_array_sort (aar_plan_content_get_children (draft->content, AAR_TABLE_ROUND, plan), compare_dates);
  for (guint i = 0; i < rounds->len; i++)
    aar_record_set_integer (rounds->pdata[i], AAR_ROUND_POSITION, i);
}

/* Whether the document reports on the plan, so that no round is left to be answered. */
static gboolean
is_report (AarReaderDraft *draft)
{
  const char *title = aar_record_get_text (aar_reader_draft_plan (draft), AAR_PLAN_TITLE);
  g_autofree char *folded = aar_lexicon_fold (title != NULL ? title : "");

  return aar_lexicon_find (draft->lexicon, "plan", "reports", folded, NULL) != NULL;
}

typedef struct
{
  guint asked;
  guint answered;
} Count;

static void
count_milestones (AarReaderDraft *draft, gint64 round, Count *count)
{
  GPtrArray *milestones = aar_reader_draft_records (draft, AAR_TABLE_MILESTONE);

  for (guint i = 0; i < milestones->len; i++)
    {
      gpointer milestone = milestones->pdata[i];

      if (aar_record_get_integer (milestone, AAR_MILESTONE_ROUND) != round)
        continue;
      count->asked++;
      count->answered += aar_milestone_is_answered (milestone);
    }
}

/* Each initiative is asked once, whatever it has of milestones. */
static void
count_initiatives (AarReaderDraft *draft, gint64 round, Count *count)
{
  GPtrArray *nodes = aar_reader_draft_records (draft, AAR_TABLE_NODE);

  for (guint i = 0; i < nodes->len; i++)
    {
      GPtrArray *assessments = aar_plan_content_get_children (draft->content, AAR_TABLE_ASSESSMENT,
                                                              aar_record_get_id (nodes->pdata[i]));
      gboolean answered = FALSE;

      for (guint j = 0; j < assessments->len; j++)
        answered = answered || (aar_record_get_integer (assessments->pdata[j], AAR_ASSESSMENT_ROUND) == round &&
                                aar_assessment_is_answered (assessments->pdata[j]));
      count->asked += g_strcmp0 (aar_record_get_text (nodes->pdata[i], AAR_NODE_KIND), AAR_NODE_KIND_INITIATIVE) == 0;
      count->answered += answered;
    }
}

/* Whether all that could answer did: every milestone of the round, or every initiative. */
static gboolean
is_answered (AarReaderDraft *draft, gpointer round)
{
  Count milestones = { 0, 0 }, initiatives = { 0, 0 };

  count_milestones (draft, aar_record_get_id (round), &milestones);
  count_initiatives (draft, aar_record_get_id (round), &initiatives);
  if (milestones.asked > 0)
    return milestones.answered == milestones.asked && milestones.asked >= LEAST_ANSWERS;
  return initiatives.answered == initiatives.asked && initiatives.asked >= LEAST_ANSWERS;
}

/**
 * aar_reader_rounds_finish:
 * @draft: a plan that has been read
 *
 * Puts the rounds into the order of their days. What was answered throughout, before a later round or in a report, is
 * history: such a round is closed.
 */
void
aar_reader_rounds_finish (AarReaderDraft *draft)
{
  GPtrArray *rounds = aar_reader_draft_records (draft, AAR_TABLE_ROUND);
  gboolean report = is_report (draft);

  sort (draft);
  for (guint i = 0; i < rounds->len; i++)
    if ((i + 1 < rounds->len || report) && is_answered (draft, rounds->pdata[i]))
      aar_record_set_text (rounds->pdata[i], AAR_ROUND_STATE, AAR_ROUND_STATE_CLOSED);
}
