/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-block.h"

#include "aar-symbol.h"

#include <string.h>

/* Points that differ by less are the same size. */
#define SAME_SIZE 0.01

static void
run_free (gpointer data)
{
  AarRun *run = data;

  g_free (run->text);
  g_free (run);
}

static void
cell_free (gpointer data)
{
  AarTableCell *cell = data;

  g_ptr_array_unref (cell->blocks);
  g_free (cell->value);
  g_free (cell);
}

static void
row_free (gpointer data)
{
  AarTableRow *row = data;

  g_ptr_array_unref (row->cells);
  g_free (row);
}

/**
 * aar_block_new:
 * @kind: what it is
 *
 * Makes a block without text.
 *
 * Returns: (transfer full): the block
 */
AarBlock *
aar_block_new (AarBlockKind kind)
{
  AarBlock *self = g_new0 (AarBlock, 1);

  self->kind = kind;
  self->runs = g_ptr_array_new_with_free_func (run_free);
  if (kind == AAR_BLOCK_TABLE)
    self->rows = g_ptr_array_new_with_free_func (row_free);
  if (kind == AAR_BLOCK_NOTE)
    self->blocks = g_ptr_array_new_with_free_func ((GDestroyNotify) aar_block_free);
  return self;
}

/**
 * aar_block_free:
 * @self: a block
 *
 * Frees a block with all that it holds.
 */
void
aar_block_free (AarBlock *self)
{
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->blocks, g_ptr_array_unref);
  g_ptr_array_unref (self->runs);
  g_free (self->marker);
  g_free (self->style);
  g_free (self);
}

static void
append_text (AarRun *run, const char *text)
{
  char *joined = g_strconcat (run->text, text, NULL);

  g_free (run->text);
  run->text = joined;
}

/**
 * aar_block_add_run:
 * @self: a block
 * @text: what comes next in it
 * @style: how that is set
 * @size: of its type in points, or 0
 *
 * Adds text, to the run before if it is set alike.
 */
void
aar_block_add_run (AarBlock *self, const char *text, AarRunStyle style, double size)
{
  AarRun *last = self->runs->len > 0 ? g_ptr_array_index (self->runs, self->runs->len - 1) : NULL;
  AarRun *run;

  if (*text == '\0')
    return;
  if (last != NULL && last->style == style && ABS (last->size - size) < SAME_SIZE)
    {
      append_text (last, text);
      return;
    }
  run = g_new0 (AarRun, 1);
  run->text = g_strdup (text);
  run->style = style;
  run->size = size;
  g_ptr_array_add (self->runs, run);
}

static gboolean
is_shown (const AarRun *run)
{
  return (run->style & (AAR_RUN_HIDDEN | AAR_RUN_MARK)) == 0;
}

static glong
count_letters (const char *text)
{
  glong n = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    n += !g_unichar_isspace (g_utf8_get_char (p));
  return n;
}

/**
 * aar_block_is_blank:
 * @self: a block
 *
 * Tells whether a block has no letters, not even hidden ones.
 *
 * Returns: %TRUE if it has none
 */
gboolean
aar_block_is_blank (const AarBlock *self)
{
  for (guint i = 0; i < self->runs->len; i++)
    if (count_letters (((AarRun *) self->runs->pdata[i])->text) > 0)
      return FALSE;
  return TRUE;
}

/**
 * aar_block_get_text:
 * @self: a block
 *
 * Puts its runs together, without what is hidden and the marks of notes.
 *
 * Returns: (transfer full): the text
 */
char *
aar_block_get_text (const AarBlock *self)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < self->runs->len; i++)
    {
      const AarRun *run = self->runs->pdata[i];

      if (is_shown (run))
        g_string_append (text, run->text);
    }
  return g_string_free_and_steal (text);
}

/* The size of most letters, and whether all of them are bold. */
static void
find_type (AarBlock *self)
{
  glong most = 0, n_plain = 0, n_all = 0;

  for (guint i = 0; i < self->runs->len; i++)
    {
      const AarRun *run = self->runs->pdata[i];
      glong n = 0;

      if (!is_shown (run))
        continue;
      for (guint j = 0; j < self->runs->len; j++)
        {
          const AarRun *other = self->runs->pdata[j];

          if (is_shown (other) && ABS (other->size - run->size) < SAME_SIZE)
            n += count_letters (other->text);
        }
      if (n > most)
        {
          most = n;
          self->size = run->size;
        }
      n_all += count_letters (run->text);
      n_plain += (run->style & AAR_RUN_BOLD) == 0 ? count_letters (run->text) : 0;
    }
  self->bold = n_all > 0 && n_plain == 0;
}

static gboolean
is_all_hidden (const AarBlock *self)
{
  for (guint i = 0; i < self->runs->len; i++)
    if ((((AarRun *) self->runs->pdata[i])->style & AAR_RUN_HIDDEN) == 0)
      return FALSE;
  return self->runs->len > 0;
}

/* Takes a box to tick from the beginning of the text. */
static void
take_tick (AarBlock *self)
{
  AarRun *run = self->runs->len > 0 ? self->runs->pdata[0] : NULL;
  char *text, *rest;
  AarTick tick;

  if (run == NULL || !is_shown (run))
    return;
  text = run->text;
  while (g_ascii_isspace (*text))
    text++;
  tick = aar_symbol_get_tick (g_utf8_get_char (text));
  if (tick == AAR_TICK_NONE)
    return;
  rest = g_utf8_next_char (text);
  if (*rest != '\0' && !g_unichar_isspace (g_utf8_get_char (rest)))
    return;
  self->tick = tick;
  if (self->marker == NULL)
    self->marker = g_strndup (text, (gsize) (rest - text));
  while (*rest != '\0' && g_unichar_isspace (g_utf8_get_char (rest)))
    rest = g_utf8_next_char (rest);
  memmove (run->text, rest, strlen (rest) + 1);
}

/* Word processors keep blanks at the ends that nobody sees. */
static void
trim_ends (AarBlock *self)
{
  while (self->runs->len > 0)
    {
      AarRun *first = self->runs->pdata[0];

      g_strchug (first->text);
      if (*first->text != '\0')
        break;
      g_ptr_array_remove_index (self->runs, 0);
    }
  while (self->runs->len > 0)
    {
      AarRun *last = self->runs->pdata[self->runs->len - 1];

      g_strchomp (last->text);
      if (*last->text != '\0')
        break;
      g_ptr_array_remove_index (self->runs, self->runs->len - 1);
    }
}

/**
 * aar_block_finish:
 * @self: a block whose runs are complete
 *
 * Notes what its runs have in common, and takes a box to tick out of the text of a paragraph or item, which makes it an
 * item.
 */
void
aar_block_finish (AarBlock *self)
{
  trim_ends (self);
  if (self->kind == AAR_BLOCK_PARAGRAPH || self->kind == AAR_BLOCK_ITEM)
    take_tick (self);
  if (self->kind == AAR_BLOCK_PARAGRAPH && self->tick != AAR_TICK_NONE)
    {
      self->kind = AAR_BLOCK_ITEM;
      self->level = 1;
    }
  if (self->kind == AAR_BLOCK_ITEM && self->tick == AAR_TICK_NONE && self->marker != NULL)
    self->tick = aar_symbol_get_tick (g_utf8_get_char (self->marker));
  find_type (self);
  self->hidden |= is_all_hidden (self);
}

/**
 * aar_block_add_row:
 * @self: a table
 * @index: which row of the source it is, counted from 0
 *
 * Adds a row without cells.
 *
 * Returns: (transfer none): the row
 */
AarTableRow *
aar_block_add_row (AarBlock *self, guint index)
{
  AarTableRow *row = g_new0 (AarTableRow, 1);

  row->cells = g_ptr_array_new_with_free_func (cell_free);
  row->index = index;
  g_ptr_array_add (self->rows, row);
  return row;
}

/**
 * aar_table_row_add_cell:
 * @self: a row
 * @column: counted from 0
 *
 * Adds an empty cell to the right of those that the row has.
 *
 * Returns: (transfer none): the cell
 */
AarTableCell *
aar_table_row_add_cell (AarTableRow *self, guint column)
{
  AarTableCell *cell = g_new0 (AarTableCell, 1);

  cell->blocks = g_ptr_array_new_with_free_func ((GDestroyNotify) aar_block_free);
  cell->column = column;
  cell->column_span = 1;
  cell->row_span = 1;
  g_ptr_array_add (self->cells, cell);
  return cell;
}

/**
 * aar_table_cell_get_text:
 * @self: a cell
 *
 * Puts the text of its blocks together, a line for each; tables in it are left out.
 *
 * Returns: (transfer full): the text
 */
char *
aar_table_cell_get_text (const AarTableCell *self)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < self->blocks->len; i++)
    {
      g_autofree char *line = aar_block_get_text (self->blocks->pdata[i]);

      if (*line != '\0')
        g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", line);
    }
  return g_string_free_and_steal (text);
}

/**
 * aar_table_cell_set_value:
 * @self: a cell
 * @kind: what it holds
 * @value: (nullable): that, apart from how it is shown
 *
 * Sets what a cell of a workbook holds.
 */
void
aar_table_cell_set_value (AarTableCell *self, AarCellValue kind, const char *value)
{
  self->value_kind = kind;
  g_free (self->value);
  self->value = g_strdup (value);
}
