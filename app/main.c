/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-application.h"
#include "aar-cli.h"

#include "config.h"
#include <glib/gi18n.h>
#include <locale.h>

/* Translations of a build that is not installed are found by AARSHJUL_LOCALE_DIR. */
static void
set_up_language (void)
{
  const char *folder = g_getenv ("AARSHJUL_LOCALE_DIR");

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, folder != NULL ? folder : AAR_LOCALE_DIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}

/* A command needs no display, so GTK is not even initialised for it. */
int
main (int argc, char *argv[])
{
  g_autofree char *store = NULL;

  set_up_language ();
  if (aar_cli_is_wanted (argc, argv))
    return aar_cli_run (argc, argv);
  store = aar_cli_take_store (&argc, argv);
  aar_cli_name_files (argc, argv);
  return aar_ui_run (argc, argv, store);
}
