/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-block.h"

G_BEGIN_DECLS

/**
 * AarDocument:
 * @name: what the document is called, for messages
 * @blocks: (element-type AarBlock): what it says, in the order of reading
 * @notes: (element-type AarBlock): its footnotes and endnotes
 * @furniture: (element-type AarBlock): running heads and feet, and page numbers
 *
 * What a document says and how it is built, whatever kind of file it was.
 */
typedef struct
{
  char *name;
  GPtrArray *blocks;
  GPtrArray *notes;
  GPtrArray *furniture;
  /*< private >*/
  GStringChunk *strings;
} AarDocument;

AarDocument *aar_document_new (const char *name);
void aar_document_free (AarDocument *self);
const char *aar_document_intern (AarDocument *self, const char *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AarDocument, aar_document_free)

G_END_DECLS
