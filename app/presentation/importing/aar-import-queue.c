/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-import-queue.h"

#include "config.h"
#include <glib/gi18n-lib.h>

struct _AarImportQueue
{
  GPtrArray *files;
  guint file;
  /* Of the file at hand, %NULL until it is read: its plans, and the document, %NULL for an exchange file. */
  GPtrArray *contents;
  AarDocumentLines *document;
  guint content;
};

/**
 * aar_import_queue_new:
 * @files: (array length=n_files): plan documents and exchange files
 * @n_files: how many, at least one
 *
 * Returns: (transfer full): a queue with the first file at hand, as yet unread
 */
AarImportQueue *
aar_import_queue_new (GFile **files, guint n_files)
{
  AarImportQueue *self = g_new0 (AarImportQueue, 1);

  self->files = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < n_files; i++)
    g_ptr_array_add (self->files, g_object_ref (files[i]));
  return self;
}

/**
 * aar_import_queue_free:
 * @self: (nullable): a queue
 */
void
aar_import_queue_free (AarImportQueue *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->files);
  g_clear_pointer (&self->contents, g_ptr_array_unref);
  g_clear_object (&self->document);
  g_free (self);
}

/**
 * aar_import_queue_get_file:
 * @self: a queue
 *
 * Returns: (transfer none): the file at hand
 */
GFile *
aar_import_queue_get_file (AarImportQueue *self)
{
  return self->files->pdata[self->file];
}

static char *
get_name (AarImportQueue *self)
{
  g_autofree char *name = g_file_get_basename (aar_import_queue_get_file (self));

  return g_filename_display_name (name);
}

/**
 * aar_import_queue_describe:
 * @self: a queue
 *
 * Returns: (transfer full): the name of the file at hand and its place among several, or that of the plan among
 * several in   the file
 */
char *
aar_import_queue_describe (AarImportQueue *self)
{
  g_autofree char *name = get_name (self);

  if (self->contents != NULL && self->contents->len > 1)
    /* Translators: the name of a file that holds several plans, and which of them is shown */
    return g_strdup_printf (_ ("%s · plan %u of %u"), name, self->content + 1, self->contents->len);
  if (self->files->len > 1)
    /* Translators: the name of a file, and which of several files it is */
    return g_strdup_printf (_ ("%s · %u of %u"), name, self->file + 1, self->files->len);
  return g_steal_pointer (&name);
}

/**
 * aar_import_queue_set_contents:
 * @self: a queue
 * @contents: (nullable) (element-type Aar.PlanContent): the plans of the file at hand, %NULL if it is to be read anew
 * @document: (nullable): the document, %NULL for an exchange file
 */
void
aar_import_queue_set_contents (AarImportQueue *self, GPtrArray *contents, AarDocumentLines *document)
{
  g_clear_pointer (&self->contents, g_ptr_array_unref);
  self->contents = contents != NULL ? g_ptr_array_ref (contents) : NULL;
  g_set_object (&self->document, document);
  self->content = 0;
}

/**
 * aar_import_queue_has_document:
 * @self: a queue
 *
 * Returns: whether the file at hand is a document, which can be read in another language
 */
gboolean
aar_import_queue_has_document (AarImportQueue *self)
{
  return self->document != NULL;
}

/**
 * aar_import_queue_make_draft:
 * @self: a queue whose file was read
 *
 * Returns: (transfer full): a draft of the plan at hand
 */
AarImportDraft *
aar_import_queue_make_draft (AarImportQueue *self)
{
  g_autofree char *name = get_name (self);

  return aar_import_draft_new (name, self->document, self->contents->pdata[self->content]);
}

static gboolean
has_more_contents (AarImportQueue *self)
{
  return self->contents != NULL && self->content + 1 < self->contents->len;
}

/**
 * aar_import_queue_is_last:
 * @self: a queue
 *
 * Returns: whether, as far as is known, nothing comes after the plan at hand
 */
gboolean
aar_import_queue_is_last (AarImportQueue *self)
{
  return !has_more_contents (self) && self->file + 1 >= self->files->len;
}

/**
 * aar_import_queue_next:
 * @self: a queue that is not at its end
 * @in_same_file: (out): whether the next plan is in the file that was read; else the next file is at hand, as yet
 * unread
 */
void
aar_import_queue_next (AarImportQueue *self, gboolean *in_same_file)
{
  g_return_if_fail (!aar_import_queue_is_last (self));

  *in_same_file = has_more_contents (self);
  if (*in_same_file)
    {
      self->content++;
      return;
    }
  self->file++;
  aar_import_queue_set_contents (self, NULL, NULL);
}
