/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-record.h"

G_BEGIN_DECLS

#define AAR_ROLE_RESPONSIBLE_CENTRE       "responsible-centre"
#define AAR_ROLE_RESPONSIBLE_COMMITTEE    "responsible-committee"
#define AAR_ROLE_CONTRIBUTOR              "contributor"
#define AAR_ROLE_POLITICAL_ANCHORING      "political-anchoring"
#define AAR_ROLE_ADMINISTRATIVE_ANCHORING "administrative-anchoring"
#define AAR_ROLE_PARTICIPANT              "participant"
#define AAR_ROLE_PARTNER                  "partner"

#define AAR_TYPE_RESPONSIBILITY (aar_responsibility_get_type ())

G_DECLARE_FINAL_TYPE (AarResponsibility, aar_responsibility, AAR, RESPONSIBILITY, AarRecord)

/**
 * AarResponsibilityField:
 * @AAR_RESPONSIBILITY_NODE: the initiative
 * @AAR_RESPONSIBILITY_POSITION: its place
 * @AAR_RESPONSIBILITY_ROLE: one of the AAR_ROLE strings
 * @AAR_RESPONSIBILITY_UNIT: the unit
 *
 * The fields of [class@Aar.Responsibility].
 */
typedef enum
{
  AAR_RESPONSIBILITY_NODE = AAR_TABLE_RESPONSIBILITY * AAR_FIELDS_PER_TABLE,
  AAR_RESPONSIBILITY_POSITION,
  AAR_RESPONSIBILITY_ROLE,
  AAR_RESPONSIBILITY_UNIT,
} AarResponsibilityField;

G_END_DECLS
