/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads a plan out of the tree of a document: first what repeats in it, then what that is. */
#include "aar-plan-reader.h"

#include "aar-badges.h"
#include "aar-cell-values.h"
#include "aar-front-matter.h"
#include "aar-heading-patterns.h"
#include "aar-label-patterns.h"
#include "aar-label-tails.h"
#include "aar-pieces.h"
#include "aar-roles.h"
#include "aar-chapter-filing.h"

#include <string.h>

/* The word that leads most headings of one role is what the plan calls it. */
typedef struct
{
  AarChapterRole role;
  GHashTable *counts;
  const char *best;
  guint most;
} Words;

static void
count_word (AarChapter *section, gpointer data)
{
  Words *words = data;
  const char *lead = section->heading != NULL ? section->heading->lead : NULL;
  guint n;

  if (lead == NULL || section->role != words->role)
    return;
  n = GPOINTER_TO_UINT (g_hash_table_lookup (words->counts, lead)) + 1;
  g_hash_table_insert (words->counts, (gpointer) lead, GUINT_TO_POINTER (n));
  if (n > words->most)
    {
      words->most = n;
      words->best = lead;
    }
}

static void
set_word (AarChapter *root, AarChapterRole role, AarReaderDraft *draft, guint field)
{
  g_autoptr (GHashTable) counts = g_hash_table_new (g_str_hash, g_str_equal);
  Words words = { role, counts, NULL, 0 };

  aar_chapter_walk (root, count_word, &words);
  if (words.best != NULL)
    aar_record_set_text (aar_reader_draft_plan (draft), field, words.best);
}


/**
 * aar_plan_reader_read:
 * @document: a document
 * @draft: the plan, which knows its language and its municipality
 *
 * Reads what the document tells of the plan. The plan's words for its parts are set where the document has them.
 */
void
aar_plan_reader_read (const AarDocument *document, AarReaderDraft *draft)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func ((GDestroyNotify) aar_block_free);
  g_autoptr (GPtrArray) pieces = aar_pieces_new (document, parts);
  g_autoptr (GHashTable) tables = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) aar_table_reading_free);
  g_autoptr (GHashTable) values = aar_cell_values_count (pieces);
  AarRoles roles = { .tables = tables, .values = values, .lexicon = draft->lexicon };
  AarChapter *root;

  aar_front_matter_take (pieces, draft);
  aar_badges_find (pieces);
  aar_heading_patterns_find (pieces, draft->lexicon);
  aar_heading_patterns_rank (pieces);
  aar_label_tails_split (pieces, draft->lexicon);
  aar_label_patterns_find (pieces, draft->lexicon, values);
  aar_heading_patterns_find (pieces, draft->lexicon);
  aar_heading_patterns_rank (pieces);
  aar_front_matter_take_data (pieces, draft);
  root = aar_chapter_new_for_pieces (pieces);
  aar_roles_find (&roles, root);
  aar_chapter_filing_run (&roles, root, draft);
  set_word (root, AAR_CHAPTER_AREA, draft, AAR_PLAN_AREA_WORD);
  set_word (root, AAR_CHAPTER_INITIATIVE, draft, AAR_PLAN_INITIATIVE_WORD);
  aar_chapter_free (root);
  g_free (roles.scale);
}
