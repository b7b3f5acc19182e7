/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-document.h"

#define STRINGS 1024

/**
 * aar_document_new:
 * @name: what the document is called
 *
 * Makes a document without blocks.
 *
 * Returns: (transfer full): the document
 */
AarDocument *
aar_document_new (const char *name)
{
  AarDocument *self = g_new0 (AarDocument, 1);

  self->name = g_strdup (name);
  self->blocks = g_ptr_array_new_with_free_func ((GDestroyNotify) aar_block_free);
  self->notes = g_ptr_array_new_with_free_func ((GDestroyNotify) aar_block_free);
  self->furniture = g_ptr_array_new_with_free_func ((GDestroyNotify) aar_block_free);
  self->strings = g_string_chunk_new (STRINGS);
  return self;
}

/**
 * aar_document_free:
 * @self: a document
 *
 * Frees a document with all its blocks.
 */
void
aar_document_free (AarDocument *self)
{
  g_ptr_array_unref (self->blocks);
  g_ptr_array_unref (self->notes);
  g_ptr_array_unref (self->furniture);
  g_string_chunk_free (self->strings);
  g_free (self->name);
  g_free (self);
}

/**
 * aar_document_intern:
 * @self: a document
 * @text: what many blocks have in common
 *
 * Keeps a text as long as the document.
 *
 * Returns: (transfer none): the text
 */
const char *
aar_document_intern (AarDocument *self, const char *text)
{
  return g_string_chunk_insert_const (self->strings, text);
}
