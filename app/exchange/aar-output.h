/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * AarOutput:
 * @text: what is not yet written; writers append to it
 * @stream: (nullable): where it goes, %NULL to keep all of it in @text
 * @cancellable: (nullable): stops the writing
 * @error: the first thing that went wrong; from then on nothing is written
 *
 * Text on its way to a stream. Writers append without asking whether it went well, and the one who opened the output
 * asks once at the end.
 */
typedef struct
{
  GString *text;
  GOutputStream *stream;
  GCancellable *cancellable;
  GError *error;
} AarOutput;

void aar_output_init (AarOutput *self, GOutputStream *stream, GCancellable *cancellable);
gboolean aar_output_relay (AarOutput *self);
gboolean aar_output_finish (AarOutput *self, GError **error);
char *aar_output_steal (AarOutput *self, gsize *length);

G_END_DECLS
