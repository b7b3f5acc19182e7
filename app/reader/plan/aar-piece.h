/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-document.h"
#include "aar-lexicon.h"

G_BEGIN_DECLS

/**
 * AarPieceKind:
 * @AAR_PIECE_HEADING: a heading
 * @AAR_PIECE_TEXT: a paragraph
 * @AAR_PIECE_POINT: a point of a list
 * @AAR_PIECE_LABEL: a label with its value, or with none where that comes behind it
 * @AAR_PIECE_TABLE: a table whose rows stand for something
 *
 * What a piece of a document is.
 */
typedef enum
{
  AAR_PIECE_HEADING,
  AAR_PIECE_TEXT,
  AAR_PIECE_POINT,
  AAR_PIECE_LABEL,
  AAR_PIECE_TABLE,
} AarPieceKind;

/**
 * AarPiece:
 * @kind: what it is
 * @text: what it says, without its number; the value of a label; the name of a table
 * @number: the printed number without a final stop, "" for none
 * @depth: how many parts the number has
 * @lead: (nullable): the word before the number of a heading: "Spor" of "Spor A: Varme"
 * @level: of a heading as the source ranks it, the outermost first; of a point how deep it stands
 * @rank: of a heading among all of the document, counted from 1
 * @tick: the box before it
 * @bold: whether all of it is bold
 * @size: of most of its letters in points, 0 where it is not known
 * @ends: whether what comes behind it is no part of it, as it is the last of a frame
 * @of_point: whether it goes on with the point before it
 * @run_in: (nullable): what is bold at its beginning where the rest is not
 * @field: where what stands under a label belongs
 * @label: (nullable): the label as printed
 * @block: (transfer none): where it comes from
 * @line: the line of the source, or its page
 *
 * A heading, paragraph, point, label or table, one after the other as they are read.
 */
typedef struct
{
  AarPieceKind kind;
  char *text;
  char number[24];
  guint depth;
  char *lead;
  guint level;
  guint rank;
  AarTick tick;
  gboolean bold;
  double size;
  gboolean ends;
  gboolean of_point;
  char *run_in;
  AarReaderField field;
  char *label;
  const AarBlock *block;
  guint line;
} AarPiece;

AarPiece *aar_piece_new (AarPieceKind kind, const char *text, const AarBlock *block);
void aar_piece_free (AarPiece *self);
void aar_piece_set_text (AarPiece *self, const char *text);
gboolean aar_piece_is_sentence (const char *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AarPiece, aar_piece_free)

G_END_DECLS
