/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-text-similarity.h"

#include "aar-text.h"

#include <string.h>

/* Dice's coefficient over pairs of letters: it bears moved words, and compounds written as one word or two. */
static GHashTable *
count_pairs (const char *text, guint *n_pairs)
{
  GHashTable *counts = g_hash_table_new (NULL, NULL);
  gunichar before = 0;

  *n_pairs = 0;
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar letter = g_utf8_get_char (p);

      if (!g_unichar_isalnum (letter))
        continue;
      if (before != 0)
        {
          gpointer key = GSIZE_TO_POINTER (((gsize) before << 21) | letter);

          g_hash_table_insert (counts, key,
                               GUINT_TO_POINTER (GPOINTER_TO_UINT (g_hash_table_lookup (counts, key)) + 1));
          (*n_pairs)++;
        }
      before = letter;
    }
  return counts;
}

/**
 * aar_text_similarity:
 * @a: (nullable): UTF-8 text
 * @b: (nullable): UTF-8 text
 *
 * Returns: how alike the two are, whatever their case and accents: 1 for the same, 0 for nothing in common
 */
double
aar_text_similarity (const char *a, const char *b)
{
  g_autofree char *left = aar_text_fold (a), *right = aar_text_fold (b);
  g_autoptr (GHashTable) left_pairs = NULL;
  g_autoptr (GHashTable) right_pairs = NULL;
  guint n_left, n_right, n_common = 0;
  GHashTableIter iter;
  gpointer key, value;

  if (g_str_equal (left, right))
    return *left == '\0' ? 0 : 1;
  left_pairs = count_pairs (left, &n_left);
  right_pairs = count_pairs (right, &n_right);
  if (n_left + n_right == 0)
    return 0;
  g_hash_table_iter_init (&iter, left_pairs);
  while (g_hash_table_iter_next (&iter, &key, &value))
    n_common += MIN (GPOINTER_TO_UINT (value), GPOINTER_TO_UINT (g_hash_table_lookup (right_pairs, key)));
  return 2.0 * n_common / (n_left + n_right);
}
