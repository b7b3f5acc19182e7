/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-round-template.h"

#include "aar-date.h"
#include "aar-id.h"

#include <glib/gi18n.h>

/* One occasion of each year: its day, and its name in the two languages with the year for the %d. */
typedef struct
{
  const char *day;
  const char *danish;
  const char *swedish;
} Occasion;

static const Occasion occasions[][4] = {
  [AAR_ROUND_TEMPLATE_QUARTERS] = {
    { "03-31", "1. kvartal %d", "Kvartal 1 %d" },
    { "06-30", "2. kvartal %d", "Kvartal 2 %d" },
    { "09-30", "3. kvartal %d", "Kvartal 3 %d" },
    { "12-31", "4. kvartal %d", "Kvartal 4 %d" },
  },
  [AAR_ROUND_TEMPLATE_BUDGET] = {
    { "03-31", "1. budgetopfølgning %d", "Budgetuppföljning 1 %d" },
    { "06-30", "2. budgetopfølgning %d", "Budgetuppföljning 2 %d" },
    { "09-30", "3. budgetopfølgning %d", "Budgetuppföljning 3 %d" },
    { "12-31", "31.12.%d", "31 december %d" },
  },
  [AAR_ROUND_TEMPLATE_TERTIALS] = {
    { "04-30", "1. tertial %d", "Tertial 1 %d" },
    { "08-31", "2. tertial %d", "Tertial 2 %d" },
    { "12-31", "3. tertial %d", "Tertial 3 %d" },
  },
  [AAR_ROUND_TEMPLATE_ACCOUNTS] = {
    { "08-31", "Delårsregnskab %d", "Delårsbokslut %d" },
    { "12-31", "Årsregnskab %d", "Årsbokslut %d" },
  },
};

/**
 * aar_round_template_get_label:
 * @template: a template
 *
 * Returns: (transfer none): what the user is shown
 */
const char *
aar_round_template_get_label (AarRoundTemplate template)
{
  switch (template)
    {
    case AAR_ROUND_TEMPLATE_NONE:
      return _ ("No rounds");
    case AAR_ROUND_TEMPLATE_QUARTERS:
      return _ ("Four quarters");
    case AAR_ROUND_TEMPLATE_BUDGET:
      return _ ("Three budget follow-ups and 31 December");
    case AAR_ROUND_TEMPLATE_TERTIALS:
      return _ ("Three four-month periods");
    case AAR_ROUND_TEMPLATE_ACCOUNTS:
      return _ ("Interim accounts 31 August and annual accounts 31 December");
    }
  g_return_val_if_reached ("");
}

/**
 * aar_round_template_suggest:
 * @language: (nullable): the language of a plan
 *
 * Returns: the template that is commonest in the country
 */
AarRoundTemplate
aar_round_template_suggest (const char *language)
{
  return g_strcmp0 (language, "sv") == 0 ? AAR_ROUND_TEMPLATE_TERTIALS : AAR_ROUND_TEMPLATE_QUARTERS;
}

static AarRound *
make_round (const Occasion *occasion, int year, gboolean swedish)
{
  AarRound *round = aar_record_new (AAR_TABLE_ROUND, aar_id_new ());
  g_autofree char *date = g_strdup_printf ("%04d-%s", year, occasion->day);
  g_autofree char *number = g_strdup_printf ("%d", year);
  g_auto (GStrv) parts = g_strsplit (swedish ? occasion->swedish : occasion->danish, "%d", 2);
  g_autofree char *name = g_strjoinv (number, parts);

  aar_record_set_text (round, AAR_ROUND_NAME, name);
  aar_record_set_text (round, AAR_ROUND_DATE, date);
  aar_record_set_text (round, AAR_ROUND_STATE, AAR_ROUND_STATE_PLANNED);
  return round;
}

/**
 * aar_round_template_make:
 * @template: a template
 * @plan: the id of the plan that will own the rounds
 * @language: (nullable): the language of the plan
 * @from: (nullable): first day of its period
 * @to: (nullable): last day of its period
 *
 * Makes the rounds whose dates lie in the period, in order, with real dates and names in the language of the plan.
 *
 * Returns: (transfer full) (element-type Aar.Round): the rounds; none where the period is not known
 */
GPtrArray *
aar_round_template_make (AarRoundTemplate template, gint64 plan, const char *language, const char *from, const char *to)
{
  GPtrArray *rounds = g_ptr_array_new_with_free_func (g_object_unref);
  gboolean swedish = g_strcmp0 (language, "sv") == 0;

  g_return_val_if_fail (template <AAR_N_ROUND_TEMPLATES, rounds);

  if (template == AAR_ROUND_TEMPLATE_NONE || !aar_date_is_iso (from) || !aar_date_is_iso (to))
    return rounds;
  for (int year = atoi (from); year <= atoi (to); year++)
    for (guint i = 0; i < G_N_ELEMENTS (occasions[template]) && occasions[template][i].day != NULL; i++)
      {
        g_autoptr (AarRound) round = make_round (&occasions[template][i], year, swedish);
        const char *date = aar_record_get_text (round, AAR_ROUND_DATE);

        if (strcmp (date, from) < 0 || strcmp (date, to) > 0)
          continue;
        aar_record_set_integer (round, AAR_ROUND_PLAN, plan);
        aar_record_set_integer (round, AAR_ROUND_POSITION, rounds->len);
        g_ptr_array_add (rounds, g_steal_pointer (&round));
      }
  return rounds;
}
