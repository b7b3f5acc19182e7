/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-organisation.h"

#include "aar-field-private.h"

/**
 * AarOrganisation:
 *
 * A municipality: whose plans these are, and whose units answer for them.
 */
struct _AarOrganisation
{
  AarRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (AarOrganisation, aar_organisation, AAR_TYPE_RECORD)

static const AarField fields[] = {
  POSITION (NULL),
  LINE ("name", N_ ("Name"), N_ ("Change of Name"), .flags = AAR_FIELD_TITLE),
};

static void
aar_organisation_class_init (AarOrganisationClass *klass)
{
  aar_record_class_install_fields (AAR_RECORD_CLASS (klass), AAR_TABLE_ORGANISATION, fields, G_N_ELEMENTS (fields));
}

static void
aar_organisation_init (AarOrganisation *self)
{
}
