/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-record.h"

G_BEGIN_DECLS

#define AAR_TYPE_ORGANISATION (aar_organisation_get_type ())

G_DECLARE_FINAL_TYPE (AarOrganisation, aar_organisation, AAR, ORGANISATION, AarRecord)

/**
 * AarOrganisationField:
 * @AAR_ORGANISATION_POSITION: its place among the organisations
 * @AAR_ORGANISATION_NAME: the name of the municipality, %NULL as long as nobody has told it
 *
 * The fields of [class@Aar.Organisation].
 */
typedef enum
{
  AAR_ORGANISATION_POSITION = AAR_TABLE_ORGANISATION * AAR_FIELDS_PER_TABLE,
  AAR_ORGANISATION_NAME,
} AarOrganisationField;

G_END_DECLS
