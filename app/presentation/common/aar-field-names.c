/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "aar-field-names.h"

#include <glib/gi18n-lib.h>

#include "aar-day-format.h"

/* What the window calls the fields and the codes in them. */

/**
 * aar_field_get_name:
 * @field: a field constant of a record type
 *
 * Returns: what the window calls it, translated; %NULL for a field that says only where a row belongs or stands
 */
const char *
aar_field_get_name (guint field)
{
  const char *label = aar_field_describe (field)->label;

  return label != NULL ? _ (label) : NULL;
}

/**
 * aar_field_describe_value:
 * @field: a field constant of a record type
 * @text: (nullable): a value of it as the history tells it
 *
 * Returns: (transfer full) (nullable): the value as the user knows it: codes in words, days as one writes them
 */
char *
aar_field_describe_value (guint field, const char *text)
{
  const AarField *description = aar_field_describe (field);
  const AarCode *code;

  if (text == NULL)
    return NULL;
  if (description->type == AAR_FIELD_BOOLEAN)
    return g_strdup (strcmp (text, "0") == 0 ? _ ("No") : _ ("Yes"));
  if (description->type == AAR_FIELD_DATE)
    return aar_day_format_iso (text);
  code = aar_field_find_code (field, text);
  if (code == NULL)
    return g_strdup (text);
  return g_strdup (code->context != NULL ? g_dpgettext2 (GETTEXT_PACKAGE, code->context, code->label)
                                         : _ (code->label));
}
