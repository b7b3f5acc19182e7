/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "aar-store.h"

G_BEGIN_DECLS

/* What a program ends with. */
#define AAR_CLI_DONE   0
#define AAR_CLI_FAILED 1
#define AAR_CLI_USAGE  2

typedef struct _AarCliCommand AarCliCommand;

/**
 * AarCliCommand:
 * @name: the word on the command line
 * @arguments: what stands behind it in the help
 * @summary: what it does, translatable
 * @run: does it; @argv[0] is the program, the name of the command is taken out; returns the exit status
 *
 * One command of the command line. Each has a file of its own.
 */
struct _AarCliCommand
{
  const char *name;
  const char *arguments;
  const char *summary;
  int (*run) (const AarCliCommand *self, int argc, char *argv[]);
};

extern const AarCliCommand aar_cli_import;
extern const AarCliCommand aar_cli_list;
extern const AarCliCommand aar_cli_export;
extern const AarCliCommand aar_cli_check;
extern const AarCliCommand aar_cli_backup;
extern const AarCliCommand aar_cli_reindex;
extern const AarCliCommand aar_cli_salvage;
extern const AarCliCommand aar_cli_round;
extern const AarCliCommand aar_cli_sheets;
extern const AarCliCommand aar_cli_answers;

/**
 * AarCliOptions:
 * @store: (nullable): the store that was named
 * @help: whether help was asked for
 *
 * The options that every command has.
 */
typedef struct
{
  char *store;
  gboolean help;
} AarCliOptions;

gboolean aar_cli_parse (const AarCliCommand *command,
                        AarCliOptions *options,
                        const GOptionEntry *entries,
                        int *argc,
                        char ***argv,
                        int *status);
AarStore *aar_cli_open_store (const AarCliOptions *options, AarStoreFlags flags, GError **error);
char *aar_cli_get_store (const AarCliOptions *options);
const char *aar_cli_line (const char *text);
void aar_cli_print (const char *format, ...) G_GNUC_PRINTF (1, 2);
int aar_cli_fail (const char *subject, const GError *error);
int aar_cli_misused (const char *format, ...) G_GNUC_PRINTF (1, 2);
int aar_cli_finish (int status);

G_END_DECLS
