/* SPDX-License-Identifier: GPL-3.0-or-later */
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

int
main (int argc, char *argv[])
{
  set_up_language ();
  return aar_cli_run (argc, argv);
}
