/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-round-title.h"

#include "aar-date.h"
#include "aar-text.h"

#include <glib/gi18n.h>

/**
 * aar_round_make_title:
 * @name: (nullable): the name of a round
 * @date: (nullable): its date
 * @language: (nullable): the language of its plan
 *
 * Returns: (transfer full): what stands where the round is to be named: its name, or else its day, or else that it has
 *   no name
 */
char *
aar_round_make_title (const char *name, const char *date, const char *language)
{
  g_autofree char *day = NULL;

  if (!aar_text_is_empty (name))
    return g_strdup (name);
  day = aar_date_format (date, language);
  /* Translators: stands for a round of follow-up that has neither a name nor a date */
  return day != NULL ? g_steal_pointer (&day) : g_strdup (_ ("Unnamed Round"));
}

/**
 * aar_round_dup_title:
 * @round: a round
 * @language: (nullable): the language of its plan
 *
 * Returns: (transfer full): its name, or what [func@Aar.round_make_title] puts in its place
 */
char *
aar_round_dup_title (AarRound *round, const char *language)
{
  return aar_round_make_title (aar_record_get_text (AAR_RECORD (round), AAR_ROUND_NAME),
                               aar_record_get_text (AAR_RECORD (round), AAR_ROUND_DATE), language);
}
