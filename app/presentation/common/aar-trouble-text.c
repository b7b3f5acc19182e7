/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "aar-trouble-text.h"

#include "aar-error.h"

#include <glib/gi18n-lib.h>

/* What went wrong, and what one can do about it, for each code that reaches the user; no advice where the message gives
 * it. */
static const struct
{
  AarError code;
  const char *heading;
  const char *advice;
} troubles[] = {
  { AAR_ERROR_BUSY, N_ ("The Store Is in Use"), NULL },
  { AAR_ERROR_FULL, N_ ("The Disk Is Full"),
    N_ ("There was no room to write the change, so the store is as it was. Free some space and try again.") },
  { AAR_ERROR_READ_ONLY, N_ ("The Store Cannot Be Written"),
    N_ ("The file, its folder or the medium is write-protected. The store is as it was.") },
  { AAR_ERROR_MOVED, N_ ("The Store Was Moved or Deleted"),
    N_ ("Put the file back to go on writing into it, or open it where it is now. Copy what you have just written "
        "first.") },
  { AAR_ERROR_CORRUPT, N_ ("The Store Is Damaged"),
    N_ ("The file was left as it is. Keep a copy of it, and open the latest backup or save what can still be read of "
        "it.") },
  { AAR_ERROR_FOREIGN, N_ ("Not a Store of Årshjul"),
    N_ ("The file belongs to another program and was left as it is. A plan document is read with Import.") },
  { AAR_ERROR_NEWER_SCHEMA, N_ ("Written by a Newer Årshjul"),
    N_ ("The store was left as it is. Install the newest version to open it.") },
  { AAR_ERROR_CONSTRAINT, N_ ("The Change Contradicts the Plan"),
    N_ ("Nothing was changed. Something that it refers to may have been deleted meanwhile.") },
  { AAR_ERROR_CLOSED, N_ ("The Round Is Closed"),
    N_ ("Nothing was changed. What was answered in a closed round is corrected on the page of the round, with a "
        "reason.") },
  { AAR_ERROR_CHANGED, N_ ("Changed Meanwhile"),
    N_ ("Nothing was written. Look at what is shown now, and try again.") },
  { AAR_ERROR_NOT_FOUND, N_ ("Not Found"), N_ ("The file may have been moved or renamed.") },
  { AAR_ERROR_IO, N_ ("The Store Cannot Be Read"),
    N_ ("Check that the disk or network drive is connected, and try again.") },
};

/**
 * aar_trouble_get_heading:
 * @error: what went wrong
 *
 * Returns: (transfer full): what to say of it in a few words, translated
 */
char *
aar_trouble_get_heading (const GError *error)
{
  for (guint i = 0; i < G_N_ELEMENTS (troubles); i++)
    if (g_error_matches (error, AAR_ERROR, (int) troubles[i].code))
      return g_strdup (_ (troubles[i].heading));
  return g_strdup (_ ("That Did Not Work"));
}

/**
 * aar_trouble_get_advice:
 * @error: what went wrong
 *
 * Returns: (transfer full): what was kept and what to do, and below it the message of @error where that says more
 */
char *
aar_trouble_get_advice (const GError *error)
{
  for (guint i = 0; i < G_N_ELEMENTS (troubles); i++)
    if (troubles[i].advice != NULL && g_error_matches (error, AAR_ERROR, (int) troubles[i].code))
      return g_strdup_printf ("%s\n\n%s", _ (troubles[i].advice), error->message);
  return g_strdup (error->message);
}
