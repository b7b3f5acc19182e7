/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Prints the tree of a document, to look at what is read of it. It is not installed. */
#include "aar-document-source.h"
#include "document-text.h"

#include <locale.h>
#include <stdio.h>
#include <stdlib.h>

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  for (int i = 1; i < argc; i++)
    {
      g_autofree char *data = NULL;
      g_autofree char *text = NULL;
      g_autofree char *name = g_path_get_basename (argv[i]);
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (AarDocument) document = NULL;
      g_autoptr (GError) error = NULL;
      gsize size;

      if (g_file_get_contents (argv[i], &data, &size, &error))
        {
          bytes = g_bytes_new_take (g_steal_pointer (&data), size);
          document = aar_document_source_read (bytes, name, NULL, &error);
        }
      if (document == NULL)
        {
          g_printerr ("%s\n", error->message);
          return EXIT_FAILURE;
        }
      text = document_to_string (document);
      fputs (text, stdout);
    }
  return EXIT_SUCCESS;
}
