/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-reader-block.h"
#include "aar-reader-draft.h"

G_BEGIN_DECLS

/**
 * AarReaderRecord:
 * @draft: the plan so far
 * @node: (nullable): the area or initiative that is being read
 * @field: where what comes belongs
 * @label_field: the field of the last label, to which a list goes back
 * @label: the label as the lexicon writes it
 * @group: (nullable): the heading of the points that come
 * @round: (nullable): the round of the milestones that come
 * @day: (nullable): the day that the value of the label holds for
 * @row: whether a milestone row waits for its round
 * @row_text: its text
 * @row_status: its status
 * @row_line: where it stands
 * @last: (nullable): the last action, indicator or milestone
 * @assessed: (nullable): the assessment that the last label gave
 * @step: (nullable): the action that has labels of its own
 * @filled: whether the node has anything of its own
 * @roles: whether the node has named somebody
 *
 * Puts what the grammar has recognised into the records.
 */
typedef struct
{
  AarReaderDraft *draft;
  gpointer node;
  AarReaderField field;
  AarReaderField label_field;
  const char *label;
  char *group;
  gpointer round;
  const char *day;
  gboolean row;
  GString *row_text;
  GString *row_status;
  guint row_line;
  gpointer last;
  gpointer assessed;
  gpointer step;
  gboolean filled;
  gboolean roles;
} AarReaderRecord;

void aar_reader_record_init (AarReaderRecord *self, AarReaderDraft *draft);
void aar_reader_record_clear (AarReaderRecord *self);
void aar_reader_record_open (AarReaderRecord *self, gpointer node);
void aar_reader_record_set_group (AarReaderRecord *self, const char *group);
void aar_reader_record_set_label (AarReaderRecord *self, AarReaderField field, const char *label);
void aar_reader_record_add_step (AarReaderRecord *self, const char *text);
void aar_reader_record_start_row (AarReaderRecord *self, guint line);
gpointer aar_reader_record_end_row (AarReaderRecord *self, gpointer round, const char *smiley);
void aar_reader_record_point (AarReaderRecord *self, const char *text, guint line);
void aar_reader_record_text (AarReaderRecord *self, const char *text, guint line);
void aar_reader_record_value (AarReaderRecord *self, const char *text, guint line);

G_END_DECLS
