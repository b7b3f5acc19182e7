/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-record.h"

G_BEGIN_DECLS

#define AAR_TYPE_TAG (aar_tag_get_type ())

G_DECLARE_FINAL_TYPE (AarTag, aar_tag, AAR, TAG, AarRecord)

/**
 * AarTagField:
 * @AAR_TAG_PLAN: the plan
 * @AAR_TAG_POSITION: its place among the tags
 * @AAR_TAG_GROUP: the group, such as Fokusområde
 * @AAR_TAG_NAME: the label
 *
 * The fields of [class@Aar.Tag].
 */
typedef enum
{
  AAR_TAG_PLAN = AAR_TABLE_TAG * AAR_FIELDS_PER_TABLE,
  AAR_TAG_POSITION,
  AAR_TAG_GROUP,
  AAR_TAG_NAME,
} AarTagField;

G_END_DECLS
