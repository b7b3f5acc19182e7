/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-record.h"

G_BEGIN_DECLS

#define AAR_MAIL_KIND_REQUEST  "request"
#define AAR_MAIL_KIND_REMINDER "reminder"

#define AAR_TYPE_MAIL_TEXT (aar_mail_text_get_type ())

G_DECLARE_FINAL_TYPE (AarMailText, aar_mail_text, AAR, MAIL_TEXT, AarRecord)

/**
 * AarMailTextField:
 * @AAR_MAIL_TEXT_ORGANISATION: the organisation
 * @AAR_MAIL_TEXT_POSITION: its place among those of the organisation
 * @AAR_MAIL_TEXT_KIND: one of the AAR_MAIL_KIND strings
 * @AAR_MAIL_TEXT_LANGUAGE: the language of its words
 * @AAR_MAIL_TEXT_SUBJECT: the subject
 * @AAR_MAIL_TEXT_TEXT: the text
 *
 * The fields of [class@Aar.MailText].
 */
typedef enum
{
  AAR_MAIL_TEXT_ORGANISATION = AAR_TABLE_MAIL_TEXT * AAR_FIELDS_PER_TABLE,
  AAR_MAIL_TEXT_POSITION,
  AAR_MAIL_TEXT_KIND,
  AAR_MAIL_TEXT_LANGUAGE,
  AAR_MAIL_TEXT_SUBJECT,
  AAR_MAIL_TEXT_TEXT,
} AarMailTextField;

G_END_DECLS
