/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-piece.h"

G_BEGIN_DECLS

/**
 * AarChapterRole:
 * @AAR_CHAPTER_PROSE: it speaks of the plan, not for it
 * @AAR_CHAPTER_AREA: it groups
 * @AAR_CHAPTER_INITIATIVE: it is carried out
 * @AAR_CHAPTER_PART: a part of an initiative with a heading of its own
 *
 * What a section is in the plan.
 */
typedef enum
{
  AAR_CHAPTER_PROSE,
  AAR_CHAPTER_AREA,
  AAR_CHAPTER_INITIATIVE,
  AAR_CHAPTER_PART,
} AarChapterRole;

/**
 * AarChapter:
 * @heading: (transfer none) (nullable): its heading; %NULL for the whole document
 * @parent: (transfer none) (nullable): the section it is in
 * @pieces: (element-type AarPiece): what stands below its heading before its first section
 * @sections: (element-type AarChapter): the sections in it
 * @rank: that of its heading, 0 for the whole document
 * @role: what it is
 *
 * A heading and what stands below it.
 */
typedef struct _AarChapter AarChapter;
struct _AarChapter
{
  AarPiece *heading;
  AarChapter *parent;
  GPtrArray *pieces;
  GPtrArray *sections;
  guint rank;
  AarChapterRole role;
};

typedef void (*AarChapterFunc) (AarChapter *section, gpointer data);

AarChapter *aar_chapter_new_for_pieces (GPtrArray *pieces);
void aar_chapter_free (AarChapter *self);
void aar_chapter_walk (AarChapter *self, AarChapterFunc func, gpointer data);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AarChapter, aar_chapter_free)

G_END_DECLS
