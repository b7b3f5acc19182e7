/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What comes again at the upper and lower edge of pages, page numbers, and what is set upright or aslant. */
#include "aar-pdf-furniture.h"

#include "aar-pdf-page.h"

#include <string.h>

/* The parts of a page that are its edges. */
#define TOP    0.11
#define BOTTOM 0.9
/* So many pages of a hundred must have it. */
#define MOST_PAGES 25
/* A heading is so many points larger than the body. */
#define LARGER 0.9
/* A page number has no more letters beside its figures. */
#define MOST_LETTERS 8

static gboolean
is_at_edge (const AarPdfPage *page, const AarPdfLine *line)
{
  return line->bottom < page->height * TOP || line->top > page->height * BOTTOM;
}

/* The text with its figures alike, as page numbers and dates change. */
static char *
make_key (const AarPdfPage *page, const AarPdfLine *line)
{
  GString *key = g_string_new (NULL);

  for (gsize i = line->offset; i < line->offset + line->length; i++)
    if (!g_ascii_isdigit (page->text[i]))
      g_string_append_c (key, page->text[i]);
    else if (key->len == 0 || key->str[key->len - 1] != '#')
      g_string_append_c (key, '#');
  /* the title of the document may say the same, but larger */
  g_string_append_printf (key, "@%.0f", aar_pdf_page_get_size (page, line));
  return g_string_free_and_steal (key);
}

static gboolean
is_page_number (const char *key)
{
  guint letters = 0;

  for (const char *p = key; *p != '@' && *p != '\0'; p = g_utf8_next_char (p))
    letters += g_unichar_isalpha (g_utf8_get_char (p));
  return strchr (key, '#') != NULL && letters <= MOST_LETTERS && strlen (key) < 20;
}

static void
add_furniture (AarDocument *document, const AarPdfPage *page, const AarPdfLine *line, guint number)
{
  AarBlock *block = aar_block_new (AAR_BLOCK_FURNITURE);
  g_autofree char *text = g_strndup (page->text + line->offset, line->length);

  block->place.page = number;
  aar_block_add_run (block, text, 0, 0);
  aar_block_finish (block);
  g_ptr_array_add (document->furniture, block);
}

static GHashTable *
count_keys (GPtrArray *pages)
{
  GHashTable *counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < pages->len; i++)
    {
      const AarPdfPage *page = pages->pdata[i];
      g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

      for (guint j = 0; j < page->lines->len; j++)
        {
          const AarPdfLine *line = &g_array_index (page->lines, AarPdfLine, j);
          char *key = is_at_edge (page, line) ? make_key (page, line) : NULL;

          if (key == NULL || !g_hash_table_add (seen, key))
            continue;
          g_hash_table_replace (counts, g_strdup (key),
                                GUINT_TO_POINTER (GPOINTER_TO_UINT (g_hash_table_lookup (counts, key)) + 1));
        }
    }
  return counts;
}

/**
 * aar_pdf_furniture_take:
 * @pages: (element-type AarPdfPage): the pages
 * @body: the size of most of its letters in points
 * @document: where it goes
 *
 * Takes running heads and feet, page numbers and stamps off the pages.
 */
void
aar_pdf_furniture_take (GPtrArray *pages, double body, AarDocument *document)
{
  g_autoptr (GHashTable) counts = count_keys (pages);

  for (guint i = 0; i < pages->len; i++)
    {
      AarPdfPage *page = pages->pdata[i];
      guint n = 0;

      for (guint j = 0; j < page->sideways->len; j++)
        add_furniture (document, page, &g_array_index (page->sideways, AarPdfLine, j), i + 1);
      for (guint j = 0; j < page->lines->len; j++)
        {
          AarPdfLine line = g_array_index (page->lines, AarPdfLine, j);
          g_autofree char *key = is_at_edge (page, &line) ? make_key (page, &line) : NULL;
          guint count = key != NULL ? GPOINTER_TO_UINT (g_hash_table_lookup (counts, key)) : 0;

          /* "Indsats 4" at the top of its page counts on, and is a heading */
          if (count >= 2 && count * 100 >= pages->len * MOST_PAGES &&
              !(strchr (key, '#') != NULL && aar_pdf_page_get_size (page, &line) > body + LARGER))
            add_furniture (document, page, &line, i + 1);
          else if (key != NULL && is_page_number (key) && line.top > page->height * BOTTOM)
            add_furniture (document, page, &line, i + 1);
          else
            g_array_index (page->lines, AarPdfLine, n++) = line;
        }
      g_array_set_size (page->lines, n);
    }
}
