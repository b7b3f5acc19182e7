/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-import-ranges.h"

typedef struct
{
  guint line;
  guint index;
} Start;

struct _AarImportRanges
{
  guint n_lines;
  guint n_starts;
  guint *lines;
  /* By line; the reader may find things out of the order of their lines, in tables for one. */
  GArray *order;
};

static int
compare_starts (gconstpointer a, gconstpointer b)
{
  const Start *one = a, *other = b;

  if (one->line != other->line)
    return one->line < other->line ? -1 : 1;
  return one->index < other->index ? -1 : one->index > other->index;
}

/**
 * aar_import_ranges_new:
 * @starts: (array length=n_starts): the line on which each thing begins, 0 where that is not known
 * @n_starts: how many things there are
 * @n_lines: how many lines the document has
 *
 * Returns: (transfer full): the ranges
 */
AarImportRanges *
aar_import_ranges_new (const guint *starts, guint n_starts, guint n_lines)
{
  AarImportRanges *self = g_new0 (AarImportRanges, 1);

  self->n_lines = n_lines;
  self->n_starts = n_starts;
  self->lines = g_memdup2 (starts, n_starts * sizeof (guint));
  self->order = g_array_sized_new (FALSE, FALSE, sizeof (Start), n_starts);
  for (guint i = 0; i < n_starts; i++)
    {
      Start start = { starts[i], i };

      if (starts[i] > 0 && starts[i] <= n_lines)
        g_array_append_val (self->order, start);
    }
  g_array_sort (self->order, compare_starts);
  return self;
}

void
aar_import_ranges_free (AarImportRanges *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->order);
  g_free (self->lines);
  g_free (self);
}

/* The place of the last start that is not behind @line, counted from 1; 0 if there is none. */
static guint
find_place (const AarImportRanges *self, guint line)
{
  guint low = 0, high = self->order->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (self->order, Start, middle).line <= line)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/**
 * aar_import_ranges_get:
 * @self: ranges
 * @index: a thing
 * @first: (out): its first line
 * @last: (out): the line before the next thing begins
 *
 * Things that begin on the same line, such as a heading and the only row below it, share their lines.
 *
 * Returns: whether it is known where the thing stands
 */
gboolean
aar_import_ranges_get (const AarImportRanges *self, guint index, guint *first, guint *last)
{
  guint line, next;

  g_return_val_if_fail (index < self->n_starts, FALSE);

  line = self->lines[index];
  if (line == 0 || line > self->n_lines)
    return FALSE;
  next = find_place (self, line);
  *first = line;
  *last = next < self->order->len ? g_array_index (self->order, Start, next).line - 1 : self->n_lines;
  return TRUE;
}

/**
 * aar_import_ranges_find:
 * @self: ranges
 * @line: a line
 * @index: (out): the thing that it belongs to, the later one of two that share the line
 *
 * Returns: whether @line belongs to anything; what stands before the first thing does not
 */
gboolean
aar_import_ranges_find (const AarImportRanges *self, guint line, guint *index)
{
  guint place = find_place (self, line);

  if (place == 0 || line > self->n_lines)
    return FALSE;
  *index = g_array_index (self->order, Start, place - 1).index;
  return TRUE;
}
