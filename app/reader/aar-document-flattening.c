/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-document-flattening.h"

static void append_blocks (GString *out, const GPtrArray *blocks);

/* A tab or a break in a cell would be taken for the next cell or row. */
static void
append_cell (GString *out, const AarTableCell *cell)
{
  g_autofree char *text = aar_table_cell_get_text (cell);

  g_string_append (out, g_strdelimit (text, "\t\n", ' '));
}

static void
append_row (GString *out, const AarTableRow *row)
{
  guint column = 0;

  for (guint i = 0; i < row->cells->len; i++)
    {
      const AarTableCell *cell = row->cells->pdata[i];

      for (; column < cell->column; column++)
        g_string_append_c (out, '\t');
      append_cell (out, cell);
    }
  g_string_append_c (out, '\n');
}

/* Whether a table only places what stands in it. */
static gboolean
is_frame (const AarBlock *table)
{
  for (guint i = 0; i < table->rows->len; i++)
    {
      const AarTableRow *row = table->rows->pdata[i];

      for (guint j = 0; j < row->cells->len; j++)
        {
          const AarTableCell *cell = row->cells->pdata[j];

          for (guint k = 0; k < cell->blocks->len; k++)
            if (((AarBlock *) cell->blocks->pdata[k])->kind == AAR_BLOCK_TABLE)
              return TRUE;
        }
    }
  return table->n_columns < 2;
}

static void
append_table (GString *out, const AarBlock *table)
{
  gboolean frame = is_frame (table);

  for (guint i = 0; i < table->rows->len; i++)
    {
      const AarTableRow *row = table->rows->pdata[i];

      if (row->hidden)
        continue;
      if (!frame)
        append_row (out, row);
      for (guint j = 0; frame && j < row->cells->len; j++)
        append_blocks (out, ((AarTableCell *) row->cells->pdata[j])->blocks);
    }
  g_string_append_c (out, '\n');
}

static void
append_block (GString *out, const AarBlock *block)
{
  g_autofree char *text = aar_block_get_text (block);

  /* a contents list says nothing that does not stand behind it */
  if (block->hidden || block->kind == AAR_BLOCK_CONTENTS)
    return;
  if (block->kind == AAR_BLOCK_TABLE)
    {
      append_table (out, block);
      return;
    }
  if (block->marker != NULL)
    g_string_append_printf (out, "%s ", block->marker);
  g_string_append_printf (out, "%s\n%s", text, block->kind == AAR_BLOCK_ITEM ? "" : "\n");
}

static void
append_blocks (GString *out, const GPtrArray *blocks)
{
  for (guint i = 0; i < blocks->len; i++)
    {
      const AarBlock *before = i > 0 ? blocks->pdata[i - 1] : NULL;

      if (before != NULL && before->kind == AAR_BLOCK_ITEM && ((AarBlock *) blocks->pdata[i])->kind != AAR_BLOCK_ITEM)
        g_string_append_c (out, '\n');
      append_block (out, blocks->pdata[i]);
    }
}

/**
 * aar_document_flatten:
 * @document: a document
 *
 * Writes what a document says as lines of text: a blank line behind each paragraph, a line with tabs for each row of a
 * table. What the source hides, running heads and notes are left out.
 *
 * Returns: (transfer full): the text
 */
char *
aar_document_flatten (const AarDocument *document)
{
  GString *out = g_string_new (NULL);

  append_blocks (out, document->blocks);
  return g_string_free_and_steal (out);
}
