/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-json-keys.h"
#include "aar-json-scanner.h"

G_BEGIN_DECLS

#define AAR_JSON_MAX_PATH 16

/**
 * AarJsonStep:
 * @name: (nullable): a key, or %NULL for a place in an array
 * @index: the place
 */
typedef struct
{
  const char *name;
  guint index;
} AarJsonStep;

/**
 * AarJsonInput:
 * @scanner: where the reading is
 * @text: the text that was read last
 * @path: the keys and places that lead there
 * @n_steps: how many
 * @error: (nullable): the first thing that is wrong, with its line and path; from then on nothing is read
 *
 * The values of an exchange file, one after the other. Each function that reads returns whether the next value is of
 * the kind that is asked for; if not, it has set @error.
 */
typedef struct
{
  AarJsonScanner scanner;
  GString *text;
  AarJsonStep path[AAR_JSON_MAX_PATH];
  guint n_steps;
  GError *error;
} AarJsonInput;

char *aar_json_input_dup_place (AarJsonInput *self);
gboolean aar_json_input_fail (AarJsonInput *self, const char *format, ...) G_GNUC_PRINTF (2, 3);
gboolean aar_json_input_scanned (AarJsonInput *self, gboolean good);
void aar_json_input_enter (AarJsonInput *self, const char *name, guint index);
void aar_json_input_leave (AarJsonInput *self);
gboolean aar_json_input_read_text (AarJsonInput *self);
gboolean aar_json_input_read_printed (AarJsonInput *self);
gboolean aar_json_input_read_word (AarJsonInput *self, const AarJsonKey *key);
gboolean aar_json_input_read_date (AarJsonInput *self);
gboolean aar_json_input_read_real (AarJsonInput *self, double *real);
gboolean aar_json_input_read_integer (AarJsonInput *self, gint64 *integer);
gboolean aar_json_input_read_boolean (AarJsonInput *self, gboolean *boolean);

G_END_DECLS
