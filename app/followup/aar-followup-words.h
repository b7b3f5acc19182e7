/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-model.h"

G_BEGIN_DECLS

/**
 * AarFollowupWord:
 *
 * The words of sheets, mails and reports. They are in the plan's language and not in that of the window or the process.
 */
typedef enum
{
  AAR_WORD_ID,
  AAR_WORD_DO_NOT_CHANGE,
  AAR_WORD_TYPE,
  AAR_WORD_NUMBER,
  AAR_WORD_AND,
  AAR_WORD_LEVEL,
  AAR_WORD_TEXT,
  AAR_WORD_WRITE_HERE,
  AAR_WORD_REACHED,
  AAR_WORD_YES_OR_NO,
  AAR_WORD_YES,
  AAR_WORD_NO,
  AAR_WORD_RESPONSIBLE,
  AAR_WORD_NOT_ASSESSED,
  AAR_WORD_CARRIED_OVER,
  AAR_WORD_CORRECTED,
  AAR_WORD_REASON,
  AAR_WORD_SCALE,
  AAR_WORD_BEFORE,
  AAR_WORD_NOW,
  AAR_WORD_DIRECTION,
  AAR_WORD_BETTER,
  AAR_WORD_WORSE,
  AAR_WORD_TEXT_BEFORE,
  AAR_WORD_TEXT_NOW,
  AAR_WORD_MAIL_SUBJECT,
  AAR_WORD_MAIL_GREETING,
  AAR_WORD_MAIL_ASK_ONE,
  AAR_WORD_MAIL_ASK_MANY,
  AAR_WORD_MAIL_DEADLINE,
  AAR_WORD_MAIL_OVERDUE,
  AAR_WORD_MAIL_NO_DEADLINE,
  AAR_WORD_MAIL_HOW,
  AAR_WORD_MAIL_ABOUT,
  AAR_WORD_MAIL_MORE,
  AAR_WORD_MAIL_THANKS,
  AAR_WORD_MAIL_REGARDS,
} AarFollowupWord;

const char *aar_followup_word (AarPlan *plan, AarFollowupWord word);
char *aar_followup_fill (AarPlan *plan, AarFollowupWord word, const char *first, const char *second);

G_END_DECLS
