/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The program that reads a PDF from its standard input and writes its text, see aar-pdf-process.c. Its arguments are
 * the seconds and the megabytes that it may take, and the name of the file for messages. */
#define _GNU_SOURCE

#include "config.h"

#include "aar-document-variant.h"
#include "aar-error.h"
#include "aar-pdf-process.h"
#include "aar-pdf-text.h"

#include <glib/gi18n.h>
#include <locale.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

static void
set_up_language (void)
{
  const char *folder = g_getenv ("AARSHJUL_LOCALE_DIR");

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, folder != NULL ? folder : AAR_LOCALE_DIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}

static gboolean
limit (__rlimit_resource_t resource, guint64 amount)
{
  const struct rlimit limits = { amount, amount };

  return setrlimit (resource, &limits) == 0;
}

/* The sanitizers take terabytes of addresses, none of which they use. */
static gboolean
limit_memory (guint64 megabytes)
{
#ifdef __SANITIZE_ADDRESS__
  return TRUE;
#else
  return limit (RLIMIT_DATA, megabytes << 20);
#endif
}

/* Neither more than it may, nor longer than the one who asked for it, nor a dump of what people wrote. */
static gboolean
set_limits (const char *seconds, const char *megabytes)
{
  return prctl (PR_SET_PDEATHSIG, SIGKILL) == 0 && limit (RLIMIT_CORE, 0) &&
         limit (RLIMIT_CPU, g_ascii_strtoull (seconds, NULL, 10)) &&
         limit_memory (g_ascii_strtoull (megabytes, NULL, 10));
}

/* Behind the text and a zero comes how the document is built. */
static gboolean
print_document (const AarDocument *document)
{
  g_autoptr (GBytes) bytes = aar_document_to_bytes (document);
  gsize size;
  const void *data = g_bytes_get_data (bytes, &size);

  return fputc ('\0', stdout) != EOF && fwrite (data, 1, size, stdout) == size;
}

static int
print_result (const char *text, const AarDocument *document, const GError *error)
{
  gboolean written = fputs (text != NULL ? text : error->message, stdout) != EOF &&
                     (document == NULL || print_document (document)) && fflush (stdout) == 0;

  if (!written)
    return EXIT_FAILURE;
  return text != NULL ? EXIT_SUCCESS : AAR_PDF_PROCESS_FIRST_ERROR + error->code;
}

int
main (int argc, char *argv[])
{
  g_autoptr (GMappedFile) file = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  g_autoptr (AarDocument) document = NULL;

  set_up_language ();
  if (argc != 4 || !set_limits (argv[1], argv[2]))
    return EXIT_FAILURE;
  file = g_mapped_file_new_from_fd (STDIN_FILENO, FALSE, NULL);
  if (file == NULL)
    return EXIT_FAILURE;
  bytes = g_mapped_file_get_bytes (file);
  text = aar_pdf_text_extract (bytes, argv[3], &document, &error);
  return print_result (text, document, error);
}
