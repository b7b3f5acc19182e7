/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-chapter.h"

static AarChapter *
section_new (AarPiece *heading, AarChapter *parent)
{
  AarChapter *self = g_new0 (AarChapter, 1);

  self->heading = heading;
  self->parent = parent;
  self->rank = heading != NULL ? heading->rank : 0;
  self->pieces = g_ptr_array_new ();
  self->sections = g_ptr_array_new_with_free_func ((GDestroyNotify) aar_chapter_free);
  if (parent != NULL)
    g_ptr_array_add (parent->sections, self);
  return self;
}

/**
 * aar_chapter_free:
 * @self: (transfer full): a section
 */
void
aar_chapter_free (AarChapter *self)
{
  g_ptr_array_unref (self->pieces);
  g_ptr_array_unref (self->sections);
  g_free (self);
}

/**
 * aar_chapter_new_for_pieces:
 * @pieces: (transfer none) (element-type AarPiece): a document whose headings are ranked; it must live as long
 *
 * Returns: (transfer full): the document as sections in one another
 */
AarChapter *
aar_chapter_new_for_pieces (GPtrArray *pieces)
{
  AarChapter *root = section_new (NULL, NULL), *current = root;

  for (guint i = 0; i < pieces->len; i++)
    {
      AarPiece *piece = pieces->pdata[i];

      if (piece->kind != AAR_PIECE_HEADING)
        {
          g_ptr_array_add (current->pieces, piece);
          continue;
        }
      while (current->parent != NULL && current->rank >= piece->rank)
        current = current->parent;
      current = section_new (piece, current);
    }
  return root;
}

/**
 * aar_chapter_walk:
 * @self: a section
 * @func: (scope call): what to do with it and all sections in it
 * @data: its data
 */
void
aar_chapter_walk (AarChapter *self, AarChapterFunc func, gpointer data)
{
  func (self, data);
  for (guint i = 0; i < self->sections->len; i++)
    aar_chapter_walk (self->sections->pdata[i], func, data);
}
