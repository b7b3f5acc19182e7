/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-pdf-text.h"

#include "aar-document-bytes.h"
#include "aar-error.h"
#include "aar-pdf-lines.h"
#include "aar-pdf-page.h"
#include "aar-pdf-tree.h"

#include <poppler.h>

#include "config.h"
#include <glib/gi18n-lib.h>

/* Fewer pages are not worth a thread, and more threads would only wait for memory. */
#define PAGES_PER_RANGE 16
#define MAXIMUM_RANGES  8

static void
translate_error (GError **error, const GError *cause, const char *name)
{
  if (g_error_matches (cause, POPPLER_ERROR, POPPLER_ERROR_ENCRYPTED))
    g_set_error (error, AAR_ERROR, AAR_ERROR_ENCRYPTED,
                 _ ("“%s” is protected by a password. Please save it without one, and import that."), name);
  else
    g_set_error (error, AAR_ERROR, AAR_ERROR_FORMAT,
                 _ ("“%s” is a PDF that is damaged and cannot be opened (%s). Please make or fetch it anew."), name,
                 cause->message);
}

static gboolean
is_blank (const char *text)
{
  for (; *text != '\0'; text = g_utf8_next_char (text))
    if (!g_unichar_isspace (g_utf8_get_char (text)) && *text != '\f')
      return FALSE;
  return TRUE;
}

/* A range of pages and what becomes of them. Poppler's objects belong to one thread, so each range opens the file for
 * itself. */
typedef struct
{
  GBytes *bytes;
  const char *name;
  int first;
  int end;
  AarPdfLines *lines;
  GPtrArray *pages;
  GError *error;
} Range;

static void
add_page (Range *range, PopplerDocument *document, int index)
{
  PopplerPage *page = poppler_document_get_page (document, index);

  if (page != NULL)
    {
      aar_pdf_lines_add_page (range->lines, page);
      g_ptr_array_add (range->pages, aar_pdf_page_new (page));
    }
  g_clear_object (&page);
}

/* A small PDF can unpack to any amount of text. */
static void
read_pages (Range *range, PopplerDocument *document)
{
  for (int i = range->first; i < range->end; i++)
    {
      add_page (range, document, i);
      if (aar_pdf_lines_get_size (range->lines) > (gsize) AAR_DOCUMENT_MAXIMUM_TEXT_SIZE)
        {
          g_set_error (&range->error, AAR_ERROR, AAR_ERROR_TOO_LARGE,
                       _ ("“%s” holds more text than any plan. Is it the right file?"), range->name);
          return;
        }
    }
}

static gpointer
read_range (gpointer data)
{
  Range *range = data;
  g_autoptr (GError) cause = NULL;
  PopplerDocument *document = poppler_document_new_from_bytes (range->bytes, NULL, &cause);

  if (document == NULL)
    translate_error (&range->error, cause, range->name);
  else
    read_pages (range, document);
  g_clear_object (&document);
  return NULL;
}

/* Reads the pages on several processors, as a long plan takes a second on one. Gives NULL where a range failed. */
static AarPdfLines *
read_document (const Range *whole, GPtrArray *pages, GError **error)
{
  int n_ranges = CLAMP (whole->end / PAGES_PER_RANGE, 1, (int) MIN (g_get_num_processors (), MAXIMUM_RANGES));
  g_autoptr (AarPdfLines) lines = aar_pdf_lines_new ();
  Range ranges[MAXIMUM_RANGES];
  GThread *threads[MAXIMUM_RANGES];
  gboolean complete = TRUE;

  for (int i = 0; i < n_ranges; i++)
    {
      ranges[i] = *whole;
      ranges[i].first = (int) ((gint64) whole->end * i / n_ranges);
      ranges[i].end = (int) ((gint64) whole->end * (i + 1) / n_ranges);
      ranges[i].lines = aar_pdf_lines_new ();
      ranges[i].pages = g_ptr_array_new ();
      threads[i] = i == 0 ? NULL : g_thread_new ("pages", read_range, &ranges[i]);
    }
  read_range (&ranges[0]);
  for (int i = 0; i < n_ranges; i++)
    {
      g_clear_pointer (&threads[i], g_thread_join);
      aar_pdf_lines_append (lines, ranges[i].lines);
      aar_pdf_lines_free (ranges[i].lines);
      g_ptr_array_extend_and_steal (pages, ranges[i].pages);
      if (ranges[i].error == NULL)
        continue;
      /* the first is told, the others are likely the same */
      if (complete)
        g_propagate_error (error, ranges[i].error);
      else
        g_error_free (ranges[i].error);
      complete = FALSE;
    }
  return complete ? g_steal_pointer (&lines) : NULL;
}

/**
 * aar_pdf_text_extract:
 * @bytes: a PDF
 * @name: its name, for the message
 * @tree: (out): gets how the document is built
 * @error: return location for an error
 *
 * Gets the text of a PDF in reading order, with blank lines between paragraphs and a form feed
 * between pages.
 *
 * Returns: (transfer full) (nullable): the text, or %NULL with @error set
 */
char *
aar_pdf_text_extract (GBytes *bytes, const char *name, AarDocument **tree, GError **error)
{
  g_autoptr (GPtrArray) pages = g_ptr_array_new_with_free_func ((GDestroyNotify) aar_pdf_page_free);
  g_autoptr (GError) cause = NULL;
  g_autoptr (AarPdfLines) lines = NULL;
  g_autofree char *text = NULL;
  PopplerDocument *document = poppler_document_new_from_bytes (bytes, NULL, &cause);
  int n_pages;

  if (document == NULL)
    {
      translate_error (error, cause, name);
      return NULL;
    }
  n_pages = poppler_document_get_n_pages (document);
  g_object_unref (document);
  lines = read_document (&(Range) { .bytes = bytes, .name = name, .end = n_pages }, pages, error);
  if (lines == NULL)
    return NULL;
  text = aar_pdf_lines_to_text (lines);
  if (is_blank (text))
    {
      g_set_error (error, AAR_ERROR, AAR_ERROR_NO_TEXT,
                   _ ("“%s” holds pictures of pages but no text. Please let a scanning program recognise its text, or "
                      "find the document that it was printed from."),
                   name);
      return NULL;
    }
  *tree = aar_pdf_tree_new (pages, name);
  return g_steal_pointer (&text);
}
