/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-level.h"

/**
 * AarLevel:
 *
 * One level of a rating scale, the best at position 0.
 */
struct _AarLevel
{
  AarRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (AarLevel, aar_level, AAR_TYPE_RECORD)

static const AarField fields[] = {
  { "scale", AAR_FIELD_REFERENCE, AAR_FIELD_OWNER | AAR_FIELD_CASCADE, AAR_TABLE_SCALE },
  { "position", AAR_FIELD_INTEGER, AAR_FIELD_POSITION, AAR_TABLE_NONE },
  { "symbol", AAR_FIELD_TEXT, AAR_FIELD_PLAIN, AAR_TABLE_NONE },
  { "label", AAR_FIELD_TEXT, AAR_FIELD_PLAIN, AAR_TABLE_NONE },
  { "meaning", AAR_FIELD_TEXT, AAR_FIELD_PLAIN, AAR_TABLE_NONE },
};

static void
aar_level_class_init (AarLevelClass *klass)
{
  aar_record_class_install_fields (AAR_RECORD_CLASS (klass), AAR_TABLE_LEVEL, fields, G_N_ELEMENTS (fields));
}

static void
aar_level_init (AarLevel *self)
{
}
