/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "aar-document-reader.h"

#include "aar-error.h"
#include "aar-plan-reader.h"
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
#include <string.h>

/* So many lines tell the language of the whole. */
#define LANGUAGE_LINES 2000

/* So many letters of a title tell its line. */
#define TITLE_START 24
/* Sizes of type that differ by less, in points, are the same. */
#define SAME_SIZE 0.4

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

/* The municipality that only running heads and notes name. */
static char *
find_place_at_edge (const AarDocument *tree, const AarLexicon *lexicon)
{
  GPtrArray *parts[] = { tree->furniture, tree->notes };
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (AarDocumentLines) document = NULL;
  g_autoptr (AarReaderLines) lines = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    for (guint j = 0; j < parts[i]->len; j++)
      {
        g_autofree char *line = aar_block_get_text (parts[i]->pdata[j]);

        g_string_append_printf (text, "%s\n", line);
      }
  document = aar_document_lines_new_for_text ("", text->str);
  lines = aar_reader_lines_new (document, lexicon);
  return aar_reader_head_find_place (lines, lexicon);
}

/* The sizes and weights of type in the blocks. */
static void
look_at_type (const GPtrArray *blocks, double *size, gboolean *told)
{
  for (guint i = 0; i < blocks->len && !*told; i++)
    {
      const AarBlock *block = blocks->pdata[i];

      *told = block->kind == AAR_BLOCK_HEADING || (block->kind == AAR_BLOCK_TABLE && block->place.page == 0);
      for (guint j = 0; j < block->runs->len && !*told; j++)
        {
          const AarRun *run = block->runs->pdata[j];

          if (*size == 0)
            *size = run->size;
          *told = (run->style & AAR_RUN_BOLD) != 0 || ABS (run->size - *size) > SAME_SIZE;
        }
      for (guint j = 0; block->rows != NULL && j < block->rows->len; j++)
        {
          const AarTableRow *row = block->rows->pdata[j];

          for (guint k = 0; k < row->cells->len; k++)
            look_at_type (((AarTableCell *) row->cells->pdata[k])->blocks, size, told);
        }
    }
}

/* Whether the source tells how the document is built. A PDF of plain text in one type tells no more than the text. */
static gboolean
tells_structure (const AarDocument *tree)
{
  double size = 0;
  gboolean told = FALSE;

  if (tree != NULL)
    look_at_type (tree->blocks, &size, &told);
  return told;
}

/* The line that holds the beginning of a title, looked for from a line on and then from the first. */
static guint
find_line (AarDocumentLines *document, const char *title, guint from)
{
  guint n = aar_document_lines_get_n_lines (document);
  g_autofree char *start = g_utf8_strlen (title, -1) > TITLE_START ? g_utf8_substring (title, 0, TITLE_START)
                                                                   : g_strdup (title);

  for (guint i = 0; *start != '\0' && i < n; i++)
    {
      guint index = (from + i) % n;

      if (strstr (aar_document_lines_get_line (document, index), start) != NULL)
        return index;
    }
  return MIN (from, n - 1);
}

/* What is read from a tree knows its blocks; whoever checks it sees the document as lines. */
static void
locate (AarReaderDraft *draft, AarDocumentLines *document)
{
  GPtrArray *nodes = aar_reader_draft_records (draft, AAR_TABLE_NODE),
            *doubts = aar_reader_draft_records (draft, AAR_TABLE_DOUBT);
  guint line = 0;

  for (guint i = 0; i < nodes->len; i++)
    {
      line = find_line (document, aar_record_get_text (nodes->pdata[i], AAR_NODE_TITLE), line);
      aar_record_set_integer (nodes->pdata[i], AAR_NODE_SOURCE_LINE, line + 1);
    }
  for (guint i = 0; i < doubts->len; i++)
    {
      gpointer node = aar_plan_content_lookup (draft->content, AAR_TABLE_NODE,
                                               aar_record_get_integer (doubts->pdata[i], AAR_DOUBT_NODE));

      if (node != NULL)
        aar_record_set_integer (doubts->pdata[i], AAR_DOUBT_LINE, aar_record_get_integer (node, AAR_NODE_SOURCE_LINE));
      else if (aar_record_get_integer (doubts->pdata[i], AAR_DOUBT_LINE) != 1)
        aar_record_set_integer (doubts->pdata[i], AAR_DOUBT_LINE, 0);
    }
}

/* Reads a document by how it is built. */
static AarReaderDraft *
read_tree (AarDocumentLines *document, const AarLexicon *lexicon)
{
  AarReaderDraft *draft = aar_reader_draft_new (lexicon, aar_document_lines_get_name (document));
  g_autoptr (AarReaderLines) lines = aar_reader_lines_new (document, lexicon);
  g_autofree char *place = aar_reader_head_find_place (lines, lexicon);
  g_autoptr (AarReaderBlocks) blocks = NULL;
  g_autofree char *area = NULL, *initiative = NULL;
  gpointer plan = aar_reader_draft_plan (draft);

  if (place == NULL)
    place = find_place_at_edge (aar_document_lines_get_tree (document), lexicon);
  aar_record_set_text (aar_plan_content_get_organisation (draft->content), AAR_ORGANISATION_NAME, place);
  if (place == NULL)
    aar_reader_draft_doubt (draft, 1, NULL, "organisation", NULL, NULL);
  aar_plan_reader_read (aar_document_lines_get_tree (document), draft);
  area = g_strdup (aar_record_get_text (plan, AAR_PLAN_AREA_WORD));
  initiative = g_strdup (aar_record_get_text (plan, AAR_PLAN_INITIATIVE_WORD));
  blocks = aar_reader_blocks_new (g_steal_pointer (&lines), lexicon);
  finish (blocks, draft);
  locate (draft, document);
  if (area != NULL)
    aar_record_set_text (plan, AAR_PLAN_AREA_WORD, area);
  if (initiative != NULL)
    aar_record_set_text (plan, AAR_PLAN_INITIATIVE_WORD, initiative);
  return draft;
}

/* Reads a document by its lines. */
static AarReaderDraft *
read_lines (AarDocumentLines *document, const AarLexicon *lexicon)
{
  AarReaderDraft *draft = aar_reader_draft_new (lexicon, aar_document_lines_get_name (document));
  g_autoptr (AarReaderBlocks) blocks = read_blocks (document, draft);

  aar_reader_grammar_run (blocks, 0, draft);
  if (aar_reader_draft_records (draft, AAR_TABLE_NODE)->len > 0)
    finish (blocks, draft);
  return draft;
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
  draft = tells_structure (aar_document_lines_get_tree (document)) ? read_tree (document, lexicon)
                                                                   : read_lines (document, lexicon);
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  if (aar_reader_draft_records (draft, AAR_TABLE_NODE)->len == 0)
    {
      g_set_error (error, AAR_ERROR, AAR_ERROR_UNRECOGNISED, _ ("No areas or initiatives were found in “%s”"),
                   aar_document_lines_get_name (document));
      return NULL;
    }
  return g_steal_pointer (&draft->content);
}
