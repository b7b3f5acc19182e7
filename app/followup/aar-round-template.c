/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-round-template.h"

#include "aar-date.h"
#include "aar-id.h"
#include "aar-language.h"

#include <glib/gi18n.h>

/* Its key in the files of the languages, where the rounds have their names, and their days. */
static const struct
{
  const char *key;
  const char *days[4];
} templates[] = {
  [AAR_ROUND_TEMPLATE_QUARTERS] = { "quarters", { "03-31", "06-30", "09-30", "12-31" } },
  [AAR_ROUND_TEMPLATE_BUDGET] = { "budget", { "03-31", "06-30", "09-30", "12-31" } },
  [AAR_ROUND_TEMPLATE_TERTIALS] = { "tertials", { "04-30", "08-31", "12-31" } },
  [AAR_ROUND_TEMPLATE_ACCOUNTS] = { "accounts", { "08-31", "12-31" } },
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
  const char *usual = aar_language_get_word (aar_language_get (language), "occasions", "usual", 0);

  for (guint i = 0; i < G_N_ELEMENTS (templates); i++)
    if (g_strcmp0 (templates[i].key, usual) == 0)
      return i;
  g_return_val_if_reached (AAR_ROUND_TEMPLATE_NONE);
}

static AarRound *
make_round (const char *day, const char *pattern, int year)
{
  AarRound *round = aar_record_new (AAR_TABLE_ROUND, aar_id_new ());
  g_autofree char *date = g_strdup_printf ("%04d-%s", year, day);
  g_autofree char *number = g_strdup_printf ("%d", year);
  g_auto (GStrv) parts = g_strsplit (pattern, "%d", 2);
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
  const AarLanguage *words = aar_language_get (language);

  g_return_val_if_fail (template <AAR_N_ROUND_TEMPLATES, rounds);

  if (template == AAR_ROUND_TEMPLATE_NONE || !aar_date_is_iso (from) || !aar_date_is_iso (to))
    return rounds;
  for (int year = atoi (from); year <= atoi (to); year++)
    for (guint i = 0; i < G_N_ELEMENTS (templates[template].days) && templates[template].days[i] != NULL; i++)
      {
        g_autoptr (AarRound) round = make_round (
            templates[template].days[i], aar_language_get_word (words, "occasions", templates[template].key, i), year);
        const char *date = aar_record_get_text (round, AAR_ROUND_DATE);

        if (strcmp (date, from) < 0 || strcmp (date, to) > 0)
          continue;
        aar_record_set_integer (round, AAR_ROUND_PLAN, plan);
        aar_record_set_integer (round, AAR_ROUND_POSITION, rounds->len);
        g_ptr_array_add (rounds, g_steal_pointer (&round));
      }
  return rounds;
}
