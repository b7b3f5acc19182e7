/* SPDX-License-Identifier: GPL-3.0-or-later */
#define _GNU_SOURCE

#include "config.h"

#include "aar-pdf-process.h"

#include "aar-document-variant.h"
#include "aar-error.h"

#include <string.h>

#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <sys/mman.h>
#include <unistd.h>

/* A PDF of two kilobytes can unpack to anything, and poppler has no way to be stopped while it reads a page. So it
 * reads in a process of its own, whose time and memory the system limits, and which can be ended at any moment. What a
 * hostile PDF may do to poppler ends there too. */

/* The largest plans with hundreds of pages need a second or two, and a hundred megabytes. */
#define SECONDS           20
#define BYTES_PER_SECOND  (64 * 1024)
#define MAXIMUM_SECONDS   600
#define MEGABYTES         768
#define MAXIMUM_MEGABYTES 2048

#define PROGRAM "aarshjul-read-pdf"

/**
 * aar_pdf_limits_for_size:
 * @size: of a PDF, in bytes
 *
 * Returns: what reading it may cost: enough for any plan, and more for a larger file
 */
AarPdfLimits
aar_pdf_limits_for_size (gsize size)
{
  return (AarPdfLimits) {
    .seconds = (guint) MIN (SECONDS + size / BYTES_PER_SECOND, MAXIMUM_SECONDS),
    .megabytes = (guint) MIN (MEGABYTES + 4 * (size >> 20), MAXIMUM_MEGABYTES),
  };
}

/* A build that is not installed says by AARSHJUL_LIBEXEC_DIR where the program is. */
static char *
find_program (void)
{
  const char *folder = g_getenv ("AARSHJUL_LIBEXEC_DIR");

  return g_build_filename (folder != NULL ? folder : AAR_LIBEXEC_DIR, PROGRAM, NULL);
}

static gboolean
set_error_from_code (GError **error)
{
  int code = errno;

  g_set_error_literal (error, G_IO_ERROR, g_io_error_from_errno (code), g_strerror (code));
  return FALSE;
}

static gboolean
write_all (int descriptor, GBytes *bytes, GError **error)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  while (size > 0)
    {
      gssize n = write (descriptor, data, size);

      if (n < 0 && errno != EINTR)
        return set_error_from_code (error);
      if (n > 0)
        {
          data += n;
          size -= (gsize) n;
        }
    }
  return lseek (descriptor, 0, SEEK_SET) == 0 || set_error_from_code (error);
}

/* The bytes go by memory and not by a pipe, so that nobody waits for the other. */
static int
make_input (GBytes *bytes, GError **error)
{
  int descriptor = memfd_create ("pdf", MFD_CLOEXEC);

  if (descriptor < 0)
    {
      set_error_from_code (error);
      return -1;
    }
  if (write_all (descriptor, bytes, error))
    return descriptor;
  g_close (descriptor, NULL);
  return -1;
}

static GSubprocess *
spawn (GBytes *bytes, const char *name, const AarPdfLimits *limits, GError **error)
{
  g_autoptr (GSubprocessLauncher) launcher = NULL;
  g_autofree char *program = find_program ();
  g_autofree char *seconds = g_strdup_printf ("%u", limits->seconds);
  g_autofree char *megabytes = g_strdup_printf ("%u", limits->megabytes);
  GSubprocessFlags flags = G_SUBPROCESS_FLAGS_STDOUT_PIPE;
  int input = make_input (bytes, error);

  if (input < 0)
    return NULL;
#ifndef __SANITIZE_ADDRESS__
  /* poppler tells of every fault of a PDF there, which is of use to nobody; what the sanitizers say is */
  flags |= G_SUBPROCESS_FLAGS_STDERR_SILENCE;
#endif
  launcher = g_subprocess_launcher_new (flags);
  g_subprocess_launcher_take_stdin_fd (launcher, input);
  return g_subprocess_launcher_spawn (launcher, error, program, seconds, megabytes, name, NULL);
}

/* Ended by the system, by poppler itself when it got no memory, or by a fault of poppler. */
static void
set_too_costly (GError **error, const char *name)
{
  g_set_error (
      error, AAR_ERROR, AAR_ERROR_TOO_LARGE,
      _ ("“%s” takes more time or memory to read than any plan; it may be damaged. Please print it to a new PDF, "
         "and import that."),
      name);
}

static char *
take_result (GSubprocess *process, GBytes *output, const char *name, AarDocument **document, GError **error)
{
  gsize size;
  const char *data = g_bytes_get_data (output, &size);
  int status = g_subprocess_get_if_exited (process) ? g_subprocess_get_exit_status (process) : 1;
  const char *end = data != NULL ? memchr (data, '\0', size) : NULL;
  gsize length = end != NULL ? (gsize) (end - data) : size;
  g_autofree char *text = g_strndup (data == NULL ? "" : data, length);

  if (!g_utf8_validate_len (text, length, NULL) || (status == 0 && end == NULL))
    status = 1;
  if (status == 0 && document != NULL)
    {
      g_autoptr (GBytes) rest = g_bytes_new_from_bytes (output, length + 1, size - length - 1);

      *document = aar_document_new_from_bytes (rest, name);
      status = *document == NULL;
    }
  if (status == 0)
    return g_steal_pointer (&text);
  if (status >= AAR_PDF_PROCESS_FIRST_ERROR && status <= AAR_PDF_PROCESS_FIRST_ERROR + AAR_ERROR_CHANGED)
    g_set_error_literal (error, AAR_ERROR, status - AAR_PDF_PROCESS_FIRST_ERROR, text);
  else
    set_too_costly (error, name);
  return NULL;
}

/**
 * aar_pdf_process_extract:
 * @bytes: a PDF
 * @name: its name, for the message
 * @limits: (nullable): what it may cost, %NULL for what a file of that size may
 * @document: (out) (optional) (nullable): gets how the document is built
 * @cancellable: (nullable): a way to stop it at any moment
 * @error: return location for an error; %AAR_ERROR_TOO_LARGE if it costs more than it may
 *
 * Gets the text of a PDF as [func@Aar.pdf_text_extract] does, in a process of its own.
 *
 * Returns: (transfer full) (nullable): the text, or %NULL with @error set
 */
char *
aar_pdf_process_extract (GBytes *bytes,
                         const char *name,
                         const AarPdfLimits *limits,
                         AarDocument **document,
                         GCancellable *cancellable,
                         GError **error)
{
  AarPdfLimits usual = aar_pdf_limits_for_size (g_bytes_get_size (bytes));
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GBytes) output = NULL;
  g_autoptr (GError) cause = NULL;

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  process = spawn (bytes, name, limits != NULL ? limits : &usual, &cause);
  if (process != NULL && g_subprocess_communicate (process, NULL, cancellable, &output, NULL, &cause))
    return take_result (process, output, name, document, error);
  if (process != NULL)
    g_subprocess_force_exit (process);
  if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_propagate_error (error, g_steal_pointer (&cause));
  else
    g_set_error (error, AAR_ERROR, AAR_ERROR_FAILED, _ ("The part of the program that reads PDF files failed: %s"),
                 cause->message);
  return NULL;
}
