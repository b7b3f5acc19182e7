/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which headings are areas, which are carried out, and which only speak. What stands below a heading tells: labels, a
 * list of what is done, other headings; a word that the lexicon knows is one witness among several. */
#include "aar-roles.h"

#include "aar-heading-patterns.h"
#include "aar-printed-label.h"
#include "aar-role-tables.h"

#include <string.h>

#define MOST_RANKS 32
/* More labels below a heading make it no surer. */
#define MOST_LABELS 4
/* So many of a hundred headings of a rank must have labels below them. */
#define LABELLED 30
/* A table is a list of initiatives from so many rows. */
#define LEAST_ROWS 2
/* So many sections with a table each are initiatives. */
#define LEAST_TABLED 3
/* Tables of which nothing is known are lists of initiatives from so many rows. */
#define LEAST_TABLE 4

typedef struct
{
  guint n;
  guint labelled;
  guint labels;
  guint groups;
  guint pointed;
  guint worded;
  guint initiatives;
  guint goals;
  guint areas;
  guint rows;
  guint led;
  guint counted;
  guint tabled;
} RankStats;

typedef struct
{
  const AarRoles *roles;
  RankStats ranks[MOST_RANKS];
} Survey;

/**
 * aar_roles_get_table:
 * @self: the roles
 * @piece: a table
 *
 * Returns: (transfer none): how it is understood
 */
AarTableReading *
aar_roles_get_table (const AarRoles *self, const AarPiece *piece)
{
  AarTableReading *reading = g_hash_table_lookup (self->tables, piece->block);

  if (reading == NULL)
    {
      reading = aar_table_reading_new (piece->block, self->lexicon, self->values);
      g_hash_table_insert (self->tables, (gpointer) piece->block, reading);
    }
  return reading;
}

static AarReaderField
lead_of (const AarRoles *self, const AarChapter *section)
{
  AarTerm term;

  if (section->heading == NULL || section->heading->lead == NULL ||
      !aar_printed_label_is_kind (self->lexicon, section->heading->lead, &term))
    return AAR_READER_NONE;
  return term.field;
}

/**
 * aar_roles_get_kind:
 * @self: the roles
 * @section: where the table stands
 * @piece: a table
 *
 * Returns: what its rows are there: what is done for a goal is an action, below an area it is carried out itself
 */
AarTableKind
aar_roles_get_kind (const AarRoles *self, const AarChapter *section, const AarPiece *piece)
{
  const AarTableReading *table = aar_roles_get_table (self, piece);
  AarReaderField lead = lead_of (self, section);
  gboolean item = section->role == AAR_CHAPTER_INITIATIVE || section->role == AAR_CHAPTER_PART;

  if (table->kind == AAR_TABLE_IS_ACTIONS && !item && lead != AAR_READER_KIND_INITIATIVE &&
      lead != AAR_READER_KIND_GOAL)
    return AAR_TABLE_IS_ITEMS;
  if (table->kind == AAR_TABLE_IS_ITEMS && item)
    return AAR_TABLE_IS_ACTIONS;
  if (self->any_table && !item && table->title >= 0 && table->kind != AAR_TABLE_IS_LEGEND && table->grid->n_columns > 2)
    return AAR_TABLE_IS_ITEMS;
  return table->kind;
}

/* A heading that the lexicon knows to speak of the plan. */
static gboolean
is_prose_heading (const AarRoles *self, const AarChapter *section)
{
  static const char *const keys[] = { "introduction", "closing", "other", "contents", "glossary", "metadata" };

  if (section->heading == NULL || section->heading->lead != NULL)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    if (aar_lexicon_has (self->lexicon, "sections", keys[i], section->heading->text))
      return TRUE;
  return FALSE;
}

/* How many different labels stand below a heading; what a table of actions or indicators tells is one more. */
static guint
count_labels (const AarRoles *self, const AarChapter *section)
{
  guint64 seen = 0;
  guint n = 0;

  for (guint i = 0; i < section->pieces->len; i++)
    {
      const AarPiece *piece = section->pieces->pdata[i];

      /* what is told of the document tells of no initiative */
      if (piece->kind == AAR_PIECE_LABEL && piece->of_point)
        continue;
      if (piece->kind == AAR_PIECE_LABEL && aar_lexicon_has (self->lexicon, "metadata", "labels", piece->label))
        continue;
      if (piece->kind == AAR_PIECE_LABEL)
        {
          guint64 bit = G_GUINT64_CONSTANT (1) << MIN (piece->field, 63);

          n += (seen & bit) == 0;
          seen |= bit;
        }
      else if (piece->kind == AAR_PIECE_TABLE)
        {
          AarTableKind kind = aar_roles_get_kind (self, section, piece);

          n += kind == AAR_TABLE_IS_VALUES ? 2 : 0;
          n += kind == AAR_TABLE_IS_INDICATORS || kind == AAR_TABLE_IS_MILESTONES || kind == AAR_TABLE_IS_ACTIONS ||
               kind == AAR_TABLE_IS_SUMS;
        }
    }
  return MIN (n, MOST_LABELS);
}

static gboolean
has_kind (const AarChapter *section, AarPieceKind kind)
{
  for (guint i = 0; i < section->pieces->len; i++)
    if (((AarPiece *) section->pieces->pdata[i])->kind == kind)
      return TRUE;
  return FALSE;
}

static guint
count_item_rows (const AarRoles *self, const AarChapter *section)
{
  guint n = 0;

  for (guint i = 0; i < section->pieces->len; i++)
    {
      const AarPiece *piece = section->pieces->pdata[i];
      const AarTableReading *table;

      if (piece->kind != AAR_PIECE_TABLE || aar_roles_get_kind (self, section, piece) != AAR_TABLE_IS_ITEMS)
        continue;
      table = aar_roles_get_table (self, piece);
      if (!table->overview)
        n += table->grid->n_rows - table->grid->first - table->grid->n_head;
    }
  return n;
}

/* What only an initiative has of its own, so that rows with it are no mere actions. */
static gboolean
tells_item (AarReaderField field)
{
  return field == AAR_READER_ACTION || field == AAR_READER_INDICATOR || field == AAR_READER_ECONOMY ||
         field == AAR_READER_TEXT || field == AAR_READER_KIND_STEP;
}

/* Whether a section below a grouping heading has a table of unnumbered rows of its own: what is done for it. */
static gboolean
has_own_table (const AarRoles *self, const AarChapter *section)
{
  guint n = 0;

  if (section->parent == NULL || section->parent->heading == NULL || section->sections->len > 0)
    return FALSE;
  for (guint i = 0; i < section->pieces->len; i++)
    {
      const AarPiece *piece = section->pieces->pdata[i];
      const AarTableReading *table = piece->kind == AAR_PIECE_TABLE ? aar_roles_get_table (self, piece) : NULL;

      if (table == NULL || table->title < 0 || table->overview)
        continue;
      if (table->number >= 0 || table->has_areas ||
          (table->kind != AAR_TABLE_IS_ITEMS && table->kind != AAR_TABLE_IS_ACTIONS))
        return FALSE;
      if (aar_reader_field_is_kind (g_array_index (table->columns, AarReaderColumn, table->title).field) &&
          g_array_index (table->columns, AarReaderColumn, table->title).field != AAR_READER_KIND_STEP)
        return FALSE;
      for (guint j = 0; j < table->columns->len; j++)
        if ((int) j != table->title && tells_item (g_array_index (table->columns, AarReaderColumn, j).field))
          return FALSE;
      n++;
    }
  return n == 1;
}

static gboolean
has_counted_point (const AarChapter *section)
{
  for (guint i = 0; i < section->pieces->len; i++)
    {
      const AarPiece *piece = section->pieces->pdata[i];

      if (piece->kind == AAR_PIECE_POINT && piece->number[0] != '\0')
        return TRUE;
    }
  return FALSE;
}

static void
survey_section (AarChapter *section, gpointer data)
{
  Survey *survey = data;
  RankStats *stats = &survey->ranks[MIN (section->rank, MOST_RANKS - 1)];
  guint labels = count_labels (survey->roles, section);
  AarReaderField lead = lead_of (survey->roles, section);

  stats->rows += count_item_rows (survey->roles, section);
  if (section->heading == NULL || (is_prose_heading (survey->roles, section) && labels < 2))
    return;
  stats->n++;
  stats->labelled += labels > 0;
  stats->labels += labels;
  stats->groups += section->sections->len > 0;
  stats->counted += has_counted_point (section);
  stats->led += section->heading->lead != NULL;
  stats->tabled += has_own_table (survey->roles, section);
  stats->pointed += has_kind (section, AAR_PIECE_POINT);
  stats->worded += has_kind (section, AAR_PIECE_TEXT);
  stats->initiatives += lead == AAR_READER_KIND_INITIATIVE || lead == AAR_READER_KIND_STEP;
  stats->goals += lead == AAR_READER_KIND_GOAL;
  stats->areas += lead == AAR_READER_KIND_AREA;
}

/* The rank below whose headings most labels stand. Labels may stand at the areas too, and at parts of initiatives. */
static guint
find_labelled_rank (const Survey *survey)
{
  guint best = 0;

  for (guint i = 1; i < MOST_RANKS; i++)
    {
      const RankStats *stats = &survey->ranks[i], *other = &survey->ranks[best];

      if (stats->labelled == 0 || stats->labelled * 100 < stats->n * LABELLED)
        continue;
      if (best == 0 || (other->initiatives * 2 < other->n && stats->labels * 2 >= other->labels) ||
          stats->labels > other->labels * 3)
        best = i;
    }
  return best;
}

static guint
find_worded_rank (const Survey *survey)
{
  guint goals = 0;

  for (guint i = MOST_RANKS - 1; i > 0; i--)
    {
      const RankStats *stats = &survey->ranks[i];

      if (stats->initiatives > 0 && stats->initiatives * 2 >= stats->n)
        return i;
      if (goals == 0 && stats->goals > 0 && stats->goals * 2 >= stats->n)
        goals = i;
    }
  return goals;
}

static guint
find_deepest_rank (const Survey *survey)
{
  guint deepest = 0;

  for (guint i = 1; i < MOST_RANKS; i++)
    if (survey->ranks[i].n >= 2 || (survey->ranks[i].n > 0 && deepest == 0))
      deepest = i;
  return deepest;
}

static guint
count_rows (const Survey *survey)
{
  guint n = 0;

  for (guint i = 0; i < MOST_RANKS; i++)
    n += survey->ranks[i].rows;
  return n;
}

static void
choose (AarRoles *self, const Survey *survey)
{
  guint labelled = find_labelled_rank (survey), worded = find_worded_rank (survey),
        deepest = find_deepest_rank (survey), rows = count_rows (survey);
  const RankStats *stats;

  self->source = AAR_ITEMS_ARE_SECTIONS;
  self->sure = TRUE;
  self->rank = 0;
  for (guint i = 2; i < MOST_RANKS && labelled == 0; i++)
    if (survey->ranks[i].tabled >= LEAST_TABLED && survey->ranks[i].tabled * 2 > survey->ranks[i].n)
      {
        self->rank = i;
        return;
      }
  if (labelled > 0 && (rows < LEAST_ROWS || survey->ranks[labelled].labelled >= rows ||
                       survey->ranks[labelled].labelled * 2 > survey->ranks[labelled].n))
    self->rank = labelled;
  else if (worded > 0 && rows < LEAST_ROWS)
    self->rank = worded;
  else if (rows >= LEAST_ROWS)
    self->source = AAR_ITEMS_ARE_ROWS;
  else if (deepest > 0)
    {
      self->sure = FALSE;
      stats = &survey->ranks[deepest];
      self->led = stats->led * 2 > stats->n;
      /* headings over bare lists group what the lists name */
      if (stats->pointed * 2 > stats->n && ((stats->worded * 2 < stats->pointed &&
                                             (deepest == 1 || stats->areas > 0 || stats->counted * 2 > stats->n)) ||
                                            stats->n == 1))
        self->source = AAR_ITEMS_ARE_POINTS;
      else
        self->rank = deepest;
    }
  else
    {
      self->sure = FALSE;
      self->source = AAR_ITEMS_ARE_POINTS;
    }
}

static gboolean
holds (const AarChapter *section, AarChapterRole role)
{
  for (guint i = 0; i < section->sections->len; i++)
    {
      const AarChapter *child = section->sections->pdata[i];

      if (child->role == role || holds (child, role))
        return TRUE;
    }
  return FALSE;
}

static gboolean
has_item_rows (const AarRoles *self, const AarChapter *section)
{
  AarReaderField field = section->heading != NULL && section->heading->lead == NULL
                           ? aar_printed_label_get_field (self->lexicon, section->heading->text)
                           : AAR_READER_NONE;

  /* "Økonomi" over a table speaks of the plan's money, and names no area */
  if (field == AAR_READER_ECONOMY || field == AAR_READER_RESOURCES || field == AAR_READER_TIMELINE)
    return FALSE;
  for (guint i = 0; i < section->pieces->len; i++)
    {
      const AarPiece *piece = section->pieces->pdata[i];

      if (piece->kind == AAR_PIECE_TABLE && aar_roles_get_kind (self, section, piece) == AAR_TABLE_IS_ITEMS &&
          !aar_roles_get_table (self, piece)->overview && !aar_roles_get_table (self, piece)->has_areas)
        return TRUE;
    }
  return FALSE;
}

/* Whether any heading beside this one has labels, so that this one is of their kind. */
static gboolean
has_labelled_siblings (const AarRoles *self, const AarChapter *section)
{
  for (guint i = 0; section->parent != NULL && i < section->parent->sections->len; i++)
    {
      const AarChapter *sibling = section->parent->sections->pdata[i];

      if (sibling != section && sibling->rank == section->rank && count_labels (self, sibling) > 0)
        return TRUE;
    }
  return FALSE;
}

/* Whether a heading of the rank of initiatives is one. */
static gboolean
is_item (const AarRoles *self, const AarChapter *section)
{
  const AarChapter *parent = section->parent;

  if (is_prose_heading (self, section))
    return count_labels (self, section) > 1;
  if (has_own_table (self, section))
    return TRUE;
  if (section->sections->len > 0 && holds (section, AAR_CHAPTER_INITIATIVE))
    return FALSE;
  if (count_labels (self, section) > 0 || section->heading->lead != NULL)
    return TRUE;
  if (!self->sure)
    return !self->led;
  return has_labelled_siblings (self, section) && parent != NULL &&
         (parent->heading != NULL ? !is_prose_heading (self, parent) : section->heading->number[0] != '\0');
}

static void
assign (AarRoles *self, AarChapter *section, gboolean inside)
{
  gboolean item = FALSE;

  section->role = inside ? AAR_CHAPTER_PART : AAR_CHAPTER_PROSE;
  if (!inside && section->heading != NULL && self->source == AAR_ITEMS_ARE_SECTIONS)
    item = section->rank == self->rank ? is_item (self, section)
                                       : section->rank > self->rank && count_labels (self, section) > 1;
  if (item)
    section->role = AAR_CHAPTER_INITIATIVE;
  for (guint i = 0; i < section->sections->len; i++)
    assign (self, section->sections->pdata[i], inside || item);
  if (inside || item || section->heading == NULL)
    return;
  if (holds (section, AAR_CHAPTER_INITIATIVE) || holds (section, AAR_CHAPTER_AREA) || has_item_rows (self, section))
    section->role = AAR_CHAPTER_AREA;
  else if (is_prose_heading (self, section))
    section->role = AAR_CHAPTER_PROSE;
  else if (self->source == AAR_ITEMS_ARE_POINTS && has_kind (section, AAR_PIECE_POINT) &&
           !has_kind (section, AAR_PIECE_TEXT))
    section->role = AAR_CHAPTER_AREA;
  else if (section->rank < self->rank && count_labels (self, section) > 1)
    section->role = AAR_CHAPTER_INITIATIVE;
  else if (lead_of (self, section) == AAR_READER_KIND_AREA)
    section->role = AAR_CHAPTER_AREA;
}

/**
 * aar_roles_fold_title:
 * @title: the title of an initiative, perhaps with its word and number
 *
 * Returns: (transfer full): what is the same wherever the title stands
 */
char *
aar_roles_fold_title (const char *title)
{
  char number[24];
  guint depth;
  const char *rest = aar_heading_split_number (title, number, &depth);

  return aar_printed_label_fold (rest != NULL && *rest != '\0' ? rest : title);
}

static void
collect_title (AarChapter *section, gpointer data)
{
  if (section->heading != NULL)
    g_hash_table_add (data, aar_printed_label_fold (section->heading->text));
}

typedef struct
{
  const AarRoles *roles;
  GHashTable *titles;
} Overviews;

/* A table whose rows are headings of the document is an overview of them. */
static void
find_overviews (AarChapter *section, gpointer data)
{
  Overviews *self = data;

  for (guint i = 0; i < section->pieces->len; i++)
    {
      const AarPiece *piece = section->pieces->pdata[i];
      AarTableReading *table;
      guint n = 0, found = 0;

      if (piece->kind != AAR_PIECE_TABLE)
        continue;
      table = aar_roles_get_table (self->roles, piece);
      for (guint row = table->grid->first + table->grid->n_head; table->title >= 0 && row < table->grid->n_rows; row++)
        {
          g_autofree char *rest = NULL;
          g_autofree char *title = aar_table_reading_get_title (table, row, &rest);
          g_autofree char *key = aar_roles_fold_title (title);

          n += *key != '\0';
          found += *key != '\0' && g_hash_table_contains (self->titles, key);
        }
      table->overview = found >= 2 && found * 2 >= n;
    }
}

static void
count_rows_of (AarChapter *section, gpointer data)
{
  guint *n = ((gpointer *) data)[1];

  for (guint i = 0; i < section->pieces->len; i++)
    {
      const AarPiece *piece = section->pieces->pdata[i];
      const AarTableReading *table;

      if (piece->kind != AAR_PIECE_TABLE)
        continue;
      table = aar_roles_get_table (((gpointer *) data)[0], piece);
      if (table->title >= 0 && table->kind != AAR_TABLE_IS_LEGEND && table->grid->n_columns > 2)
        *n += table->grid->n_rows - table->grid->first - table->grid->n_head;
    }
}

/* How many rows all the tables have that are no legend. */
static guint
count_other_rows (AarChapter *root, AarRoles *self)
{
  guint n = 0;

  aar_chapter_walk (root, count_rows_of, (gpointer[]) { self, &n });
  return n;
}

/**
 * aar_roles_find:
 * @self: the roles, with tables and lexicon set
 * @root: the document
 *
 * Finds what each section is.
 */
void
aar_roles_find (AarRoles *self, AarChapter *root)
{
  g_autoptr (GHashTable) titles = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Survey survey = { .roles = self };

  aar_role_tables_read (self, root);
  aar_chapter_walk (root, collect_title, titles);
  aar_chapter_walk (root, find_overviews, &(Overviews) { self, titles });
  aar_chapter_walk (root, survey_section, &survey);
  choose (self, &survey);
  if (self->source == AAR_ITEMS_ARE_POINTS && count_other_rows (root, self) >= LEAST_TABLE)
    {
      /* lists of whatever are likelier initiatives than points */
      self->any_table = TRUE;
      self->source = AAR_ITEMS_ARE_ROWS;
    }
  assign (self, root, FALSE);
}
