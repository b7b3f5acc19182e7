/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Labels that stand one behind the other on one line. */
#include "aar-reader-split.h"

#include <string.h>

/* Whether a label with its colon begins at @p, one of those whose values are brief. */
static gboolean
is_label_at (const AarLexicon *lexicon, const char *p, AarTerm *term)
{
  return g_unichar_isupper (g_utf8_get_char (p)) && aar_lexicon_match (lexicon, p, term) &&
         !aar_reader_field_is_kind (term->field) && p[term->length] == ':' &&
         (p[term->length + 1] == ' ' || p[term->length + 1] == '\0');
}

static gboolean
is_brief (AarReaderField field)
{
  return field != AAR_READER_TEXT && field != AAR_READER_NOTES && !aar_reader_field_is_prose (field, NULL) &&
         field != AAR_READER_ACTION && field != AAR_READER_REFERENCE;
}

/* Whether what stands before @p closes the value of another label: a sign, or a gap in the line as printed. */
static gboolean
is_apart (const AarReaderLine *line, const char *p, gsize length)
{
  g_autofree char *label = g_strndup (p, length + 1);
  g_autofree char *spaced = g_strconcat ("  ", label, NULL);

  return strchr (".;,|)", p[-2]) != NULL || strstr (line->raw, spaced) != NULL || strchr (line->raw, '\t') != NULL;
}

/* Where the next label begins in @text, which begins with one itself; NULL if there is none. */
static const char *
find_next (const AarLexicon *lexicon, const AarReaderLine *line, const char *text)
{
  AarTerm term;

  if (strchr (text, ':') == NULL || !is_label_at (lexicon, text, &term))
    return NULL;
  for (const char *p = strchr (text + term.length, ' '); p != NULL; p = strchr (p + 1, ' '))
    if (p[-1] != ':' && is_label_at (lexicon, p + 1, &term) &&
        (is_brief (term.field) || is_apart (line, p + 1, term.length)))
      return p + 1;
  return NULL;
}

static char *
take_part (const char *text, gsize length)
{
  char *part = g_strndup (text, length);

  g_strchomp (part);
  while (*part != '\0' && strchr ("|;,", part[strlen (part) - 1]) != NULL)
    g_strchomp ((part[strlen (part) - 1] = '\0', part));
  return part;
}

/* What stands on the line from @next on, as a line of its own; @line keeps what stands before. */
static AarReaderLine
split_line (AarReaderLine *line, const char *next)
{
  AarReaderLine rest = *line;
  char *first = take_part (line->text, next - line->text);

  rest.text = g_strdup (next);
  rest.raw = rest.text;
  rest.gap = 0;
  rest.page = FALSE;
  rest.width = (guint) g_utf8_strlen (rest.text, -1);
  g_free (line->text);
  line->text = first;
  line->raw = first;
  line->width = (guint) g_utf8_strlen (first, -1);
  return rest;
}

/**
 * aar_reader_lines_split:
 * @self: lines
 * @lexicon: the wording of their language
 *
 * `Indikator: Antal elever. Målvärde: 40. Ansvarig: Skolan` becomes three lines.
 */
void
aar_reader_lines_split (AarReaderLines *self, const AarLexicon *lexicon)
{
  g_autoptr (GArray) lines = g_array_sized_new (FALSE, TRUE, sizeof (AarReaderLine), self->lines->len);

  for (guint i = 0; i < self->lines->len; i++)
    {
      AarReaderLine line = *aar_reader_lines_get (self, i);

      for (const char *next = find_next (lexicon, &line, line.text); next != NULL;
           next = find_next (lexicon, &line, line.text))
        {
          AarReaderLine rest = split_line (&line, next);

          g_array_append_val (lines, line);
          line = rest;
        }
      g_array_append_val (lines, line);
    }
  /* The texts belong to the new array. */
  g_array_set_clear_func (self->lines, NULL);
  g_array_set_size (self->lines, 0);
  g_array_append_vals (self->lines, lines->data, lines->len);
}
