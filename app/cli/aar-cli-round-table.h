/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The tables of `export` that follow up a round. They are made above the layer of the other tables. */
#pragma once

#include "aar-cli-command.h"

#include "aar-csv-profile.h"

G_BEGIN_DECLS

gboolean aar_cli_round_table_is_name (const char *table);
int aar_cli_round_table_export (const AarCliOptions *options,
                                const char *table,
                                char **plans,
                                const char *round,
                                const char *profile,
                                const char *output);

G_END_DECLS
