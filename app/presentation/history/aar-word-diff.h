/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * AarDiffKind:
 * @AAR_DIFF_KEPT: words of both texts
 * @AAR_DIFF_REMOVED: words of the old text only
 * @AAR_DIFF_ADDED: words of the new text only
 * @AAR_DIFF_SKIPPED: a long run of words of both texts, left out
 */
typedef enum
{
  AAR_DIFF_KEPT,
  AAR_DIFF_REMOVED,
  AAR_DIFF_ADDED,
  AAR_DIFF_SKIPPED,
} AarDiffKind;

/**
 * AarDiffPiece:
 * @kind: where the words stand
 * @text: the words with what separates them
 *
 * A run of words.
 */
typedef struct
{
  AarDiffKind kind;
  GString *text;
} AarDiffPiece;

GPtrArray *aar_word_diff (const char *old_text, const char *new_text, guint context);

G_END_DECLS
