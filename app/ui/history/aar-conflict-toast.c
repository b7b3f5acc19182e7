/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "aar-conflict-toast.h"

#include <glib/gi18n-lib.h>

#include "aar-field-names.h"
#include "aar-table-names.h"

/* What is told when two people write the same. */

/* A value of more letters does not fit on a toast. */
#define LONG_VALUE 60
/* Long enough to be read and acted on, in seconds. */
#define TIMEOUT 15

static char *
shorten (const char *text)
{
  g_autofree char *line = g_strndup (text, strcspn (text, "\n"));
  g_autofree char *start = NULL;

  if (g_utf8_strlen (line, -1) <= LONG_VALUE && strlen (line) == strlen (text))
    return g_steal_pointer (&line);
  start = g_utf8_substring (line, 0, MIN (g_utf8_strlen (line, -1), LONG_VALUE));
  return g_strconcat (start, "…", NULL);
}

static char *
describe (const AarConflict *conflict)
{
  const char *name = aar_field_get_name (conflict->field);
  const char *who = conflict->who != NULL && *conflict->who != '\0' ? conflict->who : _ ("Somebody else");
  g_autofree char *kind = aar_table_name (conflict->table, NULL, FALSE);
  g_autofree char *value = aar_field_describe_value (conflict->field, conflict->text);
  g_autofree char *brief = value != NULL ? shorten (value) : g_strdup ("–");

  if (name == NULL)
    name = kind;
  if (conflict->error != NULL)
    /* Translators: the name of a field, and why it cannot be read */
    return g_strdup_printf (_ ("“%s” was changed by somebody else too, but to what cannot be read: %s"), name,
                            conflict->error->message);
  if (conflict->is_ours_replaced)
    /* Translators: the name of a field, of a colleague, and what the colleague wrote over what the user had written */
    return g_strdup_printf (_ ("“%s” was changed by %s to “%s”"), name, who, brief);
  /* Translators: the name of a field, of a colleague, and what the colleague had written, unseen by the user */
  return g_strdup_printf (_ ("You replaced “%s”, which %s had just changed to “%s”"), name, who, brief);
}

/* Tells of it, and offers the history. */
AdwToast *
aar_conflict_toast_new (const AarConflict *conflict)
{
  g_autofree char *text = describe (conflict);
  AdwToast *toast = adw_toast_new (text);

  adw_toast_set_use_markup (toast, FALSE);
  adw_toast_set_priority (toast, ADW_TOAST_PRIORITY_HIGH);
  adw_toast_set_timeout (toast, TIMEOUT);
  adw_toast_set_button_label (toast, _ ("_History"));
  adw_toast_set_action_name (toast, "win.show-history-of");
  adw_toast_set_action_target (toast, "(xx)", conflict->plan, conflict->node);
  return toast;
}
