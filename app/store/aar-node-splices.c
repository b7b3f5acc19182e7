/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-node-splices.h"

/* The difference of two lists as few splices, so that a view that is told of them keeps its selection and its place. */

/* With more of them a view is quicker when it is told of one. */
#define MAX_SPLICES 48

static const AarFoundNode *
at (const GArray *list, guint index)
{
  return &g_array_index (list, AarFoundNode, index);
}

static gboolean
is_same (gconstpointer one, gconstpointer other)
{
  const AarFoundNode *a = one, *b = other;

  /* A line that stands under another heading now is another line for a view with sections. */
  return a->id == b->id && a->section == b->section;
}

/* For each line of @new between the ends, its index in @old, or -1. */
static int *
match (const GArray *old, const GArray *new, guint head, guint old_end, guint new_end)
{
  g_autoptr (GHashTable) index = g_hash_table_new (g_int64_hash, g_int64_equal);
  int *matches = g_new (int, MAX (new_end - head, 1));

  for (guint i = head; i < old_end; i++)
    g_hash_table_insert (index, (gpointer) &at (old, i)->id, GUINT_TO_POINTER (i + 1));
  for (guint i = head; i < new_end; i++)
    {
      guint found = GPOINTER_TO_UINT (g_hash_table_lookup (index, &at (new, i)->id));

      matches[i - head] = found > 0 && is_same (at (old, found - 1), at (new, i)) ? (int) found - 1 : -1;
    }
  return matches;
}

/* Leaves of @matches only a longest rising sequence: the lines that need not move. */
static void
keep_rising (int *matches, guint n)
{
  g_autofree guint *tails = g_new (guint, MAX (n, 1)), *before = g_new (guint, MAX (n, 1));
  guint length = 0;
  guint at_end;

  for (guint i = 0; i < n; i++)
    {
      guint low = 0, high = length;

      if (matches[i] < 0)
        continue;
      while (low < high)
        {
          guint middle = (low + high) / 2;

          if (matches[tails[middle]] < matches[i])
            low = middle + 1;
          else
            high = middle;
        }
      before[i] = low > 0 ? tails[low - 1] : n;
      tails[low] = i;
      length = MAX (length, low + 1);
    }
  at_end = length > 0 ? tails[length - 1] : n;
  for (guint i = n; i-- > 0;)
    if (i == at_end)
      at_end = before[i];
    else
      matches[i] = -1;
}

static void
add_splice (GArray *splices, AarSplice splice)
{
  if (splice.removed > 0 || splice.added > 0)
    g_array_append_val (splices, splice);
}

/* Between two lines that stay, everything of @old goes and everything of @new comes. */
static void
walk (GArray *splices, const int *matches, guint head, guint old_end, guint new_end)
{
  guint old_next = head, new_next = head;

  for (guint i = head; i < new_end; i++)
    {
      if (matches[i - head] < 0)
        continue;
      add_splice (splices, (AarSplice) { new_next, (guint) matches[i - head] - old_next, i - new_next });
      old_next = (guint) matches[i - head] + 1;
      new_next = i + 1;
    }
  add_splice (splices, (AarSplice) { new_next, old_end - old_next, new_end - new_next });
}

/**
 * aar_node_splices_between:
 * @old: (element-type AarFoundNode): a list
 * @new: (element-type AarFoundNode): what it shall become
 *
 * Returns: (transfer full) (element-type AarSplice): the splices that make @new of @old, from the front to the end
 */
GArray *
aar_node_splices_between (const GArray *old, const GArray *new)
{
  g_autofree int *matches = NULL;
  GArray *splices = g_array_new (FALSE, FALSE, sizeof (AarSplice));
  AarSplice whole = aar_splice_between_ends (old->data, old->len, new->data, new->len, sizeof (AarFoundNode), is_same);
  guint head = whole.position, old_end = head + whole.removed, new_end = head + whole.added;

  if (whole.removed == 0 || whole.added == 0)
    {
      add_splice (splices, whole);
      return splices;
    }
  matches = match (old, new, head, old_end, new_end);
  keep_rising (matches, new_end - head);
  walk (splices, matches, head, old_end, new_end);
  if (splices->len <= MAX_SPLICES)
    return splices;
  g_array_set_size (splices, 0);
  add_splice (splices, whole);
  return splices;
}
