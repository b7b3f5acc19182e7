/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "aar-document-reader.h"

#include "aar-error.h"
#include "aar-reader-amount.h"
#include "aar-reader-block.h"
#include "aar-reader-finish.h"
#include "aar-reader-grammar.h"
#include "aar-reader-head.h"
#include "aar-reader-heading.h"
#include "aar-reader-unheaded.h"
#include "aar-reader-rounds.h"
#include "aar-reader-row.h"
#include "aar-reader-shape.h"
#include "aar-reader-unit.h"

#include <glib/gi18n-lib.h>

/* So many lines tell the language of the whole. */
#define LANGUAGE_LINES 2000

static guint
count_words (const AarLexicon *lexicon, AarDocumentLines *document)
{
  guint n = MIN (aar_document_lines_get_n_lines (document), LANGUAGE_LINES), count = 0;

  for (guint i = 0; i < n; i++)
    {
      g_auto (GStrv) words = g_strsplit_set (aar_document_lines_get_line (document, i), " \t.,:;()", -1);

      for (guint j = 0; words[j] != NULL; j++)
        count += *words[j] != '\0' && aar_lexicon_has (lexicon, "language", "words", words[j]);
    }
  return count;
}

static const AarLexicon *
choose_lexicon (AarDocumentLines *document, const char *language)
{
  GPtrArray *lexicons = aar_lexicon_list ();
  const AarLexicon *best = NULL;
  guint most = 0;

  if (language != NULL)
    return aar_lexicon_get (language);
  for (guint i = 0; i < lexicons->len; i++)
    {
      guint n = count_words (lexicons->pdata[i], document);

      if (best == NULL || n > most)
        {
          best = lexicons->pdata[i];
          most = n;
        }
    }
  return best;
}

static gboolean
has_text (AarDocumentLines *document)
{
  for (guint i = 0; i < aar_document_lines_get_n_lines (document); i++)
    for (const char *p = aar_document_lines_get_line (document, i); *p != '\0'; p = g_utf8_next_char (p))
      if (!g_unichar_isspace (g_utf8_get_char (p)))
        return TRUE;
  return FALSE;
}

/* The head of the document is read line by line, before its lines become blocks. */
static AarReaderBlocks *
read_blocks (AarDocumentLines *document, AarReaderDraft *draft)
{
  AarReaderLines *lines = aar_reader_lines_new (document, draft->lexicon);
  g_autofree char *place = aar_reader_head_find_place (lines, draft->lexicon);
  AarReaderBlocks *blocks;
  guint n;

  aar_record_set_text (aar_plan_content_get_organisation (draft->content), AAR_ORGANISATION_NAME, place);
  if (place == NULL)
    aar_reader_draft_doubt (draft, 1, NULL, "organisation", NULL, NULL);
  n = aar_reader_head_read_title (lines, draft);
  n = aar_reader_head_read_metadata (lines, n, draft);
  if (n > 0)
    g_array_remove_range (lines->lines, 0, n);
  blocks = aar_reader_blocks_new (lines, draft->lexicon);
  aar_reader_rows_resolve (blocks);
  aar_reader_find_headings (blocks);
  aar_reader_pairs_resolve (blocks);
  aar_reader_unheaded_resolve (blocks);
  aar_reader_shapes_resolve (blocks);
  return blocks;
}

/* What can be told only when all has been read. */
static void
finish (AarReaderBlocks *blocks, AarReaderDraft *draft)
{
  GPtrArray *nodes = aar_reader_draft_records (draft, AAR_TABLE_NODE);

  aar_reader_finish_plan (blocks, draft);
  aar_reader_rounds_finish (draft);
  aar_reader_units_resolve (draft);
  for (guint i = 0; i < nodes->len; i++)
    {
      aar_reader_amounts_find (draft, nodes->pdata[i]);
      aar_reader_staffing_find (draft, nodes->pdata[i]);
    }
}

/**
 * aar_document_reader_read:
 * @document: a plan document
 * @language: (nullable): `da` or `sv`, or %NULL to find it out
 * @cancellable: (nullable): to stop it
 * @error: where to say what went wrong
 *
 * Reads a plan out of a document: what its form tells is filed, and what was unsure is noted as a doubt beside it. May
 * be called in any thread.
 *
 * Returns: (transfer full) (nullable): a draft of the plan, or %NULL with @error set
 */
AarPlanContent *
aar_document_reader_read (AarDocumentLines *document, const char *language, GCancellable *cancellable, GError **error)
{
  const AarLexicon *lexicon;
  g_autoptr (AarReaderBlocks) blocks = NULL;
  g_autoptr (AarReaderDraft) draft = NULL;

  g_return_val_if_fail (AAR_IS_DOCUMENT_LINES (document), NULL);

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  if (!has_text (document))
    {
      g_set_error (error, AAR_ERROR, AAR_ERROR_EMPTY, _ ("“%s” is empty"), aar_document_lines_get_name (document));
      return NULL;
    }
  lexicon = choose_lexicon (document, language);
  draft = aar_reader_draft_new (lexicon, aar_document_lines_get_name (document));
  blocks = read_blocks (document, draft);
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  aar_reader_grammar_run (blocks, 0, draft);
  if (aar_reader_draft_records (draft, AAR_TABLE_NODE)->len == 0)
    {
      g_set_error (error, AAR_ERROR, AAR_ERROR_UNRECOGNISED, _ ("No areas or initiatives were found in “%s”"),
                   aar_document_lines_get_name (document));
      return NULL;
    }
  finish (blocks, draft);
  return g_steal_pointer (&draft->content);
}
