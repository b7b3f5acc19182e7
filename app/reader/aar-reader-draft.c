/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-reader-draft.h"

#include "aar-id.h"

#include <string.h>

/* Words of at least so many letters may be misspelt, longer ones by two letters. */
#define NEAR_WORD      4
#define NEAR_LONG_WORD 8
#define NEAR_DISTANCE  2

static void
named_free (gpointer data)
{
  AarReaderNamed *named = data;

  g_free (named->text);
  g_free (named);
}

/**
 * aar_reader_draft_new:
 * @lexicon: the wording of the document's language
 * @document: the name of the document
 *
 * Returns: (transfer full): an empty plan
 */
AarReaderDraft *
aar_reader_draft_new (const AarLexicon *lexicon, const char *document)
{
  AarReaderDraft *self = g_new0 (AarReaderDraft, 1);
  g_autoptr (AarPlan) plan = aar_record_new (AAR_TABLE_PLAN, aar_id_new ());

  aar_record_set_text (plan, AAR_PLAN_LANGUAGE, aar_lexicon_get_language (lexicon));
  self->content = aar_plan_content_new (plan);
  self->lexicon = lexicon;
  self->document = document;
  self->responsibilities = g_ptr_array_new_with_free_func (named_free);
  self->units = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->introduction = g_string_new (NULL);
  self->given = g_hash_table_new (NULL, NULL);
  self->rounds = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return self;
}

void
aar_reader_draft_free (AarReaderDraft *self)
{
  g_clear_object (&self->content);
  g_ptr_array_unref (self->responsibilities);
  g_hash_table_unref (self->rounds);
  g_hash_table_unref (self->given);
  g_string_free (self->introduction, TRUE);
  g_hash_table_unref (self->units);
  g_free (self);
}

/**
 * aar_reader_draft_plan:
 * @self: a draft
 *
 * Returns: (transfer none) (type Aar.Plan): its plan
 */
gpointer
aar_reader_draft_plan (AarReaderDraft *self)
{
  return aar_plan_content_get_plan (self->content);
}

/**
 * aar_reader_draft_records:
 * @self: a draft
 * @table: a table
 *
 * Returns: (transfer none) (element-type Aar.Record): its records so far
 */
GPtrArray *
aar_reader_draft_records (AarReaderDraft *self, AarTable table)
{
  return aar_plan_content_get_records (self->content, table);
}

/**
 * aar_reader_draft_append:
 * @self: a draft
 * @table: a table
 * @owner: (type Aar.Record): what the new record is a part of
 *
 * Returns: (transfer none) (type Aar.Record): a new record
 */
gpointer
aar_reader_draft_append (AarReaderDraft *self, AarTable table, gpointer owner)
{
  return aar_plan_content_append (self->content, table, aar_record_get_id (owner));
}

/**
 * aar_reader_draft_add_node:
 * @self: a draft
 * @kind: area or initiative
 * @number: the printed number, may be empty
 * @title: the title
 * @line: where it stands
 *
 * Returns: (transfer none) (type Aar.Node): the new node
 */
gpointer
aar_reader_draft_add_node (AarReaderDraft *self, const char *kind, const char *number, const char *title, guint line)
{
  gpointer node = aar_reader_draft_append (self, AAR_TABLE_NODE, aar_reader_draft_plan (self));

  aar_record_set_text (node, AAR_NODE_KIND, kind);
  aar_record_set_text (node, AAR_NODE_NUMBER, number);
  aar_record_set_text (node, AAR_NODE_TITLE, title);
  aar_record_set_text (node, AAR_NODE_SOURCE_DOCUMENT, self->document);
  aar_record_set_integer (node, AAR_NODE_SOURCE_LINE, line);
  return node;
}

/**
 * aar_reader_draft_add_text:
 * @record: (type Aar.Record): a record
 * @field: a text field of it
 * @text: a paragraph
 *
 * Adds a paragraph to what the field holds.
 */
void
aar_reader_draft_add_text (gpointer record, guint field, const char *text)
{
  const char *old = aar_record_get_text (record, field);
  g_autofree char *joined = NULL;

  if (*text == '\0')
    return;
  joined = old == NULL ? g_strdup (text) : g_strconcat (old, "\n\n", text, NULL);
  aar_record_set_text (record, field, joined);
}

/**
 * aar_reader_draft_introduce:
 * @self: a draft
 * @text: a paragraph
 *
 * Adds a paragraph to the prose that is of no node.
 */
void
aar_reader_draft_introduce (AarReaderDraft *self, const char *text)
{
  if (self->introduction->len > 0 && *text != '\0')
    g_string_append (self->introduction, "\n\n");
  g_string_append (self->introduction, text);
}

/* The sentence of the lexicon with its %s replaced in turn; other signs of formatting mean nothing. */
static char *
fill_in (const char *sentence, const char *a, const char *b)
{
  const char *values[] = { a, b };
  GString *filled = g_string_new (NULL);
  guint used = 0;

  for (const char *p = sentence; *p != '\0'; p++)
    if (p[0] == '%' && p[1] == 's' && used < 2)
      {
        g_string_append (filled, values[used] != NULL ? values[used] : "");
        used++;
        p++;
      }
    else
      g_string_append_c (filled, *p);
  return g_string_free_and_steal (filled);
}

/**
 * aar_reader_draft_doubt:
 * @self: a draft
 * @line: the line of the document
 * @node: (nullable) (type Aar.Node): what it is about
 * @key: the key of the message
 * @a: (nullable): what stands for its first %s
 * @b: (nullable): what stands for its second %s
 *
 * Notes what was unsure.
 */
void
aar_reader_draft_doubt (AarReaderDraft *self, guint line, gpointer node, const char *key, const char *a, const char *b)
{
  gpointer doubt = aar_reader_draft_append (self, AAR_TABLE_DOUBT, aar_reader_draft_plan (self));
  g_autofree char *message = fill_in (aar_lexicon_get_word (self->lexicon, "messages", key), a, b);

  aar_record_set_integer (doubt, AAR_DOUBT_LINE, line);
  aar_record_set_integer (doubt, AAR_DOUBT_NODE, node != NULL ? aar_record_get_id (node) : 0);
  aar_record_set_text (doubt, AAR_DOUBT_MESSAGE, message);
}

/**
 * aar_reader_draft_get_round:
 * @self: a draft
 * @time: the time that the round names
 * @name: as printed
 *
 * The same time printed in several ways is one round; the first way names it.
 *
 * Returns: (transfer none) (type Aar.Round): the round
 */
gpointer
aar_reader_draft_get_round (AarReaderDraft *self, const AarReaderTime *time, const char *name)
{
  char *key = time->occasion == AAR_READER_OCCASION_DAY
                ? g_strdup (time->to)
                : g_strdup_printf ("%u %u %u %u %s", time->occasion, time->first, time->last, time->year, time->word);
  gpointer round = g_hash_table_lookup (self->rounds, key);
  AarReaderTime dated = *time;

  if (round != NULL)
    {
      g_free (key);
      return round;
    }
  /* "Tertial 1" of a plan for one year is that of the year. */
  if (dated.year == 0 && self->year != 0)
    {
      dated.year = self->year;
      aar_reader_time_set_span (&dated);
    }
  round = aar_reader_draft_append (self, AAR_TABLE_ROUND, aar_reader_draft_plan (self));
  aar_record_set_text (round, AAR_ROUND_NAME, name);
  aar_record_set_text (round, AAR_ROUND_DATE, dated.to);
  aar_record_set_text (round, AAR_ROUND_STATE, "planned");
  g_hash_table_insert (self->rounds, key, round);
  return round;
}

/**
 * aar_reader_squeeze:
 * @text: a name
 *
 * Returns: (transfer full): its letters and digits, small
 */
char *
aar_reader_squeeze (const char *text)
{
  g_autofree char *folded = aar_lexicon_fold (text);
  GString *squeezed = g_string_new (NULL);

  for (const char *p = folded; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_isalnum (g_utf8_get_char (p)))
      g_string_append_unichar (squeezed, g_utf8_get_char (p));
  return g_string_free_and_steal (squeezed);
}

/**
 * aar_reader_same:
 * @a: a name
 * @b: another
 *
 * Returns: whether they have the same letters
 */
gboolean
aar_reader_same (const char *a, const char *b)
{
  g_autofree char *left = aar_reader_squeeze (a);
  g_autofree char *right = aar_reader_squeeze (b);

  return strcmp (left, right) == 0;
}

/* The number of letters to change, add, leave out, or exchange with the next one. */
static guint
distance (const char *a, const char *b)
{
  glong n, m;
  g_autofree gunichar *left = g_utf8_to_ucs4_fast (a, -1, &n);
  g_autofree gunichar *right = g_utf8_to_ucs4_fast (b, -1, &m);
  g_autofree guint *rows = g_new0 (guint, 3 * (m + 1));

  for (glong j = 0; j <= m; j++)
    rows[j] = (guint) j;
  for (glong i = 1; i <= n; i++)
    {
      guint *row = rows + (i % 3) * (m + 1), *above = rows + ((i + 2) % 3) * (m + 1),
            *top = rows + ((i + 1) % 3) * (m + 1);

      row[0] = (guint) i;
      for (glong j = 1; j <= m; j++)
        {
          row[j] = MIN (MIN (row[j - 1], above[j]) + 1, above[j - 1] + (left[i - 1] != right[j - 1]));
          if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
            row[j] = MIN (row[j], top[j - 2] + 1);
        }
    }
  return rows[(n % 3) * (m + 1) + m];
}

/* How far two words are apart; G_MAXUINT if they are not the same word misspelt. */
static guint
word_distance (const char *a, const char *b)
{
  gsize n = strlen (a), m = strlen (b);
  guint d;

  if (strcmp (a, b) == 0)
    return 0;
  if (MIN (n, m) < NEAR_WORD || MAX (n, m) > 100 || strpbrk (a, "0123456789") != NULL ||
      strpbrk (b, "0123456789") != NULL)
    return G_MAXUINT;
  d = distance (a, b);
  return d <= (MIN (n, m) < NEAR_LONG_WORD ? 1 : NEAR_DISTANCE) ? d : G_MAXUINT;
}

/**
 * aar_reader_near:
 * @a: a name
 * @b: another
 *
 * Returns: whether they are the same name, one of them perhaps misspelt
 */
gboolean
aar_reader_near (const char *a, const char *b)
{
  g_autofree char *left = aar_lexicon_fold (a), *right = aar_lexicon_fold (b);
  g_auto (GStrv) words = NULL, others = NULL;
  guint total = 0, i;

  if (aar_reader_same (a, b))
    return TRUE;
  words = g_strsplit (left, " ", -1);
  others = g_strsplit (right, " ", -1);
  if (g_strv_length (words) != g_strv_length (others))
    return FALSE;
  for (i = 0; words[i] != NULL && total <= NEAR_DISTANCE; i++)
    {
      guint d = word_distance (words[i], others[i]);

      if (d == G_MAXUINT)
        return FALSE;
      total += d;
    }
  return total <= NEAR_DISTANCE;
}

/**
 * aar_reader_draft_get_tag:
 * @self: a draft
 * @group: the group of tags
 * @name: the tag
 * @line: where it stands
 *
 * Returns: (transfer none) (type Aar.Tag): the tag of that name
 */
gpointer
aar_reader_draft_get_tag (AarReaderDraft *self, const char *group, const char *name, guint line)
{
  GPtrArray *tags = aar_reader_draft_records (self, AAR_TABLE_TAG);
  gpointer tag;

  for (guint i = 0; i < tags->len; i++)
    if (tags->len <= AAR_READER_MOST_NAMES ? aar_reader_near (aar_record_get_text (tags->pdata[i], AAR_TAG_NAME), name)
                                           : g_strcmp0 (aar_record_get_text (tags->pdata[i], AAR_TAG_NAME), name) == 0)
      {
        if (!aar_reader_same (aar_record_get_text (tags->pdata[i], AAR_TAG_NAME), name))
          aar_reader_draft_doubt (self, line, NULL, "spelling", aar_record_get_text (tags->pdata[i], AAR_TAG_NAME),
                                  name);
        return tags->pdata[i];
      }
  tag = aar_reader_draft_append (self, AAR_TABLE_TAG, aar_reader_draft_plan (self));
  aar_record_set_text (tag, AAR_TAG_GROUP, group);
  aar_record_set_text (tag, AAR_TAG_NAME, name);
  return tag;
}

/**
 * aar_reader_draft_tag:
 * @self: a draft
 * @node: (type Aar.Node): a node
 * @tag: (type Aar.Tag): a tag
 *
 * Puts the tag on the node.
 */
void
aar_reader_draft_tag (AarReaderDraft *self, gpointer node, gpointer tag)
{
  GPtrArray *tags = aar_plan_content_get_children (self->content, AAR_TABLE_NODE_TAG, aar_record_get_id (node));

  for (guint i = 0; i < tags->len; i++)
    if (aar_record_get_integer (tags->pdata[i], AAR_NODE_TAG_TAG) == aar_record_get_id (tag))
      return;
  aar_record_set_integer (aar_reader_draft_append (self, AAR_TABLE_NODE_TAG, node), AAR_NODE_TAG_TAG,
                          aar_record_get_id (tag));
}

/**
 * aar_reader_draft_reference:
 * @self: a draft
 * @title: a strategy, policy or plan
 *
 * Returns: (transfer none) (type Aar.Reference): the reference of that title
 */
gpointer
aar_reader_draft_reference (AarReaderDraft *self, const char *title)
{
  GPtrArray *references = aar_reader_draft_records (self, AAR_TABLE_REFERENCE);
  gpointer reference;

  for (guint i = 0; i < references->len; i++)
    if (aar_reader_same (aar_record_get_text (references->pdata[i], AAR_REFERENCE_TITLE), title))
      return references->pdata[i];
  reference = aar_reader_draft_append (self, AAR_TABLE_REFERENCE, aar_reader_draft_plan (self));
  aar_record_set_text (reference, AAR_REFERENCE_TITLE, title);
  return reference;
}

/**
 * aar_reader_draft_get_level:
 * @self: a draft
 * @scale: (nullable) (type Aar.Scale): a scale
 * @symbol: a symbol
 *
 * Returns: (transfer none) (nullable) (type Aar.Level): the level of that symbol
 */
gpointer
aar_reader_draft_get_level (AarReaderDraft *self, gpointer scale, const char *symbol)
{
  GPtrArray *levels;

  if (scale == NULL)
    return NULL;
  levels = aar_plan_content_get_children (self->content, AAR_TABLE_LEVEL, aar_record_get_id (scale));
  for (guint i = 0; i < levels->len; i++)
    if (g_strcmp0 (aar_record_get_text (levels->pdata[i], AAR_LEVEL_SYMBOL), symbol) == 0)
      return levels->pdata[i];
  return NULL;
}

/**
 * aar_reader_draft_name:
 * @self: a draft
 * @node: (type Aar.Node): a node
 * @field: the label or column that the names stand under
 * @text: the names
 * @line: where they stand
 * @list: whether @text is one name
 *
 * Keeps the names until all of the document's are known.
 *
 * Returns: (transfer none): what was kept
 */
AarReaderNamed *
aar_reader_draft_name (AarReaderDraft *self,
                       gpointer node,
                       AarReaderField field,
                       const char *text,
                       guint line,
                       gboolean list)
{
  AarReaderNamed *named;

  named = g_new0 (AarReaderNamed, 1);
  named->node = node;
  named->field = field;
  named->text = g_strdup (text);
  named->line = line;
  named->list = list;
  g_ptr_array_add (self->responsibilities, named);
  return named;
}
