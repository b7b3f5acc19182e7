/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The columns of an answer sheet, as it is written and as it is found again. */
#pragma once

#include "aar-model.h"

G_BEGIN_DECLS

/**
 * AarAnswerColumnKind:
 * @AAR_ANSWER_COLUMN_ID: by which the line is found again
 * @AAR_ANSWER_COLUMN_TYPE: initiative or milestone, for the reader's eye
 * @AAR_ANSWER_COLUMN_NUMBER: the printed number
 * @AAR_ANSWER_COLUMN_TITLE: the title or text
 * @AAR_ANSWER_COLUMN_LEVEL: the level on a scale
 * @AAR_ANSWER_COLUMN_TEXT: the words on a scale; of the first scale also the status of a milestone
 * @AAR_ANSWER_COLUMN_REACHED: whether a milestone is reached
 */
typedef enum
{
  AAR_ANSWER_COLUMN_ID,
  AAR_ANSWER_COLUMN_TYPE,
  AAR_ANSWER_COLUMN_NUMBER,
  AAR_ANSWER_COLUMN_TITLE,
  AAR_ANSWER_COLUMN_LEVEL,
  AAR_ANSWER_COLUMN_TEXT,
  AAR_ANSWER_COLUMN_REACHED,
} AarAnswerColumnKind;

/**
 * AarAnswerColumn:
 * @kind: what it holds
 * @scale: (nullable): the scale of a level or of words
 * @head: its head, with what to write there
 */
typedef struct
{
  AarAnswerColumnKind kind;
  AarScale *scale;
  char *head;
} AarAnswerColumn;

/**
 * AarAnswerId:
 *
 * What an id in a sheet says of it.
 */
typedef enum
{
  AAR_ANSWER_ID_EMPTY,
  AAR_ANSWER_ID_NODE,
  AAR_ANSWER_ID_MILESTONE,
  AAR_ANSWER_ID_OTHER_ROUND,
  AAR_ANSWER_ID_DAMAGED,
  AAR_ANSWER_ID_UNKNOWN,
} AarAnswerId;

GPtrArray *aar_answer_columns_make (AarPlanContent *content);
gboolean aar_answer_columns_has_letters (GPtrArray *columns, const char *head);
const AarAnswerColumn *aar_answer_columns_find (GPtrArray *columns, const char *head);
char *aar_answer_id_write (gpointer record, gint64 round);
AarAnswerId aar_answer_id_read (const char *text, gint64 round, gint64 *id);

G_END_DECLS
