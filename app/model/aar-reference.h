/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-record.h"

G_BEGIN_DECLS

#define AAR_TYPE_REFERENCE (aar_reference_get_type ())

G_DECLARE_FINAL_TYPE (AarReference, aar_reference, AAR, REFERENCE, AarRecord)

/**
 * AarReferenceField:
 * @AAR_REFERENCE_PLAN: the plan
 * @AAR_REFERENCE_POSITION: its place among the references
 * @AAR_REFERENCE_TITLE: the title of the governing document
 *
 * The fields of [class@Aar.Reference].
 */
typedef enum
{
  AAR_REFERENCE_PLAN = AAR_TABLE_REFERENCE * AAR_FIELDS_PER_TABLE,
  AAR_REFERENCE_POSITION,
  AAR_REFERENCE_TITLE,
} AarReferenceField;

G_END_DECLS
