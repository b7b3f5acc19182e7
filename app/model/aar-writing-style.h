/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-record.h"

G_BEGIN_DECLS

#define AAR_TYPE_WRITING_STYLE (aar_writing_style_get_type ())

G_DECLARE_FINAL_TYPE (AarWritingStyle, aar_writing_style, AAR, WRITING_STYLE, AarRecord)

/**
 * AarWritingStyleField:
 * @AAR_WRITING_STYLE_ORGANISATION: the organisation
 * @AAR_WRITING_STYLE_POSITION: its place among those of the organisation
 * @AAR_WRITING_STYLE_NAME: what it is called
 * @AAR_WRITING_STYLE_VERSION: the version of the form of its content
 * @AAR_WRITING_STYLE_CONTENT: a key file that says which pattern has which role
 *
 * The fields of [class@Aar.WritingStyle].
 */
typedef enum
{
  AAR_WRITING_STYLE_ORGANISATION = AAR_TABLE_WRITING_STYLE * AAR_FIELDS_PER_TABLE,
  AAR_WRITING_STYLE_POSITION,
  AAR_WRITING_STYLE_NAME,
  AAR_WRITING_STYLE_VERSION,
  AAR_WRITING_STYLE_CONTENT,
} AarWritingStyleField;

G_END_DECLS
