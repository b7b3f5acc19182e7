/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-splice.h"

#include <string.h>

static void
assert_splice (const char *old, const char *new, guint position, guint removed, guint added)
{
  AarSplice splice = aar_splice_between_ends (old, strlen (old), new, strlen (new), 1, NULL);

  g_assert_cmpuint (splice.position, ==, position);
  g_assert_cmpuint (splice.removed, ==, removed);
  g_assert_cmpuint (splice.added, ==, added);
}

static void
test_ends (void)
{
  assert_splice ("", "", 0, 0, 0);
  assert_splice ("", "abc", 0, 0, 3);
  assert_splice ("abc", "", 0, 3, 0);
  assert_splice ("abc", "abc", 3, 0, 0);
  assert_splice ("abcd", "abxd", 2, 1, 1);
  assert_splice ("abcd", "xbcd", 0, 1, 1);
  assert_splice ("abcd", "abcx", 3, 1, 1);
  assert_splice ("abd", "abcd", 2, 0, 1);
  /* what stands alike is at one end only, not at both */
  assert_splice ("aa", "aaa", 2, 0, 1);
  assert_splice ("aaa", "aa", 2, 1, 0);
  assert_splice ("aba", "a", 1, 2, 0);
}

/* Whatever the lists are, the splice makes one of the other. */
static void
test_any (void)
{
  for (guint i = 0; i < 2000; i++)
    {
      g_autoptr (GString) old = g_string_new (NULL), new = g_string_new (NULL);
      AarSplice splice;

      for (int n = g_test_rand_int_range (0, 7); n > 0; n--)
        g_string_append_c (old, (char) g_test_rand_int_range ('a', 'd'));
      for (int n = g_test_rand_int_range (0, 7); n > 0; n--)
        g_string_append_c (new, (char) g_test_rand_int_range ('a', 'd'));
      splice = aar_splice_between_ends (old->str, old->len, new->str, new->len, 1, NULL);
      g_string_erase (old, splice.position, splice.removed);
      g_string_insert_len (old, splice.position, new->str + splice.position, splice.added);
      g_assert_cmpstr (old->str, ==, new->str);
    }
}

static gboolean
are_equal (gconstpointer a, gconstpointer b)
{
  return g_str_equal (*(const char *const *) a, *(const char *const *) b);
}

/* Elements may be larger than a byte, and alike without being the same. */
static void
test_equal (void)
{
  const char *const old[] = { "en", "to", "tre" };
  g_autofree char *first = g_strdup ("en"), *last = g_strdup ("tre");
  const char *const new[] = { first, "fire", "fem", last };
  AarSplice by_bytes = aar_splice_between_ends (old, 3, new, 4, sizeof (char *), NULL);
  AarSplice by_words = aar_splice_between_ends (old, 3, new, 4, sizeof (char *), are_equal);

  g_assert_cmpuint (by_bytes.removed, ==, 3);
  g_assert_cmpuint (by_bytes.added, ==, 4);
  g_assert_cmpuint (by_words.position, ==, 1);
  g_assert_cmpuint (by_words.removed, ==, 1);
  g_assert_cmpuint (by_words.added, ==, 2);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/base/splice/ends", test_ends);
  g_test_add_func ("/base/splice/any", test_any);
  g_test_add_func ("/base/splice/equal", test_equal);
  return g_test_run ();
}
