/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-text.h"

#include <string.h>

static void
test_fold (void)
{
  static const struct
  {
    const char *text, *folded;
  } cases[] = {
    { NULL, "" },
    { "", "" },
    { "Indsats", "indsats" },
    { "Økonomi på Ærø", "okonomi pa aero" },
    { "Åtgärd för ÖREBRO", "atgard for orebro" },
    { "  to\t\n ord\302\240her ", "to ord her " },
    { "bind\302\255estreg", "bindestreg" },
    { "Å\314\212 e\314\201", "a e" },
    { "\357\254\201nans ²", "finans 2" },
    { "100 %", "100 %" },
    { "Æ Ø Å Ä Ö ß œ Œ", "ae o a a o ss oe oe" },
    { "ð Þ ı ł Ł", "d th i l l" },
    { "É è ñ Ü", "e e n u" },
    { "@[`{~ AZ az 09", "@[`{~ az az 09" },
    { "to \n\t linjer \n", "to linjer " },
    { "én\302\240 \302\240to", "en to" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *folded = aar_text_fold (cases[i].text);

      g_assert_cmpstr (folded, ==, cases[i].folded);
    }
}

/* Folding what is folded changes nothing, whatever the text. */
static void
test_fold_twice (void)
{
  for (guint i = 0; i < 2000; i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autofree char *once = NULL, *twice = NULL;

      for (guint j = 0; j < 20; j++)
        {
          gunichar letter = (gunichar) g_test_rand_int_range (1, 0x3000);

          if (g_unichar_validate (letter))
            g_string_append_unichar (text, letter);
        }
      once = aar_text_fold (text->str);
      g_assert_true (g_utf8_validate (once, -1, NULL));
      twice = aar_text_fold (once);
      g_assert_cmpstr (once, ==, twice);
    }
}

static void
test_collapse (void)
{
  static const struct
  {
    const char *text, *collapsed;
  } cases[] = {
    { NULL, "" },
    { "", "" },
    { " ", "" },
    { "\302\240\n\t", "" },
    { "a", "a" },
    { " a", "a" },
    { "\302\240a", "a" },
    { "a ", "a" },
    { "a\n\n", "a" },
    { "a b", "a b" },
    { "a  b", "a b" },
    { "a\302\240\302\240b", "a b" },
    { "  a\302\240 \n b ", "a b" },
    { "a b  c\td", "a b c d" },
    { "å  ø", "å ø" },
    { "Store BOGSTAVER", "Store BOGSTAVER" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *collapsed = aar_text_collapse (cases[i].text);

      g_assert_cmpstr (collapsed, ==, cases[i].collapsed);
      g_assert_true (aar_text_is_empty (cases[i].text) == (*collapsed == '\0'));
    }
}

static void
assert_order (const char *language, const char *const *words)
{
  g_autoptr (AarCollator) collator = aar_collator_new (language);

  for (guint i = 0; words[i + 1] != NULL; i++)
    {
      g_autoptr (GBytes) a = aar_collator_sort_key (collator, words[i]);
      g_autoptr (GBytes) b = aar_collator_sort_key (collator, words[i + 1]);

      g_assert_cmpint (g_bytes_compare (a, b), <, 0);
    }
}

static void
test_collate (void)
{
  static const char *const danish[] = { "Abe", "Zoo", "Ældre", "Øl", "Aabenraa", "Åse", NULL };
  static const char *const swedish[] = { "Abe", "Zoo", "Ål", "Äldre", "Örebro", NULL };
  static const char *const numbers[] = { "Indsats 2", "Indsats 10", "Indsats 100", NULL };

  assert_order ("da", danish);
  assert_order ("sv", swedish);
  assert_order ("da", numbers);
  assert_order (NULL, numbers);
}

/* What has no title stands first, whichever way it has none. */
static void
test_collate_nothing (void)
{
  static const char *const languages[] = { "da", "sv", "en", NULL };

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      g_autoptr (AarCollator) collator = aar_collator_new (languages[i]);
      g_autoptr (GBytes) none = aar_collator_sort_key (collator, NULL);
      g_autoptr (GBytes) empty = aar_collator_sort_key (collator, "");
      g_autoptr (GBytes) some = aar_collator_sort_key (collator, "a");

      g_assert_true (g_bytes_equal (none, empty));
      g_assert_cmpint (g_bytes_compare (none, some), <, 0);
    }
}

static void
test_numbers (void)
{
  static const char *const sorted[] = { "1",    "1.1", "1.2", "1.10", "1a",  "2",  "2.9", "2.10", "3a", "3b",
                                        "3b.1", "9",   "10",  "11",   "100", "A1", "A2",  "A10",  "B1", NULL };

  for (guint i = 0; i + 1 < G_N_ELEMENTS (sorted); i++)
    for (guint j = 0; j + 1 < G_N_ELEMENTS (sorted); j++)
      {
        int order = aar_number_compare (sorted[i], sorted[j]);

        g_assert_cmpint (CLAMP (order, -1, 1), ==, (i > j) - (i < j));
      }
  g_assert_cmpint (aar_number_compare (NULL, "9"), >, 0);
  g_assert_cmpint (aar_number_compare ("9", ""), <, 0);
  g_assert_cmpint (aar_number_compare (NULL, " "), ==, 0);
  g_assert_cmpint (aar_number_compare (" ", "\302\240"), ==, 0);
  g_assert_cmpint (aar_number_compare (" ", "9"), >, 0);
  g_assert_cmpint (aar_number_compare ("01", "1"), ==, 0);
  g_assert_cmpint (aar_number_compare ("1.02", "1.2"), ==, 0);
  g_assert_cmpint (aar_number_compare ("1", "01.1"), <, 0);
  g_assert_cmpint (aar_number_compare ("009", "10"), <, 0);
  g_assert_cmpint (aar_number_compare ("10", "009"), >, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/base/text/fold", test_fold);
  g_test_add_func ("/base/text/fold-twice", test_fold_twice);
  g_test_add_func ("/base/text/collapse", test_collapse);
  g_test_add_func ("/base/text/collate", test_collate);
  g_test_add_func ("/base/text/collate-nothing", test_collate_nothing);
  g_test_add_func ("/base/text/numbers", test_numbers);
  return g_test_run ();
}
