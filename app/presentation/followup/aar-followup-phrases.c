/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "aar-followup-phrases.h"

#include <glib/gi18n-lib.h>

#include "aar-date.h"
#include "aar-day-format.h"
#include "aar-format.h"
#include "aar-plan-words.h"
#include "aar-text.h"

/* Such as "23 of 35 answered" */
char *
aar_followup_phrase_progress (guint n_answered, guint n_asked)
{
  if (n_asked == 0)
    return g_strdup (_ ("Nothing to answer"));
  /* Translators: how many of the initiatives of a round of follow-up have been answered */
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u of %u answered", "%u of %u answered", n_asked), n_answered,
                          n_asked);
}

static gboolean
read_day (const char *text, GDate *day)
{
  if (!aar_date_is_iso (text))
    return FALSE;
  g_date_clear (day, 1);
  g_date_set_dmy (day, (GDateDay) atoi (text + 8), atoi (text + 5), (GDateYear) atoi (text));
  return TRUE;
}

/* How far away the day is; %NULL if there is none */
char *
aar_followup_phrase_days_left (const char *date, const char *today)
{
  GDate first, last;
  int days;

  if (!read_day (today, &first) || !read_day (date, &last))
    return NULL;
  days = g_date_days_between (&first, &last);
  if (days == 0)
    /* Translators: the day of the round of follow-up has come */
    return g_strdup (_ ("today"));
  if (days > 0)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d day left", "%d days left", (gulong) days), days);
  /* Translators: the day of the round of follow-up has passed by so many days */
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d day over", "%d days over", (gulong) -days), -days);
}

static const char *
describe_state (AarRound *round)
{
  const char *state = aar_record_get_text (round, AAR_ROUND_STATE);

  if (g_strcmp0 (state, AAR_ROUND_STATE_OPEN) == 0)
    /* Translators: the state of a round of follow-up */
    return C_ ("round", "Open");
  if (g_strcmp0 (state, AAR_ROUND_STATE_CLOSED) == 0)
    /* Translators: the state of a round of follow-up */
    return C_ ("round", "Closed");
  /* Translators: the state of a round of follow-up */
  return C_ ("round", "Planned");
}

/* Its state, its day and how far away that is, if that matters: a closed round is over, and nobody is late
 * with one that was never opened */
char *
aar_followup_phrase_round (AarRound *round, const char *today)
{
  const char *date = aar_record_get_text (round, AAR_ROUND_DATE);
  g_autofree char *day = aar_day_format_iso (date);
  g_autofree char *left = aar_followup_phrase_days_left (date, today);
  const char *state = aar_record_get_text (round, AAR_ROUND_STATE);
  const char *record = aar_format_round_record (round);
  gboolean open = g_strcmp0 (state, AAR_ROUND_STATE_OPEN) == 0;
  gboolean closed = g_strcmp0 (state, AAR_ROUND_STATE_CLOSED) == 0;
  GString *phrase = g_string_new (describe_state (round));

  if (day != NULL)
    g_string_append_printf (phrase, " · %s", day);
  if (left != NULL && (open || (!closed && strcmp (date, today) >= 0)))
    g_string_append_printf (phrase, " · %s", left);
  if (record != NULL)
    g_string_append_printf (phrase, " · %s", record);
  return g_string_free_and_steal (phrase);
}

/* Such as "1 of 3 milestones", %NULL if it has none */
char *
aar_followup_phrase_milestones (AarPlan *plan, guint n_answered, guint n_milestones)
{
  g_autofree char *all = NULL;

  if (n_milestones == 0)
    return NULL;
  all = aar_plan_words_count (plan, AAR_PLAN_WORD_MILESTONE, n_milestones);
  /* Translators: how many are answered or reached of how many; %s is a number and the plan's word for what is
   * counted, such as "3 milestones" */
  return g_strdup_printf (_ ("%u of %s"), n_answered, all);
}

char *
aar_followup_phrase_carried (guint n_times)
{
  if (n_times == 0)
    return NULL;
  /* Translators: a milestone was moved on from one round of follow-up to the next so many times */
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "carried over %u time", "carried over %u times", n_times),
                          n_times);
}

/* Such as "12 answered" */
char *
aar_followup_phrase_folded (guint n_answered)
{
  /* Translators: the heading under which answered initiatives are folded away */
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u answered", "%u answered", n_answered), n_answered);
}

char *
aar_followup_phrase_level (AarScale *scale, AarLevel *level)
{
  const char *label = NULL;

  if (level == NULL)
    /* Translators: the state of an initiative on a rating scale, in the round of follow-up */
    return g_strdup (_ ("not assessed"));
  label = aar_record_get_text (level, AAR_LEVEL_LABEL);
  if (label == NULL)
    label = aar_record_get_text (level, AAR_LEVEL_MEANING);
  return g_strdup (label != NULL ? label : aar_record_get_text (level, AAR_LEVEL_SYMBOL));
}

char *
aar_followup_phrase_unit (AarUnit *unit)
{
  const char *name;

  if (unit == NULL)
    /* Translators: stands for the initiatives that no unit is responsible for */
    return g_strdup (_ ("Nobody Responsible"));
  name = aar_record_get_text (unit, AAR_UNIT_NAME);
  return g_strdup (name != NULL ? name : aar_record_get_text (unit, AAR_UNIT_ABBREVIATION));
}

char *
aar_followup_phrase_scale (AarScale *scale)
{
  const char *name = aar_record_get_text (scale, AAR_SCALE_NAME);

  return name != NULL ? aar_plan_words_capitalise (name) : NULL;
}
