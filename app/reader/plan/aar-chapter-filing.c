/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Puts the sections of a document into the plan, each as what it is. */
#include "aar-chapter-filing.h"

#include "aar-front-matter.h"
#include "aar-heading-patterns.h"
#include "aar-printed-label.h"
#include "aar-node.h"
#include "aar-reader-lines.h"
#include "aar-reader-mark.h"
#include "aar-reader-rating.h"
#include "aar-reader-record.h"
#include "aar-reader-time.h"
#include "aar-table-filing.h"

#include <string.h>

/* The title of a document has no more bytes. */
#define LONGEST_REFERENCE 90
/* A text behind the value of a label that is so long, in bytes, is no part of it. */
#define NEW_TEXT 80
/* So many lines that begin with a day are milestones without a label. */
#define LEAST_DATED 4
/* The name of a scale has no more bytes. */
#define LONGEST_NAME 40
/* A paragraph below a label for lists is one of its points if it has no more bytes. */
#define LONGEST_POINT 160
/* A point that is an initiative has no more bytes in its title. */
#define LONGEST_TITLE 160

typedef struct
{
  const AarRoles *roles;
  AarReaderDraft *draft;
  AarReaderRecord record;
  gboolean in_list;
  gboolean has_value;
  guint n_dated;
} Filing;

static gpointer
add_node (Filing *self, const char *kind, const AarPiece *heading, gpointer parent)
{
  gpointer node = aar_reader_draft_add_node (self->draft, kind, heading->number, heading->text, heading->line);

  if (parent != NULL)
    aar_record_set_integer (node, AAR_NODE_PARENT, aar_record_get_id (parent));
  return node;
}

/* Fields whose value is one line: what comes behind it in a paragraph of its own is something else. */
static gboolean
is_short (AarReaderField field)
{
  return aar_reader_field_is_role (field) || field == AAR_READER_DUE || field == AAR_READER_TIMELINE ||
         field == AAR_READER_LEVEL || field == AAR_READER_FUNDING || field == AAR_READER_NUMBER;
}

/* What a label within a list says of the point before it; the list goes on behind it. */
static gboolean
file_of_point (Filing *self, const AarPiece *piece)
{
  AarReaderRecord *record = &self->record;
  AarReaderRecord before = *record;

  if (!piece->of_point || record->last == NULL || aar_record_get_table (record->last) != AAR_TABLE_ACTION ||
      *piece->text == '\0')
    return FALSE;
  record->field = piece->field;
  record->step = record->last;
  aar_reader_record_value (record, piece->text, piece->line);
  record->field = before.field;
  record->step = before.step;
  return TRUE;
}

static void
file_label (Filing *self, const AarPiece *piece)
{
  AarTerm term;
  const char *word = aar_lexicon_match (self->draft->lexicon, piece->label, &term) ? term.word : piece->label;

  if (file_of_point (self, piece))
    return;
  aar_reader_record_set_label (&self->record, piece->field, word);
  self->in_list = FALSE;
  self->has_value = *piece->text != '\0';
  if (piece->field == AAR_READER_ECONOMY && aar_reader_rating_is_own (self->draft, piece->text))
    self->record.field = AAR_READER_LEVEL;
  if (*piece->text != '\0')
    aar_reader_record_value (&self->record, piece->text, piece->line);
}

/* A box that is ticked says that the thing is done. */
static void
file_point (Filing *self, const AarPiece *piece)
{
  /* a list behind a label that has its value is one of its own */
  if (self->has_value && self->record.field != AAR_READER_ACTION && self->record.field != AAR_READER_INDICATOR &&
      self->record.field != AAR_READER_MILESTONE)
    aar_reader_record_set_label (&self->record, AAR_READER_ACTION, NULL);
  aar_reader_record_point (&self->record, piece->text, piece->line);
  self->in_list = TRUE;
  if (piece->tick == AAR_TICK_DONE && self->record.last != NULL &&
      aar_record_get_table (self->record.last) == AAR_TABLE_ACTION)
    aar_record_set_boolean (self->record.last, AAR_ACTION_DONE, TRUE);
}

/* "31. marts: …" below a label for milestones, or where several stand one after the other. */
static gboolean
is_dated (Filing *self, const AarPiece *piece)
{
  AarReaderTime time;

  return piece->kind == AAR_PIECE_TEXT && aar_reader_time_parse (self->draft->lexicon, piece->text, &time) &&
         piece->text[time.length] == ':';
}

/* A milestone whose day or occasion stands before it: that is a round of follow-up. */
static void
file_dated (Filing *self, const AarPiece *piece)
{
  AarReaderTime time;
  const char *rest;
  g_autofree char *name = NULL, *dated = NULL;

  aar_reader_time_parse (self->draft->lexicon, piece->text, &time);
  name = g_strndup (piece->text, time.length);
  rest = piece->text + time.length + 1;
  rest += strspn (rest, " ");
  if (time.to[0] == '\0' && self->draft->year != 0)
    {
      dated = g_strdup_printf ("%s %u", name, self->draft->year);
      aar_reader_time_parse (self->draft->lexicon, dated, &time);
    }
  if (self->record.field != AAR_READER_MILESTONE)
    aar_reader_record_set_label (&self->record, AAR_READER_MILESTONE, NULL);
  self->record.round = time.to[0] != '\0' ? aar_reader_draft_get_round (self->draft, &time, name) : NULL;
  if (*rest != '\0')
    aar_reader_record_point (&self->record, rest, piece->line);
  self->record.round = NULL;
}

static void
file_text (Filing *self, const AarPiece *piece)
{
  AarReaderField field = self->record.field;

  if (is_dated (self, piece) && (field == AAR_READER_MILESTONE || self->n_dated >= LEAST_DATED))
    {
      file_dated (self, piece);
      return;
    }
  if ((field == AAR_READER_ACTION || field == AAR_READER_INDICATOR) && !self->in_list &&
      strlen (piece->text) <= LONGEST_POINT)
    {
      aar_reader_record_point (&self->record, piece->text, piece->line);
      return;
    }
  if ((is_short (field) && (strlen (piece->text) > NEW_TEXT || self->has_value)) || self->in_list)
    {
      if (is_short (field) || field == AAR_READER_ACTION || field == AAR_READER_NONE)
        aar_reader_record_set_label (&self->record, AAR_READER_TEXT, NULL);
      self->in_list = FALSE;
    }
  aar_reader_record_text (&self->record, piece->text, piece->line);
  self->has_value = TRUE;
}

static void
file_table (Filing *self, const AarChapter *section, const AarPiece *piece, gpointer parent, gpointer item)
{
  AarTableReading *table = aar_roles_get_table (self->roles, piece);
  AarTableFiling filing = { self->draft, &self->record, parent, item,
                            section->heading != NULL ? section->heading->text : NULL };

  if (table->overview && item == NULL)
    return;
  aar_table_filing_add (&filing, table, aar_roles_get_kind (self->roles, section, piece));
}

static void
file_pieces (Filing *self, const AarChapter *section, gpointer parent, gpointer item)
{
  for (guint i = 0; i < section->pieces->len; i++)
    {
      const AarPiece *piece = section->pieces->pdata[i];

      if (piece->kind == AAR_PIECE_LABEL)
        file_label (self, piece);
      else if (piece->kind == AAR_PIECE_POINT)
        file_point (self, piece);
      else if (piece->kind == AAR_PIECE_TABLE)
        file_table (self, section, piece, parent, item);
      else
        file_text (self, piece);
      if (piece->ends)
        {
          aar_reader_record_set_label (&self->record, AAR_READER_TEXT, NULL);
          self->in_list = self->has_value = FALSE;
        }
    }
}

/* A part of an initiative with a heading of its own: a group of points, or text under its caption. */
static void
file_part (Filing *self, const AarChapter *section, gpointer item)
{
  const AarPiece *heading = section->heading;
  AarReaderField field = aar_printed_label_get_field (self->draft->lexicon, heading->text);
  const AarPiece *first = section->pieces->len > 0 ? section->pieces->pdata[0] : NULL;

  self->in_list = self->has_value = FALSE;
  if (field != AAR_READER_NONE)
    aar_reader_record_set_label (&self->record, field, heading->text);
  else if (first != NULL && first->kind == AAR_PIECE_POINT)
    {
      aar_reader_record_set_label (&self->record, AAR_READER_ACTION, NULL);
      aar_reader_record_set_group (&self->record, heading->text);
    }
  else
    {
      aar_reader_record_set_label (&self->record, AAR_READER_TEXT, NULL);
      aar_reader_record_value (&self->record, heading->text, heading->line);
    }
  file_pieces (self, section, NULL, item);
  for (guint i = 0; i < section->sections->len; i++)
    file_part (self, section->sections->pdata[i], item);
}

static void
file_item (Filing *self, const AarChapter *section, gpointer parent)
{
  gpointer node = add_node (self, AAR_NODE_KIND_INITIATIVE, section->heading, parent);

  aar_reader_record_open (&self->record, node);
  self->in_list = self->has_value = FALSE;
  file_pieces (self, section, parent, node);
  for (guint i = 0; i < section->sections->len; i++)
    file_part (self, section->sections->pdata[i], node);
}

/* "Planen bygger på følgende dokumenter:", or points most of which are called plans and policies. */
static gboolean
lists_references (Filing *self, const AarChapter *section, guint index)
{
  const char *const *suffixes = aar_lexicon_get_list (self->draft->lexicon, "references", "suffix");
  const AarPiece *before = index > 0 ? section->pieces->pdata[index - 1] : NULL;
  g_autofree char *cue = before != NULL ? aar_lexicon_fold (before->text) : g_strdup ("");
  g_autofree char *heading = section->heading != NULL ? aar_lexicon_fold (section->heading->text) : g_strdup ("");
  guint n = 0, named = 0;

  for (guint i = index; i < section->pieces->len; i++)
    {
      const AarPiece *piece = section->pieces->pdata[i];
      g_autofree char *folded = NULL;
      gboolean found = FALSE;

      if (piece->kind != AAR_PIECE_POINT)
        break;
      folded = aar_lexicon_fold (piece->text);
      n++;
      for (guint j = 0; !found && suffixes[j] != NULL; j++)
        found = strstr (folded, suffixes[j]) != NULL && strlen (folded) < LONGEST_REFERENCE;
      named += found;
    }
  return n >= 2 &&
         (named * 3 >= n * 2 ||
          (named * 3 >= n && (aar_lexicon_find (self->draft->lexicon, "references", "lists", cue, NULL) != NULL ||
                              aar_lexicon_find (self->draft->lexicon, "references", "lists", heading, NULL) != NULL)));
}

static gboolean
names_document (Filing *self, const char *text)
{
  const char *const *suffixes = aar_lexicon_get_list (self->draft->lexicon, "references", "suffix");
  g_autofree char *folded = aar_lexicon_fold (text);

  for (guint i = 0; strlen (folded) < LONGEST_REFERENCE && suffixes[i] != NULL; i++)
    if (strstr (folded, suffixes[i]) != NULL)
      return TRUE;
  return FALSE;
}

/* "Planen skal ses sammen med Klimaplan 2030, Boligpolitikken og Strategi for frivillighed." */
static void
find_references (Filing *self, const char *text)
{
  const AarLexicon *lexicon = self->draft->lexicon;
  g_autofree char *folded = aar_lexicon_fold (text);
  gsize length;
  const char *at = strlen (folded) == strlen (text)
                     ? aar_lexicon_find (lexicon, "references", "together", folded, &length)
                     : NULL;
  g_autofree char *joiner = g_strdup_printf (" %s ", aar_lexicon_get_word (lexicon, "units", "and"));
  g_autofree char *list = NULL;
  g_auto (GStrv) parts = NULL;
  char *last;
  guint n = 0, named = 0;

  if (at == NULL)
    return;
  at = text + (at - folded) + length;
  list = g_strndup (at, strcspn (at, ".:"));
  last = g_strrstr (list, joiner);
  if (last == NULL)
    return;
  *last = ',';
  memset (last + 1, ' ', strlen (joiner) - 1);
  parts = g_strsplit (list, ",", -1);
  for (; parts[n] != NULL; n++)
    named += names_document (self, g_strstrip (parts[n]));
  for (guint i = 0; named >= 2 && named * 3 >= n * 2 && i < n; i++)
    if (g_unichar_isupper (g_utf8_get_char (parts[i])))
      aar_reader_draft_reference (self->draft, parts[i]);
}

static void
introduce (Filing *self, const AarChapter *section)
{
  gboolean references = FALSE;

  if (section->heading != NULL)
    aar_reader_draft_introduce (self->draft, section->heading->text);
  for (guint i = 0; i < section->pieces->len; i++)
    {
      const AarPiece *piece = section->pieces->pdata[i];
      g_autofree char *text = NULL;

      if (piece->kind == AAR_PIECE_TABLE)
        {
          file_table (self, section, piece, NULL, NULL);
          continue;
        }
      if (piece->kind == AAR_PIECE_LABEL && *piece->text != '\0' &&
          aar_lexicon_has (self->draft->lexicon, "metadata", "labels", piece->label))
        {
          aar_front_matter_add_data (self->draft, piece->label, piece->text);
          continue;
        }
      if (piece->kind != AAR_PIECE_POINT)
        references = FALSE;
      else if (i == 0 || ((AarPiece *) section->pieces->pdata[i - 1])->kind != AAR_PIECE_POINT)
        references = lists_references (self, section, i);
      if (references)
        aar_reader_draft_reference (self->draft, piece->text);
      if (piece->kind == AAR_PIECE_TEXT)
        find_references (self, piece->text);
      text = piece->kind == AAR_PIECE_LABEL ? g_strdup_printf ("%s: %s", piece->label, piece->text)
           : piece->kind == AAR_PIECE_POINT ? g_strdup_printf ("– %s", piece->text)
                                            : g_strdup (piece->text);
      aar_reader_draft_introduce (self->draft, text);
    }
}

/* A point is an initiative where lists are all that the document has. */
static void
add_point_item (Filing *self, const AarPiece *piece, gpointer parent)
{
  char number[24] = "";
  guint depth;
  const char *rest = aar_heading_split_number (piece->text, number, &depth);
  gpointer node;

  if (piece->number[0] != '\0')
    {
      g_strlcpy (number, piece->number, sizeof number);
      number[strcspn (number, ".) ")] = '\0';
      rest = piece->text;
    }
  if (rest == NULL || *rest == '\0')
    number[0] = '\0';
  node = aar_reader_draft_add_node (self->draft, AAR_NODE_KIND_INITIATIVE, number,
                                    number[0] != '\0' ? rest : piece->text, piece->line);
  if (parent != NULL)
    aar_record_set_integer (node, AAR_NODE_PARENT, aar_record_get_id (parent));
  aar_reader_record_open (&self->record, node);
}

/* What stands below the heading of an area: its own text, lists of initiatives where they are points. */
static void
file_area_pieces (Filing *self, const AarChapter *section, gpointer area)
{
  AarReaderRecord *record = &self->record;

  aar_reader_record_open (record, area);
  for (guint i = 0; i < section->pieces->len; i++)
    {
      const AarPiece *piece = section->pieces->pdata[i];

      if (piece->kind == AAR_PIECE_POINT && self->roles->source == AAR_ITEMS_ARE_POINTS)
        add_point_item (self, piece, area);
      else if (piece->kind == AAR_PIECE_POINT && record->node == area && !aar_reader_field_is_role (record->field))
        {
          g_autofree char *text = g_strdup_printf ("– %s", piece->text);

          aar_reader_draft_add_text (area, AAR_NODE_TEXT, text);
        }
      else if (piece->kind == AAR_PIECE_POINT)
        file_point (self, piece);
      else if (piece->kind == AAR_PIECE_LABEL)
        file_label (self, piece);
      else if (piece->kind == AAR_PIECE_TABLE)
        {
          file_table (self, section, piece, area, NULL);
          aar_reader_record_open (record, area);
        }
      else
        {
          if (record->node != area)
            aar_reader_record_open (record, area);
          aar_reader_record_set_label (record, AAR_READER_TEXT, NULL);
          aar_reader_record_value (record, piece->text, piece->line);
        }
    }
}

static void
file_section (Filing *self, const AarChapter *section, gpointer parent)
{
  gpointer area = parent;

  switch (section->role)
    {
    case AAR_CHAPTER_INITIATIVE:
      file_item (self, section, parent);
      return;
    case AAR_CHAPTER_AREA:
      area = add_node (self, AAR_NODE_KIND_AREA, section->heading, parent);
      file_area_pieces (self, section, area);
      break;
    case AAR_CHAPTER_PROSE:
    case AAR_CHAPTER_PART:
    default:
      if (section->heading == NULL || parent == NULL)
        introduce (self, section);
      else
        {
          aar_reader_draft_add_text (parent, AAR_NODE_TEXT, section->heading->text);
          file_area_pieces (self, section, parent);
        }
      break;
    }
  for (guint i = 0; i < section->sections->len; i++)
    file_section (self, section->sections->pdata[i], area);
}

static void
join_overviews (AarChapter *section, gpointer data)
{
  Filing *self = data;

  for (guint i = 0; i < section->pieces->len; i++)
    {
      const AarPiece *piece = section->pieces->pdata[i];
      AarTableFiling filing = { self->draft, &self->record, NULL, NULL, NULL };

      if (piece->kind == AAR_PIECE_TABLE && aar_roles_get_table (self->roles, piece)->overview)
        aar_table_filing_join (&filing, aar_roles_get_table (self->roles, piece));
    }
}

static const char *
name_of (const AarPiece *piece)
{
  if (piece->kind == AAR_PIECE_LABEL && *piece->text == '\0')
    return piece->label;
  return piece->kind == AAR_PIECE_TEXT && strlen (piece->text) <= LONGEST_NAME && !aar_piece_is_sentence (piece->text)
           ? piece->text
           : NULL;
}

/* Legends are read first, so that levels have the words of the document wherever they are given. */
static void
read_legends (AarChapter *section, gpointer data)
{
  Filing *self = data;

  for (guint i = 0; i < section->pieces->len; i++)
    {
      AarPiece *piece = section->pieces->pdata[i];
      AarTableFiling filing = { self->draft, &self->record, NULL, NULL, NULL };
      AarTableReading *table;

      if (piece->kind != AAR_PIECE_TABLE)
        continue;
      table = aar_roles_get_table (self->roles, piece);
      if (table->kind != AAR_TABLE_IS_LEGEND)
        continue;
      /* what stands over it names the scale */
      filing.title = i > 0 ? name_of (section->pieces->pdata[i - 1]) : NULL;
      if (filing.title == NULL && table->grid->n_head == 0)
        filing.title = self->roles->scale;
      aar_table_filing_add (&filing, table, AAR_TABLE_IS_LEGEND);
      g_ptr_array_remove_index (section->pieces, i--);
    }
}

static void
count_dated (AarChapter *section, gpointer data)
{
  Filing *self = data;

  for (guint i = 0; i < section->pieces->len; i++)
    self->n_dated += is_dated (self, section->pieces->pdata[i]);
}

/* The list that is longest, where a document has nothing but lists in its prose. */
static void
find_longest_list (AarChapter *section, gpointer data)
{
  AarChapter **best = data;
  guint n = 0, most = 0;

  for (guint i = 0; i < section->pieces->len; i++)
    n += ((AarPiece *) section->pieces->pdata[i])->kind == AAR_PIECE_POINT;
  for (guint i = 0; *best != NULL && i < (*best)->pieces->len; i++)
    most += ((AarPiece *) (*best)->pieces->pdata[i])->kind == AAR_PIECE_POINT;
  if (n > most)
    *best = section;
}

static void
file_longest_list (Filing *self, AarChapter *root)
{
  AarChapter *best = NULL;

  aar_chapter_walk (root, find_longest_list, &best);
  for (guint i = 0; best != NULL && i < best->pieces->len; i++)
    if (((AarPiece *) best->pieces->pdata[i])->kind == AAR_PIECE_POINT)
      add_point_item (self, best->pieces->pdata[i], NULL);
}

/* What speaks of nothing that is carried out has its headings shown, for a person to say what they are. */
static void
file_heading (AarChapter *section, gpointer data)
{
  Filing *self = data;

  if (section->heading == NULL)
    return;
  aar_reader_record_open (&self->record, add_node (self, AAR_NODE_KIND_INITIATIVE, section->heading, NULL));
  file_pieces (self, section, NULL, self->record.node);
}

/**
 * aar_chapter_filing_run:
 * @roles: what the patterns are
 * @root: a document
 * @draft: the plan
 *
 * Puts the document into the plan.
 */
void
aar_chapter_filing_run (const AarRoles *roles, AarChapter *root, AarReaderDraft *draft)
{
  Filing self = { .roles = roles, .draft = draft };

  aar_reader_record_init (&self.record, draft);
  aar_chapter_walk (root, read_legends, &self);
  aar_chapter_walk (root, count_dated, &self);
  file_section (&self, root, NULL);
  if (aar_reader_draft_records (draft, AAR_TABLE_NODE)->len == 0)
    file_longest_list (&self, root);
  if (aar_reader_draft_records (draft, AAR_TABLE_NODE)->len == 0)
    aar_chapter_walk (root, file_heading, &self);
  aar_chapter_walk (root, join_overviews, &self);
  aar_reader_record_open (&self.record, NULL);
  aar_reader_record_clear (&self.record);
}
