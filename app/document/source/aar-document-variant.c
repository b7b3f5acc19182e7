/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A document on its way from one process to another. */
#include "aar-document-variant.h"

/* Cells hold blocks and tables cells, but no document goes deeper. */
#define DEEPEST 32

#define RUN_TYPE   "(sud)"
#define CELL_TYPE  "(uuuav)"
#define ROW_TYPE   "(ubba" CELL_TYPE ")"
#define BLOCK_TYPE "(uumsubdba" RUN_TYPE "a" ROW_TYPE "uuu)"

static GVariant *write_blocks (const GPtrArray *blocks);

static GVariant *
write_rows (const AarBlock *block)
{
  GVariantBuilder rows;

  g_variant_builder_init (&rows, G_VARIANT_TYPE ("a" ROW_TYPE));
  for (guint i = 0; block->rows != NULL && i < block->rows->len; i++)
    {
      const AarTableRow *row = block->rows->pdata[i];
      GVariantBuilder cells;

      g_variant_builder_init (&cells, G_VARIANT_TYPE ("a" CELL_TYPE));
      for (guint j = 0; j < row->cells->len; j++)
        {
          const AarTableCell *cell = row->cells->pdata[j];

          g_variant_builder_add (&cells, "(uuu@av)", cell->column, cell->column_span, cell->row_span,
                                 write_blocks (cell->blocks));
        }
      g_variant_builder_add (&rows, "(ubba" CELL_TYPE ")", row->index, row->is_head, row->hidden, &cells);
    }
  return g_variant_builder_end (&rows);
}

static GVariant *
write_block (const AarBlock *block)
{
  GVariantBuilder runs;

  g_variant_builder_init (&runs, G_VARIANT_TYPE ("a" RUN_TYPE));
  for (guint i = 0; i < block->runs->len; i++)
    {
      const AarRun *run = block->runs->pdata[i];

      g_variant_builder_add (&runs, RUN_TYPE, run->text, run->style, run->size);
    }
  return g_variant_new ("(uumsubdba" RUN_TYPE "@a" ROW_TYPE "uuu)", block->kind, block->level, block->marker,
                        block->tick, block->hidden, block->size, block->bold, &runs, write_rows (block),
                        block->n_columns, block->place.page, block->place.line);
}

static GVariant *
write_blocks (const GPtrArray *blocks)
{
  GVariantBuilder builder;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("av"));
  for (guint i = 0; i < blocks->len; i++)
    g_variant_builder_add (&builder, "v", write_block (blocks->pdata[i]));
  return g_variant_builder_end (&builder);
}

/**
 * aar_document_to_bytes:
 * @document: a document
 *
 * Writes a document for another process of the same machine.
 *
 * Returns: (transfer full): the bytes
 */
GBytes *
aar_document_to_bytes (const AarDocument *document)
{
  g_autoptr (GVariant) variant = g_variant_ref_sink (g_variant_new ("(@av@av@av)", write_blocks (document->blocks),
                                                                    write_blocks (document->notes),
                                                                    write_blocks (document->furniture)));

  return g_variant_get_data_as_bytes (variant);
}

static gboolean read_blocks (GVariant *variant, GPtrArray *blocks, guint depth);

static gboolean
read_rows (GVariant *variant, AarBlock *table, guint depth)
{
  GVariantIter rows;
  GVariant *cells;
  guint index;
  gboolean is_head, hidden, well = TRUE;

  g_variant_iter_init (&rows, variant);
  while (well && g_variant_iter_next (&rows, "(ubb@a" CELL_TYPE ")", &index, &is_head, &hidden, &cells))
    {
      AarTableRow *row = aar_block_add_row (table, index);
      GVariantIter iter;
      GVariant *blocks;
      guint column, column_span, row_span;

      row->is_head = is_head;
      row->hidden = hidden;
      g_variant_iter_init (&iter, cells);
      while (well && g_variant_iter_next (&iter, "(uuu@av)", &column, &column_span, &row_span, &blocks))
        {
          AarTableCell *cell = column < table->n_columns ? aar_table_row_add_cell (row, column) : NULL;

          well = cell != NULL && read_blocks (blocks, cell->blocks, depth + 1);
          if (cell != NULL)
            {
              cell->column_span = CLAMP (column_span, 1, table->n_columns - column);
              cell->row_span = MAX (row_span, 1);
            }
          g_variant_unref (blocks);
        }
      g_variant_unref (cells);
    }
  return well;
}

static gboolean
read_block (GVariant *variant, GPtrArray *blocks, guint depth)
{
  g_autoptr (GVariant) runs = NULL, rows = NULL;
  g_autofree char *marker = NULL;
  guint kind, level, tick, n_columns, page, line;
  gboolean hidden, bold;
  double size;
  AarBlock *block;
  GVariantIter iter;
  const char *text;
  guint style;

  if (depth > DEEPEST || !g_variant_is_of_type (variant, G_VARIANT_TYPE (BLOCK_TYPE)))
    return FALSE;
  g_variant_get (variant, "(uumsubdb@a" RUN_TYPE "@a" ROW_TYPE "uuu)", &kind, &level, &marker, &tick, &hidden, &size,
                 &bold, &runs, &rows, &n_columns, &page, &line);
  if (kind > AAR_BLOCK_FURNITURE || tick > AAR_TICK_DONE)
    return FALSE;
  block = aar_block_new (kind);
  g_ptr_array_add (blocks, block);
  block->level = level;
  block->marker = g_steal_pointer (&marker);
  block->tick = tick;
  block->hidden = hidden;
  block->n_columns = n_columns;
  block->place.page = page;
  block->place.line = line;
  g_variant_iter_init (&iter, runs);
  while (g_variant_iter_next (&iter, "(&sud)", &text, &style, &size))
    aar_block_add_run (block, text, style, size);
  aar_block_finish (block);
  return kind != AAR_BLOCK_TABLE || read_rows (rows, block, depth);
}

static gboolean
read_blocks (GVariant *variant, GPtrArray *blocks, guint depth)
{
  GVariantIter iter;
  GVariant *child;
  gboolean well = TRUE;

  g_variant_iter_init (&iter, variant);
  while (well && g_variant_iter_next (&iter, "v", &child))
    {
      well = read_block (child, blocks, depth);
      g_variant_unref (child);
    }
  return well;
}

/**
 * aar_document_new_from_bytes:
 * @bytes: what another process wrote
 * @name: the name of the document
 *
 * Reads a document back. Nothing is taken for granted that the other process says.
 *
 * Returns: (transfer full) (nullable): the document, or %NULL if the bytes are none
 */
AarDocument *
aar_document_new_from_bytes (GBytes *bytes, const char *name)
{
  g_autoptr (GVariant) variant = g_variant_ref_sink (
      g_variant_new_from_bytes (G_VARIANT_TYPE ("(avavav)"), bytes, FALSE));
  g_autoptr (GVariant) blocks = NULL, notes = NULL, furniture = NULL;
  g_autoptr (AarDocument) document = aar_document_new (name);

  if (!g_variant_is_normal_form (variant))
    return NULL;
  g_variant_get (variant, "(@av@av@av)", &blocks, &notes, &furniture);
  if (!read_blocks (blocks, document->blocks, 0) || !read_blocks (notes, document->notes, 0) ||
      !read_blocks (furniture, document->furniture, 0))
    return NULL;
  return g_steal_pointer (&document);
}
