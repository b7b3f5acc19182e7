/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How long a plan document of five hundred pages takes, as text and as PDF, and how much of that is the reader's. */
#include "aar-document-reader.h"
#include "aar-model.h"
#include "pdf-maker.h"

#include <glib/gstdio.h>

#define PAGES          500
#define LINES_PER_PAGE 44
#define ROUNDS         5

static const char *const words[] = {
  "cykelstier", "skoler",  "byens",   "grønne", "områder", "sammen",  "med",     "borgere", "foreninger", "klima",
  "plejehjem",  "trygge",  "nye",     "bedre",  "flere",   "arbejde", "udvikle", "i",       "kommunen",   "vand",
  "natur",      "hverdag", "lokaler", "unge",   "sundhed", "erhverv", "og",      "kultur",  "trafik",     "energi",
};

static void
append_words (GString *line, GRand *random, guint n)
{
  for (guint i = 0; i < n; i++)
    g_string_append_printf (line, " %s", words[g_rand_int_range (random, 0, G_N_ELEMENTS (words))]);
}

static void
append_lines (GPtrArray *lines, GRand *random, const char *start, guint n_words, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GString) line = g_string_new (start);

      append_words (line, random, n_words);
      g_ptr_array_add (lines, g_strdup (line->str));
    }
}

static void
append_goal (GPtrArray *lines, GRand *random, guint chapter, guint goal)
{
  g_autofree char *heading = g_strdup_printf ("%u.%u Mål – Flere", chapter, goal);

  append_lines (lines, random, heading, 4, 1);
  g_ptr_array_add (lines, g_strdup (""));
  append_lines (lines, random, "Parterne vil", 12, 6);
  g_ptr_array_add (lines, g_strdup (""));
  g_ptr_array_add (lines, g_strdup ("Handlinger"));
  append_lines (lines, random, "• Der", 9, 5);
  g_ptr_array_add (lines, g_strdup (""));
  g_ptr_array_add (lines, g_strdup ("Indikatorer"));
  append_lines (lines, random, "• Andelen af", 8, 3);
  g_ptr_array_add (lines, g_strdup (""));
  g_ptr_array_add (lines, g_strdup ("Ansvarlig: Center for By og Miljø"));
  g_ptr_array_add (lines, g_strdup ("Tidsplan: 2026-2027"));
  g_ptr_array_add (lines, g_strdup (""));
}

/* The pages of a virksomhedsplan with numbers at their feet. */
static char *
make_text (guint *n_lines)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (1);
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);
  GString *text = g_string_new ("Virksomhedsplan 2026\nTeknik og Miljø\nProvekøbing Kommune\n\n");

  for (guint chapter = 1; lines->len < PAGES * LINES_PER_PAGE; chapter++)
    {
      g_ptr_array_add (lines, g_strdup_printf ("%u. Indsatsområde nummer %u", chapter, chapter));
      g_ptr_array_add (lines, g_strdup (""));
      for (guint goal = 1; goal <= 9; goal++)
        append_goal (lines, random, chapter, goal);
    }
  for (guint i = 0; i < lines->len; i++)
    {
      g_string_append_printf (text, "%s\n", (const char *) lines->pdata[i]);
      if (i % LINES_PER_PAGE == LINES_PER_PAGE - 1)
        g_string_append_printf (text, "\nSide %u\n\f", i / LINES_PER_PAGE + 1);
    }
  *n_lines = lines->len;
  return g_string_free_and_steal (text);
}

static double
since (gint64 start)
{
  return (double) (g_get_monotonic_time () - start) / 1000.0;
}

static void
measure (GFile *file, const char *what)
{
  double best_load = G_MAXDOUBLE, best_read = G_MAXDOUBLE;
  guint n_lines = 0, n_nodes = 0;

  for (guint i = 0; i < ROUNDS; i++)
    {
      g_autoptr (GError) error = NULL;
      gint64 start = g_get_monotonic_time ();
      g_autoptr (AarDocumentLines) document = aar_document_lines_load (file, NULL, &error);
      g_autoptr (AarPlanContent) content = NULL;

      g_assert_no_error (error);
      best_load = MIN (best_load, since (start));
      start = g_get_monotonic_time ();
      content = aar_document_reader_read (document, NULL, NULL, &error);
      g_assert_no_error (error);
      best_read = MIN (best_read, since (start));
      n_lines = aar_document_lines_get_n_lines (document);
      n_nodes = aar_plan_content_get_records (content, AAR_TABLE_NODE)->len;
    }
  g_print ("%-5s %6u lines, %5u nodes: loaded in %7.1f ms, read in %7.1f ms\n", what, n_lines, n_nodes, best_load,
           best_read);
}

int
main (void)
{
  guint n_lines;
  g_autofree char *text = make_text (&n_lines);
  g_autofree char *folder = g_dir_make_tmp ("aarshjul-XXXXXX", NULL);
  g_autofree char *text_path = g_build_filename (folder, "plan.txt", NULL);
  g_autofree char *pdf_path = g_build_filename (folder, "plan.pdf", NULL);
  g_autoptr (GFile) text_file = g_file_new_for_path (text_path);
  g_autoptr (GFile) pdf_file = g_file_new_for_path (pdf_path);

  g_assert_true (g_file_set_contents (text_path, text, -1, NULL));
  pdf_maker_print (pdf_path, text);
  measure (text_file, "text");
  measure (pdf_file, "PDF");
  g_remove (text_path);
  g_remove (pdf_path);
  g_rmdir (folder);
  return 0;
}
