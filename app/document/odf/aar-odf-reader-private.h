/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-document.h"
#include "aar-odf-lists.h"
#include "aar-odf-styles.h"

G_BEGIN_DECLS

/* What the reading of an OpenDocument file knows while it goes on. */
typedef struct
{
  AarDocument *document;
  AarOdfStyles *styles;
  AarOdfLists *lists;
  gboolean in_furniture;
  gboolean in_contents;
  gboolean is_hidden;
  guint page;
  guint n_cells;
} AarOdfReader;

/* What stands before the next paragraph of a list. */
typedef struct
{
  AarOdfCount *count;
  const char *style;
  guint level;
  int start;
  gboolean has_marker;
} AarOdfItem;

void aar_odf_reader_read_blocks (AarOdfReader *self, const xmlNode *node, GPtrArray *blocks);
void aar_odf_reader_read_paragraph (AarOdfReader *self, const xmlNode *node, AarOdfItem *item, GPtrArray *blocks);
void aar_odf_reader_read_inline (AarOdfReader *self,
                                 const xmlNode *node,
                                 AarBlock *block,
                                 const AarOdfType *type,
                                 GPtrArray *boxes);
AarBlock *aar_odf_reader_begin_table (AarOdfReader *self, const xmlNode *node);
void aar_odf_reader_read_row (AarOdfReader *self, AarBlock *table, const xmlNode *node, gboolean is_head, guint *index);
void aar_odf_reader_read_table (AarOdfReader *self, const xmlNode *node, GPtrArray *blocks);

G_END_DECLS
