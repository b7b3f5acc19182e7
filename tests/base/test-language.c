/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-date.h"
#include "aar-language.h"

#include "third-language-resources.h"

static void
check_group (const AarLanguage *language, const AarLanguage *other, const char *group)
{
  /* Plans are bent and read by as many words as a language has. */
  static const char *const counted[] = { "writing", "words", "fields", "tables", "occasions", "sheets", NULL };
  g_auto (GStrv) keys = g_key_file_get_keys (aar_language_get_file (language), group, NULL, NULL);

  for (guint i = 0; keys[i] != NULL; i++)
    {
      const char *const *values = aar_language_find (language, group, keys[i]);
      const char *const *others = aar_language_find (other, group, keys[i]);

      if (values[0] == NULL || *values[0] == '\0')
        g_error ("%s: [%s] %s is empty", aar_language_get_code (language), group, keys[i]);
      if (g_str_equal (group, "endings"))
        g_assert_cmpuint (g_strv_length ((char **) values), ==, 2);
      else if (others == NULL)
        g_error ("%s lacks [%s] %s", aar_language_get_code (other), group, keys[i]);
      else if (g_strv_contains (counted, group) && g_strv_length ((char **) values) != g_strv_length ((char **) others))
        g_error ("%s has more or fewer words than %s for [%s] %s", aar_language_get_code (language),
                 aar_language_get_code (other), group, keys[i]);
    }
}

/* Every file has the same keys, and a word for each. */
static void
test_complete (void)
{
  g_autoptr (GPtrArray) codes = aar_language_list ();

  g_assert_cmpuint (codes->len, ==, 3);
  for (guint i = 0; i < codes->len; i++)
    for (guint j = 0; j < codes->len; j++)
      {
        const AarLanguage *language = aar_language_get (codes->pdata[i]), *other = aar_language_get (codes->pdata[j]);
        g_auto (GStrv) groups = g_key_file_get_groups (aar_language_get_file (language), NULL);

        /* The one of this test is no whole language. */
        for (guint k = 0;
             groups[k] != NULL && !g_str_equal (codes->pdata[i], "nb") && !g_str_equal (codes->pdata[j], "nb"); k++)
          check_group (language, other, groups[k]);
      }
}

/* A language is a file: it is found, and what it says is said. */
static void
test_third (void)
{
  g_autoptr (GPtrArray) codes = aar_language_list ();
  g_autofree char *written = aar_date_format ("2027-05-17", "nb"), *read = aar_date_parse ("17. desember 2027");

  g_assert_cmpstr (codes->pdata[0], ==, "da");
  g_assert_cmpstr (codes->pdata[1], ==, "nb");
  g_assert_cmpstr (codes->pdata[2], ==, "sv");
  g_assert_cmpstr (aar_language_get_code (aar_language_lookup ("nb_NO.UTF-8")), ==, "nb");
  g_assert_cmpstr (aar_language_get_word (aar_language_get ("nb"), "words", "initiative", 2), ==, "tiltaket");
  g_assert_cmpstr (written, ==, "17. mai 2027");
  g_assert_cmpstr (read, ==, "2027-12-17");
  g_assert_null (aar_language_lookup ("fi"));
  g_assert_null (aar_language_lookup (NULL));
  g_assert_cmpstr (aar_language_get_code (aar_language_get ("fi")), ==, "da");
}

/* Fewer words than asked for: the last one. None: it is said which is missing. */
static void
test_missing (void)
{
  g_assert_cmpstr (aar_language_get_word (aar_language_get ("da"), "codes", "committee", 1), ==, "Udvalg");
  g_assert_null (aar_language_find (aar_language_get ("nb"), "words", "milestone"));
  if (g_test_subprocess ())
    {
      aar_language_get_word (aar_language_get ("nb"), "words", "milestone", 0);
      return;
    }
  g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_DEFAULT);
  g_test_trap_assert_stderr ("*nb.ini has no word for*milestone*words*");
}

static void
check_broken (const char *text, const char *expected)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;

  g_assert_null (aar_language_parse ("xx", bytes, &error));
  g_assert_nonnull (error);
  if (!g_str_has_prefix (error->message, "xx.ini: ") || strstr (error->message, expected) == NULL)
    g_error ("%s", error->message);
}

static void
test_broken (void)
{
  check_broken ("[words]\narea\n", "area");
  check_broken ("area=område\n", "group");
  check_broken ("[words]\narea=omr\xe5"
                "de\n",
                "area");
}

/* A sentence may hold what parts the words of a list elsewhere. */
static void
test_sentences (void)
{
  const char *text = "[messages]\na=Ja; nej.\n[words]\na= ja ; nej\n";
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (AarLanguage) language = aar_language_parse ("xx", bytes, NULL);

  g_assert_cmpstr (aar_language_get_word (language, "messages", "a", 0), ==, "Ja; nej.");
  g_assert_cmpstr (aar_language_get_word (language, "words", "a", 0), ==, "ja");
  g_assert_cmpstr (aar_language_get_word (language, "words", "a", 1), ==, "nej");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_assert_nonnull (third_language_get_resource ());
  g_test_add_func ("/language/complete", test_complete);
  g_test_add_func ("/language/third", test_third);
  g_test_add_func ("/language/missing", test_missing);
  g_test_add_func ("/language/broken", test_broken);
  g_test_add_func ("/language/sentences", test_sentences);
  return g_test_run ();
}
