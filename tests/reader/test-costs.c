/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a PDF may cost, however small it is. */
#include "aar-error.h"
#include "aar-pdf-process.h"
#include "hostile-pdf.h"

#include <string.h>

#define PLENTY { 600, 2048 }

static void
assert_refused (GBytes *pdf, AarPdfLimits limits)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (aar_pdf_process_extract (pdf, "plan.pdf", &limits, NULL, NULL, &error));
  g_assert_error (error, AAR_ERROR, AAR_ERROR_TOO_LARGE);
  g_assert_nonnull (strstr (error->message, "plan.pdf"));
}

/* The files are what they are meant to be: less of the same is read. */
static void
test_harmless (void)
{
  g_autoptr (GBytes) packed = hostile_pdf_of_packed ("BT /F 9 Tf 50 50 Td (ord) Tj ET\n", 1024, 2);
  g_autoptr (GBytes) forms = hostile_pdf_of_forms (1);
  AarPdfLimits limits = PLENTY;

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *text = aar_pdf_process_extract (i == 0 ? packed : forms, "plan.pdf", &limits, NULL, NULL,
                                                       &error);

      g_assert_no_error (error);
      g_assert_nonnull (strstr (text, i == 0 ? "ord" : "ha"));
    }
}

/* A few kilobytes that unpack to hundreds of megabytes of nothing. */
static void
test_packed_twice (void)
{
  g_autoptr (GBytes) pdf = hostile_pdf_of_packed ("0 0 m 1 1 l n q 1 0 0 1 0 0 cm Q\n", 8 << 20, 2);

  g_assert_cmpuint (g_bytes_get_size (pdf), <, 64 << 10);
  assert_refused (pdf, (AarPdfLimits) { 1, 2048 });
}

static void
test_forms_in_forms (void)
{
  g_autoptr (GBytes) pdf = hostile_pdf_of_forms (12);

  g_assert_cmpuint (g_bytes_get_size (pdf), <, 8 << 10);
  assert_refused (pdf, (AarPdfLimits) { 1, 2048 });
}

/* One page of letters: the limit of the text is looked at only when it is read. */
static void
test_page_of_letters (void)
{
  g_autoptr (GBytes) pdf = hostile_pdf_of_packed ("BT /F 9 Tf 50 50 Td (abcdefgh) Tj ET\n", 2 << 20, 1);

#ifdef __SANITIZE_ADDRESS__
  g_test_skip ("the memory of a program with sanitizers is not limited");
#else
  assert_refused (pdf, (AarPdfLimits) { 600, 200 });
#endif
}

static gpointer
cancel (gpointer data)
{
  g_usleep (G_USEC_PER_SEC / 5);
  g_cancellable_cancel (data);
  return NULL;
}

/* In the middle of a page that would take for ever. */
static void
test_cancelled (void)
{
  g_autoptr (GBytes) pdf = hostile_pdf_of_forms (12);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  AarPdfLimits limits = PLENTY;
  GThread *thread = g_thread_new ("cancel", cancel, cancellable);

  g_assert_null (aar_pdf_process_extract (pdf, "plan.pdf", &limits, NULL, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_thread_join (thread);
}

/* What the process says of a file arrives as what it is. */
static void
test_messages (void)
{
  g_autoptr (GBytes) damaged = g_bytes_new_static ("%PDF-1.7\nplan\n", 14);
  g_autoptr (GBytes) pdf = hostile_pdf_of_packed ("0 0 m\n", 1024, 1);
  g_autoptr (GError) error = NULL;

  g_assert_null (aar_pdf_process_extract (damaged, "æ ø.pdf", NULL, NULL, NULL, &error));
  g_assert_error (error, AAR_ERROR, AAR_ERROR_FORMAT);
  g_assert_nonnull (strstr (error->message, "“æ ø.pdf”"));
  g_clear_error (&error);
  g_assert_null (aar_pdf_process_extract (pdf, "tom.pdf", NULL, NULL, NULL, &error));
  g_assert_error (error, AAR_ERROR, AAR_ERROR_NO_TEXT);
}

static void
test_missing_program (void)
{
  g_autoptr (GBytes) pdf = hostile_pdf_of_forms (1);
  g_autofree char *folder = g_strdup (g_getenv ("AARSHJUL_LIBEXEC_DIR"));
  g_autoptr (GError) error = NULL;

  g_setenv ("AARSHJUL_LIBEXEC_DIR", "/nowhere", TRUE);
  g_assert_null (aar_pdf_process_extract (pdf, "plan.pdf", NULL, NULL, NULL, &error));
  g_setenv ("AARSHJUL_LIBEXEC_DIR", folder, TRUE);
  g_assert_error (error, AAR_ERROR, AAR_ERROR_FAILED);
}

/* A small file may take less than a minute and a gigabyte; a larger one more, but never without end. */
static void
test_limits (void)
{
  AarPdfLimits small = aar_pdf_limits_for_size (2048), large = aar_pdf_limits_for_size ((gsize) 20 << 20),
               endless = aar_pdf_limits_for_size (G_MAXSIZE);

  g_assert_cmpuint (small.seconds, <=, 30);
  g_assert_cmpuint (small.megabytes, <=, 1024);
  g_assert_cmpuint (large.seconds, >, 120);
  g_assert_cmpuint (large.megabytes, >, small.megabytes);
  g_assert_cmpuint (endless.seconds, <=, 600);
  g_assert_cmpuint (endless.megabytes, <=, 2048);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reader/costs/harmless", test_harmless);
  g_test_add_func ("/reader/costs/packed-twice", test_packed_twice);
  g_test_add_func ("/reader/costs/forms-in-forms", test_forms_in_forms);
  g_test_add_func ("/reader/costs/page-of-letters", test_page_of_letters);
  g_test_add_func ("/reader/costs/cancelled", test_cancelled);
  g_test_add_func ("/reader/costs/messages", test_messages);
  g_test_add_func ("/reader/costs/missing-program", test_missing_program);
  g_test_add_func ("/reader/costs/limits", test_limits);
  return g_test_run ();
}
