/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-json-writer.h"

#include "aar-json-keys.h"
#include "aar-output.h"

#include <math.h>
#include <string.h>

/* JsonGenerator of json-glib needs the whole file as a tree of nodes first; this writer goes straight from the
 * records to the stream, so that its memory does not grow with the plan. */
typedef struct
{
  AarOutput output;
  AarPlanContent *content;
  guint depth;
  gboolean first;
} AarJsonWriter;

static void write_record (AarJsonWriter *self, gpointer record, const AarJsonKey *keys);

/* RFC 8259, section 7: only quotes, backslashes and control characters are escaped; all else is UTF-8 as it is. */
static void
append_text (GString *output, const char *text)
{
  static const char short_escapes[] = "\"\"\\\\\bb\ff\nn\rr\tt";

  g_string_append_c (output, '"');
  while (*text != '\0')
    {
      const char *plain = text;

      while ((guchar) *text >= ' ' && *text != '"' && *text != '\\')
        text++;
      g_string_append_len (output, plain, text - plain);
      if (*text == '\0')
        break;
      for (const char *escape = short_escapes;; escape += 2)
        if (*escape == '\0')
          {
            g_string_append_printf (output, "\\u%04x", *text);
            break;
          }
        else if (*escape == *text)
          {
            g_string_append_c (output, '\\');
            g_string_append_c (output, escape[1]);
            break;
          }
      text++;
    }
  g_string_append_c (output, '"');
}

static void
append_integer (GString *output, gint64 integer)
{
  char digits[24];

  g_snprintf (digits, sizeof digits, "%" G_GINT64_FORMAT, integer);
  g_string_append (output, digits);
}

/* The fewest digits that read back as the same number. JSON knows no infinity; the store neither. */
static void
append_real (GString *output, double real)
{
  static const char *const formats[] = { "%.15g", "%.16g", "%.17g" };
  char digits[G_ASCII_DTOSTR_BUF_SIZE] = "0";

  for (guint i = 0; isfinite (real) && i < G_N_ELEMENTS (formats); i++)
    if (g_ascii_strtod (g_ascii_formatd (digits, sizeof digits, formats[i], real), NULL) == real)
      break;
  g_string_append (output, digits);
}

static void
begin_line (AarJsonWriter *self)
{
  static const char spaces[] = "                        ";

  g_assert (2 * self->depth < sizeof spaces);
  g_string_append (self->output.text, self->first ? "\n" : ",\n");
  g_string_append_len (self->output.text, spaces, 2 * self->depth);
  self->first = FALSE;
}

static void
begin_member (AarJsonWriter *self, const char *name)
{
  begin_line (self);
  append_text (self->output.text, name);
  g_string_append (self->output.text, ": ");
}

static void
begin_block (AarJsonWriter *self, char bracket)
{
  g_string_append_c (self->output.text, bracket);
  self->depth++;
  self->first = TRUE;
}

/* An empty array or object stays on one line. */
static void
end_block (AarJsonWriter *self, char bracket)
{
  gboolean empty = self->first;

  self->depth--;
  self->first = TRUE;
  if (!empty)
    begin_line (self);
  g_string_append_c (self->output.text, bracket);
  self->first = FALSE;
}

static void
write_id (AarJsonWriter *self, gint64 id)
{
  g_string_append_c (self->output.text, '"');
  append_integer (self->output.text, id);
  g_string_append_c (self->output.text, '"');
}

static void
write_text (AarJsonWriter *self, gpointer record, const AarJsonKey *key)
{
  const char *text = aar_record_get_text (aar_json_key_find_record (key, self->content, record), key->field);

  if (text == NULL && !(key->flags & AAR_JSON_ALWAYS))
    return;
  begin_member (self, key->name);
  append_text (self->output.text, text != NULL ? text : "");
}

static void
write_integer (AarJsonWriter *self, gpointer record, const AarJsonKey *key)
{
  gint64 integer = aar_record_get_integer (record, key->field);

  gboolean is_missing = aar_field_describe (key->field)->flags & AAR_FIELD_OPTIONAL
                          ? aar_record_is_empty (record, key->field)
                          : integer == 0 && !(key->flags & AAR_JSON_ALWAYS);

  if (is_missing)
    return;
  begin_member (self, key->name);
  append_integer (self->output.text, integer);
}

static void
write_reference (AarJsonWriter *self, gpointer record, const AarJsonKey *key)
{
  gint64 id = aar_record_get_integer (record, key->field);

  if (id == 0)
    return;
  begin_member (self, key->name);
  write_id (self, id);
}

/* Whether anything is in the group is known when it is written; if not, its opening is taken back. */
static void
write_group (AarJsonWriter *self, gpointer record, const AarJsonKey *key)
{
  gsize before = self->output.text->len;
  gboolean was_first = self->first;
  gboolean empty;

  begin_member (self, key->name);
  begin_block (self, '{');
  for (const AarJsonKey *inner = key->keys; inner->name != NULL; inner++)
    if (inner->type == AAR_JSON_INTEGER)
      write_integer (self, record, inner);
    else
      write_text (self, record, inner);
  empty = self->first;
  end_block (self, '}');
  if (!empty)
    return;
  g_string_truncate (self->output.text, before);
  self->first = was_first;
}

static void
write_records (AarJsonWriter *self, gpointer record, const AarJsonKey *key)
{
  GPtrArray *records = aar_plan_content_get_children (self->content, key->table,
                                                      aar_json_key_find_owner (key, self->content, record));

  if (records->len == 0 && !(key->flags & AAR_JSON_ALWAYS))
    return;
  begin_member (self, key->name);
  begin_block (self, '[');
  for (guint i = 0; i < records->len && aar_output_relay (&self->output); i++)
    {
      begin_line (self);
      write_record (self, records->pdata[i], key->keys);
    }
  end_block (self, ']');
}

static void
write_references (AarJsonWriter *self, gpointer record, const AarJsonKey *key)
{
  GPtrArray *records = aar_plan_content_get_children (self->content, key->table, aar_record_get_id (record));

  if (records->len == 0)
    return;
  begin_member (self, key->name);
  begin_block (self, '[');
  for (guint i = 0; i < records->len; i++)
    {
      begin_line (self);
      write_id (self, aar_record_get_integer (records->pdata[i], key->field));
    }
  end_block (self, ']');
}

static void
write_key (AarJsonWriter *self, gpointer record, const AarJsonKey *key)
{
  switch (key->type)
    {
    case AAR_JSON_ID:
      begin_member (self, key->name);
      write_id (self, aar_record_get_id (record));
      break;
    case AAR_JSON_TEXT:
    case AAR_JSON_PRINTED:
    case AAR_JSON_WORD:
    case AAR_JSON_DATE:
      write_text (self, record, key);
      break;
    case AAR_JSON_INTEGER:
      write_integer (self, record, key);
      break;
    case AAR_JSON_REAL:
      if (aar_record_is_empty (record, key->field))
        break;
      begin_member (self, key->name);
      append_real (self->output.text, aar_record_get_real (record, key->field));
      break;
    case AAR_JSON_BOOLEAN:
      if (!aar_record_get_boolean (record, key->field))
        break;
      begin_member (self, key->name);
      g_string_append (self->output.text, "true");
      break;
    case AAR_JSON_REFERENCE:
      write_reference (self, record, key);
      break;
    case AAR_JSON_GROUP:
      write_group (self, record, key);
      break;
    case AAR_JSON_RECORDS:
      write_records (self, record, key);
      break;
    case AAR_JSON_REFERENCES:
      write_references (self, record, key);
      break;
    case AAR_JSON_FORMER:
      break;
    }
}

static void
write_record (AarJsonWriter *self, gpointer record, const AarJsonKey *keys)
{
  begin_block (self, '{');
  for (const AarJsonKey *key = keys; key->name != NULL; key++)
    write_key (self, record, key);
  end_block (self, '}');
}

static void
write_file (AarJsonWriter *self, GPtrArray *contents)
{
  begin_block (self, '{');
  begin_member (self, "format");
  append_text (self->output.text, AAR_JSON_FORMAT);
  begin_member (self, "version");
  append_integer (self->output.text, AAR_JSON_VERSION);
  begin_member (self, "plans");
  begin_block (self, '[');
  for (guint i = 0; i < contents->len; i++)
    {
      self->content = contents->pdata[i];
      begin_line (self);
      write_record (self, aar_plan_content_get_plan (self->content), aar_json_plan_keys ());
    }
  end_block (self, ']');
  end_block (self, '}');
  g_string_append_c (self->output.text, '\n');
}

/**
 * aar_json_write:
 * @contents: (element-type Aar.PlanContent): whole plans
 * @stream: where to write
 * @cancellable: (nullable): stops the writing
 * @error: return location for an error of @stream, or %G_IO_ERROR_CANCELLED
 *
 * Writes plans as an exchange file, version 2: UTF-8, indented by two spaces, keys in a fixed order, empty ones left
 * out. The same plans give the same bytes.
 *
 * Returns: whether all was written; if not, the stream holds a part
 */
gboolean
aar_json_write (GPtrArray *contents, GOutputStream *stream, GCancellable *cancellable, GError **error)
{
  AarJsonWriter self = { 0 };

  g_return_val_if_fail (contents != NULL, FALSE);
  g_return_val_if_fail (G_IS_OUTPUT_STREAM (stream), FALSE);

  aar_output_init (&self.output, stream, cancellable);
  write_file (&self, contents);
  return aar_output_finish (&self.output, error);
}
