/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-piece.h"

#include <string.h>

/* A text of so many letters with a stop at its end is a sentence. */
#define SENTENCE 25

/* Blanks of all kinds count as one space. */
static char *
unify_blanks (const char *text)
{
  GString *clean = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar letter = g_utf8_get_char (p);

      if (!g_unichar_isspace (letter))
        g_string_append_unichar (clean, letter);
      else if (clean->len > 0 && clean->str[clean->len - 1] != ' ')
        g_string_append_c (clean, ' ');
    }
  if (clean->len > 0 && clean->str[clean->len - 1] == ' ')
    g_string_truncate (clean, clean->len - 1);
  return g_string_free_and_steal (clean);
}

/**
 * aar_piece_new:
 * @kind: what it is
 * @text: what it says
 * @block: (transfer none): where it comes from
 *
 * Returns: (transfer full): the piece
 */
AarPiece *
aar_piece_new (AarPieceKind kind, const char *text, const AarBlock *block)
{
  AarPiece *self = g_new0 (AarPiece, 1);

  self->kind = kind;
  self->text = unify_blanks (text);
  self->block = block;
  self->bold = block->bold;
  self->size = block->size;
  self->tick = block->tick;
  self->line = block->place.line != 0 ? block->place.line : block->place.page;
  return self;
}

/**
 * aar_piece_free:
 * @self: (transfer full): a piece
 */
void
aar_piece_free (AarPiece *self)
{
  g_free (self->text);
  g_free (self->lead);
  g_free (self->run_in);
  g_free (self->label);
  g_free (self);
}

/**
 * aar_piece_set_text:
 * @self: a piece
 * @text: what it says from now on; may be a part of what it said
 */
void
aar_piece_set_text (AarPiece *self, const char *text)
{
  char *clean = unify_blanks (text);

  g_free (self->text);
  self->text = clean;
}

/**
 * aar_piece_is_sentence:
 * @text: a text
 *
 * Returns: whether it ends as a sentence does
 */
gboolean
aar_piece_is_sentence (const char *text)
{
  gsize length = strlen (text);

  return length > SENTENCE && (text[length - 1] == '.' || text[length - 1] == ';');
}
