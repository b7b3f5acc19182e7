/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-planning-style.h"

/**
 * aar_planning_style_ensure:
 *
 * Loads the style of this feature, once.
 */
void
aar_planning_style_ensure (void)
{
  static gboolean loaded;
  g_autoptr (GtkCssProvider) provider = NULL;

  if (loaded)
    return;
  loaded = TRUE;
  provider = gtk_css_provider_new ();
  gtk_css_provider_load_from_resource (provider, "/io/github/aarshjul/Aarshjul/ui/planning/planning.css");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
}
