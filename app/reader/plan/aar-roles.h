/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-chapter.h"
#include "aar-table-reading.h"

G_BEGIN_DECLS

/**
 * AarItemSource:
 * @AAR_ITEMS_ARE_SECTIONS: headings of one rank
 * @AAR_ITEMS_ARE_ROWS: rows of tables
 * @AAR_ITEMS_ARE_POINTS: points of lists
 *
 * What the initiatives of a document are.
 */
typedef enum
{
  AAR_ITEMS_ARE_SECTIONS,
  AAR_ITEMS_ARE_ROWS,
  AAR_ITEMS_ARE_POINTS,
} AarItemSource;

/**
 * AarRoles:
 * @source: what the initiatives are
 * @rank: the rank of their headings, 0 if they are none
 * @sure: whether labels or known words tell so
 * @led: whether a word leads most of their headings
 * @any_table: whether tables are lists of initiatives that nothing else tells of
 * @tables: (transfer none): block of a table → its reading
 * @values: (transfer none): what comes again in the document
 * @scale: (nullable): what the column is called that holds the levels that the document explains
 * @lexicon: (transfer none): the wording
 *
 * What the patterns of a document are in the plan.
 */
typedef struct
{
  AarItemSource source;
  guint rank;
  gboolean sure;
  gboolean led;
  gboolean any_table;
  GHashTable *tables;
  GHashTable *values;
  char *scale;
  const AarLexicon *lexicon;
} AarRoles;

char *aar_roles_fold_title (const char *title);
void aar_roles_find (AarRoles *self, AarChapter *root);
AarTableReading *aar_roles_get_table (const AarRoles *self, const AarPiece *piece);
AarTableKind aar_roles_get_kind (const AarRoles *self, const AarChapter *section, const AarPiece *piece);

G_END_DECLS
