/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-document.h"
#include "aar-docx-numbering.h"
#include "aar-docx-styles.h"

G_BEGIN_DECLS

/* What the reading of a document of Word knows while it goes on. */
typedef struct
{
  AarDocument *document;
  AarDocxStyles *styles;
  AarDocxNumbering *numbering;
  /* for each field that is open, whether its result has begun */
  GArray *fields;
  /* the marks of notes, by "footnote" or "endnote" and the id */
  GHashTable *marks;
  guint n_footnotes;
  guint n_endnotes;
  /* the ids of running heads and feet */
  GPtrArray *furniture;
  gboolean in_furniture;
  /* the text of a paragraph whose end was deleted, so that the next one goes on with it */
  AarBlock *open;
  guint page;
  gboolean has_broken;
} AarDocxReader;

void aar_docx_reader_read_blocks (AarDocxReader *self, const xmlNode *node, GPtrArray *blocks);
void aar_docx_reader_flush (AarDocxReader *self, GPtrArray *blocks);
void aar_docx_reader_read_paragraph (AarDocxReader *self, const xmlNode *node, GPtrArray *blocks);
void aar_docx_reader_read_table (AarDocxReader *self, const xmlNode *node, GPtrArray *blocks);
void aar_docx_reader_read_inline (AarDocxReader *self,
                                  const xmlNode *node,
                                  AarBlock *block,
                                  const AarDocxType *type,
                                  GPtrArray *boxes);

G_END_DECLS
