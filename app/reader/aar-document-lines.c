/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-document-lines.h"

#include "aar-document-bytes.h"
#include "aar-document-flattening.h"
#include "aar-document-format.h"
#include "aar-document-source.h"
#include "aar-error.h"
#include "aar-pdf-process.h"
#include "aar-text-decoding.h"

#include <string.h>

#include "config.h"
#include <glib/gi18n-lib.h>

/**
 * AarDocumentLines:
 *
 * The lines of a plan document, whether it came as a text file or as a PDF.
 *
 * A line is clean UTF-8 in normal form C: no line end, form feed or other control character but the tab, which
 * separates cells. Private use characters and soft hyphens stay, they mean something to the reader. A document never
 * changes once it is made, so any thread may read it.
 */
struct _AarDocumentLines
{
  GObject parent_instance;

  char *name;
  AarDocument *tree;
  /* All lines, each ended by a zero. */
  GString *text;
  GArray *lines;
};

typedef struct
{
  gsize offset;
  gboolean starts_page;
} Line;

G_DEFINE_FINAL_TYPE (AarDocumentLines, aar_document_lines, G_TYPE_OBJECT)

static void
aar_document_lines_finalize (GObject *object)
{
  AarDocumentLines *self = AAR_DOCUMENT_LINES (object);

  g_free (self->name);
  g_clear_pointer (&self->tree, aar_document_free);
  g_string_free (self->text, TRUE);
  g_array_unref (self->lines);
  G_OBJECT_CLASS (aar_document_lines_parent_class)->finalize (object);
}

static void
aar_document_lines_class_init (AarDocumentLinesClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = aar_document_lines_finalize;
}

static void
aar_document_lines_init (AarDocumentLines *self)
{
  self->text = g_string_new (NULL);
  self->lines = g_array_new (FALSE, FALSE, sizeof (Line));
}

/* Word writes a vertical tab for a line break inside a paragraph, and NEL and U+2028 come from other systems. */
static gboolean
is_line_end (gunichar letter)
{
  return letter == '\n' || letter == '\r' || letter == '\v' || letter == 0x0085 || letter == 0x2028 || letter == 0x2029;
}

static gboolean
is_unwanted (gunichar letter)
{
  return (letter < 0x20 && letter != '\t') || (letter >= 0x7f && letter < 0xa0) || letter == 0xfeff || letter == 0x200b;
}

/* Typographic ligatures are written out, as nobody searches for them. */
static void
append_letter (GString *line, gunichar letter)
{
  static const char *const ligatures[] = { "ff", "fi", "fl", "ffi", "ffl", "st", "st" };

  if (letter >= 0xfb00 && letter < 0xfb00 + G_N_ELEMENTS (ligatures))
    g_string_append (line, ligatures[letter - 0xfb00]);
  else if (!is_unwanted (letter))
    g_string_append_unichar (line, letter);
}

static void
append_clean (GString *text, const char *start, const char *end)
{
  g_autoptr (GString) line = g_string_sized_new ((gsize) (end - start));
  gboolean may_compose = FALSE;

  for (const char *p = start; p < end; p = g_utf8_next_char (p))
    {
      gunichar letter = g_utf8_get_char (p);

      /* below U+0300 nothing combines */
      may_compose |= letter >= 0x0300;
      append_letter (line, letter);
    }
  if (may_compose)
    {
      g_autofree char *composed = g_utf8_normalize (line->str, (gssize) line->len, G_NORMALIZE_NFC);

      g_string_append (text, composed);
    }
  else
    g_string_append_len (text, line->str, (gssize) line->len);
}

static void
add_line (AarDocumentLines *self, const char *start, const char *end, gboolean starts_page)
{
  Line line = { self->text->len, starts_page };

  append_clean (self->text, start, end);
  g_string_append_c (self->text, '\0');
  g_array_append_val (self->lines, line);
}

/* A form feed before a line belongs to that line, as pdftotext writes it; the line count stays that of an editor. A
 * form feed after some text ends the line. */
static void
split_lines (AarDocumentLines *self, const char *text)
{
  const char *p = text;
  gboolean starts_page = TRUE;

  while (*p != '\0')
    {
      const char *start, *end;

      for (; *p == '\f'; p++)
        starts_page = TRUE;
      if (*p == '\0')
        break;
      for (start = end = p; *end != '\0' && *end != '\f' && !is_line_end (g_utf8_get_char (end));)
        end = g_utf8_next_char (end);
      add_line (self, start, end, starts_page);
      starts_page = FALSE;
      p = end;
      for (; *p == '\f'; p++)
        starts_page = TRUE;
      if (p[0] == '\r' && p[1] == '\n')
        p += 2;
      else if (*p != '\0' && is_line_end (g_utf8_get_char (p)))
        p = g_utf8_next_char (p);
    }
}

static gboolean
has_text (AarDocumentLines *self)
{
  for (guint i = 0; i < self->lines->len; i++)
    for (const char *p = aar_document_lines_get_line (self, i); *p != '\0'; p = g_utf8_next_char (p))
      if (!g_unichar_isspace (g_utf8_get_char (p)))
        return TRUE;
  return FALSE;
}

/* The lines of a file of any format. */
static AarDocumentLines *
read_bytes (GBytes *bytes, const char *name, GCancellable *cancellable, GError **error)
{
  g_autofree char *text = NULL;
  AarDocument *tree = NULL;
  AarDocumentLines *self;

  if (g_bytes_get_size (bytes) == 0)
    {
      g_set_error (error, AAR_ERROR, AAR_ERROR_EMPTY, _ ("“%s” is empty."), name);
      return NULL;
    }
  if (aar_document_source_knows (bytes, name))
    {
      tree = aar_document_source_read (bytes, name, cancellable, error);
      return tree != NULL ? aar_document_lines_new_for_document (tree) : NULL;
    }
  if (!aar_document_format_check (bytes, name, error))
    return NULL;
  text = aar_document_format_is_pdf (bytes) ? aar_pdf_process_extract (bytes, name, NULL, &tree, cancellable, error)
                                            : aar_text_decode (bytes, name, error);
  if (text == NULL)
    return NULL;
  self = aar_document_lines_new_for_text (name, text);
  self->tree = tree;
  return self;
}

/**
 * aar_document_lines_load:
 * @file: a text file, a PDF or an office document
 * @cancellable: (nullable): a way to stop it
 * @error: return location for an error
 *
 * Reads a plan document. What the file holds decides how it is read, not its name. It may take a second for a long PDF,
 * so it belongs into a thread; whatever it needs stays in that thread.
 *
 * Returns: (transfer full) (nullable): the document, or %NULL with @error set
 */
AarDocumentLines *
aar_document_lines_load (GFile *file, GCancellable *cancellable, GError **error)
{
  g_autoptr (AarDocumentLines) self = NULL;
  g_autofree char *name = NULL;
  g_autoptr (GBytes) bytes = NULL;

  g_return_val_if_fail (G_IS_FILE (file), NULL);
  bytes = aar_document_bytes_read (file, &name, cancellable, error);
  if (bytes == NULL)
    return NULL;
  self = read_bytes (bytes, name, cancellable, error);
  if (self == NULL)
    return NULL;
  if (!has_text (self))
    {
      g_set_error (error, AAR_ERROR, AAR_ERROR_EMPTY, _ ("“%s” holds nothing but blank lines."), name);
      return NULL;
    }
  return g_steal_pointer (&self);
}

/**
 * aar_document_lines_new_for_text:
 * @name: what to call the document
 * @text: its text; what is not UTF-8 is replaced
 *
 * Makes a document of text that is in memory already, such as text from the clipboard.
 *
 * Returns: (transfer full): the document
 */
AarDocumentLines *
aar_document_lines_new_for_text (const char *name, const char *text)
{
  AarDocumentLines *self = g_object_new (AAR_TYPE_DOCUMENT_LINES, NULL);
  g_autofree char *valid = NULL;

  self->name = g_strdup (name);
  if (!g_utf8_validate (text, -1, NULL))
    text = valid = g_utf8_make_valid (text, -1);
  split_lines (self, text);
  return self;
}

/**
 * aar_document_lines_new_for_document:
 * @tree: (transfer full): how a document is built
 *
 * Makes the lines of a document that has been read as a tree.
 *
 * Returns: (transfer full): the document
 */
AarDocumentLines *
aar_document_lines_new_for_document (AarDocument *tree)
{
  g_autofree char *text = aar_document_flatten (tree);
  AarDocumentLines *self = aar_document_lines_new_for_text (tree->name, text);

  self->tree = tree;
  return self;
}

/**
 * aar_document_lines_get_name:
 * @self: a document
 *
 * Gets the name of the file that @self was read from, as it is shown to people.
 *
 * Returns: (transfer none): the name
 */
const char *
aar_document_lines_get_name (AarDocumentLines *self)
{
  g_return_val_if_fail (AAR_IS_DOCUMENT_LINES (self), NULL);
  return self->name;
}

/**
 * aar_document_lines_get_tree:
 * @self: a document
 *
 * Gets how the document is built, where its source tells it.
 *
 * Returns: (transfer none) (nullable): the tree
 */
const AarDocument *
aar_document_lines_get_tree (AarDocumentLines *self)
{
  g_return_val_if_fail (AAR_IS_DOCUMENT_LINES (self), NULL);
  return self->tree;
}

/**
 * aar_document_lines_get_n_lines:
 * @self: a document
 *
 * Counts the lines of @self, blank ones too.
 *
 * Returns: how many there are
 */
guint
aar_document_lines_get_n_lines (AarDocumentLines *self)
{
  g_return_val_if_fail (AAR_IS_DOCUMENT_LINES (self), 0);
  return self->lines->len;
}

/**
 * aar_document_lines_get_line:
 * @self: a document
 * @index: which line, counted from 0
 *
 * Gets a line of @self without its line end.
 *
 * Returns: (transfer none): the line
 */
const char *
aar_document_lines_get_line (AarDocumentLines *self, guint index)
{
  g_return_val_if_fail (AAR_IS_DOCUMENT_LINES (self), NULL);
  g_return_val_if_fail (index < self->lines->len, NULL);
  return self->text->str + g_array_index (self->lines, Line, index).offset;
}

/**
 * aar_document_lines_starts_page:
 * @self: a document
 * @index: which line, counted from 0
 *
 * Tells whether a line is the first of a page. The first line of a document always is.
 *
 * Returns: %TRUE if it is the first of its page
 */
gboolean
aar_document_lines_starts_page (AarDocumentLines *self, guint index)
{
  g_return_val_if_fail (AAR_IS_DOCUMENT_LINES (self), FALSE);
  g_return_val_if_fail (index < self->lines->len, FALSE);
  return g_array_index (self->lines, Line, index).starts_page;
}
