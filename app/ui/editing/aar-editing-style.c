/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-editing-style.h"

/**
 * aar_editing_style_ensure:
 *
 * Adds the style of the fields, once.
 */
void
aar_editing_style_ensure (void)
{
  static gsize once;

  if (g_once_init_enter (&once))
    {
      g_autoptr (GtkCssProvider) provider = gtk_css_provider_new ();

      gtk_css_provider_load_from_resource (provider, "/io/github/aarshjul/Aarshjul/ui/editing/editing.css");
      gtk_style_context_add_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (provider),
                                                  GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
      g_once_init_leave (&once, 1);
    }
}
