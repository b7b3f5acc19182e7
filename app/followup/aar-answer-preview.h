/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-store.h"

G_BEGIN_DECLS

/**
 * AarAnswerLine:
 * @file: the file that it stands in
 * @row: the row there, counted from 1 with the heads as row 1
 * @column: the head of its column
 * @node: the initiative
 * @milestone: (nullable): the milestone that is answered, %NULL where it is the initiative itself
 * @scale: (nullable): the scale of a level or of the words on an initiative
 * @field: what is set: %AAR_ASSESSMENT_LEVEL, %AAR_ASSESSMENT_NOTE, %AAR_MILESTONE_LEVEL, %AAR_MILESTONE_STATUS or
 *   %AAR_MILESTONE_DONE
 * @old_text: (nullable): what stands there now, in words
 * @new_text: what the file says, in words
 * @integer: the id of the level, or whether the milestone is done
 * @is_conflict: whether another answer stands there already, in the plan or in another line of the files
 * @is_chosen: whether it will be written; at first true but for conflicts
 * @seen_text: (nullable): the words that stood in the plan
 * @seen_integer: the id of the level that stood there, or whether the milestone was done
 *
 * One answer of a sheet that would change something.
 */
typedef struct
{
  char *file;
  guint row;
  char *column;
  AarNode *node;
  AarMilestone *milestone;
  AarScale *scale;
  guint field;
  char *old_text;
  char *new_text;
  gint64 integer;
  gboolean is_conflict;
  gboolean is_chosen;
  char *seen_text;
  gint64 seen_integer;
} AarAnswerLine;

/**
 * AarAnswerProblem:
 * @file: the file that it stands in
 * @row: the row there, counted from 1 with the heads as row 1
 * @column: (nullable): the head of its column
 * @text: what stands there
 * @message: what is wrong with it, in the user's language
 *
 * What could not be understood.
 */
typedef struct
{
  char *file;
  guint row;
  char *column;
  char *text;
  char *message;
} AarAnswerProblem;

/**
 * AarAnswerPreview:
 * @lines: (element-type AarAnswerLine): what would change, in the order of the files; the caller sets `is_chosen`
 * @problems: (element-type AarAnswerProblem): what is not understood
 * @n_rows: how many rows with an id were read
 * @n_same: how many cells say what stands there already
 *
 * What filled sheets would change in a round, to be shown before anything is written.
 */
typedef struct
{
  GPtrArray *lines;
  GPtrArray *problems;
  guint n_rows;
  guint n_same;

  /*< private >*/
  AarPlanContent *content;
  AarRound *round;
} AarAnswerPreview;

AarAnswerPreview *aar_answer_preview_new (AarPlanContent *content, gint64 round);
void aar_answer_preview_free (AarAnswerPreview *self);
guint aar_answer_preview_n_chosen (const AarAnswerPreview *self);
guint aar_answer_preview_n_conflicts (const AarAnswerPreview *self);
gboolean aar_answer_preview_apply (AarAnswerPreview *self, AarStore *store, const char *reason, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AarAnswerPreview, aar_answer_preview_free)

G_END_DECLS
