/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-pdf-text.h"

#include "aar-document-bytes.h"
#include "aar-error.h"
#include "aar-pdf-lines.h"

#include <poppler.h>

#include "config.h"
#include <glib/gi18n-lib.h>

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

/* A small PDF can unpack to any amount of text. */
static gboolean
add_pages (AarPdfLines *lines, PopplerDocument *document, const char *name, GCancellable *cancellable, GError **error)
{
  int n_pages = poppler_document_get_n_pages (document);

  for (int i = 0; i < n_pages; i++)
    {
      PopplerPage *page;

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      page = poppler_document_get_page (document, i);
      if (page != NULL)
        aar_pdf_lines_add_page (lines, page);
      g_clear_object (&page);
      if (aar_pdf_lines_get_size (lines) > (gsize) AAR_DOCUMENT_MAXIMUM_TEXT_SIZE)
        {
          g_set_error (error, AAR_ERROR, AAR_ERROR_TOO_LARGE,
                       _ ("“%s” holds more text than any plan. Is it the right file?"), name);
          return FALSE;
        }
    }
  return TRUE;
}

/**
 * aar_pdf_text_extract:
 * @bytes: a PDF
 * @name: its name, for the message
 * @cancellable: (nullable): a way to stop it between two pages
 * @error: return location for an error
 *
 * Gets the text of a PDF in reading order, with blank lines between paragraphs and a form feed
 * between pages.
 *
 * Returns: (transfer full) (nullable): the text, or %NULL with @error set
 */
char *
aar_pdf_text_extract (GBytes *bytes, const char *name, GCancellable *cancellable, GError **error)
{
  g_autoptr (GError) cause = NULL;
  g_autoptr (AarPdfLines) lines = aar_pdf_lines_new ();
  g_autofree char *text = NULL;
  PopplerDocument *document = poppler_document_new_from_bytes (bytes, NULL, &cause);
  gboolean complete;

  if (document == NULL)
    {
      translate_error (error, cause, name);
      return NULL;
    }
  complete = add_pages (lines, document, name, cancellable, error);
  g_object_unref (document);
  if (!complete)
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
  return g_steal_pointer (&text);
}
