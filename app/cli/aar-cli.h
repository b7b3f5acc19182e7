/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean aar_cli_is_wanted (int argc, char *argv[]);
int aar_cli_run (int argc, char *argv[]);
char *aar_cli_take_store (int *argc, char *argv[]);
void aar_cli_name_files (int argc, char *argv[]);

G_END_DECLS
