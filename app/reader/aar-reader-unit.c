/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-reader-unit.h"

#include <string.h>

/* What no unit's name is longer than; more is a sentence. */
#define LONGEST_NAME 70

static const char *const role_names[] = {
  [AAR_READER_COMMITTEE] = "responsible-committee",
  [AAR_READER_CENTRE] = "responsible-centre",
  [AAR_READER_RESPONSIBLE] = "responsible-centre",
  [AAR_READER_CONTRIBUTOR] = "contributor",
  [AAR_READER_POLITICAL] = "political-anchoring",
  [AAR_READER_ADMINISTRATIVE] = "administrative-anchoring",
  [AAR_READER_ANCHORING] = "administrative-anchoring",
  [AAR_READER_PARTICIPANT] = "participant",
  [AAR_READER_PARTNER] = "partner",
};

static const char *const unit_kinds[] = { "council", "committee", "sector", "centre", "company", "team", "partner" };

typedef struct
{
  AarReaderDraft *draft;

  /* Folded names that stand alone somewhere, so that a comma or "og" in them parts nothing. */
  GHashTable *whole;
} Resolver;

/* The kind that a word of the name tells, as a whole word or as the end of a compound. */
static const char *
kind_of (const AarLexicon *lexicon, const char *name)
{
  g_autofree char *folded = aar_lexicon_fold (name);
  g_auto (GStrv) words = g_strsplit_set (folded, " ,;&", -1);

  for (guint k = 0; k < G_N_ELEMENTS (unit_kinds); k++)
    {
      const char *const *list = aar_lexicon_get_list (lexicon, "units", unit_kinds[k]);

      for (guint i = 0; list[i] != NULL; i++)
        for (guint j = 0; words[j] != NULL; j++)
          if (strcmp (words[j], list[i]) == 0 || (strlen (list[i]) > 4 && g_str_has_suffix (words[j], list[i])))
            return unit_kinds[k];
    }
  return NULL;
}

/**
 * aar_reader_unit_is_known:
 * @lexicon: the wording
 * @name: a name
 *
 * Returns: whether its words tell that it is a unit
 */
gboolean
aar_reader_unit_is_known (const AarLexicon *lexicon, const char *name)
{
  const char *kind = strlen (name) < LONGEST_NAME ? kind_of (lexicon, name) : NULL;

  /* The words of companies and partners are those of their trade too. */
  return kind != NULL && strcmp (kind, "company") != 0 && strcmp (kind, "partner") != 0;
}

static void
index_name (AarReaderDraft *draft, const char *name, gpointer unit)
{
  if (name != NULL)
    g_hash_table_insert (draft->units, aar_reader_squeeze (name), unit);
}

/* "BUU" is the committee that the list of abbreviations has. */
static gpointer
look_up (AarReaderDraft *draft, const char *name)
{
  g_autofree char *key = aar_reader_squeeze (name);

  return g_hash_table_lookup (draft->units, key);
}

/**
 * aar_reader_unit_get:
 * @draft: a plan
 * @name: an abbreviation or name
 * @kind: the kind where the name does not tell
 * @line: where it stands
 *
 * Returns: (transfer none) (type Aar.Unit): the unit of that name
 */
gpointer
aar_reader_unit_get (AarReaderDraft *draft, const char *name, const char *kind, guint line)
{
  GPtrArray *units = aar_reader_draft_records (draft, AAR_TABLE_UNIT);
  const char *told;
  gpointer unit = look_up (draft, name);

  if (unit != NULL)
    return unit;
  for (guint i = 0; units->len <= AAR_READER_MOST_NAMES && i < units->len; i++)
    {
      const char *full = aar_record_get_text (units->pdata[i], AAR_UNIT_NAME);

      if (full != NULL && aar_reader_near (full, name))
        {
          aar_reader_draft_doubt (draft, line, NULL, "spelling", full, name);
          index_name (draft, name, units->pdata[i]);
          return units->pdata[i];
        }
    }
  told = kind_of (draft->lexicon, name);
  unit = aar_reader_draft_append (draft, AAR_TABLE_UNIT, aar_plan_content_get_organisation (draft->content));
  aar_record_set_text (unit, AAR_UNIT_NAME, name);
  aar_record_set_text (unit, AAR_UNIT_KIND, told != NULL ? told : kind);
  index_name (draft, name, unit);
  return unit;
}

static gboolean
is_abbreviation (const char *text)
{
  guint letters = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p), letters++)
    if (!g_unichar_isupper (g_utf8_get_char (p)) && !(letters > 0 && (g_ascii_isdigit (*p) || *p == '-')))
      return FALSE;
  return letters >= 2 && letters <= 7;
}

static gboolean
is_whole (Resolver *self, const char *text, gsize length)
{
  g_autofree char *part = g_strndup (text, length);
  g_autofree char *folded = aar_lexicon_fold (part);

  return g_hash_table_contains (self->whole, folded);
}

static gboolean
is_unit_name (Resolver *self, const char *text)
{
  return look_up (self->draft, text) != NULL || is_abbreviation (text);
}

/* Whether an "og" stands between two units rather than within the name of one. */
static gboolean
are_two_units (Resolver *self, const char *left, const char *right)
{
  const AarLexicon *lexicon = self->draft->lexicon;

  if (is_unit_name (self, left) && is_unit_name (self, right))
    return TRUE;
  return !g_str_has_suffix (left, "-") && (is_unit_name (self, left) || aar_reader_unit_is_known (lexicon, left)) &&
         (aar_reader_unit_is_known (lexicon, right) || is_abbreviation (right));
}

/* The next place where a list may be parted: @skip tells how many bytes the joint takes. */
static const char *
find_joint (const AarLexicon *lexicon, const char *text, gsize *skip, gboolean *word)
{
  const char *const *words = aar_lexicon_get_list (lexicon, "units", "and");
  const char *const *together = aar_lexicon_get_list (lexicon, "units", "together");

  for (const char *p = text; *p != '\0'; p++)
    {
      *word = FALSE;
      *skip = 0;
      if (*p == ';' || *p == '\n' || (*p == ',' && p[1] == ' ') || (*p == '/' && p[1] == ' '))
        *skip = 1;
      for (guint i = 0; *skip == 0 && *p == ' ' && words[i] != NULL; i++)
        if (g_str_has_prefix (p + 1, words[i]) && p[1 + strlen (words[i])] == ' ')
          {
            *skip = strlen (words[i]) + 2;
            /* "og" and "och" may belong to a name, "samt" does not. */
            *word = i == 0;
          }
      for (guint i = 0; *skip == 0 && *p == ' ' && together[i] != NULL; i++)
        if (g_str_has_prefix (p + 1, together[i]))
          *skip = strlen (together[i]) + 2;
      if (*skip == 0 && *p == ' ' && p[1] == '&' && p[2] == ' ')
        {
          *skip = 3;
          *word = TRUE;
        }
      if (*skip > 0)
        return p;
    }
  return NULL;
}

static void
add_responsibility (Resolver *self, const AarReaderNamed *named, const char *text)
{
  static const char strip[] = " \t.,;:";
  g_autofree char *name = g_strdup (text);
  const char *kind = named->field == AAR_READER_COMMITTEE || named->field == AAR_READER_POLITICAL ? "committee"
                   : named->field == AAR_READER_CENTRE || named->field == AAR_READER_RESPONSIBLE ||
                             named->field == AAR_READER_CONTRIBUTOR
                       ? "centre"
                   : named->field == AAR_READER_PARTNER ? "partner"
                                                        : "other";
  const char *role;
  gsize length;
  gpointer unit, responsibility;
  GPtrArray *old = aar_plan_content_get_children (self->draft->content, AAR_TABLE_RESPONSIBILITY,
                                                  aar_record_get_id (named->node));

  g_strstrip (name);
  length = strlen (name);
  while (length > 0 && strchr (strip, name[length - 1]) != NULL)
    name[--length] = '\0';
  while (*name != '\0' && strchr ("-:,;", *name) != NULL)
    memmove (name, name + 1, strlen (name));
  g_strstrip (name);
  if (*name == '\0')
    return;
  unit = aar_reader_unit_get (self->draft, name, kind, named->line);
  role = role_names[named->field];
  /* "Ansvarlig" says who, and the unit itself whether it is a committee. */
  if (named->field == AAR_READER_RESPONSIBLE &&
      (g_strcmp0 (aar_record_get_text (unit, AAR_UNIT_KIND), "committee") == 0 ||
       g_strcmp0 (aar_record_get_text (unit, AAR_UNIT_KIND), "council") == 0))
    role = role_names[AAR_READER_COMMITTEE];
  if (named->action != NULL)
    {
      aar_record_set_integer (aar_reader_draft_append (self->draft, AAR_TABLE_ACTION_UNIT, named->action),
                              AAR_ACTION_UNIT_UNIT, aar_record_get_id (unit));
      return;
    }
  for (guint i = 0; i < old->len; i++)
    if (aar_record_get_integer (old->pdata[i], AAR_RESPONSIBILITY_UNIT) == aar_record_get_id (unit) &&
        g_strcmp0 (aar_record_get_text (old->pdata[i], AAR_RESPONSIBILITY_ROLE), role) == 0)
      return;
  responsibility = aar_reader_draft_append (self->draft, AAR_TABLE_RESPONSIBILITY, named->node);
  aar_record_set_text (responsibility, AAR_RESPONSIBILITY_ROLE, role);
  aar_record_set_integer (responsibility, AAR_RESPONSIBILITY_UNIT, aar_record_get_id (unit));
}

/* Parts a list: the longest stretch that stands alone elsewhere is one name, and "og" parts only what are units. */
static void
resolve_list (Resolver *self, const AarReaderNamed *named, const char *text)
{
  const char *start = text, *scan = text, *joint;
  const char *best = NULL;
  gsize skip;
  gboolean word;

  while ((joint = find_joint (self->draft->lexicon, scan, &skip, &word)) != NULL)
    {
      g_autofree char *part = g_strndup (start, joint - start);
      g_autofree char *rest = g_strdup (joint + skip);
      const char *end = find_joint (self->draft->lexicon, rest, &(gsize) { 0 }, &(gboolean) { FALSE });

      if (end != NULL)
        rest[end - rest] = '\0';
      g_strstrip (rest);
      while (*rest != '\0' && rest[strlen (rest) - 1] == '.')
        rest[strlen (rest) - 1] = '\0';
      if (is_whole (self, start, strlen (start)))
        break;
      if (!word && best == NULL && !is_whole (self, start, joint - start))
        {
          /* Perhaps a longer stretch is a name: "Skoler, Institutioner og Kultur". */
          gsize n = strlen (start);

          for (; n > (gsize) (joint - start); n--)
            if ((start[n] == '\0' || start[n] == ',' || start[n] == ' ') && is_whole (self, start, n))
              break;
          if (n > (gsize) (joint - start))
            {
              best = start + n;
              scan = best;
              continue;
            }
        }
      if (word && !are_two_units (self, part, rest))
        {
          scan = joint + skip;
          continue;
        }
      add_responsibility (self, named, part);
      start = scan = joint + skip;
      best = NULL;
    }
  add_responsibility (self, named, start);
}

/* The subject of a sentence about who does it: what stands before its verb, relative clauses passed over. */
static char *
take_subject (const AarLexicon *lexicon, const char *sentence)
{
  const char *const *verbs = aar_lexicon_get_list (lexicon, "units", "verbs");
  const char *const *relative = aar_lexicon_get_list (lexicon, "units", "relative");
  gboolean clause = FALSE;

  for (const char *p = sentence; p != NULL; p = strchr (p, ' '))
    {
      p += *p == ' ';
      for (guint i = 0; relative[i] != NULL; i++)
        if (g_str_has_prefix (p, relative[i]) && p[strlen (relative[i])] == ' ')
          clause = TRUE;
      for (guint i = 0; verbs[i] != NULL; i++)
        {
          if (!g_str_has_prefix (p, verbs[i]) || p[strlen (verbs[i])] != ' ' || p == sentence)
            continue;
          if (!clause)
            return g_strndup (sentence, p - sentence - 1);
          clause = FALSE;
          break;
        }
    }
  return NULL;
}

/* "ØU er tovholder, men …", "Indsatsen er forankret i CBD." */
static gboolean
resolve_sentence (Resolver *self, const AarReaderNamed *named, const char *sentence)
{
  const AarLexicon *lexicon = self->draft->lexicon;
  g_autofree char *subject = take_subject (lexicon, sentence);
  g_autofree char *folded = aar_lexicon_fold (sentence);
  gsize length;
  const char *anchored;
  AarTerm term;
  g_autofree char *last = NULL;
  gboolean about;

  if (subject == NULL)
    return FALSE;
  last = g_strdup (strrchr (subject, ' ') != NULL ? strrchr (subject, ' ') + 1 : subject);
  anchored = aar_lexicon_find (lexicon, "units", "anchored", folded, &length);
  /* A sentence about the initiative names somebody only behind "forankret i". */
  about = anchored != NULL && aar_lexicon_match (lexicon, last, &term) && aar_reader_field_is_kind (term.field);
  if (!about && !(anchored != NULL && g_str_has_suffix (folded, "n") && aar_lexicon_match (lexicon, last, &term)))
    add_responsibility (self, named, subject);
  if (anchored != NULL && strlen (folded) == strlen (sentence))
    add_responsibility (self, named, sentence + (anchored - folded) + length);
  aar_reader_draft_doubt (self->draft, named->line, named->node, "unit-list", named->text, NULL);
  return TRUE;
}

static void
resolve (Resolver *self, const AarReaderNamed *named)
{
  g_auto (GStrv) sentences = NULL;

  if (named->list)
    {
      add_responsibility (self, named, named->text);
      return;
    }
  sentences = g_strsplit (named->text, ". ", -1);
  for (guint i = 0; sentences[i] != NULL; i++)
    if (!resolve_sentence (self, named, sentences[i]))
      resolve_list (self, named, sentences[i]);
}

/* Whether nothing in @text parts names, but for an "og" that may belong to one. */
static gboolean
is_one_name (Resolver *self, const char *text)
{
  gsize skip;
  gboolean word;
  const char *joint = find_joint (self->draft->lexicon, text, &skip, &word);
  g_autofree char *first = joint != NULL ? g_strndup (text, joint - text) : NULL;

  return joint == NULL || (word && !are_two_units (self, first, joint + skip) &&
                           find_joint (self->draft->lexicon, joint + skip, &skip, &word) == NULL);
}

/* Collects what stands alone: single names, and lists that occur as the one responsible. */
static void
collect_whole (Resolver *self)
{
  g_autoptr (GHashTable) counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < self->draft->responsibilities->len; i++)
    {
      const AarReaderNamed *named = self->draft->responsibilities->pdata[i];
      char *folded = aar_lexicon_fold (named->text);
      gsize n = strlen (folded);
      guint count;

      while (n > 0 && strchr (".,;", folded[n - 1]) != NULL)
        folded[--n] = '\0';
      count = GPOINTER_TO_UINT (g_hash_table_lookup (counts, folded)) + 1;
      /* A list of abbreviations is one of several units, however often it stands. */
      if (is_one_name (self, named->text) || (n < LONGEST_NAME && count >= 2) ||
          ((named->field == AAR_READER_CENTRE || named->field == AAR_READER_RESPONSIBLE) && n < LONGEST_NAME &&
           strstr (folded, " og ") != NULL && is_one_name (self, named->text)))
        {
          g_auto (GStrv) parts = g_strsplit (named->text, ", ", 2);

          if (strchr (folded, ',') == NULL || !is_unit_name (self, parts[0]))
            g_hash_table_add (self->whole, g_strdup (folded));
        }
      g_hash_table_replace (counts, folded, GUINT_TO_POINTER (count));
    }
}

static void
index_units (AarReaderDraft *draft)
{
  GPtrArray *units = aar_reader_draft_records (draft, AAR_TABLE_UNIT);

  for (guint i = 0; i < units->len; i++)
    {
      index_name (draft, aar_record_get_text (units->pdata[i], AAR_UNIT_NAME), units->pdata[i]);
      index_name (draft, aar_record_get_text (units->pdata[i], AAR_UNIT_ABBREVIATION), units->pdata[i]);
    }
  for (guint i = 0; i < units->len; i++)
    if (aar_record_get_text (units->pdata[i], AAR_UNIT_KIND) == NULL)
      {
        const char *kind = kind_of (draft->lexicon, aar_record_get_text (units->pdata[i], AAR_UNIT_NAME));

        aar_record_set_text (units->pdata[i], AAR_UNIT_KIND, kind != NULL ? kind : "other");
      }
}

/**
 * aar_reader_units_resolve:
 * @draft: a plan of which all names are known
 *
 * Cuts who is responsible into units.
 */
void
aar_reader_units_resolve (AarReaderDraft *draft)
{
  Resolver self = { .draft = draft };

  self.whole = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  index_units (draft);
  collect_whole (&self);
  for (guint i = 0; i < draft->responsibilities->len; i++)
    resolve (&self, draft->responsibilities->pdata[i]);
  g_hash_table_unref (self.whole);
}
