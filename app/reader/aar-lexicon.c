/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-lexicon.h"

#include "aar-language.h"

#include <string.h>

/* No label has more words than this. */
#define MAX_WORDS 9

static const char *const field_names[] = {
  [AAR_READER_NONE] = "none",
  [AAR_READER_NUMBER] = "number",
  [AAR_READER_TEXT] = "text",
  [AAR_READER_NOTES] = "notes",
  [AAR_READER_ACTION] = "action",
  [AAR_READER_INDICATOR] = "indicator",
  [AAR_READER_MILESTONE] = "milestone",
  [AAR_READER_STATUS] = "status",
  [AAR_READER_LEVEL] = "level",
  [AAR_READER_ECONOMY] = "economy",
  [AAR_READER_RESOURCES] = "resources",
  [AAR_READER_TIMELINE] = "timeline",
  [AAR_READER_DUE] = "due",
  [AAR_READER_TAG] = "tag",
  [AAR_READER_REFERENCE] = "reference",
  [AAR_READER_TARGET] = "target",
  [AAR_READER_BASELINE] = "baseline",
  [AAR_READER_MEASURE] = "measure",
  [AAR_READER_OUTCOME] = "outcome",
  [AAR_READER_COMMITTEE] = "committee",
  [AAR_READER_RESPONSIBLE] = "responsible",
  [AAR_READER_CENTRE] = "centre",
  [AAR_READER_CONTRIBUTOR] = "contributor",
  [AAR_READER_POLITICAL] = "political",
  [AAR_READER_ADMINISTRATIVE] = "administrative",
  [AAR_READER_ANCHORING] = "anchoring",
  [AAR_READER_PARTICIPANT] = "participant",
  [AAR_READER_PARTNER] = "partner",
  [AAR_READER_FUNDING] = "funding",
  [AAR_READER_KIND_AREA] = "area",
  [AAR_READER_KIND_GOAL] = "goal",
  [AAR_READER_KIND_INITIATIVE] = "initiative",
  [AAR_READER_KIND_STEP] = "step",
};

typedef struct
{
  AarReaderField field;
  char *word;
} Phrase;

struct _AarLexicon
{
  const AarLanguage *language;

  /* Folded phrase → Phrase; and the folded beginnings of phrases of several words, to know when to stop looking. */
  GHashTable *phrases;
  GHashTable *beginnings;

  /* "group/key" → set of the folded values. */
  GHashTable *sets;
};

/**
 * aar_lexicon_fold:
 * @text: a text
 *
 * Returns: (transfer full): @text in the form in which lexicons compare: small letters, single spaces, no soft hyphens,
 *   no emphasis marks
 */
char *
aar_lexicon_fold (const char *text)
{
  GString *folded = g_string_sized_new (strlen (text));

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar letter = g_utf8_get_char (p);

      if (letter == 0x00ad || letter == '*')
        continue;
      if (g_unichar_isspace (letter))
        {
          if (folded->len > 0 && folded->str[folded->len - 1] != ' ')
            g_string_append_c (folded, ' ');
        }
      else if (letter < 0x80)
        g_string_append_c (folded, g_ascii_tolower ((char) letter));
      else
        g_string_append_unichar (folded, letter == 0x2019 ? '\'' : g_unichar_tolower (letter));
    }
  while (folded->len > 0 && folded->str[folded->len - 1] == ' ')
    g_string_truncate (folded, folded->len - 1);
  return g_string_free_and_steal (folded);
}

/**
 * aar_lexicon_prefix:
 * @text: a text
 * @word: a word in small letters
 *
 * Returns: how many bytes of @text are @word, whatever the case, 0 if it does not begin with it
 */
gsize
aar_lexicon_prefix (const char *text, const char *word)
{
  const char *p = text;

  for (; *word != '\0'; word = g_utf8_next_char (word), p = g_utf8_next_char (p))
    if (*p == '\0' || g_unichar_tolower (g_utf8_get_char (p)) != g_utf8_get_char (word))
      return 0;
  return p - text;
}

gboolean
aar_reader_field_is_kind (AarReaderField field)
{
  return field >= AAR_READER_KIND_AREA && field < AAR_READER_PROSE;
}

gboolean
aar_reader_field_is_role (AarReaderField field)
{
  return field >= AAR_READER_COMMITTEE && field <= AAR_READER_PARTNER;
}

/* Whether it is a prose field of an initiative that has no rule of its own, and which. */
gboolean
aar_reader_field_is_prose (AarReaderField field, guint *constant)
{
  if (constant != NULL)
    *constant = AAR_TABLE_NODE * AAR_FIELDS_PER_TABLE + (field - AAR_READER_PROSE);
  return field >= AAR_READER_PROSE;
}

static void
phrase_free (gpointer data)
{
  Phrase *phrase = data;

  g_free (phrase->word);
  g_free (phrase);
}

static void
add_phrase (AarLexicon *self, AarReaderField field, const char *word)
{
  g_autofree char *folded = aar_lexicon_fold (word);
  Phrase *phrase = g_new0 (Phrase, 1);

  for (const char *space = strchr (folded, ' '); space != NULL; space = strchr (space + 1, ' '))
    g_hash_table_add (self->beginnings, g_strndup (folded, space - folded));
  phrase->field = field;
  phrase->word = g_strdup (word);
  g_hash_table_replace (self->phrases, g_steal_pointer (&folded), phrase);
}

static AarReaderField
field_from_name (const char *name)
{
  guint n_fields;
  const AarField *fields = aar_table_get_fields (AAR_TABLE_NODE, &n_fields);

  for (guint i = 0; i < G_N_ELEMENTS (field_names); i++)
    if (strcmp (field_names[i], name) == 0)
      return i;
  for (guint i = 0; i < n_fields; i++)
    if (fields[i].kind == AAR_FIELD_KIND_PROSE &&
        g_strcmp0 (fields[i].word != NULL ? fields[i].word : fields[i].name, name) == 0)
      return AAR_READER_PROSE + i;
  return AAR_READER_NONE;
}

static void
load_key (AarLexicon *self, const char *group, const char *key)
{
  const char *const *values = aar_language_find (self->language, group, key);
  GHashTable *set = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  gboolean phrases = strcmp (group, "labels") == 0 || strcmp (group, "kinds") == 0;

  for (guint i = 0; values[i] != NULL; i++)
    {
      g_hash_table_add (set, aar_lexicon_fold (values[i]));
      if (phrases && *values[i] != '\0')
        add_phrase (self, field_from_name (key), values[i]);
    }
  g_hash_table_insert (self->sets, g_strconcat (group, "/", key, NULL), set);
}

static AarLexicon *
load (const char *code)
{
  AarLexicon *self = g_new0 (AarLexicon, 1);
  GKeyFile *file;
  g_auto (GStrv) groups = NULL;

  self->language = aar_language_get (code);
  self->phrases = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, phrase_free);
  self->beginnings = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->sets = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_hash_table_unref);
  file = aar_language_get_file (self->language);
  groups = g_key_file_get_groups (file, NULL);
  for (guint i = 0; groups[i] != NULL; i++)
    {
      g_auto (GStrv) keys = g_key_file_get_keys (file, groups[i], NULL, NULL);

      for (guint j = 0; keys[j] != NULL; j++)
        load_key (self, groups[i], keys[j]);
    }
  return self;
}

/**
 * aar_lexicon_list:
 *
 * The lexicons are made once and never change, so every thread may use them.
 *
 * Returns: (transfer none) (element-type AarLexicon): the wording of plan documents, a lexicon for each language, in
 *   the order of their codes
 */
GPtrArray *
aar_lexicon_list (void)
{
  static GPtrArray *lexicons;
  static gsize once;

  if (g_once_init_enter (&once))
    {
      g_autoptr (GPtrArray) codes = aar_language_list ();

      lexicons = g_ptr_array_new ();
      for (guint i = 0; i < codes->len; i++)
        g_ptr_array_add (lexicons, load (codes->pdata[i]));
      g_once_init_leave (&once, 1);
    }
  return lexicons;
}

/**
 * aar_lexicon_get:
 * @language: (nullable): the code of a language
 *
 * Returns: (transfer none): the wording of plan documents in @language
 */
const AarLexicon *
aar_lexicon_get (const char *language)
{
  const AarLanguage *wanted = aar_language_get (language);
  GPtrArray *lexicons = aar_lexicon_list ();

  for (guint i = 0; i < lexicons->len; i++)
    if (((const AarLexicon *) lexicons->pdata[i])->language == wanted)
      return lexicons->pdata[i];
  g_return_val_if_reached (NULL);
}

/**
 * aar_lexicon_get_language:
 * @self: a lexicon
 *
 * Returns: (transfer none): the code of its language
 */
const char *
aar_lexicon_get_language (const AarLexicon *self)
{
  return aar_language_get_code (self->language);
}

/* The end of the word at @p without the punctuation that closes it; @colon tells whether a colon does. */
static const char *
word_end (const char *p, gboolean *stop)
{
  const char *end = p + strcspn (p, " \t");

  *stop = FALSE;
  while (end > p && strchr (":;,.?", end[-1]) != NULL)
    {
      *stop = *stop || end[-1] == ':';
      end--;
    }
  return end;
}

/**
 * aar_lexicon_match:
 * @self: a lexicon
 * @text: a text
 * @term: (out): the longest label or kind that @text begins with
 *
 * Returns: whether there is one
 */
gboolean
aar_lexicon_match (const AarLexicon *self, const char *text, AarTerm *term)
{
  g_autoptr (GString) key = g_string_new (NULL);
  const char *p = text;

  term->field = AAR_READER_NONE;
  term->length = 0;
  for (guint i = 0; i < MAX_WORDS && *p != '\0'; i++)
    {
      gboolean stop;
      const char *end = word_end (p, &stop);
      g_autofree char *raw = g_strndup (p, end - p);
      g_autofree char *word = aar_lexicon_fold (raw);
      const Phrase *phrase;

      if (i > 0)
        g_string_append_c (key, ' ');
      g_string_append (key, word);
      phrase = g_hash_table_lookup (self->phrases, key->str);
      if (phrase != NULL)
        *term = (AarTerm) { phrase->field, end - text, phrase->word };
      if (stop || !g_hash_table_contains (self->beginnings, key->str))
        break;
      p = end + strcspn (end, " \t");
      p += strspn (p, " \t");
    }
  return term->field != AAR_READER_NONE;
}

/**
 * aar_lexicon_get_list:
 * @self: a lexicon
 * @group: a group of its file
 * @key: a key there
 *
 * Returns: (transfer none) (array zero-terminated=1): the values, none if there is no such key
 */
const char *const *
aar_lexicon_get_list (const AarLexicon *self, const char *group, const char *key)
{
  static const char *const none[] = { NULL };
  const char *const *list = aar_language_find (self->language, group, key);

  return list != NULL ? list : none;
}

/**
 * aar_lexicon_get_word:
 * @self: a lexicon
 * @group: a group of its file
 * @key: a key there
 *
 * Returns: (transfer none): the first value, "" if there is none
 */
const char *
aar_lexicon_get_word (const AarLexicon *self, const char *group, const char *key)
{
  const char *const *list = aar_lexicon_get_list (self, group, key);

  return list[0] != NULL ? list[0] : "";
}

/**
 * aar_lexicon_has:
 * @self: a lexicon
 * @group: a group of its file
 * @key: a key there
 * @text: a word or phrase
 *
 * Returns: whether @text is one of the values
 */
gboolean
aar_lexicon_has (const AarLexicon *self, const char *group, const char *key, const char *text)
{
  g_autofree char *path = g_strconcat (group, "/", key, NULL);
  g_autofree char *folded = aar_lexicon_fold (text);
  GHashTable *set = g_hash_table_lookup (self->sets, path);
  gsize length = strlen (folded);

  while (length > 0 && strchr (":.", folded[length - 1]) != NULL)
    folded[--length] = '\0';
  return set != NULL && g_hash_table_contains (set, g_strstrip (folded));
}

/**
 * aar_lexicon_find:
 * @self: a lexicon
 * @group: a group of its file
 * @key: a key there
 * @folded: a text as [func@Aar.Lexicon.fold] makes it
 * @length: (out) (optional): how many bytes the value takes
 *
 * Returns: (transfer none) (nullable): the place of the first value in @folded that stands at the beginning of a word
 */
const char *
aar_lexicon_find (const AarLexicon *self, const char *group, const char *key, const char *folded, gsize *length)
{
  const char *const *list = aar_lexicon_get_list (self, group, key);
  const char *best = NULL;
  gsize best_length = 0;

  for (guint i = 0; list[i] != NULL; i++)
    {
      gsize n = strlen (list[i]);
      g_autofree char *value = aar_lexicon_fold (list[i]);

      for (const char *p = n == 0 ? NULL : strstr (folded, value); p != NULL; p = strstr (p + 1, value))
        if (p == folded || !g_unichar_isalnum (g_utf8_get_char (g_utf8_prev_char (p))))
          {
            if (best == NULL || p < best || (p == best && n > best_length))
              {
                best = p;
                best_length = strlen (value);
              }
            break;
          }
    }
  if (length != NULL)
    *length = best_length;
  return best;
}
