/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-lexicon.h"
#include "aar-model.h"
#include "aar-reader-time.h"

G_BEGIN_DECLS

/* Among more names than this no misspelt one is looked for: no municipality has so many, and it would take long. */
#define AAR_READER_MOST_NAMES 300

/**
 * AarReaderDraft:
 * @content: the plan so far
 * @lexicon: (transfer none): the wording of its language
 * @document: the name of the document
 * @responsibilities: who was named where, to be cut into units when all the names are known
 * @rounds: key of a time → its round
 * @given: the levels that some initiative has got
 * @units: letters of a name or abbreviation → its unit
 * @introduction: the prose that is of no node
 * @asked: (nullable): the label that a level may stand under, which names its scale
 * @year: the one year of the plan, 0 if it has several or none is known
 *
 * A plan that is being read.
 */
typedef struct
{
  AarPlanContent *content;
  const AarLexicon *lexicon;
  const char *document;
  GPtrArray *responsibilities;
  GHashTable *rounds;
  GHashTable *given;
  GHashTable *units;
  GString *introduction;
  const char *asked;
  guint year;
} AarReaderDraft;

/**
 * AarReaderNamed:
 * @node: the node
 * @field: the label or column that the names stand under
 * @text: the names as printed
 * @line: the line where they stand
 * @action: (nullable): the action of the node that they carry out
 * @list: whether each stands on a line of its own, so that @text is one name
 *
 * A value that names those who are responsible.
 */
typedef struct
{
  gpointer node;
  gpointer action;
  AarReaderField field;
  char *text;
  guint line;
  gboolean list;
} AarReaderNamed;

AarReaderDraft *aar_reader_draft_new (const AarLexicon *lexicon, const char *document);
void aar_reader_draft_free (AarReaderDraft *self);
gpointer aar_reader_draft_append (AarReaderDraft *self, AarTable table, gpointer owner);
gpointer
aar_reader_draft_add_node (AarReaderDraft *self, const char *kind, const char *number, const char *title, guint line);
void aar_reader_draft_introduce (AarReaderDraft *self, const char *text);
void aar_reader_draft_add_text (gpointer record, guint field, const char *text);
void
aar_reader_draft_doubt (AarReaderDraft *self, guint line, gpointer node, const char *key, const char *a, const char *b);
gpointer aar_reader_draft_get_round (AarReaderDraft *self, const AarReaderTime *time, const char *name);
gpointer aar_reader_draft_get_tag (AarReaderDraft *self, const char *group, const char *name, guint line);
void aar_reader_draft_tag (AarReaderDraft *self, gpointer node, gpointer tag);
gpointer aar_reader_draft_reference (AarReaderDraft *self, const char *title);
gpointer aar_reader_draft_get_level (AarReaderDraft *self, gpointer scale, const char *symbol);
AarReaderNamed *aar_reader_draft_name (AarReaderDraft *self,
                                       gpointer node,
                                       AarReaderField field,
                                       const char *text,
                                       guint line,
                                       gboolean list);
GPtrArray *aar_reader_draft_records (AarReaderDraft *self, AarTable table);
gpointer aar_reader_draft_plan (AarReaderDraft *self);

char *aar_reader_squeeze (const char *text);
gboolean aar_reader_same (const char *a, const char *b);
gboolean aar_reader_near (const char *a, const char *b);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AarReaderDraft, aar_reader_draft_free)

G_END_DECLS
