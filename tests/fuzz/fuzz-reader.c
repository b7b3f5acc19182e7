/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads mutations of the sample plans, which must give a plan in good order or an error, and never a crash.
 *
 * fuzz-reader ITERATIONS [SEED [FILE]]
 *
 * Each input has a seed of its own, counted up from SEED, so that one can be read again; FILE holds the last one after
 * a crash. The sanitizers are what makes it find anything. */
#include "aar-document-reader.h"
#include "aar-document-source.h"
#include "aar-error.h"
#include "aar-model.h"
#include "mutation.h"

#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>

/* What the reader looks for, to be set where it does not expect it. */
/* Larger texts are not read as trees, which would take long. */
#define LARGEST_TREE 40000

static const char *const pieces[] = {
  "\n",
  "\f",
  "\n\n\n",
  "\t",
  "  ",
  "• ",
  "\uf0b7 ",
  "\uf04a",
  "\uf04c",
  "1.",
  "1.1.1.1.1.",
  "999999999999. ",
  "0.",
  "A.",
  "- ",
  "o ",
  "Mål ",
  "Mål 1: ",
  "Milepæl ",
  "Status: ",
  "Ansvarlig: ",
  "Åtgärd ",
  "Ansvarig: ",
  "Tidplan: 2026–",
  "31.12.2026",
  "2026-02-30",
  "99.99.9999",
  "mio. kr.",
  "1e400 mio. kr.",
  "-",
  "\u00ad",
  "–",
  ": ",
  ":",
  "::",
  "...........",
  "Side 1\n",
  "1. kvartal",
  "5. kvartal ",
  "Tertial 1: ",
  "(",
  ")",
  "\"",
  "%n%s",
  "\u0301",
  "\xff",
  "\xc3",
  "Indholdsfortegnelse\n",
  "årsværk",
  "§",
  "Økonomi ",
  "Handlinger\n",
  "Indikatorer\n",
  "Drift Tid Smiley\n",
  "Fokusområde ",
  "Nämndmål ",
};

static GPtrArray *
load_samples (void)
{
  g_autofree char *folder = g_build_filename (g_getenv ("AAR_TEST_SOURCE_ROOT"), "data", "samples", NULL);
  g_autoptr (GDir) entries = g_dir_open (folder, 0, NULL);
  GPtrArray *samples = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  while (entries != NULL && (name = g_dir_read_name (entries)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      char *text;

      if (g_str_has_suffix (name, ".txt") && g_file_get_contents (path, &text, NULL, NULL))
        g_ptr_array_add (samples, text);
    }
  return samples;
}

static void
check_text (gpointer record)
{
  guint n_fields;
  AarTable table = aar_record_get_table (record);
  const AarField *fields = aar_table_get_fields (table, &n_fields);

  for (guint i = 0; i < n_fields; i++)
    if (fields[i].type == AAR_FIELD_TEXT)
      {
        const char *text = aar_record_get_text (record, (guint) table * AAR_FIELDS_PER_TABLE + i);

        g_assert_true (text == NULL || (*text != '\0' && g_utf8_validate (text, -1, NULL)));
      }
}

/* Whatever was read: text is text, what is referred to is there, and sources are lines of the document. */
static void
check_content (AarPlanContent *content, AarDocumentLines *document)
{
  for (AarTable table = AAR_TABLE_PLAN; table < AAR_TABLE_NONE; table++)
    {
      GPtrArray *records = aar_plan_content_get_records (content, table);
      guint n_fields;
      const AarField *fields = aar_table_get_fields (table, &n_fields);

      for (guint i = 0; i < records->len; i++)
        {
          check_text (records->pdata[i]);
          for (guint j = 0; j < n_fields; j++)
            {
              guint field = (guint) table * AAR_FIELDS_PER_TABLE + j;
              gint64 id = fields[j].type == AAR_FIELD_REFERENCE ? aar_record_get_integer (records->pdata[i], field) : 0;

              g_assert_true (id == 0 || fields[j].table == AAR_TABLE_PLAN ||
                             aar_plan_content_lookup (content, fields[j].table, id) != NULL);
            }
          if (table == AAR_TABLE_NODE)
            g_assert_cmpint (aar_record_get_integer (records->pdata[i], AAR_NODE_SOURCE_LINE), <=,
                             aar_document_lines_get_n_lines (document));
        }
    }
}

/* The same text as a web page and as a table: what is a heading, a label or a column there is told by its build. */
static void
read_tree (const GString *text)
{
  static const char *const names[] = { "fuzz.html", "fuzz.csv" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GString) page = g_string_new (i == 0 ? "<html><body><h1>" : "");
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (AarDocumentLines) document = NULL;
      g_autoptr (AarPlanContent) content = NULL;
      AarDocument *tree;

      g_string_append_len (page, text->str, (gssize) text->len);
      if (i == 0)
        {
          g_string_replace (page, "\n\n", "</h1>\n<h2><b>", 3);
          g_string_replace (page, "\n\n", "</b></h2><p>", 0);
          g_string_replace (page, "\t", "</td></tr><tr><td>", 0);
          g_string_replace (page, ": ", "</td><td>", 0);
          g_string_replace (page, ". ", "<table><tr><td>", 0);
        }
      else
        {
          g_string_replace (page, ": ", ";", 0);
          g_string_replace (page, ". ", ";", 0);
        }
      bytes = g_bytes_new (page->str, page->len);
      tree = aar_document_source_read (bytes, names[i], NULL, NULL);
      if (tree == NULL)
        continue;
      document = aar_document_lines_new_for_document (tree);
      content = aar_document_reader_read (document, NULL, NULL, NULL);
      if (content != NULL)
        check_content (content, document);
    }
}

static void
read_once (GRand *random, GPtrArray *samples, const char *keep)
{
  g_autoptr (GString) text = g_string_new (samples->pdata[g_rand_int_range (random, 0, (gint32) samples->len)]);
  gint32 n_mutations = g_rand_int_range (random, 1, 60);
  g_autoptr (AarDocumentLines) document = NULL;
  g_autoptr (AarPlanContent) content = NULL;
  g_autoptr (GError) error = NULL;

  for (gint32 i = 0; i < n_mutations; i++)
    fuzz_mutate (random, text, pieces, G_N_ELEMENTS (pieces));
  if (keep != NULL)
    g_file_set_contents (keep, text->str, (gssize) text->len, NULL);
  document = aar_document_lines_new_for_text ("fuzz.txt", text->str);
  content = aar_document_reader_read (document, NULL, NULL, &error);
  if (content != NULL)
    check_content (content, document);
  else
    g_assert_true (error->domain == AAR_ERROR);
  if (text->len <= LARGEST_TREE)
    read_tree (text);
}

int
main (int argc, char **argv)
{
  gint64 iterations = argc > 1 ? g_ascii_strtoll (argv[1], NULL, 10) : 200;
  guint32 seed = argc > 2 ? (guint32) g_ascii_strtoull (argv[2], NULL, 10) : 1;
  g_autoptr (GPtrArray) samples = load_samples ();

  if (samples->len == 0)
    {
      g_printerr ("fuzz-reader: no samples; is AAR_TEST_SOURCE_ROOT set?\n");
      return 1;
    }
  g_print ("1..1\n");
  for (gint64 i = 0; i < iterations; i++)
    {
      g_autoptr (GRand) random = g_rand_new_with_seed (seed + (guint32) i);

      read_once (random, samples, argc > 3 ? argv[3] : NULL);
    }
  g_print ("ok 1 - /fuzz/reader %" G_GINT64_FORMAT " inputs from seed %u\n", iterations, seed);
  return 0;
}
