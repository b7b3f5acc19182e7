/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-language.h"

#include "aar-text.h"

#include "aar-base-resources.h"

#include <string.h>

#define FOLDER "/io/github/aarshjul/Aarshjul/language/"
#define SUFFIX ".ini"

/* What a language without a file is taken for. */
#define FALLBACK "da"

struct _AarLanguage
{
  char *code;
  GKeyFile *file;

  /* "group/key" → list */
  GHashTable *lists;
};

/* The groups of sentences, which may hold the sign that parts the values of a list. */
static gboolean
holds_sentences (const char *group)
{
  return strcmp (group, "messages") == 0 || strcmp (group, "letters") == 0;
}

static gboolean
read_key (AarLanguage *self, const char *group, const char *key, GError **error)
{
  g_auto (GStrv) values = NULL;

  if (!holds_sentences (group))
    values = g_key_file_get_string_list (self->file, group, key, NULL, error);
  else
    {
      values = g_new0 (char *, 2);
      values[0] = g_key_file_get_string (self->file, group, key, error);
    }
  for (guint i = 0; values != NULL && values[i] != NULL; i++)
    g_strstrip (values[i]);
  if (error != NULL && *error != NULL)
    return FALSE;
  g_hash_table_insert (self->lists, g_strconcat (group, "/", key, NULL), g_steal_pointer (&values));
  return TRUE;
}

/**
 * aar_language_parse:
 * @code: its code
 * @bytes: a key file
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): the language
 */
AarLanguage *
aar_language_parse (const char *code, GBytes *bytes, GError **error)
{
  g_autoptr (AarLanguage) self = g_new0 (AarLanguage, 1);
  g_autoptr (GError) trouble = NULL;
  g_auto (GStrv) groups = NULL;

  self->code = g_strdup (code);
  self->file = g_key_file_new ();
  self->lists = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_strfreev);
  if (g_key_file_load_from_bytes (self->file, bytes, G_KEY_FILE_NONE, &trouble))
    groups = g_key_file_get_groups (self->file, NULL);
  for (guint i = 0; groups != NULL && groups[i] != NULL && trouble == NULL; i++)
    {
      g_auto (GStrv) keys = g_key_file_get_keys (self->file, groups[i], NULL, &trouble);

      for (guint j = 0; keys != NULL && keys[j] != NULL && trouble == NULL; j++)
        read_key (self, groups[i], keys[j], &trouble);
    }
  if (trouble == NULL)
    return g_steal_pointer (&self);
  g_propagate_prefixed_error (error, g_steal_pointer (&trouble), "%s%s: ", code, SUFFIX);
  return NULL;
}

/**
 * aar_language_free:
 * @self: (nullable): a language that was parsed
 */
void
aar_language_free (AarLanguage *self)
{
  if (self == NULL)
    return;
  g_free (self->code);
  g_key_file_unref (self->file);
  g_hash_table_unref (self->lists);
  g_free (self);
}

static void
load (GHashTable *languages, const char *name)
{
  g_autofree char *path = g_strconcat (FOLDER, name, NULL);
  g_autofree char *code = g_strndup (name, strlen (name) - strlen (SUFFIX));
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, &error);
  AarLanguage *language = bytes != NULL ? aar_language_parse (code, bytes, &error) : NULL;

  if (language != NULL)
    g_hash_table_insert (languages, language->code, language);
  else
    g_critical ("A language cannot be read: %s", error->message);
}

static GHashTable *
load_all (void)
{
  GHashTable *languages = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) names = NULL;

  /* They register themselves, but are linked only if they are named. */
  g_assert (aar_base_get_resource () != NULL);
  names = g_resources_enumerate_children (FOLDER, G_RESOURCE_LOOKUP_FLAGS_NONE, &error);
  for (guint i = 0; names != NULL && names[i] != NULL; i++)
    if (g_str_has_suffix (names[i], SUFFIX))
      load (languages, names[i]);
  if (!g_hash_table_contains (languages, FALLBACK))
    g_error ("There is no language: %s", error != NULL ? error->message : FALLBACK SUFFIX);
  return languages;
}

static GHashTable *
get_all (void)
{
  static gsize languages;

  if (g_once_init_enter (&languages))
    g_once_init_leave (&languages, (gsize) load_all ());
  return (GHashTable *) languages;
}

static int
compare_codes (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/**
 * aar_language_list:
 *
 * Returns: (transfer container) (element-type utf8): the codes of all languages that there is a file of, in the order
 *   of the alphabet
 */
GPtrArray *
aar_language_list (void)
{
  GPtrArray *codes = g_hash_table_get_keys_as_ptr_array (get_all ());

  g_ptr_array_sort (codes, compare_codes);
  return codes;
}

/**
 * aar_language_lookup:
 * @name: (nullable): the code of a language, or the name of a locale that begins with one
 *
 * Returns: (transfer none) (nullable): its words, %NULL where there is no file of it
 */
const AarLanguage *
aar_language_lookup (const char *name)
{
  g_autofree char *code = name != NULL ? g_strndup (name, strcspn (name, "_.@-")) : NULL;

  return code != NULL ? g_hash_table_lookup (get_all (), code) : NULL;
}

/**
 * aar_language_get:
 * @code: (nullable): the code of a language, as a plan has it
 *
 * Returns: (transfer none): its words; those of Danish where there is no file of it
 */
const AarLanguage *
aar_language_get (const char *code)
{
  const AarLanguage *language = aar_language_lookup (code);

  return language != NULL ? language : g_hash_table_lookup (get_all (), FALLBACK);
}

/**
 * aar_language_get_code:
 * @self: a language
 *
 * Returns: (transfer none): its code
 */
const char *
aar_language_get_code (const AarLanguage *self)
{
  return self->code;
}

/**
 * aar_language_get_file:
 * @self: a language
 *
 * Returns: (transfer none): its file, to go through
 */
GKeyFile *
aar_language_get_file (const AarLanguage *self)
{
  return self->file;
}

/**
 * aar_language_find:
 * @self: a language
 * @group: a group of its file
 * @key: a key there
 *
 * Returns: (transfer none) (nullable) (array zero-terminated=1): the values, %NULL if there is no such key
 */
const char *const *
aar_language_find (const AarLanguage *self, const char *group, const char *key)
{
  g_autofree char *path = g_strconcat (group, "/", key, NULL);

  return g_hash_table_lookup (self->lists, path);
}

/**
 * aar_language_get_word:
 * @self: a language
 * @group: a group of its file
 * @key: a key that must be there
 * @n: which of the values
 *
 * Returns: (transfer none): the value, or the last one where there are fewer
 */
const char *
aar_language_get_word (const AarLanguage *self, const char *group, const char *key, guint n)
{
  const char *const *values = aar_language_find (self, group, key);

  if (values == NULL || values[0] == NULL)
    {
      g_critical ("%s%s has no word for “%s” in [%s]", self->code, SUFFIX, key, group);
      return "";
    }
  return values[MIN (n, g_strv_length ((char **) values) - 1)];
}

static gboolean
is_beginning (const char *text, const char *word)
{
  gsize length = strlen (word);

  return strncmp (text, word, length) == 0 && (text[length] == '\0' || strchr (" :(/", text[length]) != NULL);
}

static gboolean
find_in_all (const char *group, const char *key, const char *folded, gboolean beginning)
{
  GHashTableIter languages;
  gpointer language;

  g_hash_table_iter_init (&languages, get_all ());
  while (g_hash_table_iter_next (&languages, NULL, &language))
    {
      const char *const *words = aar_language_find (language, group, key);

      for (guint i = 0; words != NULL && words[i] != NULL; i++)
        {
          g_autofree char *word = aar_text_fold (words[i]);

          if (beginning ? is_beginning (folded, word) : g_str_equal (folded, word))
            return TRUE;
        }
    }
  return FALSE;
}

/**
 * aar_languages_know:
 * @group: a group of the files
 * @key: a key of it
 * @folded: a text as [func@Aar.text_fold] gives it
 *
 * People answer in their own language, whatever the plan is written in.
 *
 * Returns: whether @folded is one of the words behind @key in any language
 */
gboolean
aar_languages_know (const char *group, const char *key, const char *folded)
{
  return find_in_all (group, key, folded, FALSE);
}

/**
 * aar_languages_know_beginning:
 * @group: a group of the files
 * @key: a key of it
 * @folded: a text as [func@Aar.text_fold] gives it
 *
 * Returns: whether @folded begins with one of the words behind @key in any language
 */
gboolean
aar_languages_know_beginning (const char *group, const char *key, const char *folded)
{
  return find_in_all (group, key, folded, TRUE);
}
