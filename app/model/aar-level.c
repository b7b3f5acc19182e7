/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-level.h"

#include "aar-field-private.h"

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

static const AarCode symbols[] = {
  { "happy", NC_ ("face", "Happy"), "face" },
  { "neutral", NC_ ("face", "Neutral"), "face" },
  { "sad", NC_ ("face", "Sad"), "face" },
  { NULL },
};

static const AarField fields[] = {
  OWNER ("scale", SCALE),
  POSITION (NULL),
  /* Translators: the smiley of a level of a rating scale */
  CODE ("symbol", symbols, N_ ("Face")),
  LINE ("label", N_ ("Name"), .flags = AAR_FIELD_TITLE, .place = -1),
  PROSE ("meaning", N_ ("Meaning")),
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
