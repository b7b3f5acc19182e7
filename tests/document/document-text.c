/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "document-text.h"

static void append_blocks (GString *out, const GPtrArray *blocks, guint depth);

static const char *const kinds[] = {
  "heading", "paragraph", "item", "table", "caption", "contents", "note", "furniture"
};
static const char *const values[] = { "text", "number", "date", "boolean", "error" };

static void
append_indent (GString *out, guint depth)
{
  for (guint i = 0; i < depth; i++)
    g_string_append (out, "  ");
}

/* Bold as *text*, unless all is bold, italic as /text/, hidden as {text}, the mark of a note as [mark]. */
static void
append_runs (GString *out, const AarBlock *block)
{
  for (guint i = 0; i < block->runs->len; i++)
    {
      const AarRun *run = block->runs->pdata[i];
      g_autofree char *text = g_strdelimit (g_strdup (run->text), "\n", '|');

      if ((run->style & AAR_RUN_HIDDEN) != 0)
        g_string_append_printf (out, "{%s}", text);
      else if ((run->style & AAR_RUN_MARK) != 0)
        g_string_append_printf (out, "[%s]", text);
      else if ((run->style & AAR_RUN_BOLD) != 0 && !block->bold)
        g_string_append_printf (out, "*%s*", text);
      else if ((run->style & AAR_RUN_ITALIC) != 0)
        g_string_append_printf (out, "/%s/", text);
      else
        g_string_append (out, text);
    }
}

static void
append_cell (GString *out, const AarTableCell *cell, guint depth)
{
  append_indent (out, depth);
  g_string_append_printf (out, "cell %u", cell->column + 1);
  if (cell->column_span > 1)
    g_string_append_printf (out, " columns=%u", cell->column_span);
  if (cell->row_span > 1)
    g_string_append_printf (out, " rows=%u", cell->row_span);
  if (cell->value_kind != AAR_CELL_TEXT || cell->value != NULL)
    g_string_append_printf (out, " %s=%s", values[cell->value_kind], cell->value != NULL ? cell->value : "");
  g_string_append_c (out, '\n');
  append_blocks (out, cell->blocks, depth + 1);
}

static void
append_rows (GString *out, const GPtrArray *rows, guint depth)
{
  for (guint i = 0; i < rows->len; i++)
    {
      const AarTableRow *row = rows->pdata[i];

      append_indent (out, depth);
      g_string_append_printf (out, "row %u%s%s\n", row->index + 1, row->is_head ? " head" : "",
                              row->hidden ? " hidden" : "");
      for (guint j = 0; j < row->cells->len; j++)
        append_cell (out, row->cells->pdata[j], depth + 1);
    }
}

static void
append_block (GString *out, const AarBlock *block, guint depth)
{
  append_indent (out, depth);
  g_string_append (out, kinds[block->kind]);
  if (block->kind == AAR_BLOCK_HEADING || block->kind == AAR_BLOCK_ITEM || block->kind == AAR_BLOCK_CONTENTS)
    g_string_append_printf (out, " %u", block->level);
  if (block->kind == AAR_BLOCK_TABLE)
    g_string_append_printf (out, " %u×%u", block->rows->len, block->n_columns);
  if (block->marker != NULL)
    g_string_append_printf (out, " <%s>", block->marker);
  if (block->tick != AAR_TICK_NONE)
    g_string_append (out, block->tick == AAR_TICK_DONE ? " done" : " open");
  if (block->hidden)
    g_string_append (out, " hidden");
  if (block->bold)
    g_string_append (out, " bold");
  if (block->size > 0)
    {
      char size[G_ASCII_DTOSTR_BUF_SIZE];

      g_string_append_printf (out, " %spt", g_ascii_formatd (size, sizeof size, "%g", block->size));
    }
  if (block->style != NULL)
    g_string_append_printf (out, " (%s)", block->style);
  if (block->place.page > 0)
    g_string_append_printf (out, " p%u", block->place.page);
  if (block->place.line > 0)
    g_string_append_printf (out, " l%u", block->place.line);
  if (block->runs->len > 0)
    g_string_append (out, ": ");
  append_runs (out, block);
  g_string_append_c (out, '\n');
  if (block->rows != NULL)
    append_rows (out, block->rows, depth + 1);
  if (block->blocks != NULL)
    append_blocks (out, block->blocks, depth + 1);
}

static void
append_blocks (GString *out, const GPtrArray *blocks, guint depth)
{
  for (guint i = 0; i < blocks->len; i++)
    append_block (out, blocks->pdata[i], depth);
}

/**
 * document_to_string:
 * @self: a document
 *
 * Writes the tree of a document as text, a line for each block, for tests and for looking at it.
 *
 * Returns: (transfer full): the text
 */
char *
document_to_string (const AarDocument *self)
{
  GString *out = g_string_new (NULL);

  append_blocks (out, self->blocks, 0);
  append_blocks (out, self->notes, 0);
  append_blocks (out, self->furniture, 0);
  return g_string_free_and_steal (out);
}
