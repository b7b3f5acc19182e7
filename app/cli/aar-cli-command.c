/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-cli-command.h"

#include "config.h"
#include <errno.h>
#include <glib/gi18n.h>
#include <stdio.h>
#include <string.h>

/* Titles and names of files come from anybody, and a terminal obeys what stands in them: signs that move it, colour it
 * or turn the direction of writing are shown as what cannot be shown. */
static char *
disarm (const char *text, const char *allowed)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  GString *tame = g_string_sized_new (strlen (valid));

  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar letter = g_utf8_get_char (p);
      gboolean turns = (letter >= 0x202a && letter <= 0x202e) || (letter >= 0x2066 && letter <= 0x2069);

      if (turns || (g_unichar_iscntrl (letter) && strchr (allowed, *p) == NULL))
        g_string_append_unichar (tame, 0xfffd);
      else
        g_string_append_unichar (tame, letter);
    }
  return g_string_free_and_steal (tame);
}

/**
 * aar_cli_line:
 * @text: (nullable): a title, a name or a message
 *
 * Returns: the text as a part of a line, without anything that a terminal obeys; it lives as long as the program
 */
const char *
aar_cli_line (const char *text)
{
  static GStringChunk *lines;
  g_autofree char *tame = NULL;

  if (text == NULL)
    return "";
  if (lines == NULL)
    lines = g_string_chunk_new (4096);
  tame = disarm (text, "");
  return g_string_chunk_insert (lines, tame);
}

/**
 * aar_cli_print:
 * @format: as for printf
 * @...: the arguments
 *
 * Prints on standard output, in UTF-8 whatever the locale: g_print() would spoil what the locale's encoding lacks,
 * and the titles of plans are not the program's to change.
 */
void
aar_cli_print (const char *format, ...)
{
  g_autofree char *text = NULL;
  g_autofree char *tame = NULL;
  va_list arguments;

  va_start (arguments, format);
  text = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  tame = disarm (text, "\n\t");
  fputs (tame, stdout);
}

/**
 * aar_cli_fail:
 * @subject: (nullable): what it is about, such as a file
 * @error: what went wrong
 *
 * Says on standard error what went wrong.
 *
 * Returns: the exit status
 */
int
aar_cli_fail (const char *subject, const GError *error)
{
  fprintf (stderr, "aarshjul: %s%s%s\n", subject != NULL ? aar_cli_line (subject) : "", subject != NULL ? ": " : "",
           aar_cli_line (error->message));
  return AAR_CLI_FAILED;
}

/**
 * aar_cli_misused:
 * @format: what is wrong with the command line, translated, as for printf
 * @...: the arguments
 *
 * Says on standard error what is wrong and how to get help.
 *
 * Returns: the exit status
 */
int
aar_cli_misused (const char *format, ...)
{
  g_autofree char *text = NULL;
  va_list arguments;

  va_start (arguments, format);
  text = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  fprintf (stderr, "aarshjul: %s\n", aar_cli_line (text));
  /* Translators: “aarshjul --help” is typed as it stands */
  fprintf (stderr, "%s\n", _ ("“aarshjul --help” tells what there is."));
  return AAR_CLI_USAGE;
}

/**
 * aar_cli_finish:
 * @status: the exit status so far
 *
 * Makes sure that what was printed has arrived, which it does not on a full disk.
 *
 * Returns: the exit status
 */
int
aar_cli_finish (int status)
{
  if (fflush (stdout) == 0 && !ferror (stdout))
    return status;
  fprintf (stderr, "aarshjul: %s: %s\n", _ ("Standard output could not be written"), g_strerror (errno));
  return AAR_CLI_FAILED;
}

/**
 * aar_cli_parse:
 * @command: the command
 * @options: where to put the options that every command has
 * @entries: (nullable): its own options, ended by an empty one
 * @argc: (inout): how many arguments
 * @argv: (inout): the arguments; options are taken out
 * @status: (out): the exit status, if there is nothing more to do
 *
 * Reads the options of a command.
 *
 * Returns: whether to go on
 */
gboolean
aar_cli_parse (const AarCliCommand *command,
               AarCliOptions *options,
               const GOptionEntry *entries,
               int *argc,
               char ***argv,
               int *status)
{
  const GOptionEntry common[] = {
    { "store", 0, 0, G_OPTION_ARG_FILENAME, &options->store, N_ ("The store to use instead of your own"), N_ ("FILE") },
    { "help", 'h', 0, G_OPTION_ARG_NONE, &options->help, N_ ("Show this help"), NULL },
    G_OPTION_ENTRY_NULL,
  };
  g_autofree char *usage = g_strdup_printf ("%s %s", command->name, command->arguments);
  g_autoptr (GOptionContext) context = g_option_context_new (usage);
  g_autofree char *help = NULL;
  g_autoptr (GError) error = NULL;

  g_option_context_set_summary (context, _ (command->summary));
  g_option_context_set_help_enabled (context, FALSE);
  g_option_context_set_translation_domain (context, GETTEXT_PACKAGE);
  if (entries != NULL)
    g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  g_option_context_add_main_entries (context, common, GETTEXT_PACKAGE);
  if (!g_option_context_parse (context, argc, argv, &error))
    {
      *status = aar_cli_misused ("%s", error->message);
      return FALSE;
    }
  /* what stands behind “--” is no option; the sign itself has done its duty */
  if (*argc > 1 && g_strcmp0 ((*argv)[1], "--") == 0)
    {
      (*argv)++;
      (*argc)--;
    }
  if (!options->help)
    return TRUE;
  help = g_option_context_get_help (context, TRUE, NULL);
  fputs (help, stdout);
  *status = AAR_CLI_DONE;
  return FALSE;
}

/**
 * aar_cli_get_store:
 * @options: the options
 *
 * Returns: (transfer full): the path of the store to use
 */
char *
aar_cli_get_store (const AarCliOptions *options)
{
  return options->store != NULL ? g_strdup (options->store) : aar_store_get_default_path ();
}

/**
 * aar_cli_open_store:
 * @options: the options
 * @flags: how to open it
 * @error: return location for an error of [ctor@Aar.Store.open]
 *
 * Returns: (transfer full) (nullable): the store
 */
AarStore *
aar_cli_open_store (const AarCliOptions *options, AarStoreFlags flags, GError **error)
{
  g_autofree char *path = aar_cli_get_store (options);

  return aar_store_open (path, flags, error);
}
