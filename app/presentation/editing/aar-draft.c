/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-draft.h"

#include "aar-plan-words.h"

/* What a record that was just begun holds before anybody wrote into it. */

/* Gives it what a record of its kind mostly has, where the store asks for something. */
void
aar_draft_set_defaults (gpointer draft, AarPlan *plan)
{
  switch ((guint) aar_record_get_table (draft))
    {
    case AAR_TABLE_UNIT:
      aar_record_set_text (draft, AAR_UNIT_KIND, AAR_UNIT_KIND_CENTRE);
      break;
    case AAR_TABLE_ROUND:
      aar_record_set_text (draft, AAR_ROUND_STATE, AAR_ROUND_STATE_PLANNED);
      break;
    case AAR_TABLE_RESPONSIBILITY:
      aar_record_set_text (draft, AAR_RESPONSIBILITY_ROLE, AAR_ROLE_RESPONSIBLE_CENTRE);
      break;
    case AAR_TABLE_AMOUNT:
      aar_record_set_text (draft, AAR_AMOUNT_CURRENCY,
                           aar_language_get_word (aar_plan_get_language (plan), "writing", "currency", 0));
      break;
    default:
      break;
    }
}

/* Gives it the round, heading, group or year of the one before. */
void
aar_draft_follow (gpointer draft, gpointer before)
{
  switch ((guint) aar_record_get_table (draft))
    {
    case AAR_TABLE_MILESTONE:
      aar_record_set_integer (draft, AAR_MILESTONE_ROUND, aar_record_get_integer (before, AAR_MILESTONE_ROUND));
      aar_record_set_text (draft, AAR_MILESTONE_GROUP, aar_record_get_text (before, AAR_MILESTONE_GROUP));
      break;
    case AAR_TABLE_ACTION:
      aar_record_set_text (draft, AAR_ACTION_GROUP, aar_record_get_text (before, AAR_ACTION_GROUP));
      break;
    case AAR_TABLE_INDICATOR:
      aar_record_set_text (draft, AAR_INDICATOR_GROUP, aar_record_get_text (before, AAR_INDICATOR_GROUP));
      break;
    case AAR_TABLE_TAG:
      aar_record_set_text (draft, AAR_TAG_GROUP, aar_record_get_text (before, AAR_TAG_GROUP));
      break;
    case AAR_TABLE_AMOUNT:
      aar_record_set_integer (draft, AAR_AMOUNT_YEAR, aar_record_get_integer (before, AAR_AMOUNT_YEAR));
      aar_record_set_text (draft, AAR_AMOUNT_CURRENCY, aar_record_get_text (before, AAR_AMOUNT_CURRENCY));
      break;
    default:
      break;
    }
}
