/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-mail-text.h"

#include "aar-field-private.h"

/**
 * AarMailText:
 *
 * The words of a mail to those who are to answer.
 */
struct _AarMailText
{
  AarRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (AarMailText, aar_mail_text, AAR_TYPE_RECORD)

static const AarCode kinds[] = {
  { AAR_MAIL_KIND_REQUEST, NC_ ("mail", "Request"), "mail" },
  { AAR_MAIL_KIND_REMINDER, NC_ ("mail", "Reminder"), "mail" },
  { NULL },
};

static const AarField fields[] = {
  OWNER ("organisation", ORGANISATION),
  POSITION (NULL),
  CODE ("kind", kinds, N_ ("Kind of Mail"), .flags = AAR_FIELD_REQUIRED),
  UNEDITED ("language", TEXT, NONE, N_ ("Language")),
  LINE ("subject", N_ ("Subject"), .flags = AAR_FIELD_TITLE),
  PROSE ("text", N_ ("Text")),
};

static void
aar_mail_text_class_init (AarMailTextClass *klass)
{
  aar_record_class_install_fields (AAR_RECORD_CLASS (klass), AAR_TABLE_MAIL_TEXT, fields, G_N_ELEMENTS (fields));
}

static void
aar_mail_text_init (AarMailText *self)
{
}
