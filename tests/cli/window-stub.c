/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-application.h"

#include <stdio.h>

/* Says what the window would be opened on. */
int
aar_ui_run (int argc, char **argv, const char *store_path)
{
  printf ("window %s", store_path != NULL ? store_path : "default");
  for (int i = 1; i < argc; i++)
    printf (" %s", argv[i]);
  printf ("\n");
  return 0;
}
