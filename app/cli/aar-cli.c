/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-cli.h"

#include "aar-cli-command.h"

#include "config.h"
#include <glib/gi18n.h>
#include <string.h>

static const AarCliCommand *const commands[] = {
  &aar_cli_import,  &aar_cli_list,    &aar_cli_export, &aar_cli_check,  &aar_cli_backup,
  &aar_cli_reindex, &aar_cli_salvage, &aar_cli_round,  &aar_cli_sheets, &aar_cli_answers,
};

/* The options whose value is the next argument. Options may stand before the command, and then their values must not be
 * taken for it. */
static const char *const valued[] = {
  "--store", "--format",   "--table", "--plan",   "--profile", "--output",
  "-o",      "--language", "--round", "--sender", "--reason",
};

static gboolean
has_value (const char *argument)
{
  for (guint i = 0; i < G_N_ELEMENTS (valued); i++)
    if (strcmp (argument, valued[i]) == 0)
      return TRUE;
  return FALSE;
}

/* The place of the first argument that is no option, 0 if there is none. */
static int
find_word (int argc, char *argv[])
{
  for (int i = 1; i < argc; i++)
    {
      if (strcmp (argv[i], "--") == 0)
        return i + 1 < argc ? i + 1 : 0;
      if (has_value (argv[i]))
        i++;
      else if (argv[i][0] != '-')
        return i;
    }
  return 0;
}

static const AarCliCommand *
find_command (int argc, char *argv[], int *place)
{
  *place = find_word (argc, argv);
  for (guint i = 0; *place > 0 && i < G_N_ELEMENTS (commands); i++)
    if (strcmp (argv[*place], commands[i]->name) == 0)
      return commands[i];
  return NULL;
}

static gboolean
has_option (int argc, char *argv[], const char *name, const char *letter)
{
  for (int i = 1; i < argc && strcmp (argv[i], "--") != 0; i++)
    if (strcmp (argv[i], name) == 0 || g_strcmp0 (argv[i], letter) == 0)
      return TRUE;
  return FALSE;
}

/* A word that is neither a command nor looks like a file was meant as a command. */
static gboolean
is_mistyped_command (const char *word)
{
  return strpbrk (word, "/.:") == NULL && !g_file_test (word, G_FILE_TEST_EXISTS);
}

/* The first option that the window does not know; GIO adds its own to every application. NULL if there is none. */
static const char *
find_unknown_option (int argc, char *argv[])
{
  for (int i = 1; i < argc && strcmp (argv[i], "--") != 0; i++)
    if (strcmp (argv[i], "--store") == 0 && i + 1 < argc)
      i++;
    else if (argv[i][0] == '-' && !g_str_has_prefix (argv[i], "--store=") &&
             !g_str_has_prefix (argv[i], "--gapplication-"))
      return argv[i];
  return NULL;
}

/**
 * aar_cli_is_wanted:
 * @argc: how many arguments
 * @argv: the arguments of the program
 *
 * Returns: whether they ask for the command line and not for the window
 */
gboolean
aar_cli_is_wanted (int argc, char *argv[])
{
  int place;

  if (find_command (argc, argv, &place) != NULL || has_option (argc, argv, "--help", "-h") ||
      has_option (argc, argv, "--version", NULL) || find_unknown_option (argc, argv) != NULL)
    return TRUE;
  return place > 0 && is_mistyped_command (argv[place]);
}

static void
print_help (void)
{
  aar_cli_print ("%s\n", _ ("Usage:"));
  aar_cli_print ("  %-66s %s\n", "aarshjul [--store FILE | FILE.aarshjul]", _ ("Open the window"));
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      g_autofree char *usage = g_strdup_printf ("aarshjul [--store FILE] %s %s", commands[i]->name,
                                                commands[i]->arguments);

      if (strlen (usage) <= 66)
        aar_cli_print ("  %-66s %s\n", usage, _ (commands[i]->summary));
      else
        aar_cli_print ("  %s\n  %66s %s\n", usage, "", _ (commands[i]->summary));
    }
  aar_cli_print ("\n%s\n", _ ("“aarshjul COMMAND --help” tells the options of a command."));
  aar_cli_print ("%s\n", _ ("Exit status: 0 done, 1 the work failed, 2 the command line is wrong."));
}

/* Tells what is wrong with a command line that names no command. */
static int
misuse (int argc, char *argv[], int place)
{
  const char *option = find_unknown_option (argc, argv);

  if (place > 0 && is_mistyped_command (argv[place]))
    return aar_cli_misused (_ ("there is no command “%s”"), argv[place]);
  if (g_strcmp0 (option, "--store") == 0)
    return aar_cli_misused (_ ("the option “%s” needs a value"), option);
  return option != NULL ? aar_cli_misused (_ ("there is no option “%s”"), option)
                        : aar_cli_misused (_ ("the command is missing"));
}

/**
 * aar_cli_run:
 * @argc: how many arguments
 * @argv: (array length=argc): the arguments of the program
 *
 * Runs a command. No display is needed.
 *
 * Returns: the exit status: 0 done, 1 the work failed, 2 the command line is wrong
 */
int
aar_cli_run (int argc, char *argv[])
{
  g_autofree char **arguments = g_new0 (char *, argc + 1);
  const AarCliCommand *command;
  int place, n = 0;

  command = find_command (argc, argv, &place);
  if (command == NULL && has_option (argc, argv, "--version", NULL))
    {
      aar_cli_print ("Årshjul %s\n", AAR_VERSION);
      return aar_cli_finish (AAR_CLI_DONE);
    }
  if (command == NULL && has_option (argc, argv, "--help", "-h"))
    {
      print_help ();
      return aar_cli_finish (AAR_CLI_DONE);
    }
  if (command == NULL)
    return misuse (argc, argv, place);
  for (int i = 0; i < argc; i++)
    if (i != place)
      arguments[n++] = argv[i];
  return aar_cli_finish (command->run (command, n, arguments));
}

/**
 * aar_cli_take_store:
 * @argc: (inout): how many arguments
 * @argv: (inout) (array length=argc): the arguments of the program; the option is taken out
 *
 * Returns: (transfer full) (nullable): the value of the option `--store`
 */
char *
aar_cli_take_store (int *argc, char *argv[])
{
  g_autofree char *store = NULL;
  int n = 1;

  for (int i = 1; i < *argc; i++)
    if (strcmp (argv[i], "--store") == 0 && i + 1 < *argc)
      g_set_str (&store, argv[++i]);
    else if (g_str_has_prefix (argv[i], "--store="))
      g_set_str (&store, argv[i] + strlen ("--store="));
    else
      argv[n++] = argv[i];
  argv[n] = NULL;
  *argc = n;
  return g_steal_pointer (&store);
}

/**
 * aar_cli_name_files:
 * @argc: how many arguments
 * @argv: (inout) (array length=argc): the arguments of the window
 *
 * Names each file that is there by its whole path. GIO takes a name with a colon in it for a URI; what the desktop
 * opens does come as one and stays so.
 */
void
aar_cli_name_files (int argc, char *argv[])
{
  for (int i = 1; i < argc; i++)
    if (strchr (argv[i], ':') != NULL && g_file_test (argv[i], G_FILE_TEST_EXISTS))
      {
        g_autofree char *path = g_canonicalize_filename (argv[i], NULL);

        /* arguments live as long as the program */
        argv[i] = (char *) g_intern_string (path);
      }
}
