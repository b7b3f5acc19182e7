/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-reader-shape.h"

#include "aar-reader-draft.h"
#include "aar-reader-heading.h"
#include "aar-reader-unit.h"

#include <string.h>

/* Headings without number or word are believed in only where so many of them have labels under them. */
#define LEAST_HEADINGS 2

/* So many initiatives with short lines under their title, of which so many in a hundred are repetitions, have tags. */
#define LEAST_TAGGED  3
#define MOST_DISTINCT 80

/* A gap this much wider than within paragraphs parts a heading from what stands before it. */
#define WIDE_GAP 2

/* The last list of names of a document has no more names. */
#define LONGEST_LIST 20

/* No name in a list by lines has more letters. */
#define LONGEST_NAME 50

typedef struct
{
  AarReaderBlocks *blocks;
  GPtrArray *out;

  /* Names that stand in lists under a label for those who take part. */
  GPtrArray *names;

  /* How often each label stands. */
  GHashTable *labels;
  gboolean tags;
  guint n_areas;
} Shapes;

typedef struct
{
  guint first;
  guint n;
  gboolean area;
} Run;

static AarReaderBlock *
block_at (Shapes *self, guint index)
{
  return aar_reader_blocks_get (self->blocks, index);
}

static const char *
line_of (Shapes *self, const AarReaderBlock *block, guint i)
{
  return aar_reader_lines_get (self->blocks->lines, block->first + i)->text;
}

/* Whether each line of the block is a name of its own rather than the block one name over several lines. */
static gboolean
is_names_by_line (Shapes *self, const AarReaderBlock *block)
{
  for (guint i = 0; i < block->n_lines; i++)
    if (!aar_reader_begins_upper (line_of (self, block, i)) || aar_reader_ends_sentence (line_of (self, block, i)) ||
        strlen (line_of (self, block, i)) > LONGEST_NAME)
      return FALSE;
  return block->n_lines > 1;
}

static gboolean
is_short_paragraph (Shapes *self, guint index)
{
  AarReaderBlock *block = block_at (self, index);

  return block != NULL && block->kind == AAR_READER_BLOCK_PARAGRAPH &&
         (aar_reader_is_short (self->blocks, block) || is_names_by_line (self, block));
}

static gboolean
is_list_label (Shapes *self, guint index)
{
  AarReaderBlock *block = block_at (self, index);

  return block != NULL && block->kind == AAR_READER_BLOCK_LABEL && block->text->len == 0 &&
         (block->term.field == AAR_READER_PARTICIPANT || block->term.field == AAR_READER_CONTRIBUTOR ||
          block->term.field == AAR_READER_CENTRE || block->term.field == AAR_READER_RESPONSIBLE ||
          block->term.field == AAR_READER_PARTNER);
}

static gboolean
is_name (Shapes *self, const char *text)
{
  for (guint i = 0; i < self->names->len; i++)
    if (aar_reader_near (self->names->pdata[i], text))
      return TRUE;
  return FALSE;
}

static void
add_name (Shapes *self, const char *text)
{
  if (self->names->len < AAR_READER_MOST_NAMES && !is_name (self, text))
    g_ptr_array_add (self->names, g_strdup (text));
}

static void
add_names (Shapes *self, const AarReaderBlock *block)
{
  if (!is_names_by_line (self, block))
    add_name (self, block->text->str);
  for (guint i = 0; is_names_by_line (self, block) && i < block->n_lines; i++)
    add_name (self, line_of (self, block, i));
}

/* The names: what stands right behind the labels, and all of the last list. */
static void
collect_names (Shapes *self)
{
  guint last = 0, n = self->blocks->blocks->len;

  for (guint i = 0; i < n; i++)
    {
      if (!is_list_label (self, i))
        continue;
      last = i;
      if (is_short_paragraph (self, i + 1))
        add_names (self, block_at (self, i + 1));
    }
  if (self->names->len == 0 || n - last > LONGEST_LIST)
    return;
  for (guint i = last + 1; i < n; i++)
    if (!is_short_paragraph (self, i))
      return;
  for (guint i = last + 1; i < n; i++)
    add_names (self, block_at (self, i));
}

/* How many blocks behind the label at @index are names. */
static guint
count_names (Shapes *self, guint index)
{
  guint n = 0;

  while (is_short_paragraph (self, index + 1 + n))
    {
      AarReaderBlock *block = block_at (self, index + 1 + n);
      const char *text = is_names_by_line (self, block) ? line_of (self, block, 0) : block->text->str;

      if (n > 0 && !is_name (self, text) && !aar_reader_unit_is_known (self->blocks->lexicon, text))
        break;
      n++;
    }
  return n;
}

static gboolean
is_in_contents (Shapes *self, guint index)
{
  g_autofree char *folded = aar_lexicon_fold (block_at (self, index)->text->str);

  return g_hash_table_contains (self->blocks->lines->contents, folded);
}

/* Short paragraphs one after the other. */
static Run
find_run (Shapes *self, guint index)
{
  Run run = { index, 0, FALSE };

  while (is_short_paragraph (self, run.first + run.n))
    {
      AarReaderBlock *block = block_at (self, run.first + run.n);
      g_autofree char *folded = aar_lexicon_fold (block->text->str);

      /* What the contents list names, or what stands far off, is a heading before the run. */
      if (run.n > 0 && (block->gap > self->blocks->lines->base_gap + WIDE_GAP ||
                        g_hash_table_contains (self->blocks->lines->contents, folded)))
        {
          run.first += run.n;
          run.n = 0;
        }
      run.n++;
    }
  return run;
}

/* Whether a label stands behind @index before the next run of short paragraphs. */
static gboolean
leads_to_label (Shapes *self, guint index)
{
  gboolean text = FALSE;

  for (guint i = index; i < self->blocks->blocks->len; i++)
    {
      AarReaderBlock *block = block_at (self, i);

      if (block->kind == AAR_READER_BLOCK_LABEL &&
          GPOINTER_TO_UINT (g_hash_table_lookup (self->labels, block->term.word)) >= LEAST_HEADINGS)
        return TRUE;
      if (block->kind != AAR_READER_BLOCK_PARAGRAPH && block->kind != AAR_READER_BLOCK_BULLET)
        return FALSE;
      if (text && is_short_paragraph (self, i) && block_at (self, i)->broken)
        return FALSE;
      text = TRUE;
    }
  return FALSE;
}

static GArray *
find_runs (Shapes *self)
{
  GArray *runs = g_array_new (FALSE, FALSE, sizeof (Run));

  for (guint i = 0; i < self->blocks->blocks->len;)
    {
      Run run;

      if (is_list_label (self, i))
        {
          i += 1 + count_names (self, i);
          continue;
        }
      if (!is_short_paragraph (self, i) || !block_at (self, i)->broken)
        {
          i++;
          continue;
        }
      run = find_run (self, i);
      i = run.first + run.n;
      if (leads_to_label (self, i))
        g_array_append_val (runs, run);
    }
  return runs;
}

/* The heading of an area with a text of its own, which ends at @end; @end if there is none. */
static guint
find_area (Shapes *self, guint end, guint least)
{
  guint i = end;

  while (i > least && block_at (self, i - 1)->kind == AAR_READER_BLOCK_PARAGRAPH && !is_short_paragraph (self, i - 1))
    i--;
  return i < end && i > least && is_short_paragraph (self, i - 1) && block_at (self, i - 1)->broken &&
                 strchr (block_at (self, i - 1)->text->str, ':') == NULL
           ? i - 1
           : end;
}

/* Areas whose text stands between their heading and the first title: they are believed in where there are several. */
static void
add_areas (Shapes *self, GArray *runs)
{
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < runs->len; i++)
    {
      Run *run = &g_array_index (runs, Run, i);
      guint least = i > 0 ? g_array_index (runs, Run, i - 1).first + g_array_index (runs, Run, i - 1).n : 0;
      guint area = run->n == 1 ? find_area (self, run->first, least) : run->first;

      if (area == run->first || (area > 0 && is_list_label (self, area - 1)))
        area = G_MAXUINT;
      g_array_append_val (found, area);
      self->n_areas += area != G_MAXUINT;
    }
  for (guint i = runs->len; self->n_areas >= LEAST_HEADINGS && i-- > 0;)
    if (g_array_index (found, guint, i) != G_MAXUINT)
      {
        Run run = { g_array_index (found, guint, i), 1, TRUE };

        g_array_insert_val (runs, i, run);
      }
}

/* Short lines under the titles that come again and again are tags; else the first of two is the area of the second. */
static gboolean
are_tags (Shapes *self, GArray *runs)
{
  g_autoptr (GPtrArray) distinct = g_ptr_array_new ();
  guint total = 0, tagged = 0;

  for (guint i = 0; i < runs->len; i++)
    {
      Run *run = &g_array_index (runs, Run, i);

      tagged += run->n > 1;
      for (guint j = 1; j < run->n; j++)
        {
          const char *text = block_at (self, run->first + j)->text->str;
          gboolean known = FALSE;

          for (guint k = 0; k < distinct->len && !known; k++)
            known = aar_reader_near (distinct->pdata[k], text);
          if (!known && distinct->len < AAR_READER_MOST_NAMES)
            g_ptr_array_add (distinct, (gpointer) text);
          total++;
        }
    }
  return tagged >= LEAST_TAGGED && distinct->len * 100 <= total * MOST_DISTINCT;
}

static AarReaderBlock *
emit (Shapes *self, AarReaderBlockKind kind, AarReaderField field, const char *word, const AarReaderBlock *model)
{
  AarReaderBlock *block = aar_reader_block_new (kind, model->text->str, model);

  block->term = (AarTerm) { .field = field, .word = word };
  g_ptr_array_add (self->out, block);
  return block;
}

/* A title with its code: "A1 Flere pladser", "K 3.2 Flere pladser". */
static void
emit_title (Shapes *self, const AarReaderBlock *block)
{
  AarReaderBlock *title = emit (self, AAR_READER_BLOCK_KIND, AAR_READER_KIND_INITIATIVE, NULL, block);
  const char *text = title->text->str, *p = text;
  gsize n;

  title->doubt = self->tags ? NULL : "shape";
  if (!g_unichar_isupper (g_utf8_get_char (p)))
    return;
  p = g_utf8_next_char (p);
  p += *p == '.' || (*p == ' ' && g_ascii_isdigit (p[1]));
  n = strspn (p, "0123456789.");
  if (n == 0 || !g_ascii_isdigit (*p) || n > 6 || strchr (" :", p[n]) == NULL)
    return;
  g_snprintf (title->number, sizeof title->number, "%.*s", (int) (p + n - text), text);
  while (title->number[strlen (title->number) - 1] == '.')
    title->number[strlen (title->number) - 1] = '\0';
  title->depth = 1;
  g_string_erase (title->text, 0, (gssize) (aar_reader_skip_dash (p + n) - text));
}

static void
emit_run (Shapes *self, const Run *run)
{
  guint title = self->tags ? 0 : run->n - 1;

  for (guint i = 0; i < run->n; i++)
    {
      AarReaderBlock *block = block_at (self, run->first + i);

      if (run->area)
        emit (self, AAR_READER_BLOCK_KIND, AAR_READER_KIND_AREA, NULL, block)->doubt = "shape";
      else if (i == title)
        emit_title (self, block);
      else if (self->tags)
        emit (self, AAR_READER_BLOCK_LABEL, AAR_READER_TAG,
              aar_lexicon_get_word (self->blocks->lexicon, "messages", "tag-group"), block);
      else
        emit (self, AAR_READER_BLOCK_KIND, AAR_READER_KIND_AREA, i == 0 ? NULL : "2", block)->doubt = "shape";
    }
  /* What follows the tags is the text. */
  if (self->tags && run->n > 1)
    {
      AarReaderBlock *next = block_at (self, run->first + run->n);

      if (next != NULL && next->kind == AAR_READER_BLOCK_PARAGRAPH)
        next->term = (AarTerm) { .field = AAR_READER_TEXT,
                                 .word = aar_lexicon_get_word (self->blocks->lexicon, "labels", "text") };
      if (next != NULL && next->kind == AAR_READER_BLOCK_PARAGRAPH)
        next->kind = AAR_READER_BLOCK_LABEL;
    }
}

static void
emit_names (Shapes *self, guint index, guint n)
{
  AarReaderBlock *label = block_at (self, index);

  for (guint i = 0; i < n; i++)
    {
      AarReaderBlock *block = block_at (self, index + 1 + i);
      gboolean by_line = is_names_by_line (self, block);

      for (guint j = 0; j < (by_line ? block->n_lines : 1); j++)
        {
          AarReaderBlock *name = emit (self, AAR_READER_BLOCK_LABEL, label->term.field, label->term.word, block);

          if (by_line)
            g_string_assign (name->text, line_of (self, block, j));
        }
    }
}

/* Whether a title begins at @index, so that the heading before it is that of an area. */
static gboolean
stands_above_title (Shapes *self, guint index)
{
  return is_short_paragraph (self, index) && block_at (self, index)->broken && leads_to_label (self, index + 1);
}

/* A heading that its text follows without a break becomes a paragraph of its own. */
static void
split_headings (Shapes *self)
{
  GPtrArray *out = g_ptr_array_new_with_free_func ((GDestroyNotify) aar_reader_block_free);

  for (guint i = 0; i < self->blocks->blocks->len; i++)
    {
      AarReaderBlock *block = block_at (self, i), *rest;
      guint n = block->kind == AAR_READER_BLOCK_PARAGRAPH && block->broken && g_str_has_suffix (block->text->str, ".")
                  ? aar_reader_heading_lines (self->blocks, block)
                  : 0;

      g_ptr_array_add (out, block);
      if (n != 1 || strlen (line_of (self, block, 0)) > LONGEST_NAME ||
          !(leads_to_label (self, i + 1) || stands_above_title (self, i + 1)))
        continue;
      rest = aar_reader_block_new (AAR_READER_BLOCK_PARAGRAPH, "", block);
      for (guint j = n; j < block->n_lines; j++)
        aar_reader_append_line (rest->text, line_of (self, block, j));
      rest->first += n;
      rest->n_lines -= n;
      rest->broken = FALSE;
      rest->gap = 0;
      g_string_assign (block->text, line_of (self, block, 0));
      block->n_lines = n;
      g_ptr_array_add (out, rest);
    }
  g_ptr_array_set_free_func (self->blocks->blocks, NULL);
  g_ptr_array_unref (self->blocks->blocks);
  self->blocks->blocks = out;
}

/* A word for a part of the plan that stands alone, such as "Effektmål" above points, heads no part. */
static gboolean
has_headings (AarReaderBlocks *blocks)
{
  for (guint i = 0; i < blocks->blocks->len; i++)
    {
      AarReaderBlock *block = aar_reader_blocks_get (blocks, i);

      if ((block->kind == AAR_READER_BLOCK_NUMBER && block->heading) ||
          (block->kind == AAR_READER_BLOCK_KIND && block->term.field != AAR_READER_KIND_AREA &&
           (block->text->len > 0 || block->number[0] != '\0')))
        return TRUE;
    }
  return FALSE;
}

static void
rebuild (Shapes *self, GArray *runs)
{
  guint next = 0;

  self->out = g_ptr_array_new_with_free_func ((GDestroyNotify) aar_reader_block_free);
  for (guint i = 0; i < self->blocks->blocks->len;)
    {
      Run *run = next < runs->len ? &g_array_index (runs, Run, next) : NULL;

      /* A heading that the contents list names stands before the title. */
      if (run != NULL && run->first == i && self->tags && run->n > 1 && is_in_contents (self, i) &&
          !is_in_contents (self, i + 1))
        {
          run->first++;
          run->n--;
          run = NULL;
        }
      if (run != NULL && run->first == i)
        {
          emit_run (self, run);
          i += run->n;
          next++;
        }
      else if (is_list_label (self, i) && count_names (self, i) > 0)
        {
          guint n = count_names (self, i);

          emit_names (self, i, n);
          i += 1 + n;
        }
      else
        {
          AarReaderBlock *block = block_at (self, i);

          g_ptr_array_add (self->out, block);
          self->blocks->blocks->pdata[i++] = aar_reader_block_new (AAR_READER_BLOCK_HEADER, "", block);
        }
    }
  g_ptr_array_unref (self->blocks->blocks);
  self->blocks->blocks = self->out;
}

/**
 * aar_reader_shapes_resolve:
 * @blocks: a document
 *
 * Where neither numbers nor words head the initiatives, recognises them by their form: a short line, perhaps with tags
 * under it, with a text and labels below.
 */
void
aar_reader_shapes_resolve (AarReaderBlocks *blocks)
{
  Shapes self = { .blocks = blocks };
  g_autoptr (GArray) runs = NULL;

  if (has_headings (blocks))
    return;
  self.names = g_ptr_array_new_with_free_func (g_free);
  self.labels = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < blocks->blocks->len; i++)
    {
      AarReaderBlock *block = aar_reader_blocks_get (blocks, i);

      if (block->kind == AAR_READER_BLOCK_LABEL)
        g_hash_table_insert (
            self.labels, (gpointer) block->term.word,
            GUINT_TO_POINTER (GPOINTER_TO_UINT (g_hash_table_lookup (self.labels, block->term.word)) + 1));
    }
  split_headings (&self);
  collect_names (&self);
  runs = find_runs (&self);
  if (runs->len >= LEAST_HEADINGS)
    {
      add_areas (&self, runs);
      self.tags = are_tags (&self, runs);
      rebuild (&self, runs);
    }
  g_ptr_array_unref (self.names);
  g_hash_table_unref (self.labels);
}
