/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-settings.h"

#define SCHEMA "io.github.aarshjul.Aarshjul"

/**
 * aar_settings_get:
 *
 * Returns: (transfer none) (nullable): the settings, or %NULL where their schema is not installed, as in a build
 *   folder; the window then does without
 */
GSettings *
aar_settings_get (void)
{
  static GSettings *settings;
  static gsize once;

  if (g_once_init_enter (&once))
    {
      GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
      g_autoptr (GSettingsSchema) schema = source != NULL ? g_settings_schema_source_lookup (source, SCHEMA, TRUE)
                                                          : NULL;

      if (schema != NULL)
        settings = g_settings_new_full (schema, NULL, NULL);
      g_once_init_leave (&once, 1);
    }
  return settings;
}
