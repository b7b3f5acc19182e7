/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-writing-style.h"

#include "aar-field-private.h"

/**
 * AarWritingStyle:
 *
 * How an organisation writes its plans, as learned from one of its documents.
 */
struct _AarWritingStyle
{
  AarRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (AarWritingStyle, aar_writing_style, AAR_TYPE_RECORD)

static const AarField fields[] = {
  OWNER ("organisation", ORGANISATION),
  POSITION (NULL),
  LINE ("name", N_ ("Name"), .flags = AAR_FIELD_TITLE),
  UNEDITED ("version", INTEGER, NONE, N_ ("Version")),
  UNEDITED ("content", TEXT, NONE, N_ ("Content")),
};

static void
aar_writing_style_class_init (AarWritingStyleClass *klass)
{
  aar_record_class_install_fields (AAR_RECORD_CLASS (klass), AAR_TABLE_WRITING_STYLE, fields, G_N_ELEMENTS (fields));
}

static void
aar_writing_style_init (AarWritingStyle *self)
{
}
