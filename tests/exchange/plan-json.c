/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plan-json.h"

#include "aar-json-writer.h"

/* Plans as the exchange file of them. */
char *
plan_json_write (GPtrArray *contents)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (GError) error = NULL;

  aar_json_write (contents, stream, NULL, &error);
  g_assert_no_error (error);
  g_output_stream_write_all (stream, "", 1, NULL, NULL, &error);
  g_assert_no_error (error);
  g_output_stream_close (stream, NULL, &error);
  g_assert_no_error (error);
  return g_memory_output_stream_steal_data (G_MEMORY_OUTPUT_STREAM (stream));
}
