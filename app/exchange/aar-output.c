/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-output.h"

/* Large enough that the cost of a system call does not show, small enough that a cancelled export stops at once. */
#define ENOUGH (64 * 1024)

/**
 * aar_output_init:
 * @self: (out caller-allocates): the output
 * @stream: (nullable): where to write, kept until [method@Aar.Output.finish]; %NULL to collect the text
 * @cancellable: (nullable): stops the writing
 */
void
aar_output_init (AarOutput *self, GOutputStream *stream, GCancellable *cancellable)
{
  self->text = g_string_sized_new (ENOUGH + ENOUGH / 4);
  self->stream = stream;
  self->cancellable = cancellable;
  self->error = NULL;
}

static void
flush (AarOutput *self)
{
  if (self->error == NULL && self->text->len > 0)
    g_output_stream_write_all (self->stream, self->text->str, self->text->len, NULL, self->cancellable, &self->error);
  g_string_truncate (self->text, 0);
}

/**
 * aar_output_relay:
 * @self: an output
 *
 * Passes the text on to the stream if there is enough of it. To be called where the text so far is final.
 *
 * Returns: whether to go on: %FALSE after an error and when cancelled
 */
gboolean
aar_output_relay (AarOutput *self)
{
  if (self->error == NULL)
    g_cancellable_set_error_if_cancelled (self->cancellable, &self->error);
  if (self->stream != NULL && self->text->len >= ENOUGH)
    flush (self);
  return self->error == NULL;
}

/**
 * aar_output_finish:
 * @self: an output with a stream
 * @error: return location for what went wrong first: an error of the stream, or %G_IO_ERROR_CANCELLED
 *
 * Writes the rest and lets go of everything. The stream is not closed.
 *
 * Returns: whether all was written
 */
gboolean
aar_output_finish (AarOutput *self, GError **error)
{
  gboolean good;

  flush (self);
  g_string_free (g_steal_pointer (&self->text), TRUE);
  good = self->error == NULL;
  if (!good)
    g_propagate_error (error, g_steal_pointer (&self->error));
  return good;
}

/**
 * aar_output_steal:
 * @self: an output without a stream
 * @length: (out) (optional): its length in bytes
 *
 * Returns: (transfer full): the text; the output is empty and gone
 */
char *
aar_output_steal (AarOutput *self, gsize *length)
{
  if (length != NULL)
    *length = self->text->len;
  g_clear_error (&self->error);
  return g_string_free_and_steal (g_steal_pointer (&self->text));
}
