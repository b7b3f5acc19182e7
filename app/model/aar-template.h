/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-record.h"

G_BEGIN_DECLS

#define AAR_TYPE_TEMPLATE (aar_template_get_type ())

G_DECLARE_FINAL_TYPE (AarTemplate, aar_template, AAR, TEMPLATE, AarRecord)

/**
 * AarTemplateField:
 * @AAR_TEMPLATE_ORGANISATION: the organisation
 * @AAR_TEMPLATE_POSITION: its place among those of the organisation
 * @AAR_TEMPLATE_NAME: what it is called
 * @AAR_TEMPLATE_KIND: which report it is for
 * @AAR_TEMPLATE_LANGUAGE: the language of its words
 * @AAR_TEMPLATE_VERSION: the version of the form of its content
 * @AAR_TEMPLATE_CONTENT: a key file with headings, their order and what is filled in
 *
 * The fields of [class@Aar.Template].
 */
typedef enum
{
  AAR_TEMPLATE_ORGANISATION = AAR_TABLE_TEMPLATE * AAR_FIELDS_PER_TABLE,
  AAR_TEMPLATE_POSITION,
  AAR_TEMPLATE_NAME,
  AAR_TEMPLATE_KIND,
  AAR_TEMPLATE_LANGUAGE,
  AAR_TEMPLATE_VERSION,
  AAR_TEMPLATE_CONTENT,
} AarTemplateField;

G_END_DECLS
