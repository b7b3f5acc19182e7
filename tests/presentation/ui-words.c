/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui-words.h"

#include <glib/gi18n.h>
#include <locale.h>

#include "config.h"

/* Catalogues as msgfmt writes them begin with this, then numbers: the version, how many texts, and where the tables of
 * the texts and of their translations begin. */
#define MO_MAGIC 0x950412deu

/* A text with places for values is known by its other words; fewer letters than this are no words. */
#define MIN_LETTERS 5

/* A text with places for values. */
typedef struct
{
  GRegex *english;
  char *translation;
  char *plural;
  guint n_letters;
} Pattern;

/* English → translation: as it stands in the catalogue, and as it is shown, without mnemonic; and all translations. */
static GHashTable *written;
static GHashTable *english;
static GHashTable *native;
static GPtrArray *patterns;

/* The plural of the Danish Center, and what a Swedish plan calls its period, look like English. */
static const char *const also_native[] = { "Centre", "Period" };

static char *
strip_mnemonic (const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, "_", -1);

  return g_strjoinv ("", parts);
}

static GRegex *
get_place (void)
{
  static GRegex *place;

  if (place == NULL)
    place = g_regex_new ("%(?:(\\d+)\\$)?[-+ #0']*\\d*(?:\\.\\d+)?(?:l|ll|z)?[a-zA-Z]", 0, 0, NULL);
  return place;
}

static void
append_words (Pattern *self, GString *pattern, const char *words, int length)
{
  g_autofree char *escaped = g_regex_escape_string (words, length);

  g_string_append (pattern, escaped);
  for (const char *at = escaped; *at != '\0'; at = g_utf8_next_char (at))
    self->n_letters += g_unichar_isalpha (g_utf8_get_char (at));
}

/* "%u of the %s" as a pattern. */
static Pattern *
make_pattern (const char *text, const char *translation)
{
  Pattern *self = g_new0 (Pattern, 1);
  g_autoptr (GMatchInfo) place = NULL;
  g_autoptr (GString) pattern = g_string_new ("^");
  int from = 0, start, end;

  for (g_regex_match (get_place (), text, 0, &place); g_match_info_matches (place); g_match_info_next (place, NULL))
    {
      g_match_info_fetch_pos (place, 0, &start, &end);
      append_words (self, pattern, text + from, start - from);
      /* A number is one word. */
      g_string_append (pattern, strchr ("udi", text[end - 1]) != NULL ? "(\\S+)" : "(.+)");
      from = end;
    }
  append_words (self, pattern, text + from, -1);
  g_string_append_c (pattern, '$');
  self->english = g_regex_new (pattern->str, G_REGEX_DOTALL, 0, NULL);
  self->translation = g_strdup (translation);
  return self;
}

/* Those of most words first, as "%u of %u answered" is meant rather than "%s answered". */
static int
compare_patterns (gconstpointer a, gconstpointer b)
{
  const Pattern *left = *(Pattern *const *) a, *right = *(Pattern *const *) b;

  return left->n_letters > right->n_letters ? -1 : left->n_letters < right->n_letters;
}

/* A button's text ends with dots where it asks for more; the tests name it without. */
static void
add_without_dots (const char *text, const char *said)
{
  if (g_str_has_suffix (text, "…") && g_str_has_suffix (said, "…"))
    {
      char *short_text = g_strndup (text, strlen (text) - strlen ("…"));
      char *short_said = g_strchomp (g_strndup (said, strlen (said) - strlen ("…")));

      g_hash_table_insert (english, short_text, short_said);
    }
}

/* @plural is %NULL but where English says one and many alike. */
static void
add_text (const char *text, const char *translation, const char *plural)
{
  g_autofree char *plain = strip_mnemonic (text), *said = strip_mnemonic (translation);

  g_hash_table_add (native, g_strdup (said));
  if (*text == '\0' || g_str_equal (text, translation))
    return;
  if (strchr (plain, '%') == NULL)
    {
      add_without_dots (plain, said);
      if (!g_hash_table_contains (english, plain))
        g_hash_table_insert (english, g_steal_pointer (&plain), g_steal_pointer (&said));
    }
  else
    {
      Pattern *pattern = make_pattern (plain, said);

      pattern->plural = g_strdup (plural);
      g_ptr_array_add (patterns, pattern);
    }
}

static void
read_catalogue (const char *path)
{
  g_autofree char *bytes = NULL;
  g_autoptr (GError) error = NULL;
  const guint32 *head, *texts, *translations;

  g_file_get_contents (path, &bytes, NULL, &error);
  g_assert_no_error (error);
  head = (gconstpointer) bytes;
  g_assert_cmphex (head[0], ==, MO_MAGIC);
  texts = (gconstpointer) (bytes + head[3]);
  translations = (gconstpointer) (bytes + head[4]);
  for (guint i = 0; i < head[2]; i++)
    {
      const char *text = bytes + texts[2 * i + 1], *translation = bytes + translations[2 * i + 1];
      const char *context_end = strchr (text, '\004');
      const char *singular = context_end == NULL ? text : context_end + 1;

      /* Behind a singular stands its plural. */
      gboolean has_plural = singular + strlen (singular) < text + texts[2 * i];
      const char *plural = has_plural ? singular + strlen (singular) + 1 : NULL;
      const char *said_plural = has_plural ? translation + strlen (translation) + 1 : NULL;

      if (context_end == NULL && *text != '\0')
        g_hash_table_insert (written, g_strdup (text), g_strdup (translation));
      add_text (singular, translation, g_strcmp0 (singular, plural) == 0 ? said_plural : NULL);
      if (has_plural && !g_str_equal (singular, plural))
        add_text (plural, said_plural, NULL);
    }
}

/* To be called before GTK is initialised, which asks once for all whether the program is translated. */
void
ui_words_init (void)
{
  const char *language = g_getenv ("AAR_TEST_LANGUAGE"), *folder = g_getenv ("AARSHJUL_LOCALE_DIR");
  g_autofree char *path = NULL;

  if (language == NULL)
    return;
  /* Only the words: numbers and dates stay as they are in all tests. */
  g_unsetenv ("LC_ALL");
  g_setenv ("LANG", "C.UTF-8", TRUE);
  g_setenv ("LC_MESSAGES", g_str_equal (language, "sv") ? "sv_SE.UTF-8" : "da_DK.UTF-8", TRUE);
  g_setenv ("LANGUAGE", language, TRUE);
  if (setlocale (LC_ALL, "") == NULL)
    {
      g_print ("1..0 # SKIP this machine has no locale for %s\n", language);
      exit (0);
    }
  bindtextdomain (GETTEXT_PACKAGE, folder);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  written = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  english = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  native = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  patterns = g_ptr_array_new ();
  for (guint i = 0; i < G_N_ELEMENTS (also_native); i++)
    g_hash_table_add (native, g_strdup (also_native[i]));
  path = g_build_filename (folder, language, "LC_MESSAGES", GETTEXT_PACKAGE ".mo", NULL);
  read_catalogue (path);
  g_ptr_array_sort (patterns, compare_patterns);
}

/* Whether it is a text of the program that was left in English in another language. */
gboolean
ui_words_is_english (const char *text)
{
  if (english == NULL || g_hash_table_contains (native, text))
    return FALSE;
  if (g_hash_table_contains (english, text))
    return TRUE;
  for (guint i = 0; i < patterns->len; i++)
    {
      const Pattern *pattern = patterns->pdata[i];

      if (pattern->n_letters >= MIN_LETTERS && g_regex_match (pattern->english, text, 0, NULL))
        return TRUE;
    }
  return FALSE;
}

/* The translation with the values that a match found, which may be texts of the catalogue too. */
static char *
fill_in (const Pattern *pattern, GMatchInfo *match)
{
  g_autofree char *last = g_match_info_fetch (match, g_match_info_get_match_count (match) - 1);
  const char *translation = pattern->plural == NULL || g_str_equal (last, "1") ? pattern->translation : pattern->plural;
  g_autoptr (GMatchInfo) place = NULL;
  g_autoptr (GString) filled = g_string_new (NULL);
  int from = 0, n = 0;

  for (g_regex_match (get_place (), translation, 0, &place); g_match_info_matches (place);
       g_match_info_next (place, NULL))
    {
      g_autofree char *number = g_match_info_fetch (place, 1), *value = NULL;
      int start, end;

      g_match_info_fetch_pos (place, 0, &start, &end);
      n++;
      value = g_match_info_fetch (match, number != NULL && *number != '\0' ? atoi (number) : n);
      g_string_append_len (filled, translation + from, start - from);
      g_string_append (filled, ui_say (value));
      from = end;
    }
  g_string_append (filled, translation + from);
  return g_string_free_and_steal (g_steal_pointer (&filled));
}

/* Texts that are put together, each part for itself. */
static const char *
say_parts (const char *text)
{
  const char *last = strrchr (text, ' ');
  static const char *const between[] = { "\n", " · ", " – ", ", ", ": ", "  ", "." };

  for (guint i = 0; i < G_N_ELEMENTS (between); i++)
    if (strstr (text, between[i]) != NULL)
      {
        g_auto (GStrv) parts = g_strsplit (text, between[i], -1);
        g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
        g_auto (GStrv) said = NULL;
        g_autofree char *joined = NULL;

        for (guint j = 0; parts[j] != NULL; j++)
          g_strv_builder_add (builder, ui_say (parts[j]));
        said = g_strv_builder_end (builder);
        joined = g_strjoinv (between[i], said);
        return g_intern_string (joined);
      }
  /* "Milestones 3" */
  if (last != NULL && g_ascii_isdigit (last[1]))
    {
      g_autofree char *words = g_strndup (text, (gsize) (last - text)), *joined = NULL;

      joined = g_strconcat (ui_say (words), last, NULL);
      return g_intern_string (joined);
    }
  return text;
}

/* What the program says in the language of this run where it says @text in English, with the values that stand in it;
 * what is not of the program is given back as it is. The answer is kept for good. */
const char *
ui_say (const char *text)
{
  const char *said = text;

  if (english == NULL || text == NULL || g_hash_table_lookup_extended (written, text, NULL, (gpointer *) &said) ||
      g_hash_table_lookup_extended (english, text, NULL, (gpointer *) &said))
    return said;
  for (guint i = 0; i < patterns->len; i++)
    {
      const Pattern *pattern = patterns->pdata[i];
      g_autoptr (GMatchInfo) match = NULL;

      if (g_regex_match (pattern->english, text, 0, &match))
        {
          g_autofree char *filled = fill_in (pattern, match);

          return g_intern_string (filled);
        }
    }
  return say_parts (text);
}
