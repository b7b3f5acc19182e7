/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-frozen-answer.h"

#include "aar-field-private.h"

/**
 * AarFrozenAnswer:
 *
 * What was answered by a scale when a round was closed.
 */
struct _AarFrozenAnswer
{
  AarRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (AarFrozenAnswer, aar_frozen_answer, AAR_TYPE_RECORD)

static const AarField fields[] = {
  OWNER ("frozen-node", FROZEN_NODE),
  POSITION (NULL),
  UNEDITED ("scale", INTEGER, NONE, N_ ("Scale")),
  UNEDITED ("level", INTEGER, NONE, N_ ("Level")),
  UNEDITED ("note", TEXT, NONE, N_ ("Note"), .flags = AAR_FIELD_TITLE),
  UNEDITED ("not-relevant", BOOLEAN, NONE, N_ ("Not Relevant")),
};

static void
aar_frozen_answer_class_init (AarFrozenAnswerClass *klass)
{
  aar_record_class_install_fields (AAR_RECORD_CLASS (klass), AAR_TABLE_FROZEN_ANSWER, fields, G_N_ELEMENTS (fields));
}

static void
aar_frozen_answer_init (AarFrozenAnswer *self)
{
}
