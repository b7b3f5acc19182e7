/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-template.h"

#include "aar-field-private.h"

/**
 * AarTemplate:
 *
 * How a report is laid out and what it says.
 */
struct _AarTemplate
{
  AarRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (AarTemplate, aar_template, AAR_TYPE_RECORD)

static const AarField fields[] = {
  OWNER ("organisation", ORGANISATION),
  POSITION (NULL),
  LINE ("name", N_ ("Name"), .flags = AAR_FIELD_TITLE),
  UNEDITED ("kind", TEXT, NONE, N_ ("Kind")),
  UNEDITED ("language", TEXT, NONE, N_ ("Language")),
  UNEDITED ("version", INTEGER, NONE, N_ ("Version")),
  UNEDITED ("content", TEXT, NONE, N_ ("Content")),
};

static void
aar_template_class_init (AarTemplateClass *klass)
{
  aar_record_class_install_fields (AAR_RECORD_CLASS (klass), AAR_TABLE_TEMPLATE, fields, G_N_ELEMENTS (fields));
}

static void
aar_template_init (AarTemplate *self)
{
}
