/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-answer.h"

#include "aar-answers.h"
#include "aar-spending.h"
#include "aar-text.h"

/**
 * aar_answer_has_field:
 * @field: a constant of a record's type
 *
 * Returns: whether the field is a part of an answer to a round; the text of a milestone and the place of a row in its
 *   list are not
 */
gboolean
aar_answer_has_field (guint field)
{
  switch (field)
    {
    case AAR_ASSESSMENT_NODE:
    case AAR_ASSESSMENT_ROUND:
    case AAR_ASSESSMENT_SCALE:
    case AAR_ASSESSMENT_LEVEL:
    case AAR_ASSESSMENT_NOTE:
    case AAR_ASSESSMENT_REASON:
    case AAR_ASSESSMENT_NOT_RELEVANT:
    case AAR_MILESTONE_NODE:
    case AAR_MILESTONE_ROUND:
    case AAR_MILESTONE_LEVEL:
    case AAR_MILESTONE_STATUS:
    case AAR_MILESTONE_DONE:
    case AAR_MILESTONE_REASON:
    case AAR_MILESTONE_EXPECTED:
    case AAR_SPENDING_NODE:
    case AAR_SPENDING_ROUND:
    case AAR_SPENDING_BUDGETED:
    case AAR_SPENDING_EXPECTED:
    case AAR_SPENDING_SPENT:
    case AAR_SPENDING_CURRENCY:
      return TRUE;
    default:
      return FALSE;
    }
}

/**
 * aar_answer_is_given:
 * @record: (type Aar.Record): a record of any type
 *
 * Returns: whether it holds an answer: a level, some words, money, that a milestone is reached or a scale not
 *   relevant
 */
gboolean
aar_answer_is_given (gpointer record)
{
  switch ((guint) aar_record_get_table (record))
    {
    case AAR_TABLE_ASSESSMENT:
      return aar_record_get_integer (record, AAR_ASSESSMENT_LEVEL) != 0 ||
             aar_record_get_boolean (record, AAR_ASSESSMENT_NOT_RELEVANT) ||
             !aar_text_is_empty (aar_record_get_text (record, AAR_ASSESSMENT_NOTE));
    case AAR_TABLE_MILESTONE:
      return aar_milestone_is_answered (record);
    case AAR_TABLE_SPENDING:
      return !aar_record_is_empty (record, AAR_SPENDING_BUDGETED) ||
             !aar_record_is_empty (record, AAR_SPENDING_EXPECTED) || !aar_record_is_empty (record, AAR_SPENDING_SPENT);
    default:
      return FALSE;
    }
}

/**
 * aar_answer_get_round:
 * @record: (type Aar.Record): a record of any type
 *
 * Returns: the id of the round that it answers, or is to answer; 0 if it is no answer
 */
gint64
aar_answer_get_round (gpointer record)
{
  switch ((guint) aar_record_get_table (record))
    {
    case AAR_TABLE_ASSESSMENT:
      return aar_record_get_integer (record, AAR_ASSESSMENT_ROUND);
    case AAR_TABLE_MILESTONE:
      return aar_record_get_integer (record, AAR_MILESTONE_ROUND);
    case AAR_TABLE_SPENDING:
      return aar_record_get_integer (record, AAR_SPENDING_ROUND);
    default:
      return 0;
    }
}
