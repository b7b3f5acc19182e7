/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Plain text says little of how it is built: blank lines, bullets, numbers, indentation, tabs between cells. */
#include "aar-text-source.h"

#include "aar-symbol.h"

#include <string.h>

/* A heading is one line, and no longer. */
#define LONGEST_HEADING 100
#define INDENT          2

typedef struct
{
  AarDocument *document;
  AarBlock *paragraph;
  AarBlock *table;
  guint line;
  guint page;
  gboolean after_blank;
} Reader;

static void
end_paragraph (Reader *self)
{
  AarBlock *block = g_steal_pointer (&self->paragraph);

  if (block == NULL)
    return;
  aar_block_finish (block);
  g_ptr_array_add (self->document->blocks, block);
}

static gboolean
is_bullet (gunichar letter)
{
  return letter == '-' || letter == '*' || letter == 0x2022 || letter == 0x2013 || letter == 0x25aa ||
         letter == 0x25cf || letter == 0x25e6 || letter == 0x25a0 || letter == 0x00b7 || letter == 0x27a2;
}

/* The number at the beginning of a line, such as "1.2", "3)" or "a)", which a blank follows. */
static gsize
measure_number (const char *p)
{
  gsize n = 0;
  gboolean has_mark = FALSE;

  if (g_ascii_isalpha (*p) && p[1] == ')')
    return 2;
  while (g_ascii_isdigit (p[n]) || ((p[n] == '.' || p[n] == ')') && n > 0))
    {
      has_mark |= !g_ascii_isdigit (p[n]);
      n++;
    }
  return has_mark && n <= 12 ? n : 0;
}

static gsize
measure_marker (const char *p)
{
  gunichar letter = g_utf8_get_char (p);
  gsize n = is_bullet (letter) || aar_symbol_get_tick (letter) != AAR_TICK_NONE ? (gsize) (g_utf8_next_char (p) - p)
                                                                                : measure_number (p);

  return n > 0 && (p[n] == ' ' || p[n] == '\t') ? n : 0;
}

static guint
count_points (const char *number)
{
  guint n = 0;

  for (const char *p = number; *p != '\0'; p++)
    n += g_ascii_isdigit (*p) && !g_ascii_isdigit (p[1]);
  return MAX (n, 1);
}

static gboolean
is_capitals (const char *text)
{
  guint n = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar letter = g_utf8_get_char (p);

      if (g_unichar_islower (letter))
        return FALSE;
      n += g_unichar_isupper (letter);
    }
  return n > 3;
}

static gboolean
may_be_heading (const char *text)
{
  gsize length = strlen (text);

  return length > 0 && length <= LONGEST_HEADING && strchr (".,;:!?", text[length - 1]) == NULL;
}

static AarBlock *
begin (Reader *self, AarBlockKind kind)
{
  end_paragraph (self);
  self->paragraph = aar_block_new (kind);
  self->paragraph->place.line = self->line;
  self->paragraph->place.page = self->page;
  return self->paragraph;
}

/* A number before one line alone numbers a heading, otherwise an item of a list. */
static void
add_marked (Reader *self, const char *text, gsize marker, guint indent, gboolean is_alone)
{
  const char *rest = text + marker + strspn (text + marker, " \t");
  gboolean is_heading = is_alone && g_ascii_isdigit (*text) && may_be_heading (rest);
  AarBlock *block = begin (self, is_heading ? AAR_BLOCK_HEADING : AAR_BLOCK_ITEM);

  block->marker = g_strndup (text, marker);
  block->level = is_heading ? count_points (block->marker) : indent / INDENT + 1;
  aar_block_add_run (block, rest, 0, 0);
}

static void
add_row (Reader *self, const char *text)
{
  g_auto (GStrv) cells = g_strsplit (text, "\t", -1);
  AarTableRow *row;

  end_paragraph (self);
  if (self->table == NULL)
    {
      self->table = aar_block_new (AAR_BLOCK_TABLE);
      self->table->place.line = self->line;
      self->table->place.page = self->page;
      g_ptr_array_add (self->document->blocks, self->table);
    }
  row = aar_block_add_row (self->table, self->table->rows->len);
  for (guint i = 0; cells[i] != NULL; i++)
    {
      AarTableCell *cell;
      AarBlock *block;

      if (*g_strstrip (cells[i]) == '\0')
        continue;
      cell = aar_table_row_add_cell (row, i);
      block = aar_block_new (AAR_BLOCK_PARAGRAPH);
      block->place.line = self->line;
      aar_block_add_run (block, cells[i], 0, 0);
      aar_block_finish (block);
      g_ptr_array_add (cell->blocks, block);
      self->table->n_columns = MAX (self->table->n_columns, i + 1);
    }
}

static void
add_line (Reader *self, const char *line, gboolean before_blank)
{
  const char *text = line + strspn (line, " \t");
  guint indent = (guint) (text - line);
  gboolean is_alone = self->after_blank && before_blank;
  gsize marker = measure_marker (text);

  if (*text == '\0')
    {
      end_paragraph (self);
      self->table = NULL;
      self->after_blank = TRUE;
      return;
    }
  if (marker == 0 && strchr (text, '\t') != NULL)
    add_row (self, line);
  else
    {
      self->table = NULL;
      if (marker > 0)
        add_marked (self, text, marker, indent, is_alone);
      else if (self->paragraph != NULL)
        {
          aar_block_add_run (self->paragraph, " ", 0, 0);
          aar_block_add_run (self->paragraph, text, 0, 0);
        }
      else
        {
          gboolean is_heading = is_alone && is_capitals (text) && may_be_heading (text);
          AarBlock *block = begin (self, is_heading ? AAR_BLOCK_HEADING : AAR_BLOCK_PARAGRAPH);

          block->level = is_heading ? 1 : 0;
          aar_block_add_run (block, text, 0, 0);
        }
    }
  self->after_blank = FALSE;
}

static gboolean
is_blank (const char *line)
{
  return line == NULL || line[strspn (line, " \t\f")] == '\0';
}

/**
 * aar_text_source_read:
 * @text: plain text
 * @name: the name of the document
 *
 * Reads a plain text.
 *
 * Returns: (transfer full): the document
 */
AarDocument *
aar_text_source_read (const char *text, const char *name)
{
  g_autofree char *unified = g_strdelimit (g_strdup (text), "\r", '\n');
  Reader self = { .document = aar_document_new (name), .page = 1, .after_blank = TRUE };
  g_auto (GStrv) lines = NULL;

  /* a line end of Windows is one */
  if (strstr (text, "\r\n") != NULL)
    {
      g_auto (GStrv) parts = g_strsplit (text, "\r\n", -1);

      g_free (unified);
      unified = g_strjoinv ("\n", parts);
      g_strdelimit (unified, "\r", '\n');
    }
  lines = g_strsplit (unified, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autofree char *clean = NULL;

      self.line = i + 1;
      for (const char *p = lines[i]; *p == '\f'; p++)
        self.page++;
      clean = aar_symbol_clean (lines[i]);
      add_line (&self, clean, is_blank (lines[i + 1]));
    }
  end_paragraph (&self);
  return self.document;
}
