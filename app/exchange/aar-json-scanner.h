/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * AarJsonScanner:
 * @next: the next byte
 * @end: the byte behind the last one
 * @line: the line that @next is on, counted from 1
 * @depth: how many arrays and objects are open
 * @message: (nullable): why it went no further, translated; the line is @line
 *
 * Steps through JSON text (RFC 8259) value by value. A plain value that may be copied to look ahead.
 *
 * json-glib is not used because it keeps neither the line of a value nor the digits of a number, and takes the last
 * of two equal keys without a word.
 */
typedef struct
{
  const char *next;
  const char *end;
  guint line;
  guint depth;
  const char *message;
} AarJsonScanner;

void aar_json_scanner_init (AarJsonScanner *self, const char *data, gsize length);
char aar_json_scanner_peek (AarJsonScanner *self);
gboolean aar_json_scanner_begin (AarJsonScanner *self, char bracket);
gboolean aar_json_scanner_next_element (AarJsonScanner *self, gboolean *first);
gboolean aar_json_scanner_next_member (AarJsonScanner *self, gboolean *first, GString *key);
gboolean aar_json_scanner_read_text (AarJsonScanner *self, GString *text);
gboolean aar_json_scanner_read_number (AarJsonScanner *self, GString *digits);
gboolean aar_json_scanner_read_literal (AarJsonScanner *self, const char *literal);
gboolean aar_json_scanner_skip (AarJsonScanner *self);
gboolean aar_json_scanner_at_end (AarJsonScanner *self);

G_END_DECLS
