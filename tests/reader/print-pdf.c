/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Prints a text file into a PDF, so that what reads documents can be measured on both: print-pdf TEXT PDF */
#include "pdf-maker.h"

#include <glib/gprintf.h>

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  if (argc != 3)
    {
      g_fprintf (stderr, "usage: print-pdf TEXT PDF\n");
      return 2;
    }
  if (!g_file_get_contents (argv[1], &text, NULL, &error))
    {
      g_fprintf (stderr, "print-pdf: %s\n", error->message);
      return 1;
    }
  pdf_maker_print (argv[2], text);
  return 0;
}
