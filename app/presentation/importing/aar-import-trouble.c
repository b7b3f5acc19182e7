/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-import-trouble.h"

#include "aar-error.h"

#include "config.h"
#include <glib/gi18n-lib.h>

/* What can be wrong with a file that one wants to import, and what to do about it. */
static const struct
{
  AarError code;
  const char *title;
  const char *advice;
} troubles[] = {
  { AAR_ERROR_ENCODING, N_ ("The Text Cannot Be Deciphered"),
    N_ ("Save the document as .docx, .odt or PDF, and import that.") },
  { AAR_ERROR_EMPTY, N_ ("The Document Is Empty"),
    N_ ("Check that it is the right file and that it was saved whole.") },
  { AAR_ERROR_TOO_LARGE, N_ ("The Document Is Too Large"),
    N_ ("Save the pages that hold the plan as a document of their own, and import that.") },
  { AAR_ERROR_ENCRYPTED, N_ ("The Document Is Protected by a Password"),
    N_ ("Save it without a password, and import that.") },
  { AAR_ERROR_NO_TEXT, N_ ("The Pages Hold No Text"),
    N_ ("They are pictures, as from a scanner. Ask for the PDF that was made from the text document, or run text "
        "recognition on this one.") },
  { AAR_ERROR_FORMAT, N_ ("This Kind of File Cannot Be Read"),
    N_ ("Årshjul reads .docx, .odt, .xlsx, .ods, .csv, .html, PDF, plain text and its own exchange files. Save the "
        "document as one of them, and import that.") },
  { AAR_ERROR_UNRECOGNISED, N_ ("No Plan Was Found"),
    N_ ("Make a new plan by hand instead, or import another version of the document.") },
  { AAR_ERROR_NOT_FOUND, N_ ("The File Is Gone"), N_ ("It may have been moved or renamed.") },
  { AAR_ERROR_IO, N_ ("The File Cannot Be Read"),
    N_ ("Check that the disk or network drive is connected and that you may read the file.") },
};

/* The code that says what @error is about, also where it comes from GIO. */
static gint
get_code (const GError *error)
{
  if (error->domain == AAR_ERROR)
    return error->code;
  return g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND) ? AAR_ERROR_NOT_FOUND : AAR_ERROR_IO;
}

/**
 * aar_import_trouble_get_title:
 * @error: why a file could not be imported
 *
 * Returns: (transfer full): what is wrong, in a few words, translated
 */
char *
aar_import_trouble_get_title (const GError *error)
{
  for (guint i = 0; i < G_N_ELEMENTS (troubles); i++)
    if (get_code (error) == (gint) troubles[i].code)
      return g_strdup (_ (troubles[i].title));
  return g_strdup (_ ("The File Cannot Be Imported"));
}

/**
 * aar_import_trouble_get_description:
 * @error: why a file could not be imported
 *
 * Returns: (transfer full): what was found to be wrong, that nothing was written, and what to do, translated
 */
char *
aar_import_trouble_get_description (const GError *error)
{
  const char *advice = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (troubles); i++)
    if (get_code (error) == (gint) troubles[i].code)
      advice = _ (troubles[i].advice);
  if (advice == NULL)
    return g_strdup_printf ("%s\n\n%s", error->message, _ ("Nothing was written."));
  return g_strdup_printf ("%s\n\n%s %s", error->message, _ ("Nothing was written."), advice);
}

/**
 * aar_import_trouble_may_pass:
 * @error: why a file could not be imported
 *
 * Returns: whether it makes sense to try again without changing the file
 */
gboolean
aar_import_trouble_may_pass (const GError *error)
{
  switch (get_code (error))
    {
    case AAR_ERROR_NOT_FOUND:
    case AAR_ERROR_IO:
    case AAR_ERROR_FAILED:
      return TRUE;
    default:
      return FALSE;
    }
}
